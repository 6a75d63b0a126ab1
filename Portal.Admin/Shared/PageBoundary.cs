using Microsoft.AspNetCore.Components.Web;

namespace Portal.Admin.Shared;

/// <summary>Takes the place of a page that could not be loaded or drawn; the trouble is logged once, as any other.</summary>
public sealed class PageBoundary : ErrorBoundary
{
    [Inject] private Troubles Troubles { get; set; } = default!;

    protected override Task OnErrorAsync(Exception exception)
    {
        if (!Troubles.IsGoneBrowser(exception)) Troubles.Note(exception, null, "page");
        return Task.CompletedTask;
    }
}
