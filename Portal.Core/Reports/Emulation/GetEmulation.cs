using Portal.Core.Roles;

namespace Portal.Core.Reports.Emulation;

/// <summary>
/// The ranking of units or authors in a span, with the span before by the same rule: the one in force on the last day of the span (TĐ Điều 13.7, 22).
/// </summary>
public sealed class GetEmulation(PortalStore store)
{
    /// <param name="span">Any span of the reports.</param>
    /// <param name="of">Units or authors.</param>
    /// <param name="order">Null for the portal's own: points where it has a rule with points, else the number of items.</param>
    public Task<Outcome<EmulationTable>> ExecuteAsync(DaySpan span, EmulationOf of, EmulationOrder? order = null) =>
        store.ReadAsync<Outcome<EmulationTable>>(async operation => operation.Actor.Can(Permissions.SeeReports)
            ? (await OfAsync(operation, span, order)).Single(t => t.Of == of) : AccessRefusals.NotAllowed);

    /// <summary>Both tables from one reading of the rows: units, then authors.</summary>
    internal static async Task<IReadOnlyList<EmulationTable>> OfAsync(Operation operation, DaySpan span, EmulationOrder? order)
    {
        var before = ReportSpans.Before(span);
        var (now, then) = (await ReadEmulation.OfAsync(operation, span), await ReadEmulation.OfAsync(operation, before));
        var rule = await RuleOfAsync(operation, span);
        return [.. new[] { EmulationOf.Units, EmulationOf.Authors }.Select(of => EmulationRanking.Of((span, before), of, order, rule, now, then))];
    }

    internal static Task<EmulationRule?> RuleOfAsync(Operation operation, DaySpan span) => operation.Db.EmulationRules.AsNoTracking()
        .Where(r => r.FromOn <= span.Last).OrderByDescending(r => r.FromOn).FirstOrDefaultAsync();
}
