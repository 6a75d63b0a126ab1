using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Lists;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Admin.Queue;

/// <summary>"Việc của tôi": where the day begins. Tab, kind and order are in the address, every row is a link; what changes shows by itself (ED10).</summary>
public sealed partial class QueuePage(LiveWork work, WardClock clock)
{
    private static readonly IReadOnlyList<QueueTab> Tabs =
    [
        new(WorkList.Late, "Quá hạn", "Không có việc nào quá hạn."),
        new(WorkList.Today, "Hôm nay", "Không có việc nào đến hạn hôm nay."),
        new(null, "Tất cả", "Bạn không có việc nào đang chờ. Việc mới tự hiện ở đây khi đến lượt bạn."),
    ];

    private static readonly IReadOnlyDictionary<string, RenderFragment<WorkRow>> NoCells = new Dictionary<string, RenderFragment<WorkRow>>();
    private IReadOnlyList<WorkRow> all = [];
    private IReadOnlyDictionary<string, RenderFragment<WorkRow>> cells = NoCells;

    protected override ListShape<WorkRow> Shape => WorkList.Shape;

    protected override string Path => "viec-cua-toi";

    private IReadOnlyDictionary<string, RenderFragment<WorkRow>> Cells => cells.Count > 0 ? cells : cells = new Dictionary<string, RenderFragment<WorkRow>>
    {
        ["han"] = DueCell, ["noi-dung"] = TitleCell, ["dang-o"] = StateCell, ["viec"] = DoesCell,
    };

    private QueueTab Shown => Tabs.FirstOrDefault(t => t.Code == Ask[WorkList.Tab]) ?? Tabs[^1];

    private List<string> Kinds => all.Select(r => r.Kind).Distinct().ToList();

    private static readonly IReadOnlyList<(string Code, string Words)> Holders =
    [
        (WorkList.OfSelf, "Việc của tôi"), (WorkList.OfNobody, "Chưa ai nhận"),
        (WorkList.Open, "Của tôi và chưa ai nhận"), (WorkList.OfOthers, "Người khác đã nhận"),
    ];

    private bool IsNarrowed => Ask[WorkList.Holder] is not null || Ask[WorkList.Kind] is not null || Ask[WorkList.Words] is not null;

    private string NothingHere => IsNarrowed ? "Không có việc nào khớp với bộ lọc: hãy bớt điều kiện." : Shown.Nothing;

    /// <summary>Where to go from an empty tab: only where this person may.</summary>
    private (string Words, string Path)? Next =>
        Shown.Code is not null || IsNarrowed ? ("Xem tất cả việc", "viec-cua-toi")
        : Can(Permissions.SeeAll) ? ("Xem các bài của cổng", "bai")
        : Can(Permissions.Draft) ? ("Xem các bài của tôi", "bai")
        : Can(Permissions.SeeRoyalties) ? ("Xem nhuận bút", "nhuan-but")
        : null;

    /// <summary>What visitors are not told though they should be: said to whoever can mend it, where the day begins.</summary>
    private string? Missing => Can(Permissions.ManagePortal) && ProfileMinimum.Missing(View.Profile, clock.Today) is { Count: > 0 } missing
        ? ProfileMinimum.Words(missing) : null;

    private int Count(QueueTab tab) => all.Count(r => WorkList.Takes(tab.Code, r));

    private static string? WordsOf(string key, string value) => key == WorkList.Words ? $"“{value}”" : null;

    protected override async Task<Outcome<Rows<WorkRow>>> FindAsync(ListAsk ask)
    {
        var found = await work.ReadAsync();
        if (!found.Done) return found.As<Rows<WorkRow>>();
        all = found.Value;
        return WorkList.Narrow(all, ask);
    }

    protected override void OnInitialized()
    {
        base.OnInitialized();
        work.Changed += ShowWork;
        work.Follow();
    }

    private void ShowWork(object? sender, EventArgs e) => _ = InvokeAsync(() =>
    {
        if (work.Rows is not { } now || now.SequenceEqual(all)) return;
        all = now;
        Renew(WorkList.Narrow(all, Ask));
    });

    public override void Dispose()
    {
        work.Changed -= ShowWork;
        base.Dispose();
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

    private sealed record QueueTab(string? Code, string Words, string Nothing);
}
