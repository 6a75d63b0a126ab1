using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Admin.Queue;

/// <summary>"Việc của tôi": where the day begins. The tab shown is in the address, every row is a link.</summary>
public sealed partial class QueuePage
{
    private const string Late = "qua-han";
    private const string Today = "hom-nay";
    private const string All = "tat-ca";

    private static readonly IReadOnlyList<Tab> Tabs =
    [
        new(Late, "Quá hạn", row => row.Late, "Không có việc nào quá hạn."),
        new(Today, "Hôm nay", row => row.DueToday, "Không có việc nào đến hạn hôm nay."),
        new(All, "Tất cả", _ => true, "Bạn không có việc nào đang chờ. Việc mới tự hiện ở đây khi đến lượt bạn."),
    ];

    private IReadOnlyList<WorkRow>? rows;
    private IReadOnlyList<Refusal> refusals = [];

    [SupplyParameterFromQuery(Name = "xem")] private string? Asked { get; set; }

    private Tab Shown => Tabs.FirstOrDefault(t => t.Code == Asked) ?? Tabs[^1];

    /// <summary>Where to go from an empty tab: only where this person may.</summary>
    private (string Words, string Path)? Next =>
        Shown.Code != All ? ("Xem tất cả việc", "viec-cua-toi")
        : Can(Permissions.SeeAll) ? ("Xem các bài của cổng", "bai")
        : Can(Permissions.Draft) ? ("Xem các bài của tôi", "bai")
        : Can(Permissions.SeeRoyalties) ? ("Xem nhuận bút", "nhuan-but")
        : null;

    /// <summary>What visitors are not told though they should be: said to whoever can mend it, where the day begins.</summary>
    private string? Missing => Can(Permissions.ManagePortal) && ProfileMinimum.Missing(View.Profile, Clock.Today) is { Count: > 0 } missing
        ? ProfileMinimum.Words(missing) : null;

    private int Count(Tab tab) => rows!.Count(tab.Takes);

    protected override async Task OnParametersSetAsync()
    {
        var found = await FindMyWork.ExecuteAsync();
        (rows, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }

    /// <summary>What waits at a step waits for this person: amber; one's own drafts and returns keep their colour.</summary>
    private static ChipTone ToneOf(WorkRow row) =>
        row.State == EditionWords.Of(EditionStatus.Draft) ? StatusTones.Of(EditionStatus.Draft)
        : row.State == EditionWords.Of(EditionStatus.Returned) ? StatusTones.Of(EditionStatus.Returned)
        : ChipTone.Amber;

    private static string IconOf(WorkRow row) =>
        row.State == EditionWords.Of(EditionStatus.Draft) ? StatusTones.IconOf(EditionStatus.Draft)
        : row.State == EditionWords.Of(EditionStatus.Returned) ? StatusTones.IconOf(EditionStatus.Returned)
        : "clock";

    private sealed record Tab(string Code, string Words, Func<WorkRow, bool> Takes, string Nothing);
}
