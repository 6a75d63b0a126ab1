extern alias PublicSite;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Library;
using Portal.Core.Media;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Library;

/// <summary>The focal point of a picture, and a part of it cut out as a picture of its own.</summary>
[Trait("Row", "B2")]
public sealed class CropPictureTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int picture;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        using var stripes = PictureFiles.Stripes(1000, 600, (200, 20, 20), (20, 20, 200));
        var png = stripes.WriteToBuffer(".png");
        picture = Story.Must(await database.As(Someone.Author).GetRequiredService<TakePicture>()
            .ExecuteAsync(new MemoryStream(png), "hội nghị.png", png.Length)).MediaFileId;
        var row = await Get(picture);
        Story.Must(await database.As(Someone.Author).GetRequiredService<DescribeMedia>().ExecuteAsync(new()
        {
            Id = picture, Version = row.Version, FileName = row.FileName, Alt = "Hội nghị", Credit = "Mai Anh", Tags = "họp", FocusX = 80, FocusY = 140,
        }));
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<LibraryRow> Get(int id, string by = Someone.Author) =>
        Story.Must(await database.As(by).GetRequiredService<GetLibraryItem>().ExecuteAsync(id));

    private Task<Outcome<int>> Crop(PictureFrame frame, string by = Someone.Author, int? id = null) =>
        database.As(by).GetRequiredService<CropPicture>().ExecuteAsync(id ?? picture, frame);

    [Fact]
    public async Task A_part_becomes_a_picture_of_its_own_with_the_words_and_the_focal_point_and_the_whole_stays()
    {
        var before = await Get(picture);
        Assert.Equal(new PictureFocus(80, 100), before.Focus);

        var cut = await Get(Story.Must(await Crop(new(50, 0, 100, 50), Someone.OtherAuthor)));

        Assert.Equal(("hội nghị (cắt).jpg", 400, 240, picture), (cut.FileName, cut.Width, cut.Height, cut.MadeFrom!.Id));
        Assert.Equal(("Hội nghị", "Mai Anh", "họp", new PictureFocus(60, 100)), (cut.Alt, cut.Credit, cut.Tags, cut.Focus));
        // The right half is blue
        await using var stored = Story.Must(await database.As(Someone.Author).GetRequiredService<OpenPicture>().ExecuteAsync(cut.Shown!.Sha256));
        using var copy = new MemoryStream();
        await stored.CopyToAsync(copy);
        var point = await PictureFiles.PointAsync(copy.ToArray(), 5, 5);
        Assert.True(point[2] > 150 && point[0] < 60);
        var after = await Get(picture);
        Assert.Equal((before.Version, before.Shown), (after.Version, after.Shown));
        await using var db = database.Context();
        Assert.Equal(400, await db.MediaSizes.Where(s => s.MediaFileId == cut.Id).MinAsync(s => s.Width));
        Assert.Contains("ảnh gốc giữ nguyên", await db.History.Where(h => h.Action == "media.cropped").Select(h => h.Sentence).SingleAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 100, 100, "library.frame-missing")]
    [InlineData(60, 0, 40, 100, "library.frame-missing")]
    [InlineData(-1, 0, 40, 100, "library.frame-missing")]
    [InlineData(0, 0, 40, 101, "library.frame-missing")]
    [InlineData(0, 0, 20, 100, "library.frame-too-small")]
    [InlineData(0, 70, 100, 100, "library.frame-too-small")]
    public async Task What_is_no_part_of_it_or_too_small_a_one_is_refused(int left, int top, int right, int bottom, string code)
    {
        var refusal = Assert.Single((await Crop(new(left, top, right, bottom))).Refusals);
        Assert.Equal((code, "Frame"), (refusal.Code, refusal.Field));
        Assert.Contains("hãy", refusal.Sentence.ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_file_nor_what_is_out_of_use_nor_another_portals_is_cut()
    {
        var half = new PictureFrame(0, 0, 50, 100);
        Assert.Equal(["access.not-found"], (await Crop(half, id: await A.File(database))).Codes());
        Assert.Equal(["access.not-found"], (await Crop(half, id: await A.Picture(database, "phu-lien"))).Codes());
        Assert.Equal(["access.not-allowed"], (await Crop(half, Someone.Finance)).Codes());
        Story.Must(await database.As(Someone.Author).GetRequiredService<SetMediaAside>().ExecuteAsync(picture, (await Get(picture)).Version, "Sai người"));
        Assert.Equal(["library.already-aside"], (await Crop(half)).Codes());
    }

    [Theory]
    [InlineData(1000, 600, 3, 2, 50, 50, 5, 0, 95, 100)]
    [InlineData(1000, 600, 3, 2, 100, 50, 10, 0, 100, 100)]
    [InlineData(600, 1000, 16, 9, 50, 0, 0, 0, 100, 33)]
    [InlineData(1600, 900, 16, 9, 50, 50, 0, 0, 100, 100)]
    [InlineData(1, 100000, 16, 9, 50, 50, 0, 50, 100, 51)]
    public void The_largest_part_of_given_proportions_lies_within_and_around_the_focal_point(
        int width, int height, int across, int down, int x, int y, int left, int top, int right, int bottom) =>
        Assert.Equal(new PictureFrame(left, top, right, bottom), PictureFrame.Largest(width, height, across, down, new(x, y)));

    [Fact]
    public async Task What_is_public_keeps_the_focal_point_it_was_published_with_until_a_new_edition()
    {
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = picture, Alt = "Hội nghị", Credit = "Mai Anh", FocusX = 10, FocusY = -5 }];
        var published = await Story.Publish(database, form);
        Assert.Equal((10, 0), await PublishedFocus());

        var row = await Get(picture);
        Story.Must(await database.As(Someone.Author).GetRequiredService<DescribeMedia>()
            .ExecuteAsync(new() { Id = picture, Version = row.Version, FileName = row.FileName, FocusX = 99, FocusY = 99 }));
        Assert.Equal((10, 0), await PublishedFocus());

        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(published.EditionId));
        var draft = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(next)).Form;
        Assert.Equal((10, 0), (draft.Pictures[0].FocusX, draft.Pictures[0].FocusY));
        draft.Pictures[0].FocusX = 70;
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(draft));
        var compared = Story.Must(await database.As(Someone.Author).GetRequiredService<CompareEditions>().ExecuteAsync(next));
        Assert.Equal("Đổi tâm ảnh", Assert.Single(compared.Pictures).What);
        await Story.SendOn(database, next, "approval");
        await Story.PublishEdition(database, next);
        Assert.Equal((70, 0), await PublishedFocus());
    }

    private async Task<(int, int)> PublishedFocus()
    {
        await using var db = database.Context();
        var json = await db.Publications.Select(p => p.PicturesJson).SingleAsync();
        var shown = System.Text.Json.JsonSerializer.Deserialize<List<Core.Publications.PublishedPicture>>(json)!.Single();
        return (shown.FocusX, shown.FocusY);
    }

    [Fact]
    public void A_picture_published_before_there_were_focal_points_shows_its_middle()
    {
        var old = System.Text.Json.JsonSerializer.Deserialize<Core.Publications.PublishedPicture>("""{"Alt":"a","Caption":"","Credit":"b","Sizes":[]}""")!;
        Assert.Equal((50, 50), (old.FocusX, old.FocusY));
        Assert.Null(new PublicSite::Portal.Public.Pages.PictureView(old, "100vw").FocusClass);
        Assert.Equal("fx100 fy0", new PublicSite::Portal.Public.Pages.PictureView(old with { FocusX = 96, FocusY = 4 }, "100vw").FocusClass);
    }
}
