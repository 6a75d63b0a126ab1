using Portal.Admin.Shared;
using Portal.Core.Law;
using Portal.Core.Lists;
using Portal.Core.Roles;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Rates;

namespace Portal.Admin.Royalties.Ageing;

/// <summary>What waits to be paid, by age: who was notified how often, and what nobody came for. Finance notifies, the head decides on the rest.</summary>
public sealed partial class UnpaidPage(FindUnpaidLines find, NotifyPayee notify, MoveUnclaimed move, LawTables laws, WardClock clock, Toasts toasts)
{
    private IReadOnlyList<UnpaidLineRow> all = [];
    private IReadOnlyList<Refusal> told = [];
    private IReadOnlyList<Refusal> moveRefusals = [];
    private ConfirmDialog? moving;
    private UnpaidLineRow? chosen;
    private string reason = "";

    protected override ListShape<UnpaidLineRow> Shape => UnpaidList.Shape;
    protected override string Path => UnpaidList.Path;
    protected override bool MayShow => Can(Permissions.SeeRoyalties);

    /// <summary>By the law of today, for the words of the page; each row is counted by that of its own day.</summary>
    private RoyaltyTermRule? Rule => RoyaltyTerm.RuleOf(clock.Today, laws.RoyaltyTermRules);
    private int Term => Rule?.Days ?? 0;
    private int Notices => Rule?.Notices ?? 0;

    private IReadOnlyDictionary<string, RenderFragment<UnpaidLineRow>> Cells => new Dictionary<string, RenderFragment<UnpaidLineRow>>
    {
        ["bai"] = row => builder =>
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "class", "row-link");
            builder.AddAttribute(2, "href", Href($"nhuan-but/{row.Span}#bai-{row.WorkId}"));
            builder.AddContent(3, row.Title);
            builder.CloseElement();
        },
        ["ky"] = row => builder => builder.AddContent(0, Vietnamese.Capital(row.Span.Words)),
        ["so-tien"] = row => builder => builder.AddContent(0, row.Amount?.Digits ?? "Chưa chấm"),
        ["thong-bao"] = NoticeCell,
    };

    protected override async Task<Outcome<Rows<UnpaidLineRow>>> FindAsync(ListAsk ask)
    {
        var found = await find.ExecuteAsync();
        if (!found.Done) return found.As<Rows<UnpaidLineRow>>();
        all = found.Value;
        return UnpaidList.Narrow(all, ask);
    }

    private async Task FollowAsync()
    {
        if (await FindAsync(Ask) is { Done: true } found) Renew(found.Value);
    }

    private async Task NotifyAsync(UnpaidLineRow row)
    {
        var outcome = await AskAsync(() => notify.ExecuteAsync(row.LineId));
        told = outcome.Refusals;
        if (outcome.Done) toasts.Show($"Đã ghi thông báo lần {outcome.Value} cho {row.Name}.");
        await FollowAsync();
    }

    private Task AskMoveAsync(UnpaidLineRow row)
    {
        (chosen, reason, moveRefusals) = (row, "", []);
        return moving!.OpenAsync();
    }

    /// <summary>False keeps the dialog open with the reason typed.</summary>
    private async Task<bool> MoveAsync()
    {
        var outcome = await move.ExecuteAsync(chosen!.LineId, reason);
        moveRefusals = outcome.Refusals;
        StateHasChanged();
        if (!outcome.Done) return false;
        toasts.Show($"Đã chuyển sang quỹ năm {outcome.Value}.");
        await FollowAsync();
        return true;
    }
}
