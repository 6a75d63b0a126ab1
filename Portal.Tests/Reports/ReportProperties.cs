using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Reports;
using Portal.Core.Royalties.Budgets;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

/// <summary>
/// Any two years of publishing, moving, correcting, withdrawing, assessing, paying in whole and in part, budgets and allowances in any order: every figure
/// of any span, and of both it is compared with, is what plain SQL counts. A failure prints the acts and the seed that repeats them.
/// </summary>
[Trait("Row", "H1")]
public sealed class ReportProperties
{
    private static readonly Gen<OfficeAct[]> Acts = Gen.Select(
        Gen.Frequency((8, Gen.Const(ActKind.Publish)), (2, Gen.Const(ActKind.Correct)), (2, Gen.Const(ActKind.Move)), (2, Gen.Const(ActKind.Withdraw)),
            (1, Gen.Const(ActKind.Urgent)), (2, Gen.Const(ActKind.Approve)), (2, Gen.Const(ActKind.Pay)),
            (2, Gen.Const(ActKind.Owe)), (2, Gen.Const(ActKind.Budget)), (2, Gen.Const(ActKind.Allowance))),
        Gen.Int[0, 688], Gen.Int[0, 9999]).Select((kind, day, size) => new OfficeAct(kind, new DateOnly(2025, 1, 1).AddDays(day), size)).Array[20, 40];

    [Fact]
    public Task Every_figure_of_any_span_is_what_plain_SQL_counts() =>
        Acts.SampleAsync(LiveAsync, iter: 5, threads: 1, print: acts => string.Join("\n", acts.Select(a => a.ToString())));

    private static async Task LiveAsync(OfficeAct[] acts)
    {
        using var office = await RandomOffice.BeginAsync();
        foreach (var act in acts.Prepend(new(ActKind.Publish, new(2025, 2, 3), 5))) await office.DoAsync(act);
        await AssertAsync(office.Database, ["2026", "2026-H2", "2026-Q3", YearMonth.Of(acts[0].On).ToString(), $"{acts[0].On:yyyy-MM-dd}_2026-11-20"]);
    }

    private static async Task AssertAsync(PortalDatabase database, string[] codes)
    {
        var report = database.As(Someone.Head).GetRequiredService<GetActivityReport>();
        foreach (var code in codes)
        {
            Assert.True(ReportSpans.TryParse(code, out var span));
            await ReportCells.AssertAsync(database, Story.Must(await report.ExecuteAsync(span)));
        }
    }

    [Fact]
    public async Task Every_part_of_the_report_has_its_SQL()
    {
        using var database = await PortalDatabase.CreateAsync();
        ReportCells.AssertParts(database);
        Assert.False(ReportSql.Counts("dang-tin.moi"));
        Assert.False(ReportSql.CountsPart("phan-moi"));
    }

    /// <summary>The money of half a year made by the verbs alone: shares, corrections, withdrawals, payments of a part, opening balances, budget.</summary>
    [Fact]
    [Trait("Row", "G8")]
    [Trait("Fault", "FIN3")]
    public async Task Money_that_the_verbs_made_is_told_as_plain_SQL_counts_it()
    {
        using var year = await RandomYear.BeginAsync();
        await Budgeted.Give(year.Database, 900_000_000);
        await Budgeted.Give(year.Database, 5_000_000, BudgetEntryKind.Change, new(2026, 7, 1));
        Deed[] deeds =
        [
            new(DeedKind.Write, 0, 19), new(DeedKind.Share, 1, 16), new(DeedKind.Write, 3, 8), new(DeedKind.Write, 1, 11), new(DeedKind.Withdraw, 2, 0),
            new(DeedKind.EndMonth, 0, 0), new(DeedKind.Pay, 0, 11 * 31), new(DeedKind.Share, 2, 12), new(DeedKind.Correct, 0, 0), new(DeedKind.Correct, 1, 42),
            new(DeedKind.EndMonth, 0, 0), new(DeedKind.Pay, 0, 11 * 34), new(DeedKind.Write, 4, 3), new(DeedKind.Withdraw, 1, 0),
            new(DeedKind.Correct, 2, 1), new(DeedKind.EndMonth, 0, 0), new(DeedKind.Write, 2, 7),
        ];
        foreach (var deed in deeds) await year.DoAsync(deed);
        await Budgeted.SpendAllowancesAsync(year.Database, new(2026, 8), new(2026, 9));

        await AssertAsync(year.Database, ["2026", "2026-Q3", "2026-08"]);
        var report = Story.Must(await year.Database.As(Someone.Head).GetRequiredService<GetActivityReport>().ExecuteAsync(DaySpan.OfYear(2026)));
        // Nothing of it is nought, so that each figure has proved itself
        Assert.All((string[])["nhuan-but.da-chi", "nhuan-but.thue", "nhuan-but.tien-duyet", "cho-chi.con-no", "ngan-sach.da-chi-nam", "ngan-sach.cho-chi",
            "ngan-sach.con-lai"], key => Assert.True(report.Value(key) > 0, key));
    }
}
