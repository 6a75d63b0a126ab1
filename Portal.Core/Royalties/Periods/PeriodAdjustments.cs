namespace Portal.Core.Royalties.Periods;

/// <summary>The adjustments of a period and of lines, read.</summary>
internal static class PeriodAdjustments
{
    /// <summary>Those a period carries; names as frozen by its approval where there was one.</summary>
    public static async Task<IReadOnlyList<AdjustmentRow>> RowsAsync(Operation operation, int periodId, IReadOnlyDictionary<int, string>? names)
    {
        var found = await operation.Db.RoyaltyAdjustments.AsNoTracking().Where(a => a.PeriodId == periodId)
            .Include(a => a.Contributor).Include(a => a.OfWork).ThenInclude(w => w!.Period).OrderBy(a => a.Id).ToListAsync();
        return RowsOf(found, names);
    }

    /// <summary>What the adjustments that count have come to, by line of a period; lines without any are left out.</summary>
    public static async Task<IReadOnlyDictionary<int, Money>> SumsOfLinesAsync(Operation operation, int periodId)
    {
        var found = await operation.Db.RoyaltyAdjustments.Where(a => a.State == AdjustmentState.Taken && a.OfLine!.Work!.PeriodId == periodId)
            .Select(a => new { LineId = a.OfLineId!.Value, a.Amount }).ToListAsync();
        return found.GroupBy(a => a.LineId).ToDictionary(g => g.Key, g => g.Sum(a => a.Amount));
    }

    private static List<AdjustmentRow> RowsOf(List<RoyaltyAdjustment> found, IReadOnlyDictionary<int, string>? names) => found
        .Select(a => new AdjustmentRow(a.Id, a.Version, a.ContributorId, names?.GetValueOrDefault(a.ContributorId) ?? a.Contributor!.FullName, a.Role,
            a.OfWork?.Title, a.OfWork?.Period?.Span, a.Amount, a.Reason, a.Ground, a.State, a.MadeByName, a.MadeAt, a.DecidedByName, a.LeftReason)).ToList();
}
