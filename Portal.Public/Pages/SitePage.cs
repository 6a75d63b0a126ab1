using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>What every page has: its portal, and what goes into the head of the document.</summary>
public abstract class SitePage : PageModel
{
    public virtual Site Site => HttpContext.Site();

    public PageHead Head { get; } = new();
}

/// <summary>What search engines and shared links see of a page, and where the menu stands.</summary>
public sealed class PageHead
{
    /// <summary>Without the portal's name; null on the home page.</summary>
    public string? Title { get; set; }
    public string Description { get; set; } = "";

    /// <summary>Path of the page's one address; null keeps search engines away.</summary>
    public string? Path { get; set; }
    public string? Picture { get; set; }
    public string Kind { get; set; } = "website";
    public DateTime? PublishedAt { get; set; }

    /// <summary>Slug of the section the page belongs to, or the path of a fixed page: marks the menu.</summary>
    public string? Place { get; set; }
    public string? FeedPath { get; set; }
    public string? FeedTitle { get; set; }
    public string? PreviousPath { get; set; }
    public string? NextPath { get; set; }

    /// <summary>schema.org data, each ready as JSON.</summary>
    public List<string> Data { get; } = [];
}
