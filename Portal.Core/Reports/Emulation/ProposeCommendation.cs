using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Emulation;

/// <summary>
/// Issues the proposal for commendation of a span that has ended: kept as it was issued, whatever is renamed or corrected later. Issued again it gets the
/// next number, says why, and the one before is no longer in force. The person says which number they saw, so that a double click issues once.
/// </summary>
public sealed class ProposeCommendation(PortalStore store, KeepPaper keep)
{
    /// <summary>What the paper is about, apart from the papers of the period of that name: <c>kt-2026-Q3</c>.</summary>
    internal static string AboutOf(DaySpan span) => "kt-" + ReportSpans.Code(span);

    /// <summary>Of the board's proposals in the register.</summary>
    internal const string Symbol = "TTr-BBT";

    /// <summary>A number that is no whole one is out of every range, and refused as such.</summary>
    private static int? AskedNumber(CommendationForm form) => form.Asked is not { } asked ? null
        : asked == Math.Truncate(asked) && asked is >= 1 and <= PaperNumbering.Most ? (int)asked : 0;

    public Task<Outcome<int>> ExecuteAsync(DaySpan span, CommendationForm form, int newestSeen) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ProposeCommendation)) return AccessRefusals.NotAllowed;
        var about = AboutOf(span);
        var newest = await FindPapers.NewestAsync(operation, PaperKind.CommendationProposal, about, number: null);
        if (newest is not null && newest.Number != newestSeen)
        {
            var again = newest.Number == newestSeen + 1 && newest.IssuedById is not null && newest.IssuedById == operation.Actor.UserId;
            return again ? newest.Number : PaperRefusals.IssuedMeanwhile(newest);
        }
        var tables = await GetEmulation.OfAsync(operation, span, order: null);
        var reasons = form.Reasons(tables).Distinct().ToList();
        if (operation.Today <= span.Last) reasons.Add(EmulationRefusals.SpanUnfinished);
        if (form.On is null) reasons.Add(EmulationRefusals.DayMissing);
        else if (form.On <= span.Last || form.On > operation.Today) reasons.Add(EmulationRefusals.DayWrong(span.Last.AddDays(1)));
        reasons.AddRange(ReplacedPaper.WhyNot(newest, form.Reason));
        if (reasons.Count > 0) return reasons;
        var sheet = CommendationSheet.Of(await operation.ProfileAsync(), tables, form, form.On!.Value);
        if (ReplacedPaper.Of(newest, form.Reason) is { } replaced) sheet = sheet with { Notes = [replaced.Sentence, .. sheet.Notes] };
        var kept = await keep.ApplyAsync(operation, PaperKind.CommendationProposal, about, sheet, whole: null,
            new(Symbol, form.On.Value, AskedNumber(form)) { Confirmed = form.Confirmed }, new([], newest));
        return kept.Done ? kept.Value.Number : kept.As<int>();
    });

    /// <summary>The paper as it would be issued, marked as a draft; the same refusals but for the span that has not ended, and the day.</summary>
    public Task<Outcome<Sheet>> PreviewAsync(DaySpan span, CommendationForm form) => store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ProposeCommendation)) return AccessRefusals.NotAllowed;
        var tables = await GetEmulation.OfAsync(operation, span, order: null);
        var reasons = form.Reasons(tables).Distinct().ToList();
        if (reasons.Count > 0) return reasons;
        return CommendationSheet.Of(await operation.ProfileAsync(), tables, form, form.On ?? operation.Today) with { Watermark = PaperWords.Provisional };
    });
}

/// <summary>An issued proposal for commendation, by its number or the newest.</summary>
public sealed class OpenCommendation(PortalStore store)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(DaySpan span, int? number = null) =>
        await store.NotedAsync(await ReadAsync(span, number), "data.exported", $"Mở tờ trình khen thưởng {ReportSpans.Code(span)} thành tệp.");

    private Task<Outcome<Sheet>> ReadAsync(DaySpan span, int? number) => store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        return await FindPapers.NewestAsync(operation, PaperKind.CommendationProposal, ProposeCommendation.AboutOf(span), number) is { } kept
            ? kept.Open() : AccessRefusals.NotFound;
    });
}

/// <summary>The proposals issued for a span, the newest first.</summary>
public sealed class FindCommendations(PortalStore store)
{
    public Task<IReadOnlyList<PaperRow>> ExecuteAsync(DaySpan span) =>
        store.ReadAsync(operation => FindPapers.OfAsync(operation, ProposeCommendation.AboutOf(span)));
}
