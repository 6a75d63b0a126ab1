namespace Portal.Core.Royalties.Periods;

/// <summary>How every move of a period begins.</summary>
internal static class BeginMove
{
    /// <summary>
    /// The period, if this person has the right, saw it as it is, and its state allows the move; without a version nothing is said of
    /// what they saw. With it come the reasons against by four eyes and by a plan, to which the verb adds its own. The same move made again by the
    /// same person from the same screen, as by a double click, is no refusal: the period then stands where the move leads, and the
    /// verb answers as it did the first time.
    /// </summary>
    public static async Task<Outcome<(RoyaltyPeriod Period, List<Refusal> Reasons)>> ForMoveAsync(
        this IQueryable<RoyaltyPeriod> periods, PeriodMove move, Operation operation, int periodId, int? version)
    {
        if (!move.May(operation.Actor)) return AccessRefusals.NotAllowed;
        if (await periods.SingleOrDefaultAsync(p => p.Id == periodId) is not { } period) return AccessRefusals.NotFound;
        var repeated = period.Status == move.To && period.Version == version + 1 && move.Deed(period).ById is { } by && by == operation.Actor.UserId;
        if (repeated) return (period, []);
        if (version is not null && period.Version != version) return RoyaltyRefusals.Overtaken(period, move);
        if (PeriodLife.WhyNot(move, period) is { } why) return why;
        if (!move.May(operation.Actor, period.Status)) return AccessRefusals.NotAllowed;
        var reasons = await FourEyes.ReasonsAsync(move, operation, period);
        if (PeriodLife.WhyDrawn(move, period) is { } drawn) reasons.Add(drawn);
        return (period, reasons);
    }
}
