using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Emulation;
using Portal.Core.Reports.Issued;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Reports.Emulation;
using Portal.Tests.Reports.Issued;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>
/// Every verb that issues a paper with a number of the register: a double tap issues once, another one says why and takes the place of the first.
/// </summary>
[Trait("Row", "G6")]
public class NumberedPapersTests
{
    /// <summary>How a paper of that kind is issued by somebody who saw the issue of that number as the newest.</summary>
    private delegate Task<Outcome<int>> Issue(PortalDatabase database, string by, int seen, string? reason);

    /// <param name="Verb">Its type.</param>
    /// <param name="Kind">Of the paper.</param>
    /// <param name="By">Who issues it.</param>
    /// <param name="Role">What lets somebody else issue it too.</param>
    /// <param name="LayAsync">What it is made of.</param>
    /// <param name="IssueAsync">The verb.</param>
    private sealed record Numbered(Type Verb, PaperKind Kind, string By, PortalRole Role, Func<Task<PortalDatabase>> LayAsync, Issue IssueAsync)
    {
        /// <summary>Issues there are before the first numbered one.</summary>
        public int Before { get; init; }
    }

    private const string About = "chi-2026-01";

    private static readonly Numbered[] All =
    [
        new(typeof(IssueReport), PaperKind.ActivityReport, Someone.Secretary, PortalRole.Secretary, async () => (await ReportGround.LayAsync()).Database,
            (database, by, seen, reason) => database.As(by).GetRequiredService<IssueReport>()
                .ExecuteAsync(ReportGround.October, new() { NewestSeen = seen, Reason = reason })),
        new(typeof(ProposeCommendation), PaperKind.CommendationProposal, Someone.Secretary, PortalRole.Secretary, CommendedAsync,
            async (database, by, seen, reason) => await database.As(by).GetRequiredService<ProposeCommendation>()
                .ExecuteAsync(Quarter.Third, await CommendationAsync(database, reason), seen)),
        OfMoney(PaperKind.Submission, "2026-08", Someone.Secretary, PortalRole.Secretary), OfMoney(PaperKind.SpendingDecision, "2026-08", Someone.Finance,
            PortalRole.Finance), OfMoney(PaperKind.PaymentRequest, About, Someone.Finance, PortalRole.Finance),
        new(typeof(IssueBudgetEstimate), PaperKind.BudgetEstimate, Someone.Finance, PortalRole.Finance, RatedAsync,
            (database, by, seen, reason) => database.As(by).GetRequiredService<IssueBudgetEstimate>().ExecuteAsync(new(2027), seen, Number(database, reason))),
        new(typeof(CloseBudgetYear), PaperKind.BudgetSettlement, Someone.Head, PortalRole.Head, OverAsync,
            async (database, by, seen, reason) => await database.As(by).GetRequiredService<CloseBudgetYear>().ExecuteAsync(2026,
                (await Budgeted.Detail(database)).Seen, seen, reason, Number(database, reason))),
        new(typeof(NumberAllowances), PaperKind.AllowanceSheet, Someone.Finance, PortalRole.Finance, ApprovedAsync,
            (database, by, seen, reason) => database.As(by).GetRequiredService<NumberAllowances>()
                .ExecuteAsync(new(2026, 10), seen, Number(database, reason))) { Before = 1 },
    ];

    public static TheoryData<PaperKind> Kinds => new(All.Select(n => n.Kind));

    private static Numbered OfMoney(PaperKind kind, string about, string by, PortalRole role) => new(typeof(IssueMoneyPaper), kind, by, role,
        MoneyPaperTests.Paid, (database, who, seen, reason) => MoneyPaperTests.Issue(database, kind, about, who, seen, reason: reason));

    private static PaperNumberForm Number(PortalDatabase database, string? reason) =>
        new() { Symbol = "X-BBT", On = new WardClock(database.Clock).Today, Reason = reason };

    private static async Task<PortalDatabase> CommendedAsync()
    {
        var database = await PortalDatabase.CreateAsync();
        await Quarter.LayAsync(database);
        return database;
    }

    private static async Task<CommendationForm> CommendationAsync(PortalDatabase database, string? reason)
    {
        await using var db = database.Context();
        var unit = await db.Units.Where(u => u.Code == "vhxh").Select(u => u.Id).SingleAsync();
        return new()
        {
            On = new(2026, 10, 5), Award = "Giấy khen", Reason = reason, Picks = [new() { Of = EmulationOf.Units, Id = unit, Reason = "Đăng nhiều nhất" }],
        };
    }

    private static async Task<PortalDatabase> RatedAsync()
    {
        var database = await PortalDatabase.CreateAsync();
        Story.Must(await Budgeted.TryRate(database, Budgeted.Rate()));
        return database;
    }

    private static async Task<PortalDatabase> ApprovedAsync()
    {
        var database = await RatedAsync();
        Story.Must(await Budgeted.TryPrepare(database, new(2026, 10)));
        Story.Must(await Budgeted.TryApprove(database, new(2026, 10)));
        return database;
    }

    private static async Task<PortalDatabase> OverAsync()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var database = await PortalDatabase.CreateAsync(clock);
        await Budgeted.Give(database, 1_000_000);
        clock.Set(2027, 1, 8);
        return database;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_double_tap_issues_once_and_the_next_one_says_why_and_takes_its_place(PaperKind kind)
    {
        var one = All.Single(n => n.Kind == kind);
        using var database = await one.LayAsync();
        await A.Membership(database, Someone.Deputy, one.Role);
        var first = one.Before + 1;

        Assert.Equal(first, Story.Must(await one.IssueAsync(database, one.By, one.Before, null)));
        Assert.Equal(first, Story.Must(await one.IssueAsync(database, one.By, one.Before, null)));
        Assert.Equal(["data.stale"], (await one.IssueAsync(database, Someone.Deputy, one.Before, null)).Codes());
        Assert.False((await one.IssueAsync(database, one.By, first, null)).Done);
        Assert.Equal(first + 1, Story.Must(await one.IssueAsync(database, one.By, first, "Sai số liệu")));
        Assert.Equal(first + 1, Story.Must(await one.IssueAsync(database, one.By, first, "Sai số liệu")));

        await using var db = database.Context();
        var papers = await db.IssuedPapers.Where(p => p.Kind == kind && p.RegisterNumber != null).OrderBy(p => p.Number).ToListAsync();
        Assert.Equal([1, 2], papers.Select(p => p.RegisterNumber!.Value));
        Assert.Equal(papers[0].Id, papers[1].ReplacesId);
        string[] said = ["thay thế", papers[0].InRegister!, "Sai số liệu"];
        Assert.Contains(Words(papers[1].Open()), w => said.All(part => w.Contains(part, StringComparison.Ordinal)));
        var checks = await db.PaperChecks.Where(c => c.Kind == kind).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal([.. Enumerable.Repeat(false, first), true], checks.Select(c => c.IsInForce));
        Assert.All(await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync(), state => Assert.Null(state.Broken));
    }

    /// <summary>Every verb that takes a numbering stands in the table; those that keep papers without numbers are named here.</summary>
    [Fact]
    public void Every_verb_that_keeps_papers_is_known_here()
    {
        string[] unnumbered = ["ApproveAllowances", "ApproveRoyaltyPeriod", "IssueWithholdingCertificate", "KeepDisbursementPapers", "PayAllowances",
            "ReturnAllowances", "ReturnRoyaltyPeriod"];
        Assert.Equal(All.Select(n => n.Verb.Name).Concat(unnumbered).Distinct().Order(StringComparer.Ordinal),
            typeof(KeepPaper).Assembly.GetTypes().Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(KeepPaper))))
                .Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Words(Sheet sheet) => [.. sheet.Intro, .. sheet.Body.Select(p => p.Text), .. sheet.Notes];
}
