using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>
/// Any two years of publishing, moving, correcting, withdrawing, assessing and paying in any order: every figure of any span, and of both it is compared
/// with, is what plain SQL counts. A failure prints the acts and the seed that repeats them.
/// </summary>
[Trait("Row", "H1")]
public sealed class ReportProperties
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Gen<OfficeAct[]> Acts = Gen.Select(
        Gen.Frequency((8, Gen.Const(ActKind.Publish)), (2, Gen.Const(ActKind.Correct)), (2, Gen.Const(ActKind.Move)), (2, Gen.Const(ActKind.Withdraw)),
            (1, Gen.Const(ActKind.Urgent)), (2, Gen.Const(ActKind.Approve)), (2, Gen.Const(ActKind.Pay))),
        Gen.Int[0, 688], Gen.Int[0, 9999]).Select((kind, day, size) => new OfficeAct(kind, new DateOnly(2025, 1, 1).AddDays(day), size)).Array[20, 40];

    [Fact]
    public Task Every_figure_of_any_span_is_what_plain_SQL_counts() =>
        Acts.SampleAsync(LiveAsync, iter: 5, threads: 1, print: acts => string.Join("\n", acts.Select(a => a.ToString())));

    private static async Task LiveAsync(OfficeAct[] acts)
    {
        using var office = await RandomOffice.BeginAsync();
        foreach (var act in acts.Prepend(new(ActKind.Publish, new(2025, 2, 3), 5))) await office.DoAsync(act);
        var report = office.Database.As(Someone.Head).GetRequiredService<GetActivityReport>();
        string[] codes = ["2026", "2026-H2", "2026-Q3", YearMonth.Of(acts[0].On).ToString(), $"{acts[0].On:yyyy-MM-dd}_2026-11-20"];
        foreach (var code in codes)
        {
            Assert.True(ReportSpans.TryParse(code, out var span));
            await AssertAsync(office.Database, Story.Must(await report.ExecuteAsync(span)));
        }
    }

    private static async Task AssertAsync(PortalDatabase database, ActivityReport report)
    {
        var sql = new Dictionary<ReportSide, Dictionary<string, decimal>>();
        foreach (var side in Enum.GetValues<ReportSide>())
            sql[side] = await ReportSql.OfAsync(database, new ReportKey("", "", side).SpanOf(report.Question), Today);
        var missing = sql[ReportSide.Now].Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, shown) in Cells(report))
        {
            Assert.True(ReportKey.TryParse(key, out var read));
            var plain = (read with { Side = ReportSide.Now }).ToString();
            if (read.Side == ReportSide.Now) missing.Remove(plain);
            // What is as of today has tests of its own, and a share follows from its parts
            // The figures of emulation are held to their rows (EmulationTests, ReportRowsTests)
            if (read.Part is "cho-chi" or "thi-dua" || plain == "thoi-han.ty-le" || read is { Part: "dang-khan", Key: not "so-luot" }
                or { Part: "ngan-sach", Key: not "chi-trong-ky" }) continue;
            var counted = sql[read.Side].GetValueOrDefault(plain);
            Assert.True(counted == shown, $"{key} of {report.Span.Words}: {shown}, by SQL {counted}");
        }
        Assert.True(missing.Count == 0, $"{report.Span.Words} does not tell {string.Join(", ", missing)}");
    }

    private static IEnumerable<(string Key, decimal Shown)> Cells(ActivityReport report) => ActivityReportTables.Of(report).SelectMany(p => p.Tables)
        .SelectMany(t => t.Rows).SelectMany(r => r.Keys is { } keys ? keys.Zip(r.Cells) : [])
        .Where(c => c.First is not null).Select(c => (c.First!, SheetText.Number(c.Second) ?? throw new InvalidOperationException($"{c.First} has no number")));
}
