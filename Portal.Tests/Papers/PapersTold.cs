using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;
using Portal.Core.Reports.Issued;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;

namespace Portal.Tests.Papers;

/// <summary>
/// Every paper there is, made by the verbs in one story: August 2026 approved and paid in part to people of all kinds, its report, allowances, an estimate,
/// the year settled; and those that are never kept. Told once for all tests that ask.
/// </summary>
internal static class PapersTold
{
    private const string AugustAbout = "2026-08";
    private static readonly Lazy<Task<IReadOnlyList<(string Name, Sheet Sheet)>>> Told = new(TellAsync);

    /// <summary>By the kind, or what the paper is called in an address; of a kind kept more than once all of them.</summary>
    public static Task<IReadOnlyList<(string Name, Sheet Sheet)>> AllAsync() => Told.Value;

    /// <summary>Papers that are written for a file alone.</summary>
    public static readonly string[] NeverKept = ["tinh-hinh-ngan-sach", "nam-theo-nguoi-nhan", "dong-cua-so-lieu", "bao-cao-tam-tinh"];

    private static async Task<IReadOnlyList<(string Name, Sheet Sheet)>> TellAsync()
    {
        var (database, payees) = await SomePayments.TwoMonths((SomePayments.ByAccount("Mai Anh"), 10), (SomePayments.Cash("Lê Bình"), 20),
            (SomePayments.Cash("Dương Chi", PayeeKind.Staff), 5), (SomePayments.Cash("John Smith", PayeeKind.NonResident), 3));
        using var owned = database;
        await Budgeted.Give(database, 90_000_000);
        Story.Must(await Story.TryDisburse(database, SomePayments.Form(60, "Theo kinh phí được cấp"), SomePayments.August));
        Story.Must(await MoneyPaperTests.Issue(database, PaperKind.Submission, AugustAbout, Someone.Head, symbol: "TTr-BBT"));
        Story.Must(await MoneyPaperTests.Issue(database, PaperKind.SpendingDecision, AugustAbout, Someone.Finance, symbol: "QĐ-UBND"));
        Story.Must(await MoneyPaperTests.Issue(database, PaperKind.PaymentRequest, "chi-2026-01", Someone.Finance, symbol: "ĐNTT-BBT"));
        Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueWithholdingCertificate>().OfYearAsync(payees[3], 2026));
        await Budgeted.SpendAllowancesAsync(database, SomePayments.August, SomePayments.September);
        Story.Must(await database.As(Someone.Finance).GetRequiredService<IssueBudgetEstimate>().ExecuteAsync(new(2027), 0, Budgeted.Number(database)));
        await ReportAsync(database, payees[0]);
        var loose = await LooseAsync(database);
        ((HanoiClock)database.Clock).Set(2027, 1, 8);
        Story.Must(await Budgeted.TrySettle(database));
        await using var db = database.Context();
        var kept = await db.IssuedPapers.OrderBy(p => p.Id).ToListAsync();
        return [.. kept.Select(p => (p.Kind.ToString(), p.Open())), .. NeverKept.Zip(loose)];
    }

    private static async Task ReportAsync(PortalDatabase database, int author)
    {
        var third = DaySpan.Of(new YearQuarter(2026, 3));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssueReport>().ExecuteAsync(third, new()));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ProposeCommendation>().ExecuteAsync(third, new()
        {
            On = SomePayments.Day, Award = "Giấy khen", Picks = [new() { Of = EmulationOf.Authors, Id = author, Reason = "Nhiều tin, bài nhất quý" }],
        }, 0));
    }

    private static async Task<Sheet[]> LooseAsync(PortalDatabase database)
    {
        T The<T>() where T : notnull => database.As(Someone.Finance).GetRequiredService<T>();
        var august = DaySpan.Of(SomePayments.August);
        return
        [
            Story.Must(await The<IssueBudgetPaper>().StateAsync(2026)), Story.Must(await The<IssuePayeeYears>().ExecuteAsync(2026)),
            Story.Must(await The<OpenReportRows>().ExecuteAsync(august, "nhuan-but.tien-cham")),
            Story.Must(await The<OpenReport>().ExecuteAsync(august, number: null, today: true)),
        ];
    }
}
