using System.Collections.Concurrent;
using Portal.Core.Portals;
using Portal.Core.Timers;

namespace Portal.Core.Reports.Drafts;

/// <summary>
/// Drafts the reports a profile asks for, from the first minute of the profile's day after the span on. What was missed because the system was down, or the
/// day was set late, is made up for: every span since <see cref="ProfileReports.FromOn"/> that has neither draft nor issue. Each once, in the transaction
/// that makes it. What fails in one portal is tried again a minute later and stops no other.
/// </summary>
internal sealed class DraftReports(PortalDbFactory factory, WardClock clock) : ITimedWork
{
    /// <summary>So often a portal is looked at.</summary>
    internal static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Of one kind: nobody wants the months of ten years drafted because a day was typed wrong.</summary>
    private const int MostBack = 12;

    /// <summary>By portal, the moment before which it is not looked at again, UTC.</summary>
    private readonly ConcurrentDictionary<string, DateTime> next = new(StringComparer.Ordinal);

    public string Name => "report-drafts";

    public async Task RunAsync(TimerTurn turn)
    {
        foreach (var portalId in await PortalsAsync())
        {
            if (IsEarly(portalId)) continue;
            next[portalId] = clock.UtcNow + Again;
            try
            {
                var store = TimerUser.StoreOf(factory, portalId, clock);
                foreach (var span in await store.ReadAsync(DueAsync))
                {
                    if (!await turn.GoesOnAsync()) return;
                    await store.WriteAsync<int>(async operation => (await MakeReportDraft.ApplyAsync(operation, span)).Id);
                }
            }
            catch (Exception error)
            {
                turn.Report($"report drafts of {portalId}", error);
            }
        }
    }

    /// <summary>Further ahead than a look may lie, the clock was set back since: then it counts for nothing.</summary>
    private bool IsEarly(string portalId) =>
        next.GetValueOrDefault(portalId) - clock.UtcNow is var wait && wait > TimeSpan.Zero && wait <= Again;

    private async Task<List<string>> PortalsAsync()
    {
        await using var db = factory.Create(portalId: null);
        return await db.PortalIds.ToListAsync();
    }

    private static async Task<List<DaySpan>> DueAsync(Operation operation)
    {
        if ((await operation.ProfileAsync()).Reports is not { } reports) return [];
        var due = Kinds(reports).SelectMany(k => Ended(k.Kind, k.Day, reports.FromOn, operation.Today, reports.CutoffDay)).ToList();
        var codes = due.ConvertAll(ReportSpans.Code);
        var kind = Papers.PaperKind.ActivityReport;
        var there = await operation.Db.ReportDrafts.Where(d => codes.Contains(d.Span)).Select(d => d.Span).ToListAsync();
        there.AddRange(await operation.Db.IssuedPapers.Where(p => p.Kind == kind && codes.Contains(p.About)).Select(p => p.About).ToListAsync());
        return due.Where(s => !there.Contains(ReportSpans.Code(s))).ToList();
    }

    private static IEnumerable<(ReportSpanKind Kind, int Day)> Kinds(ProfileReports reports)
    {
        if (reports.MonthDay is { } month) yield return (ReportSpanKind.Month, month);
        if (reports.QuarterDay is { } quarter) yield return (ReportSpanKind.Quarter, quarter);
        if (reports.HalfYearDay is { } half) yield return (ReportSpanKind.Half, half);
        if (reports.YearDay is { } year) yield return (ReportSpanKind.Year, year);
    }

    /// <summary>Those whose day has come, the oldest first.</summary>
    internal static IReadOnlyList<DaySpan> Ended(ReportSpanKind kind, int day, DateOnly from, DateOnly today, int? cutoff = null)
    {
        var found = new List<DaySpan>();
        // Figures closed in mid-month belong to a month that still runs
        var span = ReportSpans.Cut(ReportSpans.Around(kind, today), cutoff);
        if (span.Last >= today) span = ReportSpans.Before(span);
        for (var i = 0; i < MostBack && span.Last >= from; i++, span = ReportSpans.Before(span))
            if (span.Last.AddDays(day) <= today) found.Insert(0, span);
        return found;
    }
}
