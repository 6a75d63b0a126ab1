using Portal.Core.Accounts;

namespace Portal.Admin.Shared;

/// <summary>What every page of a portal begins with: the portal in the address, what the person may do there, addresses inside it.</summary>
public abstract class PortalPage : GuardedComponent
{
    /// <summary>First part of the address; the gate has let it pass before a page is made.</summary>
    [Parameter] public string Portal { get; set; } = "";

    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    /// <summary>An address inside this portal: <c>Href("bai")</c> is <c>/thanh-dong/bai</c>.</summary>
    public string Href(string path) => $"/{Portal}/{path.TrimStart('/')}";

    /// <summary>Whether to show it; Core refuses anyway.</summary>
    public bool Can(string permission) => View.Permissions.Contains(permission);
}
