using System.Globalization;
using Portal.Admin.Shell;
using Portal.Core.Papers.Sheets;

namespace Portal.Admin.Papers;

/// <summary>
/// Answers a request for a paper: a PDF or a workbook to be kept, never cached, since it holds names and amounts; a refusal
/// is a page of <see cref="RefusedFile"/>, and a long PDF is made beside (<see cref="PrintJobs"/>).
/// </summary>
public sealed class PaperFiles(SheetPdf pdf, PrintJobs jobs)
{
    public static bool Knows(string format) => format is "pdf" or "xlsx";

    /// <summary>Reads which issued paper an address asks for (<c>?ban=2</c>); nothing asks for the newest.</summary>
    public static bool TryNumber(string? text, out int? number)
    {
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return number is not null || string.IsNullOrEmpty(text);
    }

    /// <summary>The file of a sheet; <paramref name="name"/> has no ending.</summary>
    public Task<IResult> AnswerAsync(Outcome<Sheet> sheet, string name, string format, string back, CancellationToken cancellation)
    {
        if (!sheet.Done) return Task.FromResult(RefusedFile.Answer(sheet.Refusals, back));
        // A browser that has gone away needs no workbook
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<IResult>(format == "xlsx"
            ? RefusedFile.Uncached(Results.File(SheetWorkbook.Write(sheet.Value), SheetWorkbook.MediaType, name + ".xlsx"))
            : new PrintedPaper(sheet.Value, name, back, pdf, jobs));
    }

    /// <summary>A list as a workbook; <paramref name="name"/> has no ending.</summary>
    public static IResult Workbook(Outcome<byte[]> workbook, string name, string back) => workbook.Done
        ? RefusedFile.Uncached(Results.File(workbook.Value, SheetWorkbook.MediaType, name + ".xlsx")) : RefusedFile.Answer(workbook.Refusals, back);
}
