using Portal.Admin.Shared;
using Portal.Core.Accounts;

namespace Portal.Admin.Overview;

/// <summary>A card of the first screen: it asks one question when it is drawn, and what keeps it from an answer is said in its own place.</summary>
public abstract class OverviewCard<T> : GuardedComponent where T : class
{
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    /// <summary>Null until the first answer.</summary>
    protected T? Figures { get; private set; }
    protected IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    protected abstract Task<Outcome<T>> FindAsync();

    protected string Href(string path) => $"/{View.Profile.Id}/{path}";

    protected bool Can(string permission) => View.Permissions.Contains(permission);

    protected override async Task OnInitializedAsync()
    {
        var found = await AskAsync(FindAsync, $"{GetType().Name}.ExecuteAsync(");
        Refusals = found.Refusals;
        if (found.Done) Figures = found.Value;
    }
}
