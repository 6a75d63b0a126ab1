using Portal.Core.Roles;

namespace Portal.Core.Reports;

/// <summary>
/// Asks every part of the report (<see cref="IReportPart"/>) what it has to tell of a span. Days are those of Viet Nam. Refused for a span that has not
/// begun.
/// </summary>
public sealed class GetActivityReport(PortalStore store, IEnumerable<IReportPart> parts)
{
    public const string OutsideUnits = "Cộng tác viên ngoài đơn vị";

    public Task<Outcome<ActivityReport>> ExecuteAsync(DaySpan span) => store.ReadAsync(operation => OfAsync(operation, span));

    internal async Task<Outcome<ActivityReport>> OfAsync(Operation operation, DaySpan span)
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        if (span.First > operation.Today) return ReportRefusals.Future(span.First, operation.Today);
        var question = await ReportQuestion.OfAsync(operation, span);
        var told = new List<ReportPart>();
        foreach (var part in InOrder) told.Add(await part.OfAsync(operation, question));
        return new ActivityReport(question, told.FindAll(Tells)) { Silent = told.FindAll(p => !Tells(p)) };
    }

    private static bool Tells(ReportPart part) => part.Figures.Count + part.Sentences.Count + part.Tables.Count > 0;

    internal IReadOnlyList<IReportPart> InOrder => parts.OrderBy(p => p.Position).ThenBy(p => p.Code, StringComparer.Ordinal).ToList();
}
