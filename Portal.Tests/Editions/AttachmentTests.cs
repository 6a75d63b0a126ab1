using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Media.Files;
using Portal.Core.Publications;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The files of an item from the draft to the public page and the next edition.</summary>
[Trait("Fault", "ED4")]
[Trait("Row", "B4")]
public sealed class AttachmentTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<SavedDraft>> Save(EditionForm form, string by = Someone.Author) => database.As(by).GetRequiredService<SaveDraft>().ExecuteAsync(form);

    private async Task<EditionDetail> Get(int editionId) =>
        Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(editionId));

    private async Task<EditionForm> Form(params string[] names)
    {
        var form = await A.CompleteForm(database);
        for (var i = 0; i < names.Length; i++) form.Attachments.Add(new() { MediaFileId = await A.File(database, digit: (char)('0' + i)), Name = names[i] });
        return form;
    }

    [Fact]
    public async Task They_come_back_in_their_order_with_what_the_files_are()
    {
        var editionId = await Story.Draft(database, await Form("Kế  hoạch ", "Phụ lục"));

        var detail = await Get(editionId);

        Assert.Equal([("Kế hoạch", FileKind.Pdf, 1_200_000L), ("Phụ lục", FileKind.Pdf, 1_200_000L)],
            detail.Attachments.Select(a => (a.Name, a.Kind, a.Bytes)));
        Assert.Equal(["Kế hoạch", "Phụ lục"], detail.Form.Attachments.Select(a => a.Name));
    }

    [Fact]
    public async Task What_is_too_long_twice_or_of_another_portal_is_refused_at_its_field_and_nothing_is_saved()
    {
        var form = await Form(new string('x', 201), "Phụ lục");
        form.Attachments.Add(new() { MediaFileId = form.Attachments[1].MediaFileId, Name = "Phụ lục" });
        Assert.Equal([("content.too-long", "AttachmentName1"), ("content.attachment-twice", "Attachments")],
            (await Save(form)).Refusals.Select(r => (r.Code, r.Field!)));

        var foreign = await Form();
        foreign.Attachments.Add(new() { MediaFileId = await A.File(database, "phu-lien"), Name = "Tệp" });
        Assert.Equal(["content.attachment-unknown"], (await Save(foreign)).Codes());

        // A picture is no attachment, a file no picture
        var mixed = await Form("Kế hoạch");
        (mixed.Pictures, mixed.Attachments) = ([new() { MediaFileId = mixed.Attachments[0].MediaFileId }], [new() { MediaFileId = await A.Picture(database) }]);
        Assert.Equal(["content.picture-unknown", "content.attachment-unknown"], (await Save(mixed)).Codes());

        var many = await Form();
        for (var i = 0; i < 31; i++) many.Attachments.Add(new() { MediaFileId = 1000 + i, Name = "x" });
        Assert.Contains("content.too-many-attachments", (await Save(many)).Codes());
    }

    [Fact]
    public async Task A_document_is_complete_only_with_a_file_and_every_file_has_a_name()
    {
        var form = await A.DocumentForm(database, new(2026, 11, 19));
        form.Attachments[0].Name = " ";
        var named = Assert.Single(await Missing(await Story.Draft(database, form)));
        Assert.Equal(("content.attachment-name-missing", "AttachmentName1"), (named.Code, named.Field));

        form = await A.DocumentForm(database, new(2026, 11, 19));
        form.Attachments.Clear();
        var missing = Assert.Single(await Missing(await Story.Draft(database, form)));
        Assert.Equal(("content.attachment-missing", "Attachments"), (missing.Code, missing.Field));

        Assert.Empty(await Missing(await Story.Draft(database, await Form())));
    }

    private Task<IReadOnlyList<Refusal>> Missing(int editionId) => database.As(Someone.Author).GetRequiredService<SendEdition>().CheckAsync(editionId);

    [Fact]
    public async Task Taking_one_out_is_a_change_of_its_own_and_stands_in_the_history()
    {
        var editionId = await Story.Draft(database, await Form("Kế hoạch", "Phụ lục"));
        var form = (await Get(editionId)).Form;
        form.Attachments.RemoveAt(0);

        Assert.Equal(form.Version + 1, Story.Must(await Save(form)).Version);

        var detail = await Get(editionId);
        Assert.Equal(["Phụ lục"], detail.Attachments.Select(a => a.Name));
        Assert.Contains(detail.History, h => h.Sentence == "Bỏ tệp đính kèm “Kế hoạch” khỏi “Ra quân dọn vệ sinh môi trường”.");
    }

    [Fact]
    public async Task They_are_found_by_their_names_and_their_words_in_the_back_office_and_by_visitors()
    {
        await Story.Publish(database, await Form("Biểu mẫu kê khai"));

        foreach (var words in new[] { "bieu mau ke khai", "Điều khoản thi hành" })
        {
            var found = await new SearchPublications(Factory()).ExecuteAsync(A.ThanhDong, SearchWords.Parse(words)!, 1, 10);
            Assert.Single(found.Rows);
            var rows = Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>().ExecuteAsync(new() { Text = words }));
            Assert.Single(rows.Items);
        }
    }

    [Fact]
    public async Task Visitors_get_them_while_the_item_is_live_and_never_after()
    {
        var form = await Form("Kế hoạch 12/KH-UBND");
        var editionId = await Story.AtStep(database, "approval", form);
        var (get, file) = (new GetPublication(Factory()), new GetPublishedFile(Factory()));
        var sha256 = new string('0', 64);
        Assert.Null(await file.ExecuteAsync(A.ThanhDong, sha256));

        var itemId = await Story.PublishEdition(database, editionId);

        var shown = Assert.Single((await get.ExecuteAsync(A.ThanhDong, itemId)).Found!.Attachments);
        Assert.Equal(("Kế hoạch 12/KH-UBND", "PDF, 1,2 MB", $"/tep/{sha256}.pdf"), (shown.Name, shown.About, shown.Address));
        var sent = (await file.ExecuteAsync(A.ThanhDong, sha256))!;
        Assert.Equal((FileKind.Pdf, "Kế hoạch 12-KH-UBND.pdf"), (sent.Kind, sent.SavedAs));
        Assert.Null(await file.ExecuteAsync("phu-lien", sha256));

        await Story.Withdraw(database, editionId);
        Assert.Null(await file.ExecuteAsync(A.ThanhDong, sha256));
    }

    [Fact]
    public async Task The_next_edition_has_them_too_and_what_it_leaves_out_is_no_longer_sent_once_it_is_live()
    {
        var first = await Story.Publish(database, await Form("Kế hoạch", "Phụ lục"));
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first.EditionId));
        var form = (await Get(second)).Form;
        Assert.Equal(["Kế hoạch", "Phụ lục"], form.Attachments.Select(a => a.Name));
        (form.Attachments[0].Name, form.Attachments) = ("Kế hoạch (bản sửa)", [form.Attachments[0]]);
        Story.Must(await Save(form));
        var file = new GetPublishedFile(Factory());
        Assert.NotNull(await file.ExecuteAsync(A.ThanhDong, new string('1', 64)));

        await Story.SendOn(database, second, "approval");
        await Story.PublishEdition(database, second);

        Assert.Null(await file.ExecuteAsync(A.ThanhDong, new string('1', 64)));
        Assert.Equal("Kế hoạch (bản sửa).pdf", (await file.ExecuteAsync(A.ThanhDong, new string('0', 64)))!.SavedAs);
    }

    [Fact]
    [Trait("Fault", "ED5")]
    public async Task Comparing_tells_which_came_went_were_renamed_or_replaced()
    {
        var first = await Story.Publish(database, await Form("Kế hoạch", "Phụ lục 1", "Phụ lục 2", "Biểu mẫu"));
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first.EditionId));
        var form = (await Get(second)).Form;
        form.Attachments =
        [
            new() { MediaFileId = await A.File(database, digit: 'a'), Name = "kế hoạch" },
            new() { MediaFileId = form.Attachments[2].MediaFileId, Name = "Phụ lục" },
            new() { MediaFileId = form.Attachments[3].MediaFileId, Name = "Biểu mẫu" },
            new() { MediaFileId = await A.File(database, digit: 'b'), Name = "Hướng dẫn" },
        ];
        Story.Must(await Save(form));

        var compared = Story.Must(await database.As(Someone.Head).GetRequiredService<CompareEditions>().ExecuteAsync(second));

        Assert.Equal(["Đã bỏ", "Thay tệp", "Đổi tên", "Mới thêm"], compared.Attachments.Select(a => a.What));
        Assert.False(compared.IsSame);
    }

    private Core.Data.PortalDbFactory Factory() => database.AsSystem().GetRequiredService<Core.Data.PortalDbFactory>();
}
