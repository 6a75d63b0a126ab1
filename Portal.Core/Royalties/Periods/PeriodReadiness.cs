namespace Portal.Core.Royalties.Periods;

/// <summary>
/// What still keeps a period from being finished and approved, each with a link to where it is mended. The works with their lines' contributors and
/// the adjustments must be loaded.
/// </summary>
internal static class PeriodReadiness
{
    public static IEnumerable<RoyaltyWork> Payable(RoyaltyPeriod period) => period.Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded);

    public static IEnumerable<RoyaltyAdjustment> Taken(RoyaltyPeriod period) => period.Adjustments.Where(a => a.Counts);

    /// <summary>Works and adjustments that count; may be negative.</summary>
    public static Money TotalOf(RoyaltyPeriod period) => Payable(period).Sum(w => w.Amount ?? Money.Zero) + Taken(period).Sum(a => a.Amount);

    /// <summary>
    /// What it owes to all who have more to come than to give back: what its approval binds of the year's budget. The lines of its works must be loaded.
    /// </summary>
    public static Money OwedOf(RoyaltyPeriod period) => OwedOf(Payable(period).SelectMany(w => w.Lines)
        .Select(l => (l.ContributorId, l.Amount ?? Money.Zero)).Concat(Taken(period).Select(a => (a.ContributorId, a.Amount))));

    /// <summary>The same of amounts by contributor: whoever has more to give back than to come counts as nothing.</summary>
    public static Money OwedOf(IEnumerable<(int ContributorId, Money Amount)> amounts) =>
        amounts.GroupBy(a => a.ContributorId).Select(g => g.Sum(a => a.Amount)).Where(sum => sum > Money.Zero).Sum();

    /// <summary>
    /// Nothing in it; works that await, or await consent outside the frame; proposals nobody took or left; withdrawn works nobody decided on.
    /// </summary>
    public static IEnumerable<Refusal> ReasonsAgainst(RoyaltyPeriod period)
    {
        if (!Payable(period).Any() && !Taken(period).Any()) yield return RoyaltyRefusals.NothingToApprove(period);
        foreach (var work in Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Awaiting).OrderBy(w => w.PublishedOn))
            yield return RoyaltyRefusals.WorkAwaits(work);
        foreach (var work in Payable(period).Where(w => w.Status == RoyaltyWorkStatus.Assessed && w.AwaitsConsent).OrderBy(w => w.PublishedOn))
            yield return RoyaltyRefusals.ConsentMissing(work);
        foreach (var proposal in period.Adjustments.Where(a => a.State == AdjustmentState.Proposed).OrderBy(a => a.Id))
            yield return RoyaltyRefusals.AdjustmentWaits(proposal);
        foreach (var work in Payable(period).Where(w => w.AsksWhatBecomes).OrderBy(w => w.PublishedOn))
            yield return RoyaltyRefusals.WithdrawnUndecided(work);
    }

    /// <summary>
    /// How much of each reason is left, for the screen: the reasons of <see cref="ReasonsAgainst"/> (but for an empty period, which is seen) and the
    /// notes on payees, which the approval asks besides. Nothing once the period is fixed.
    /// </summary>
    public static IReadOnlyList<PeriodCheck> Left(RoyaltyPeriod period, RoyaltyWorksLeft works, IReadOnlyList<AdjustmentRow> adjustments,
        IReadOnlyList<PayeeNote> notes) => period.State.IsFixed ? [] :
    [
        new("Bài chưa chấm", works.Awaiting, $"nhuan-but/{period.Span}?loc=chua-cham"),
        new("Bài chấm ngoài khung chưa được đồng ý", works.Consent, $"nhuan-but/{period.Span}#h-ngoai-khung"),
        new("Khoản điều chỉnh đề xuất chưa quyết định", adjustments.Count(a => a.State == AdjustmentState.Proposed), $"nhuan-but/{period.Span}?xem=dieu-chinh"),
        new("Bài đã gỡ chưa quyết định giữ hay thu hồi", works.Withdrawn, "nhuan-but/bai-da-go"),
        new("Người nhận thiếu tài khoản hoặc chưa được xác nhận", notes.Count(n => n.Kind == PayeeNoteKind.Blocks), $"nhuan-but/{period.Span}?xem=nguoi-nhan"),
        new("Người nhận cần xem: thiếu mã số, thông tin chờ đổi", notes.Count(n => n.Kind != PayeeNoteKind.Blocks),
            $"nhuan-but/{period.Span}?xem=nguoi-nhan", Warns: true),
    ];
}

/// <summary>Works that await, that await consent outside the frame, and withdrawn ones nobody decided on.</summary>
internal sealed record RoyaltyWorksLeft(int Awaiting, int Consent, int Withdrawn);
