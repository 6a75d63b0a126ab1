using Microsoft.AspNetCore.Mvc;
using Portal.Core.Kernel;
using Portal.Core.Papers.Checks;

namespace Portal.Public.Pages;

/// <summary>
/// Says of a printed paper, by the code on it, whether its number, date and hash are those that were issued, and whether another took its place. No
/// content, no figure, no name. Never remembered, so that a paper replaced a second ago is not called in force; kept from search engines.
/// </summary>
public sealed class PaperCheckModel(FindPaperCheck find) : SitePage
{
    private const int MostTyped = 3 * CheckCode.Length;

    /// <summary>What was asked, for the sentence that says it is unknown; null where nothing was.</summary>
    public string? Typed { get; private set; }
    public PaperCheck? Found { get; private set; }

    /// <param name="code">In the address, as the QR code opens it.</param>
    /// <param name="q">Typed by hand.</param>
    public async Task<IActionResult> OnGetAsync(string? code, string? q)
    {
        Head.Title = "Kiểm tra văn bản";
        Head.Description = "Kiểm tra số, ngày và dấu của văn bản do cổng phát hành";
        Response.Headers.CacheControl = "no-store";
        Typed = VietnameseText.TidyOrNull(VietnameseText.Start(code ?? q ?? "", MostTyped));
        if (Typed is null) return Page();
        Found = await find.ExecuteAsync(Site.Id, Typed, HttpContext.RequestAborted);
        if (Found is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
