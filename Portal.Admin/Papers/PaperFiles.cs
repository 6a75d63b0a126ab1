using System.Globalization;
using System.Net;
using System.Text;
using Portal.Core.Papers.Sheets;

namespace Portal.Admin.Papers;

/// <summary>
/// Answers a request for a paper: a PDF or a workbook to be kept, never cached, since it holds names and amounts; a refusal
/// is a small page with the sentence and the way back (409).
/// </summary>
public sealed class PaperFiles(SheetPdf pdf)
{
    public static bool Knows(string format) => format is "pdf" or "xlsx";

    /// <summary>Reads which issued paper an address asks for (<c>?ban=2</c>); nothing asks for the newest.</summary>
    public static bool TryNumber(string? text, out int? number)
    {
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return number is not null || string.IsNullOrEmpty(text);
    }

    /// <summary>The file of a sheet; <paramref name="name"/> has no ending.</summary>
    public async Task<IResult> AnswerAsync(Outcome<Sheet> sheet, string name, string format, string back, CancellationToken cancellation)
    {
        if (!sheet.Done) return Refused(sheet.Refusals, back);
        if (format == "xlsx") return Uncached(Results.File(SheetWorkbook.Write(sheet.Value), SheetWorkbook.MediaType, name + ".xlsx"));
        var printed = await pdf.PrintAsync(sheet.Value, cancellation);
        return printed.Done ? Uncached(Results.File(printed.Value, "application/pdf", name + ".pdf")) : Refused(printed.Refusals, back);
    }

    /// <summary>A list as a workbook; <paramref name="name"/> has no ending.</summary>
    public static IResult Workbook(Outcome<byte[]> workbook, string name, string back) => workbook.Done
        ? Uncached(Results.File(workbook.Value, SheetWorkbook.MediaType, name + ".xlsx")) : Refused(workbook.Refusals, back);

    private static UncachedResult Refused(IReadOnlyList<Refusal> refusals, string back)
    {
        var reasons = string.Concat(refusals.Select(r => $"<li>{WebUtility.HtmlEncode(r.Sentence)} <small>{WebUtility.HtmlEncode(r.Code)}</small></li>"));
        var page = $"""
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Chưa tạo được tệp</title><link rel="stylesheet" href="/admin.css"></head>
            <body><main class="plain"><h1>Chưa tạo được tệp</h1><ul>{reasons}</ul>
            <p><a class="button" href="{WebUtility.HtmlEncode(back)}">Quay lại</a></p></main></body></html>
            """;
        return Uncached(Results.Content(page, "text/html; charset=utf-8", Encoding.UTF8, StatusCodes.Status409Conflict));
    }

    private static UncachedResult Uncached(IResult result) => new(result);

    private sealed class UncachedResult(IResult inner) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.Headers.CacheControl = "no-store";
            return inner.ExecuteAsync(http);
        }
    }
}
