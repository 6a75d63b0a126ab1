using AngleSharp.Dom;
using Bunit;
using ClosedXML.Excel;
using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Royalties.Schedules;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Schedules;

/// <summary>The page of a new schedule, as an administrator fills it in.</summary>
public abstract class SchedulePageContext : AdminTestContext
{
    protected static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    protected async Task<IRenderedComponent<NewSchedulePage>> Open()
    {
        As(Someone.Administrator);
        return await OpenAsync<NewSchedulePage>("nhuan-but/bieu-moi");
    }

    protected static Task Type(IRenderedComponent<NewSchedulePage> page, string field, string text) =>
        page.Find(field.StartsWith('#') ? field : $"[data-field={field}]").ChangeAsync(new() { Value = text });

    protected static async Task Fill(IRenderedComponent<NewSchedulePage> page, string max = "10")
    {
        await Type(page, "#ten", "Biểu nhuận bút của phường");
        await Type(page, "#can-cu", "Quyết định số 15/QĐ-UBND ngày 02/01/2026");
        await Type(page, "#tu-ngay", "01/12/2026");
        await Type(page, "#don-vi", "10%");
        await Type(page, "genre0", "Tin");
        await Type(page, "min0", "1,5");
        await Type(page, "max0", max);
        await page.Find("select[data-field=cap0]").ChangeAsync(new() { Value = "tin" });
    }

    protected static Task Send(IRenderedComponent<NewSchedulePage> page) =>
        page.FindAll(".form-actions button").Single(b => Words(b) == "Nhập biểu").ClickAsync(new());

    protected static Task Press(IRenderedComponent<NewSchedulePage> page, string button) =>
        page.FindAll("button").Single(b => Words(b) == button).ClickAsync(new());

    protected static Task Choose(IRenderedComponent<NewSchedulePage> page, string field, string value) =>
        page.Find($"select[data-field={field}]").ChangeAsync(new() { Value = value });

    protected static void Upload(IRenderedComponent<NewSchedulePage> page, params string[] rows)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Biểu");
        for (var r = 0; r < rows.Length; r++)
            foreach (var (text, c) in rows[r].Split(';').Select((text, c) => (text, c))) sheet.Cell(r + 1, c + 1).SetValue(text);
        using var file = new MemoryStream();
        book.SaveAs(file);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(file.ToArray(), "bieu.xlsx"));
    }
}
