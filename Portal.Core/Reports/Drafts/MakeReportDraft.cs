using Portal.Core.History;
using Portal.Core.Papers;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Drafts;

/// <summary>
/// Begins the draft of a report by hand, with the texts the last report of the same kind left for it. Where the span has a draft already that one is meant:
/// nobody's texts are begun anew.
/// </summary>
public sealed class MakeReportDraft(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(DaySpan span) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.IssueReports)) return AccessRefusals.NotAllowed;
        if (span.First > operation.Today) return ReportRefusals.Future(span.First, operation.Today);
        return (await ApplyAsync(operation, span)).Id;
    });

    /// <summary>The draft there is, or a new one.</summary>
    internal static async Task<ReportDraft> ApplyAsync(Operation operation, DaySpan span)
    {
        var code = ReportSpans.Code(span);
        if (await operation.Db.ReportDrafts.AsTracking().SingleOrDefaultAsync(d => d.Span == code) is { } there) return there;
        var draft = new ReportDraft
        {
            PortalId = operation.PortalId, Span = code, MadeById = operation.Actor.UserId, MadeByName = operation.Actor.Name,
            Texts = await TextsForAsync(operation.Db, span),
            IssuedNumber = await operation.Db.IssuedPapers.Where(p => p.Kind == PaperKind.ActivityReport && p.About == code).MaxAsync(p => (int?)p.Number),
        };
        operation.Db.ReportDrafts.Add(draft);
        await operation.Db.SaveChangesAsync();
        operation.Record("reports.drafted", draft.Subject, $"Soạn báo cáo {span.Words}.");
        return draft;
    }

    /// <summary>What the newest earlier report of the same kind left; of any days those that ended last before it.</summary>
    private static async Task<DraftTexts> TextsForAsync(PortalDbContext db, DaySpan span)
    {
        var drafts = await db.ReportDrafts.AsNoTracking().Where(d => d.TextsJson != "").OrderByDescending(d => d.Id).Select(d => new { d.Span, d.TextsJson })
            .ToListAsync();
        var kind = (ReportSpans.KindOf(span), ReportSpans.CutMonths(span));
        var last = drafts.Select(d => (Span: ReportSpans.TryParse(d.Span, out var read) ? read : null, d.TextsJson))
            .Where(d => d.Span is { } other && other.Last < span.Last && (ReportSpans.KindOf(other), ReportSpans.CutMonths(other)) == kind)
            .OrderByDescending(d => d.Span!.Last).FirstOrDefault();
        return last.TextsJson is { } json ? DraftTexts.Read(json).ForTheNext() : DraftTexts.None;
    }
}
