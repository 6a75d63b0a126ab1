using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Portal.Admin.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>What the editor says beside the text without standing in anybody's way: advice, and what became of old letters.</summary>
public sealed class EditorAdviceTests : AdminTestContext
{
    [Fact, Trait("Fault", "BUG11")]
    public async Task That_letters_of_old_fonts_were_converted_is_said_only_after_somebody_wanted_it()
    {
        As(Someone.Author);
        var text = Render<RichText>(p => p.Add(t => t.Id, "thu").Add(t => t.Name, "Nội dung"));

        var pasted = (await text.InvokeAsync(() => text.Instance.CleanPasted("<p><font face='VNI-Times'>Phöôøng</font></p>")))!;
        Assert.Equal(("<p>Phường</p>", "<p>Phöôøng</p>", 1), (pasted.Html, pasted.Old!.Html, pasted.Old.Pieces));
        Assert.Empty(text.FindAll("[data-testid=paste-converted]"));

        await text.InvokeAsync(text.Instance.LettersConverted);
        Assert.Contains("Đã chuyển 1 đoạn từ phông chữ cũ", text.Find("[data-testid=paste-converted]").TextContent, StringComparison.Ordinal);

        Assert.Null((await text.InvokeAsync(() => text.Instance.CleanPasted("<p>Phường</p>")))!.Old);
        Assert.Empty(text.FindAll("[data-testid=paste-converted]"));
    }

    [Fact]
    public async Task Advice_follows_each_save_and_stands_in_nobodys_way()
    {
        var form = await A.CompleteForm(Database);
        form.BodyHtml = "<h3>Kết quả</h3><p>Xem <a href=\"/a\">tại đây</a>.</p>";
        var id = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("[data-testid=hints]");
        Assert.Equal(["Đề mục nhảy cấp 1", "Liên kết chưa nói dẫn đến đâu 1"],
            page.FindAll("[data-testid=hints] summary").Select(s => VietnameseText.Tidy(s.TextContent)));

        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Họp ngày 20/11.</p>", 10, null), false)))!.Done);
        page.Render();
        Assert.Equal(["Ngày chưa ghi năm 1"], page.FindAll("[data-testid=hints] summary").Select(s => VietnameseText.Tidy(s.TextContent)));
        Assert.Empty(page.FindAll("[data-testid=refusals]"));

        await page.Find("[data-testid=hints] details .button-row button").ClickAsync(new MouseEventArgs());
        Assert.Empty(page.FindAll("[data-testid=hints] summary"));
        await page.FindAll("[data-testid=hints] button").Single(b => b.TextContent.Contains("Hiện lại 1 gợi ý", StringComparison.Ordinal))
            .ClickAsync(new MouseEventArgs());
        Assert.Single(page.FindAll("[data-testid=hints] summary"));
    }
}
