using System.Security.Claims;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Admin.Shell;
using Portal.Core.Papers.Sheets;

namespace Portal.Admin.Papers;

/// <summary>
/// The answer of a paper's address with its PDF. A long one leads to the page where its print is watched, and from there back to the same
/// address, which has then asked for the right a second time and gives the file; one with whole numbers of payees only while the paper opens with them.
/// </summary>
internal sealed class PrintedPaper(Sheet sheet, string name, string back, SheetPdf pdf, PrintJobs jobs) : IResult
{
    public const string MediaType = "application/pdf";

    /// <summary>In the address: the print whose file is fetched.</summary>
    private const string Query = "in";

    /// <summary>Where a finished print is fetched: the address of its paper, and which print.</summary>
    public static string FileAddress(PrintJob job) => QueryHelpers.AddQueryString(job.Address, Query, job.Id.ToString());

    public async Task ExecuteAsync(HttpContext http) => await RefusedFile.Uncached(await AnswerAsync(http)).ExecuteAsync(http);

    private async Task<IResult> AnswerAsync(HttpContext http)
    {
        var person = http.User.FindFirstValue(ClaimTypes.NameIdentifier);
        if (!PrintJobs.IsLong(sheet) || person is null || HttpMethods.IsHead(http.Request.Method))
        {
            var printed = await pdf.PrintAsync(sheet, http.RequestAborted);
            return printed.Done ? FileOf(printed.Value) : RefusedFile.Answer(printed.Refusals, back);
        }
        var asked = Guid.TryParse(http.Request.Query[Query], out var id) ? jobs.Find(id, person) : null;
        var address = AddressOf(http.Request);
        if (asked is { File: { } file } && asked.Address == address && asked.Whole == sheet.Whole) return FileOf(file);
        var job = jobs.Start(person, name, address, back, sheet);
        return job.Done
            ? Results.LocalRedirect($"/{http.Request.RouteValues["portal"]}/{PrintPage.Path}/{job.Value.Id}")
            : RefusedFile.Answer(job.Refusals, back);
    }

    private IResult FileOf(ReadOnlyMemory<byte> file) => Results.Bytes(file, MediaType, name + ".pdf");

    /// <summary>The address asked for, without the print.</summary>
    private static string AddressOf(HttpRequest request) =>
        request.Path + QueryString.Create(request.Query.Where(q => !string.Equals(q.Key, Query, StringComparison.OrdinalIgnoreCase)));
}
