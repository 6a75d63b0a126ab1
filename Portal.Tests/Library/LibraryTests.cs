using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Library;
using Portal.Core.Lists;
using Portal.Core.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Library;

/// <summary>What a portal has of pictures and files: found, described, used again, taken out of use.</summary>
[Trait("Row", "B2")]
public sealed class LibraryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Rows<LibraryRow>> Find(string query = "", string by = Someone.Author) =>
        Story.Must(await database.As(by).GetRequiredService<FindLibrary>().ExecuteAsync(LibraryList.Shape.Read(query)));

    private async Task<LibraryRow> Get(int id, string by = Someone.Secretary) =>
        Story.Must(await database.As(by).GetRequiredService<GetLibraryItem>().ExecuteAsync(id));

    private async Task<Outcome<int>> Describe(int id, Action<LibraryForm> change, string by = Someone.Secretary)
    {
        var row = await Get(id);
        var form = new LibraryForm { Id = id, Version = row.Version, FileName = row.FileName, Alt = row.Alt, Credit = row.Credit, Tags = row.Tags };
        change(form);
        return await database.As(by).GetRequiredService<DescribeMedia>().ExecuteAsync(form);
    }

    private async Task<EditionForm> With(int picture, string alt = "Chợ", string credit = "Mai Anh")
    {
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = picture, Alt = alt, Credit = credit }];
        return form;
    }

    [Fact]
    public async Task The_newest_come_first_and_are_found_by_any_words_kind_and_tag()
    {
        var (picture, pdf) = (await A.Picture(database), await A.File(database));
        Story.Must(await Describe(picture, f => (f.Alt, f.Credit, f.Tags) = ("Phiên chợ cuối năm", "Hà My", "Tết; chợ, tết")));

        Assert.Equal([pdf, picture], (await Find()).Items.Select(r => r.Id));
        Assert.Equal("Tết, chợ", (await Get(picture)).Tags);
        foreach (var query in new[] { "?tu=phien+cho", "?tu=ha+my", "?tu=ve-sinh", "?nhan=tet", "?loai=anh" })
            Assert.Equal([picture], (await Find(query)).Items.Select(r => r.Id));
        Assert.Equal([pdf], (await Find("?loai=tai-lieu")).Items.Select(r => r.Id));
        Assert.Empty((await Find("?loai=video")).Items);
        Assert.Equal([pdf, picture], (await Find("?sap=-dung-luong")).Items.Select(r => r.Id));
        Assert.Equal([picture, pdf], (await Find("?sap=tai-len")).Items.Select(r => r.Id));
    }

    [Fact]
    public async Task What_an_address_asks_and_is_not_known_is_left_out_and_said()
    {
        await A.Picture(database);
        var found = await Find("?loai=abc&dung=xyz&sap=khong&trang=99");
        Assert.Single(found.Items);
        Assert.Equal(3, found.LeftOut.Count);
    }

    [Fact]
    public async Task Where_it_stands_is_told_with_titles_only_of_what_one_may_read()
    {
        var picture = await A.Picture(database);
        var published = await Story.Publish(database, await With(picture));
        await Story.Draft(database, await With(picture), by: Someone.OtherAuthor);

        var seen = await Get(picture, Someone.Secretary);
        Assert.Equal((2, true, "2 bài, trên cổng"), (seen.Items, seen.IsLive, seen.UseWords));
        Assert.All(seen.Uses, u => Assert.NotNull(u.Title));
        Assert.Equal([true, false], (await Get(picture, Someone.Author)).Uses.Select(u => u.Title is not null));
        Assert.Single((await Find("?dung=tren-cong")).Items);
        Assert.Empty((await Find("?dung=chua")).Items);

        await Story.Withdraw(database, published.EditionId);
        Assert.False((await Get(picture)).IsLive);
        Assert.Empty((await Find("?dung=tren-cong")).Items);
    }

    [Fact]
    public async Task What_is_first_written_of_a_picture_stays_with_it_for_the_next_use_and_is_not_written_over()
    {
        var picture = await A.Picture(database);
        var draft = await Story.Draft(database, await With(picture, "Người mua hàng ở chợ", "Quang Huy"));
        // While it is written it may be half a word
        Assert.Equal("", (await Get(picture)).Alt);

        await Story.Send(database, draft, Someone.Author);
        await Story.AtStep(database, "editing", await With(picture, "Khác", "Khác"));

        var row = await Get(picture);
        Assert.Equal(("Người mua hàng ở chợ", "Quang Huy"), (row.Alt, row.Credit));
    }

    [Fact]
    public async Task Describing_is_for_who_brought_it_and_for_whoever_sees_all_and_leaves_editions_their_words()
    {
        var picture = await A.Picture(database);
        var draft = await Story.Draft(database, await With(picture, "Chợ sớm"));

        Assert.Equal(["library.not-yours"], (await Describe(picture, f => f.Alt = "x", Someone.Author)).Codes());
        Story.Must(await Describe(picture, f => f.Alt = "Chợ chiều"));

        var edition = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(draft));
        Assert.Equal("Chợ sớm", edition.Pictures[0].Alt);
        Assert.Equal("Chợ chiều", (await Get(picture)).Alt);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_description_is_said_at_once_and_an_older_version_is_turned_away()
    {
        var picture = await A.Picture(database);
        var refused = await Describe(picture, f => (f.FileName, f.Alt, f.Tags) = (" ", new string('x', 301), string.Join(',', Enumerable.Range(0, 200))));
        Assert.Equal(["FileName", "Alt", "Tags"], refused.Refusals.Select(r => r.Field!));
        Assert.Equal(["data.stale"], (await Describe(picture, f => f.Version--)).Codes());
        Assert.Equal(["access.not-found"], (await Describe(picture, f => f.Id = 999_999)).Codes());
    }

    [Fact]
    public async Task Taken_out_of_use_it_stays_public_is_not_taken_anew_and_holds_the_next_edition_back_with_a_sentence()
    {
        var picture = await A.Picture(database);
        var published = await Story.Publish(database, await With(picture));
        var held = await Story.Draft(database, await With(picture));
        var aside = database.As(Someone.Secretary).GetRequiredService<SetMediaAside>();
        Assert.Equal(["library.reason-missing"], (await aside.ExecuteAsync(picture, (await Get(picture)).Version, " ")).Codes());

        Story.Must(await aside.ExecuteAsync(picture, (await Get(picture)).Version, "Người trong ảnh không đồng ý."));

        Assert.NotNull(await new Core.Publications.GetPublishedFile(database.AsSystem().GetRequiredService<Core.Data.PortalDbFactory>())
            .ExecuteAsync(A.ThanhDong, new string('a', 64)));
        var anew = await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(await With(picture));
        Assert.Equal("Ảnh “ve-sinh.jpg” đã ngừng dùng từ 20/11/2026 09:00 (Người trong ảnh không đồng ý): hãy bỏ hoặc thay bằng ảnh khác.",
            Assert.Single(anew.Refusals).Sentence);
        // What held it before is saved as ever, and told when it is to move on
        var form = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(held)).Form;
        form.Title = "Tiêu đề mới";
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form));
        Assert.Equal(["content.media-set-aside"],
            (await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(held)).Select(r => r.Code));
        Assert.Equal([picture], (await Find("?dung=ngung")).Items.Select(r => r.Id));

        Story.Must(await aside.BringBackAsync(picture, (await Get(picture)).Version));
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(held));
        Assert.Equal(published.EditionId, (await Get(picture)).Uses[0].EditionId);
    }

    [Fact]
    public async Task Nothing_of_another_portal_is_found_and_a_file_says_what_it_is()
    {
        var foreign = await A.Picture(database, "phu-lien");
        var file = await A.File(database, kind: FileKind.Docx);
        Assert.Equal([file], (await Find()).Items.Select(r => r.Id));
        Assert.Equal(["access.not-found"], (await database.As(Someone.Secretary).GetRequiredService<GetLibraryItem>().ExecuteAsync(foreign)).Codes());
        Assert.Equal(("Word, 1,2 MB", "Chưa dùng"), ((await Get(file)).About, (await Get(file)).UseWords));
    }
}
