using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Reports.Drafts;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Issued;

/// <summary>What is asked for when a report is issued.</summary>
public sealed record IssueReportForm
{
    /// <summary>The issue seen as the newest, 0 for none: a double click issues once.</summary>
    public int NewestSeen { get; init; }

    /// <summary>The version of the draft that was read; null where it does not matter which (commands).</summary>
    public int? DraftVersion { get; init; }

    /// <summary>The date the report bears: from the last day of its span to today; null is today.</summary>
    public DateOnly? PaperOn { get; init; }

    /// <summary>A number given by the office; null for the next one of the register.</summary>
    public int? Number { get; init; }

    /// <summary>As in <see cref="PaperNumbering.Confirmed"/>.</summary>
    public int? NumberConfirmed { get; init; }

    /// <summary>Why the one in force is replaced; needed where there is one.</summary>
    public string? Reason { get; init; }
}

/// <summary>
/// Issues the activity report of a span (phát hành) from its draft: from here on it opens as it is today, with the rows behind each figure, whatever is
/// renamed, withdrawn or assessed later. Where the span has one in force, the new one says that it takes its place and why, and the old one is marked; none
/// is taken away.
/// </summary>
public sealed class IssueReport(PortalStore store, KeepPaper keep, GetActivityReport getReport, ReportRowsToKeep rows)
{
    /// <summary>Of reports of an editorial board (NĐ 30/2020/NĐ-CP Phụ lục I: kind of paper, then who issues it).</summary>
    public const string Symbol = "BC-BBT";

    public Task<Outcome<int>> ExecuteAsync(DaySpan span, IssueReportForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.IssueReports)) return AccessRefusals.NotAllowed;
        var about = ReportSpans.Code(span);
        var newest = await FindPapers.NewestAsync(operation, PaperKind.ActivityReport, about, number: null);
        if (newest is not null && newest.Number != form.NewestSeen)
        {
            var again = newest.Number == form.NewestSeen + 1 && newest.IssuedById is not null && newest.IssuedById == operation.Actor.UserId;
            return again ? newest.Number : PaperRefusals.IssuedMeanwhile(newest);
        }
        var reasons = WhyNot(operation, span, form, newest).ToList();
        if (reasons.Count > 0) return reasons;
        var draft = await MakeReportDraft.ApplyAsync(operation, span);
        if (form.DraftVersion is { } read && read != draft.Version) return ReportDraftRefusals.EditedMeanwhile(draft);
        var report = await getReport.OfAsync(operation, span);
        if (!report.Done) return report.As<int>();
        return await KeepAsync(operation, form, new(draft, report.Value, newest));
    });

    private sealed record Ready(ReportDraft Draft, ActivityReport Report, IssuedPaper? Newest);

    private static IEnumerable<Refusal> WhyNot(Operation operation, DaySpan span, IssueReportForm form, IssuedPaper? newest)
    {
        if (span.Last >= operation.Today) yield return ReportIssueRefusals.NotOver(span);
        var on = form.PaperOn ?? operation.Today;
        if (on > operation.Today) yield return ReportIssueRefusals.Future(on, operation.Today);
        // While the span runs no date can be right, and one reason is enough
        else if (on < span.Last && span.Last < operation.Today) yield return ReportIssueRefusals.BeforeItsEnd(on, span);
        var reason = VietnameseText.Tidy(form.Reason);
        if (newest is not null && reason.Length == 0) yield return ReportIssueRefusals.NoReason(newest);
        if (reason.Length > ReportIssueRefusals.MostReason) yield return ReportIssueRefusals.LongReason(reason.Length);
    }

    private async Task<Outcome<int>> KeepAsync(Operation operation, IssueReportForm form, Ready ready)
    {
        var (draft, report, newest) = ready;
        var unknown = draft.Texts.ByPlace.Where(t => DraftTexts.IsPrinted(t.Key, report))
            .SelectMany(t => DraftFigures.Unknown(t.Value.Text, report)).Distinct(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) return ReportDraftRefusals.UnknownFigure("", unknown) with { Field = null };
        var profile = await operation.ProfileAsync();
        var on = form.PaperOn ?? operation.Today;
        var replaced = newest is null ? null : new ReplacedReport(newest, VietnameseText.Tidy(form.Reason));
        var sheet = DraftedSheet.Of(ActivityReportSheet.Of(profile, report, operation.Today, on), draft.Texts, report, replaced);
        var kept = await keep.ApplyAsync(operation, PaperKind.ActivityReport, draft.Span, sheet, whole: null,
            new(Symbol, on, form.Number) { Confirmed = form.NumberConfirmed },
            new(await rows.OfAsync(operation, report, sheet), newest));
        if (!kept.Done) return kept.As<int>();
        draft.IssuedNumber = kept.Value.Number;
        await operation.Db.SaveChangesAsync();
        return kept.Value.Number;
    }
}
