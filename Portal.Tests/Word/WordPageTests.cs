using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Word.WordFiles;

namespace Portal.Tests.Word;

/// <summary>A Word file becomes a draft on its page.</summary>
public sealed class WordPageTests : AdminTestContext
{
    private async Task<IRenderedComponent<WordPage>> ReadAsync(MemoryStream file, string name = "tin.docx")
    {
        As(Someone.Author, A.ThanhDong);
        var page = await OpenAsync<WordPage>("bai/tu-word");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file.ToArray(), name));
        page.WaitForState(() => page.Find("[data-testid=word-progress]").TextContent is var words && !words.StartsWith("Đang", StringComparison.Ordinal)
            && (words.Length > 0 || page.FindAll(".field-error").Count > 0));
        return page;
    }

    private static IElement Button(IRenderedComponent<WordPage> page) => page.FindAll("button").First(b => b.TextContent.Trim() == "Lập bản nháp");

    [Fact]
    [Trait("Row", "B2")]
    public async Task Text_and_pictures_become_a_draft_and_what_was_not_taken_is_said_first()
    {
        var file = Of(P(R("Hội nghị tổng kết", "<w:b/>")) + P(R("Dự hội nghị có 120 đại biểu.")) + P(Picture("r1", "Quang cảnh")) + P(R("Ảnh: Lễ khai mạc"))
            + P(Picture("r2")), References(("r1", "media/a.png", false), ("r2", "media/b.emf", false)),
            ("word/media/a.png", PictureFiles.Png(40, 30)), ("word/media/b.emf", [1, 2, 3]));

        var page = await ReadAsync(file);

        Assert.Contains("1 ảnh kiểu EMF", page.Find("[data-testid=losses]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Hội nghị tổng kết", page.Find("#tieu-de").GetAttribute("value"));
        Assert.Single(page.FindAll("article img"));
        await Button(page).ClickAsync(new());

        await using var db = Database.Context();
        var edition = await db.Editions.Include(e => e.Pictures).SingleAsync();
        var picture = edition.Pictures.Single();
        Assert.Equal("Hội nghị tổng kết", edition.Title);
        Assert.Equal($"<p>Dự hội nghị có 120 đại biểu.</p><figure data-picture=\"{picture.MediaFileId}\"></figure>", edition.BodyHtml);
        Assert.Equal(("Quang cảnh", "Ảnh: Lễ khai mạc"), (picture.Alt, picture.Caption));
        Assert.EndsWith($"/thanh-dong/bai/{edition.Id}/soan", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_Word_text_is_refused_beside_the_button_and_nothing_is_made()
    {
        var page = await ReadAsync(new MemoryStream("%PDF-1.7"u8.ToArray()), "quyet-dinh.docx");

        Assert.Contains("Tệp này là PDF", page.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("article"));
        await using var db = Database.Context();
        Assert.Empty(await db.Editions.ToListAsync());
    }

    [Fact]
    public async Task A_second_file_after_a_refused_one_is_read()
    {
        var page = await ReadAsync(new MemoryStream("%PDF-1.7"u8.ToArray()));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Of(P(R("Chữ trong tệp"))).ToArray(), "b.docx"));

        page.WaitForAssertion(() => Assert.Contains("Chữ trong tệp", page.Find("article").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".field-error"));
    }
}
