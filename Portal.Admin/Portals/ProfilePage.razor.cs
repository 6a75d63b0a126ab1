using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Core.Deadlines;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Roles;

namespace Portal.Admin.Portals;

/// <summary>
/// The profile of the portal by topic. Everybody in the portal reads it; whoever manages the portal opens a form beside the topic
/// (<c>sua=vhxh</c>, <c>them=1</c>), and each save is a version that can be looked at and taken up again.
/// </summary>
public sealed partial class ProfilePage
{
    /// <summary>The topics of a profile: how each reads in the address and on its tab, and how much it holds.</summary>
    private static readonly IReadOnlyList<(string Code, string Words, Func<PortalProfile, int?> Count)> Topics =
    [
        ("co-quan", "Cơ quan", _ => null),
        ("kenh", "Kênh, giờ", _ => null),
        ("don-vi", "Đơn vị", p => p.Units.Count),
        ("linh-vuc", "Lĩnh vực", p => p.Fields.Count),
        ("chuyen-muc", "Chuyên mục", p => p.Sections.Count),
        ("quy-trinh", "Quy trình", p => p.Workflow.Steps.Count),
        ("kiem-tra", "Kiểm tra", p => p.ReviewChecklist.Count),
        ("thoi-han", "Thời hạn", p => p.Deadlines.Count),
        ("ngay-nghi", "Ngày nghỉ", _ => null),
        ("nhuan-but", "Nhuận bút", _ => null),
        ("mau-sac", "Màu, hình ảnh", _ => null),
    ];

    private static readonly (string Code, string Words, Func<PortalProfile, int?> Count) HistoryTopic = ("lich-su", "Lịch sử", _ => null);

    private ProfileDesk? desk;
    private IReadOnlyList<Refusal> refusals = [];

    /// <summary>The deadlines the last change moved; they stay listed until the next.</summary>
    private IReadOnlyList<MovedDeadline> moved = [];

    [Inject] private GetProfile GetProfile { get; set; } = default!;
    [Inject] private FindRolesThatSeeAll SeeAll { get; set; } = default!;
    [Inject] private ChangeProfile Change { get; set; } = default!;
    [Inject] private ProofGate Gate { get; set; } = default!;
    [Inject] private Toasts Toasts { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] private AdminScope Scope { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "muc")] private string? Topic { get; set; }
    [SupplyParameterFromQuery(Name = "sua")] private string? Edited { get; set; }
    [SupplyParameterFromQuery(Name = "them")] private string? Adds { get; set; }

    private bool MayManage => Can(Permissions.ManagePortal);
    private IEnumerable<(string Code, string Words, Func<PortalProfile, int?> Count)> Mine => MayManage ? Topics.Append(HistoryTopic) : Topics;
    private int Shown => Math.Max(0, Mine.ToList().FindIndex(t => t.Code == Topic));
    private List<TabLink> Tabs => Mine.Select(t => new TabLink(t.Words, Href($"cong?muc={t.Code}"), t.Count(desk!.Profile))).ToList();

    /// <summary>A form of its own for each part, so that nothing typed for one reaches another.</summary>
    private string PanelKey => $"{desk!.Topic}/{desk.Edited}/{desk.Adds}";

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        var found = await GetProfile.ExecuteAsync();
        refusals = found.Refusals;
        if (found.Done) Show(found.Value, MayManage ? await SeeAll.ExecuteAsync() : []);
    }

    /// <summary>An open form keeps the number it was opened with, so that a change made meanwhile is noticed.</summary>
    private void Show(ProfileNow now, IReadOnlyList<PortalRole> seeAll)
    {
        var topic = Mine.ElementAt(Shown).Code;
        var stays = desk is { HasPanel: true } open && open.Topic == topic && open.Edited == Edited && open.Adds == (Adds is not null);
        desk = new(now.Profile, stays ? desk!.Number : now.Number, MayManage, topic, Edited, Adds is not null, Href, SaveAsync)
        {
            MayManagePeople = Can(Permissions.ManageAccounts), SeeAll = seeAll,
        };
    }

    private async Task<IReadOnlyList<Refusal>> SaveAsync(IProfileForm form, string thanks, Action? saved)
    {
        // The number the form was opened with, however long the question takes
        var number = desk!.Number;
        var changed = await Gate.RunAsync(() => Change.ExecuteAsync(number, form));
        if (!changed.Done) return changed.Refusals;
        saved?.Invoke();
        moved = changed.Value.Moved;
        if (thanks.Length > 0) Toasts.Show(thanks);
        Scope.Refresh();
        // The form is done with; the page reads anew when the address changes, and by itself where it does not
        if (desk.HasPanel && thanks.Length > 0) Navigation.NavigateTo(desk.Back);
        desk = desk with { Number = changed.Value.Number };
        await ReadAsync();
        // It was not an event of this component that saved
        StateHasChanged();
        return [];
    }
}
