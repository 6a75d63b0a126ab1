using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Drafts;

/// <summary>
/// Keeps the texts of a draft, all of them or none. Refused with the field for a figure the report does not have; refused as stale where somebody else saved
/// since: then the page shows both.
/// </summary>
public sealed class SaveReportDraft(PortalStore store, GetActivityReport getReport)
{
    /// <param name="span">Whose draft.</param>
    /// <param name="version">That was opened.</param>
    /// <param name="typed">Texts by place (<see cref="DraftTexts"/>); a printed place left out loses its text, one that is not printed does not.</param>
    public Task<Outcome<int>> ExecuteAsync(DaySpan span, int version, IReadOnlyDictionary<string, DraftText> typed) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.IssueReports)) return AccessRefusals.NotAllowed;
        var code = ReportSpans.Code(span);
        if (await operation.Db.ReportDrafts.AsTracking().SingleOrDefaultAsync(d => d.Span == code) is not { } draft) return ReportDraftRefusals.NoDraft(span);
        if (draft.Version != version) return ReportDraftRefusals.EditedMeanwhile(draft);
        var report = await getReport.OfAsync(operation, span);
        if (!report.Done) return report.As<int>();
        var texts = DraftTexts.Tidied(new DraftTexts(typed).WithUnprinted(draft.Texts, report.Value).ByPlace);
        var reasons = WhyNot(texts, report.Value).ToList();
        if (reasons.Count > 0) return reasons;
        if (texts.Write() == draft.TextsJson) return draft.Version;
        (draft.Texts, draft.EditedAt, draft.EditedByName) = (texts, operation.Now, operation.Actor.Name);
        operation.Record("reports.draft-edited", draft.Subject, $"Sửa lời văn báo cáo {span.Words}.");
        await operation.Db.SaveChangesAsync();
        return draft.Version;
    });

    private static IEnumerable<Refusal> WhyNot(DraftTexts texts, ActivityReport report)
    {
        foreach (var (place, text) in texts.ByPlace.Select(t => (t.Key, t.Value.Text)))
        {
            if (text.Length > DraftTexts.MostLength) yield return ReportDraftRefusals.TooLong(place, text.Length);
            // Figures of what is not printed are asked for when it is
            if (!DraftTexts.IsPrinted(place, report)) continue;
            if (place == DraftTexts.Recipients && text.Count(c => c == '\n') >= DraftTexts.MostRecipients) yield return ReportDraftRefusals.ManyRecipients;
            if (DraftFigures.Unknown(text, report) is { Count: > 0 } unknown) yield return ReportDraftRefusals.UnknownFigure(place, unknown);
        }
    }
}
