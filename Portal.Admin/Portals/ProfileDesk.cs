using Portal.Core.Portals;
using Portal.Core.Portals.Forms;

namespace Portal.Admin.Portals;

/// <summary>
/// What every topic of the profile page works with: the profile that holds and its number, what the address asks for, and how a change
/// is saved. Cascaded by the page.
/// </summary>
public sealed record ProfileDesk(
    PortalProfile Profile, int Number, bool MayManage, string Topic, string? Edited, bool Adds, Func<string, string> Href,
    Func<IProfileForm, string, Action?, Task<IReadOnlyList<Refusal>>> SaveAsync)
{
    /// <summary>The topic without a form beside it.</summary>
    public string Back => Href($"cong?muc={Topic}");

    public string EditHref(string key) => Href($"cong?muc={Topic}&sua={Uri.EscapeDataString(key)}");

    public string AddHref => Href($"cong?muc={Topic}&them=1");

    /// <summary>Whether the pages of people are open to whoever looks.</summary>
    public bool MayManagePeople { get; init; }

    /// <summary>The roles that may read every item; known where the portal may be managed.</summary>
    public IReadOnlyList<PortalRole> SeeAll { get; init; } = [];

    /// <summary>Whether the form beside the topic is open.</summary>
    public bool HasPanel => MayManage && (Adds || Edited is not null);
}

/// <summary>What the fields of a panel need of it.</summary>
public sealed record PanelFields(IReadOnlyList<Refusal> Refusals, Action<string> Mend);
