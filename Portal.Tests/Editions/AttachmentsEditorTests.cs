using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Media.Files;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The card of attachments in the editor; the upload itself is tried in a browser.</summary>
[Trait("Fault", "ED4")]
public sealed class AttachmentsEditorTests : AdminTestContext
{
    private async Task<IRenderedComponent<EditorPage>> EditAsync(EditionForm form)
    {
        var editionId = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{editionId}/soan", ("Id", editionId));
        page.WaitForState(() => page.FindAll("#tieu-de").Count > 0);
        return page;
    }

    private static string[] Names(IRenderedComponent<EditorPage> page) =>
        page.FindAll("[data-attachment] input").Select(i => i.GetAttribute("value") ?? "").ToArray();

    private async Task<EditionForm> Form(params string[] names)
    {
        var form = await A.CompleteForm(Database);
        for (var i = 0; i < names.Length; i++) form.Attachments.Add(new() { MediaFileId = await A.File(Database, digit: (char)('0' + i)), Name = names[i] });
        return form;
    }

    [Fact]
    public async Task What_the_script_has_sent_stands_there_with_its_name_and_is_saved()
    {
        var page = await EditAsync(await Form());
        var pdf = SampleFiles.Pdf();
        var taken = Story.Must(await Database.As(Someone.Author).GetRequiredService<TakeFile>()
            .ExecuteAsync(new MemoryStream(pdf), "Kế hoạch 12.pdf", pdf.Length));
        var card = page.FindComponent<AttachmentsEditor>();

        Assert.True(await card.InvokeAsync(() => card.Instance.TakenAsync(taken.Id)));
        Assert.False(await card.InvokeAsync(() => card.Instance.TakenAsync(999_999)));

        Assert.Equal(["Kế hoạch 12"], Names(page));
        Assert.Contains("PDF, 1 KB", page.Find("[data-attachment] .hint").TextContent, StringComparison.Ordinal);
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Sửa</p>", 10, null), false)))!.Done);
        await using var db = Database.Context();
        Assert.Equal("Kế hoạch 12", db.EditionAttachments.Single().Name);
    }

    [Fact]
    public async Task They_are_ordered_by_buttons_and_one_taken_out_comes_back()
    {
        var page = await EditAsync(await Form("Một", "Hai", "Ba"));

        await page.Find("[aria-label='Đưa tệp 3 lên']").ClickAsync(new MouseEventArgs());
        Assert.Equal(["Một", "Ba", "Hai"], Names(page));
        await page.Find("[aria-label='Bỏ tệp 1']").ClickAsync(new MouseEventArgs());
        Assert.Equal(["Ba", "Hai"], Names(page));
        Assert.True(page.Find("[aria-label='Đưa tệp 1 lên']").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_document_without_a_file_says_so_at_the_card()
    {
        var form = await A.DocumentForm(Database, new(2026, 11, 19));
        form.Attachments.Clear();
        var page = await EditAsync(form);

        await page.FindAll("button").First(b => b.TextContent.Trim() == "Gửi Tổ Thư ký biên tập").ClickAsync(new MouseEventArgs());

        page.WaitForElement("#loi-Attachments");
        Assert.NotNull(page.Find("[data-field=Attachments]"));
    }
}
