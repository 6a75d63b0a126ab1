using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Core.Safekeeping;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Portals.OwnPictures;

namespace Portal.Tests.Portals;

/// <summary>The emblem and the header picture of a portal: taken in, saved with the profile, and nobody else's.</summary>
[Trait("Row", "A2")]
public class PortalPictureTests
{
    [Theory]
    [InlineData(512, 512, "256x256")]
    [InlineData(96, 96, "96x96")]
    [InlineData(1000, 500, "256x128")]
    public async Task An_emblem_fits_into_its_square_and_is_never_enlarged(int width, int height, string wanted)
    {
        using var database = await PortalDatabase.CreateAsync();
        var size = (await TakeAsync(database, PortalPicture.Emblem, Emblem(width, height))).Value.Sizes.Single();
        Assert.Equal(wanted, $"{size.Width}x{size.Height}");
        var file = Stored(database, size.Sha256);
        Assert.Equal(new PictureHeader(PictureKind.Png, size.Width, size.Height, 1), PictureHeader.Read(file));
        // What was transparent still is
        Assert.Equal([0, 255], new[] { 10, size.Width - 10 }.Select(x => PictureFiles.PointAsync(file, x, 20).Result[3]));
    }

    [Theory]
    [InlineData(2000, 700, "1600x400 800x200")]
    [InlineData(1300, 900, "1300x325 800x200")]
    [InlineData(5000, 301, "1204x301 800x200")]
    public async Task A_header_picture_is_cut_to_four_by_one(int width, int height, string wanted)
    {
        using var database = await PortalDatabase.CreateAsync();
        var sizes = (await TakeAsync(database, PortalPicture.Header, PictureFiles.Png(width, height))).Value.Sizes;
        Assert.Equal(wanted, string.Join(' ', sizes.Select(s => $"{s.Width}x{s.Height}")));
        Assert.All(sizes, s => Assert.Equal(PictureKind.Jpeg, PictureHeader.Read(Stored(database, s.Sha256))!.Kind));
    }

    public static TheoryData<PortalPicture, byte[], string> Unfit => new()
    {
        { PortalPicture.Emblem, PictureFiles.Png(95, 300), "profile.emblem-small" },
        { PortalPicture.Emblem, PictureFiles.Png(900, 200), "profile.emblem-flat" },
        { PortalPicture.Header, PictureFiles.Png(1199, 600), "profile.header-small" },
        { PortalPicture.Header, PictureFiles.Png(1600, 299), "profile.header-small" },
        { PortalPicture.Emblem, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(), "picture.kind.svg" },
        { PortalPicture.Emblem, Emblem()[..^40], "picture.broken" },
        { PortalPicture.Emblem, PictureFiles.PngBomb(20000, 20000), "picture.too-many-points" },
        { PortalPicture.Header, [], "picture.empty" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task What_cannot_serve_is_refused_with_what_to_do(PortalPicture which, byte[] file, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        var refused = await TakeAsync(database, which, file);
        Assert.Equal([code], refused.Codes());
        Assert.Contains(": hãy", refused.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_come_change_and_go_with_the_profile_and_its_history_tells_it_in_words()
    {
        using var database = await PortalDatabase.CreateAsync();
        await HangAsync(database);
        var first = (await ProfileAsync(database)).Emblem!;
        var other = Story.Must(await TakeAsync(database, PortalPicture.Emblem, Emblem(400, 300)));
        Story.Must(await SaveAsync(database, new PictureForm(PortalPicture.Emblem) { Picture = other, Alt = "Biểu trưng mới" }));
        Story.Must(await SaveAsync(database, new RemovePicture(PortalPicture.Emblem)));
        Assert.Null((await ProfileAsync(database)).Emblem);

        await using var db = database.Context();
        var told = await db.ProfileVersions.Where(v => v.Number > 1).OrderBy(v => v.Number).Select(v => v.Sentence).ToListAsync();
        Assert.Equal(
            ["Biểu trưng: đã thêm.", "Ảnh đầu trang: đã thêm.",
                "Biểu trưng: đã thay; Biểu trưng › mô tả ảnh: “Biểu trưng phường” → “Biểu trưng mới”.", "Biểu trưng: đã bỏ."],
            told.Select(t => t.Split("”: ", 2)[1]));

        Story.Must(await database.As(Someone.Administrator).GetRequiredService<RestoreProfile>().ExecuteAsync(5, 2));
        var back = await ProfileAsync(database);
        Assert.Equal((first.Alt, first.Sizes[0]), (back.Emblem!.Alt, back.Emblem.Sizes[0]));
        Assert.Null(back.HeaderPicture);
        Assert.NotEmpty(Stored(database, first.Sizes[0].Sha256));
    }

    [Fact]
    public async Task A_picture_must_be_chosen_and_described()
    {
        using var database = await PortalDatabase.CreateAsync();
        var refusals = (await SaveAsync(database, new PictureForm(PortalPicture.Header) { Alt = " " })).Refusals;
        Assert.Equal([("headerPicture", "profile.picture-none"), ("Alt", "profile.form-empty")], refusals.Select(r => (r.Field!, r.Code)));
    }

    [Fact]
    public async Task A_form_opened_and_saved_untouched_makes_no_version()
    {
        using var database = await PortalDatabase.CreateAsync();
        await HangAsync(database);
        foreach (var which in PortalPictures.All) Story.Must(await SaveAsync(database, PictureForm.Of(await ProfileAsync(database), which)));
        await using var db = database.Context();
        Assert.Equal(3, await db.ProfileVersions.CountAsync());
    }

    [Fact]
    public async Task The_picture_of_another_portal_is_not_to_be_had_by_its_name()
    {
        using var database = await PortalDatabase.CreateAsync();
        var theirs = Story.Must(await TakeAsync(database, PortalPicture.Emblem, Emblem()));
        await using (var db = database.Context("phu-lien"))
        {
            db.Memberships.Add(new() { PortalId = "phu-lien", UserId = Someone.Administrator, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
            await db.SaveChangesAsync();
        }
        var form = new PictureForm(PortalPicture.Emblem) { Picture = theirs, Alt = "Của phường khác" };
        Assert.Equal(["profile.picture-not-here"], (await SaveAsync(database, form, "phu-lien")).Codes());
        Assert.Null((await ProfileAsync(database, "phu-lien")).Emblem);
        var opened = await database.As(Someone.Administrator, "phu-lien").GetRequiredService<OpenPicture>().ExecuteAsync(theirs.Sizes[0].Sha256);
        Assert.Equal(["access.not-found"], opened.Codes());
    }

    [Fact]
    public async Task A_portal_made_from_another_takes_its_pictures_over_from_nobody_and_from_a_file_those_inside()
    {
        using var database = await PortalDatabase.CreateAsync();
        await HangAsync(database);
        await using (var city = database.Context("hai-phong"))
        {
            city.Memberships.Add(new() { PortalId = "hai-phong", UserId = Someone.Administrator, Role = PortalRole.Administrator, FromOn = new(2025, 1, 1) });
            await city.SaveChangesAsync();
        }
        var create = database.As(Someone.Administrator, "hai-phong").GetRequiredService<CreatePortal>();
        Story.Must(await create.ExecuteAsync(new() { From = A.ThanhDong, Place = "Hồng Bàng", Hosts = "hongbang.haiphong.gov.vn", Parent = "hai-phong" }));
        var made = await ProfileAsync(database, "hong-bang");
        Assert.Null(made.Emblem ?? made.HeaderPicture);

        var file = ProfileFile.Parse(await ExportAsync(database)).Value with { Id = "an-bien", Hosts = ["anbien.haiphong.gov.vn"] };
        Story.Must(await create.ExecuteAsync(new() { Json = ProfileFile.Write(file) }));
        Assert.Equal("Biểu trưng phường", (await ProfileAsync(database, "an-bien")).Emblem!.Alt);
        await using var db = database.Context("an-bien");
        Assert.Equal(3, await db.MediaSizes.CountAsync());
    }

    [Fact]
    public async Task Back_up_and_verify_know_the_files()
    {
        using var database = await PortalDatabase.CreateAsync();
        await HangAsync(database);
        var verify = database.AsSystem().GetRequiredService<VerifyFiles>();
        // An emblem, two sizes of a header picture, each of these as WebP too
        Assert.Equal((5, 0), await verify.ExecuteAsync() is var state ? (state.Named, state.Missing.Count + state.Damaged.Count) : default);
        Directory.Delete(Path.Combine(database.Folder, "files"), recursive: true);
        Assert.Equal(5, (await verify.ExecuteAsync()).Missing.Count);
        // An export that lacks its pictures could not be taken in anywhere
        Assert.Equal(["profile.picture-lost"], (await database.As(Someone.Administrator).GetRequiredService<ExportProfile>().ExecuteAsync()).Codes());
    }
}
