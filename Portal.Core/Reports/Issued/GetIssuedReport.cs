using Portal.Core.Mail;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Issued;

/// <summary>One figure that is no longer what was issued; null stands for none.</summary>
public sealed record ChangedFigure(string Key, string Part, string Name, decimal? Issued, decimal? Today, SheetColumnKind Kind, bool IsShare)
{
    /// <summary><c>+2</c>, <c>-150.000</c>; null where one of them is missing.</summary>
    public decimal? By => Today - Issued;
}

/// <summary>A letter with the report, as far as the outbox still knows of it (three months after it ended).</summary>
public sealed record SentReport(string Address, OutboxState State, DateTime WrittenAt, DateTime? SentAt, string? Failure);

/// <summary>An issued report with what stands beside it, never in it.</summary>
/// <param name="Paper">As issued; <see cref="Sheet.Check"/> is how it is checked.</param>
/// <param name="ReplacedBy">The number (bản) of the report in its place; null while it is in force.</param>
/// <param name="Replaces">The one it took the place of.</param>
/// <param name="Changed">Figures that are another today, and those that came or went with a part of the software.</param>
/// <param name="Papers">All issues of the span with their signed copies, this one among them.</param>
/// <param name="Sent">Letters with it, the newest first; none for whoever may not issue reports.</param>
public sealed record IssuedReportDetail(
    DaySpan Span, int Number, DateTime IssuedAt, string IssuedByName, Sheet Paper, int? ReplacedBy, int? Replaces, IReadOnlyList<ChangedFigure> Changed,
    IReadOnlyList<PaperWithCopies> Papers, IReadOnlyList<SentReport> Sent)
{
    public bool IsInForce => ReplacedBy is null;
}

/// <summary>Opens an issued report of a span by its number (bản), the newest without one, and looks how today's figures differ.</summary>
public sealed class GetIssuedReport(PortalStore store, GetActivityReport getReport)
{
    public Task<Outcome<IssuedReportDetail>> ExecuteAsync(DaySpan span, int? number = null) => store.ReadAsync<Outcome<IssuedReportDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var about = ReportSpans.Code(span);
        if (await FindPapers.NewestAsync(operation, PaperKind.ActivityReport, about, number) is not { } paper)
            return number is { } asked ? PaperRefusals.NoSuch(asked) : AccessRefusals.NotFound;
        var report = await getReport.OfAsync(operation, span);
        if (!report.Done) return report.As<IssuedReportDetail>();
        var kept = await operation.Db.KeptRows.SingleOrDefaultAsync(r => r.PaperId == paper.Id && r.Key == ReportRowsToKeep.FiguresKey);
        var figures = kept is null ? [] : SheetJson.ReadAny<List<KeptFigure>>(kept.Open());
        return new IssuedReportDetail(span, paper.Number, paper.IssuedAt, paper.IssuedByName, paper.Open(),
            await operation.Db.IssuedPapers.Where(p => p.ReplacesId == paper.Id).Select(p => (int?)p.Number).FirstOrDefaultAsync(),
            await operation.Db.IssuedPapers.Where(p => p.Id == paper.ReplacesId).Select(p => (int?)p.Number).FirstOrDefaultAsync(),
            Changes(figures, ReportRowsToKeep.Figures(report.Value)), await SignedCopies.OfAsync(operation, about), await SentAsync(operation, paper));
    });

    private static async Task<IReadOnlyList<SentReport>> SentAsync(Operation operation, IssuedPaper paper)
    {
        if (!operation.Actor.Can(Permissions.IssueReports)) return [];
        var (kind, about) = (MailKind.IssuedReport, paper.Subject);
        return await operation.Db.OutboxMessages.Where(m => m.Kind == kind && m.About == about).OrderByDescending(m => m.Id)
            .Select(m => new SentReport(m.ToAddress, m.State, m.CreatedAt, m.SentAt, m.Failure)).ToListAsync();
    }

    /// <summary>
    /// In the order they were issued, new ones last; nothing where the paper kept no figures. What stands as of the day it is read is another thing every
    /// day: that it moved on is no change of the report.
    /// </summary>
    internal static IReadOnlyList<ChangedFigure> Changes(IReadOnlyList<KeptFigure> issued, IReadOnlyList<KeptFigure> today)
    {
        if (issued.Count == 0) return [];
        var ofNow = issued.Concat(today).Where(f => f.OfNow).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        var now = today.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var was = issued.Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. issued.Select(f => new ChangedFigure(f.Key, f.Part, f.Name, f.Value, now.GetValueOrDefault(f.Key)?.Value, f.Kind, f.IsShare))
                .Where(f => f.Issued != f.Today && !ofNow.Contains(f.Key)),
            .. today.Where(f => !was.Contains(f.Key) && !ofNow.Contains(f.Key) && f.Value is not (null or 0))
                .Select(f => new ChangedFigure(f.Key, f.Part, f.Name, null, f.Value, f.Kind, f.IsShare)),
        ];
    }
}
