using Portal.Core.History.Security;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Reports;

/// <summary>
/// The rows behind one figure of the report of a span, by the figure's whole key (<see cref="ReportKey"/>), as they are now; of money as
/// <see cref="MoneyRows"/> says.
/// </summary>
public sealed class GetReportRows(PortalStore store, IEnumerable<IReportPart> parts, MoneyRows money)
{
    public Task<Outcome<ReportRows>> ExecuteAsync(DaySpan span, string? key) => store.ReadAsync(operation => OfAsync(operation, span, key));

    internal async Task<Outcome<ReportRows>> OfAsync(Operation operation, DaySpan span, string? key)
    {
        if (!operation.Actor.Can(Permissions.SeeReports) || !money.MayOpen(operation.Actor, key)) return AccessRefusals.NotAllowed;
        if (!ReportKey.TryParse(key, out var asked) || parts.FirstOrDefault(p => p.Code == asked.Part) is not { } part) return ReportRefusals.NoSuchFigure;
        var question = await ReportQuestion.OfAsync(operation, span);
        var found = await part.RowsAsync(operation, question.Of(asked.SpanOf(question)), asked.Key);
        return found is null ? ReportRefusals.NoSuchFigure : MoneyRows.Seen(operation.Actor, found);
    }
}

/// <summary>The same rows as a paper to be put away as a workbook.</summary>
public sealed class OpenReportRows(PortalStore store, GetReportRows rows)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(DaySpan span, string? key) =>
        await store.NotedAsync(await MakeAsync(span, key), "data.exported", $"Xuất các dòng của một số liệu báo cáo {ReportSpans.Code(span)} ra Excel.");

    private Task<Outcome<Sheet>> MakeAsync(DaySpan span, string? key) => store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        var found = await rows.OfAsync(operation, span, key);
        if (!found.Done) return found.As<Sheet>();
        var question = await ReportQuestion.OfAsync(operation, span);
        return Of(await operation.ProfileAsync(), found.Value, ReportKey.TryParse(key, out var asked) ? asked.SpanOf(question) : span, operation.Today);
    });

    private static Sheet Of(PortalProfile profile, ReportRows rows, DaySpan span, DateOnly today) => new()
    {
        Head = new() { Superior = profile.Authority, Authority = profile.Board.Name, Place = profile.Place, Date = today },
        Title = rows.Title,
        Subtitle = Vietnamese.Capital(ReportSpans.InFull(span)),
        Tables = [new() { Columns = rows.Columns, Rows = rows.Rows, Totals = true, EmptySentence = "Không có dòng nào." }],
    };
}
