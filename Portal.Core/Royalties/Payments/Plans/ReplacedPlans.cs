using Portal.Core.Papers;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>Plans of the same money that were dropped: what is drawn up or paid next says whose papers it takes the place of, and why.</summary>
internal static class ReplacedPlans
{
    /// <summary>Marks them as replaced by the disbursement with that address; a paragraph for each, the oldest first.</summary>
    public static async Task<IReadOnlyList<string>> TakeAsync(Operation operation, DisbursementAsk ask, string by)
    {
        var dropped = Of(ask, await operation.Db.DisbursementPlans.AsTracking().Include(p => p.Periods).OrderBy(p => p.Id)
            .Where(p => p.State == PlanState.Dropped && p.ReplacedBy == null).ToListAsync());
        dropped.ForEach(p => p.ReplacedBy = by);
        return dropped.ConvertAll(p => $"Bảng này thay thế bảng lập ngày {Vietnamese.Date(p.DrawnOn)} của {p.PaperWords}, đã bỏ ngày "
            + $"{Vietnamese.Date(WardClock.DayOf(p.EndedAt!.Value))}. Lý do: {Vietnamese.Closed(p.DropReason!)}");
    }

    /// <summary>Those of the same money: a period in common, or what was owed when the portal began.</summary>
    private static List<DisbursementPlan> Of(DisbursementAsk ask, List<DisbursementPlan> dropped) =>
        dropped.FindAll(p => (p.Opening && ask.Opening) || p.Periods.Exists(o => ask.Periods.Any(a => a.Id == o.PeriodId)));
}

/// <summary>The requests of dropped plans whose place a plan took: its own request names them.</summary>
internal static class ReplacedRequests
{
    /// <summary>A paragraph for each; nothing where none was issued.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Operation operation, DisbursementPlan plan)
    {
        var code = plan.Code;
        var before = await operation.Db.DisbursementPlans.AsNoTracking().Where(p => p.ReplacedBy == code).OrderBy(p => p.Id).ToListAsync();
        var told = new List<string>();
        foreach (var one in before)
            if (await FindPapers.NewestAsync(operation, PaperKind.PaymentRequest, one.About, number: null) is { } request)
                told.Add(new ReplacedPaper(request, one.DropReason!).Sentence);
        return told;
    }
}
