using Portal.Core.Roles;

namespace Portal.Core.Reports.Drafts;

/// <summary>A place of a draft that takes a text: what it is called, and what is written there.</summary>
public sealed record DraftPlace(string Place, string Title, string Text, bool Again)
{
    /// <summary>False of a text left at a part this report does not have: it is kept, and printed nowhere.</summary>
    public bool Printed { get; init; } = true;

    /// <summary>Numbers typed by hand in it.</summary>
    public IReadOnlyList<string> Typed => DraftFigures.Typed(Place == DraftTexts.Recipients ? "" : Text);
}

/// <summary>A draft with the figures of today, which its texts may name.</summary>
/// <param name="Report">Of today.</param>
/// <param name="Places">In the order of the paper, those without a text among them.</param>
public sealed record ReportDraftDetail(
    DaySpan Span, int Version, bool MadeBySystem, string MadeByName, DateTime MadeAt, DateTime? EditedAt, string? EditedByName, int? IssuedNumber,
    ActivityReport Report, IReadOnlyList<DraftPlace> Places)
{
    /// <summary>The figures texts may name, by their whole keys.</summary>
    public IReadOnlyList<(string Key, string Name, string Words)> Figures => Report.Parts
        .SelectMany(p => p.Figures.Select(f => ($"{p.Code}.{f.Key}", $"{p.Title}: {f.Name}", DraftFigures.Words(f)))).ToList();
}

/// <summary>Opens the draft of a span for editing; not found where none was begun.</summary>
public sealed class GetReportDraft(PortalStore store, GetActivityReport getReport)
{
    public Task<Outcome<ReportDraftDetail>> ExecuteAsync(DaySpan span) => store.ReadAsync<Outcome<ReportDraftDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.IssueReports)) return AccessRefusals.NotAllowed;
        var code = ReportSpans.Code(span);
        if (await operation.Db.ReportDrafts.SingleOrDefaultAsync(d => d.Span == code) is not { } draft) return ReportDraftRefusals.NoDraft(span);
        var report = await getReport.OfAsync(operation, span);
        if (!report.Done) return report.As<ReportDraftDetail>();
        return new ReportDraftDetail(span, draft.Version, draft.MadeBySystem, draft.MadeByName, draft.CreatedAt, draft.EditedAt, draft.EditedByName,
            draft.IssuedNumber, report.Value, Places(draft.Texts, report.Value));
    });

    private static List<DraftPlace> Places(DraftTexts texts, ActivityReport report)
    {
        var places = new List<(string Place, string Title)> { (DraftTexts.Opening, "Mở đầu") };
        places.AddRange(report.Parts.Select(p => (p.Code, $"Nhận xét: {p.Title}")));
        places.Add((DraftTexts.Proposals, "Đề xuất, kiến nghị"));
        places.Add((DraftTexts.Recipients, "Nơi nhận"));
        return
        [
            .. places.Select(p => new DraftPlace(p.Place, p.Title, texts.Of(p.Place), texts.ByPlace.GetValueOrDefault(p.Place)?.Again ?? false)),
            .. texts.ByPlace.Where(t => !DraftTexts.IsPrinted(t.Key, report)).OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => new DraftPlace(t.Key, $"Nhận xét: {TitleOf(report, t.Key)}", t.Value.Text, t.Value.Again) { Printed = false }),
        ];
    }

    private static string TitleOf(ActivityReport report, string place) =>
        report.Silent.FirstOrDefault(p => p.Code == place)?.Title ?? $"phần không còn trong báo cáo ({place})";
}
