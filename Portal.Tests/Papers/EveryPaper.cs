using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Budgets.Sheets;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Rates;

namespace Portal.Tests.Papers;

/// <summary>Every paper the portal prints, by its own model, of an office that gave the treasury's codes and four who sign.</summary>
internal static class EveryPaper
{
    public static readonly DateOnly Day = new(2026, 2, 3);
    public static readonly PeriodSpan January = new YearMonth(2026, 1);
    public const string Ground = "Căn cứ Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân phường về mức nhuận bút, thù lao;";

    public static readonly PortalProfile Profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value with
    {
        Treasury = new()
        {
            BudgetUnitCode = "1098765", Chapter = "805", Category = "340", SubCategory = "341", Item = "6750", SubItem = "6757", Source = "13",
            TreasuryAccount = "9527.3.1098765", TreasuryOffice = "Kho bạc Nhà nước Khu vực III",
        },
        Signers =
        [
            new(SignerDuty.Preparer, "Chuyên viên", "Trần Thị Mai"), new(SignerDuty.Accountant, "Kế toán trưởng", "Lê Văn Hùng"),
            new(SignerDuty.Head, "Trưởng ban", "Phạm Quốc Việt", Body: "Ban Biên tập"),
            new(SignerDuty.Principal, "Phó Chủ tịch", "Vũ Đình Khánh", SignerAuthority.For, "Chủ tịch"),
        ],
    };

    public static readonly SheetCheck Check = new("k7m2-9xqp-4tza", "https://phuongthanhdong.example/kiem-tra/k7m29xqp4tza", "1f3a 9bc2 77d0 e41b");

    /// <summary>Names of all of them; a kind with several looks (adjustments, debts, the time before the start) has one for each.</summary>
    public static IEnumerable<string> Names => Makers.Keys;

    /// <summary>With so many rows wherever the paper has no number of its own, and with the code it is checked by, as it is issued.</summary>
    public static Sheet Of(string name, int rows) => Makers[name](rows) with { Check = Check };

    private static readonly Dictionary<string, Func<int, Sheet>> Makers = new(StringComparer.Ordinal)
    {
        ["payment"] = rows => Payment(rows),
        ["payment of large sums"] = rows => Payment(rows, Large(100_000_000_000)),
        ["payment with adjustments"] = rows => Payment(rows, p => p with { Adjustments = new(12_000) }),
        ["payment with debts"] = rows => Payment(rows, p => p with { OwedAfter = new(126_500) }),
        ["payment with adjustments and debts"] = rows => Payment(rows, p => p with { Adjustments = new(12_000), OwedAfter = new(126_500) }),
        ["large payment with adjustments and debts"] = rows => Payment(rows, p => Large(1_000_000_000)(p) with
        {
            Adjustments = IsFirst(p) ? new(1_000_000_000) : Money.Zero, OwedAfter = IsFirst(p) ? new(1_000_000_000) : Money.Zero,
        }),
        ["payment with payroll"] = rows => Payment(rows, p => p with { ToPayroll = p.WorkCount == 2 }),
        ["payroll"] = rows => Payment(rows, p => p with { ToPayroll = true }),
        ["transfer"] = rows => TransferList.Of(About(), Payees(rows, p => p with { PayBy = PayBy.Account }), masked: false),
        ["withholding"] = rows => WithholdingList.Of(About(), Payees(rows, p => p with { Tax = p.Gross.Times(0.1m) }), masked: false),
        ["assessment"] = rows => Assessment(rows, onTop: false),
        ["assessment with remuneration"] = rows => Assessment(rows, onTop: true),
        ["payee years"] = rows => Years(rows, Money.Zero),
        ["payee years of the start"] = rows => Years(rows, new(1_000_000)),
        ["allowances"] = Allowances,
        ["budget"] = rows => BudgetSheet.Of(Profile,
            new(Figures(rows), Entries(rows), [], new(2026, Money.Zero, Money.Zero, Money.Zero, null), [2026], [], Day)),
        ["settlement"] = rows => SettlementSheet.Of(Profile, Figures(rows), [], Day, new(Settled, "Bổ sung khoản chi tháng 12")),
        ["estimate"] = Estimate,
        ["certificate"] = Certificate,
        ["commendation"] = Commendation,
        ["submission"] = _ => Numbered(SubmissionSheet.Of(Profile, Sums(), Day), "01/TTr-BBT"),
        ["decision"] = _ => Numbered(SpendingDecisionSheet.Of(Profile, Sums(), null, Day), "45/QĐ-UBND"),
        ["request"] = _ => Request(),
    };

    private static bool IsFirst(PayeeRow payee) => payee.PayeeName.EndsWith(" 001", StringComparison.Ordinal);

    /// <summary>The first gets so much, of each kind.</summary>
    private static Func<PayeeRow, PayeeRow> Large(long amount) => p => !IsFirst(p) ? p : p with
    {
        Gross = new(2 * amount), Remuneration = new(amount), Tax = new(amount), Net = new(amount),
    };

    private static Sheet Estimate(int rows) => EstimateSheet.Of(Profile, new(new(2027), 12, new(2025, 2), new(2026, 1),
        [.. Enumerable.Range(1, rows).Select(i =>
            new EstimateLine($"Tin có ảnh, thể loại {i}", 120, new(37_950_000), 120, new(316_250), new(37_950_000)))],
        new(5_000_000)), Day);

    private static Sheet Numbered(Sheet sheet, string number) => sheet with { Head = sheet.Head with { Number = "Số: " + number } };

    /// <summary>The same sheet for so many payees; <paramref name="change"/> makes them otherwise.</summary>
    public static Sheet Payment(int rows, Func<PayeeRow, PayeeRow>? change = null) => PaymentSheet.Of(About(), Payees(rows, change), masked: false);

    public static DisbursementAbout About() => new(Profile, [January.Words], Day) { Grounds = [Ground] };

    /// <summary>Of so many rows every eighth has a name as long as a name may be.</summary>
    public const int Hard = 25;

    public static readonly string LongName = string.Join(' ', Enumerable.Repeat("Nguyễn Thị Hương", 12))[..190];

    /// <summary>Royalty and remuneration follow from the number; every third is paid in cash.</summary>
    public static List<PayeeRow> Payees(int rows, Func<PayeeRow, PayeeRow>? change = null) => Enumerable.Range(1, rows).Select(i =>
    {
        var (royalty, tax) = (new Money(379_500 + i % 20 * 253_000L), i % 4 == 0 ? new Money(37_950) : Money.Zero);
        var name = rows == Hard && i % 8 == 6 ? LongName : "Nguyễn Thị Hương Giang";
        var row = new PayeeRow($"{name} {i:000}", i % 5 == 0 ? "Hương Giang" : null, "Phòng Văn hóa - Xã hội", PayeeKind.Resident,
            i % 3 == 0 ? PayBy.Cash : PayBy.Account, "03119" + i.ToString("0000000"), "2309876543210 Agribank", 1 + i % 7, royalty + new Money(126_500),
            new(126_500), tax, royalty + new Money(126_500) - tax, "10% từ 5.000.000 đồng mỗi lần chi (Thông tư 111/2013/TT-BTC Điều 25)")
        {
            TaxDue = tax, AccountNumber = "2309876543210", BankName = "Ngân hàng Nông nghiệp và Phát triển nông thôn - Agribank",
        };
        return change is null ? row : change(row);
    }).ToList();

    private static Sheet Assessment(int rows, bool onTop) => AssessmentSheet.Of(Profile, new() { PortalId = "x", Month = January.First },
        [.. Enumerable.Range(1, rows).Select(i => Work(i, onTop))], [.. Enumerable.Range(1, Math.Min(rows, 4)).Select(Adjustment)], Day, [Ground]);

    private static RoyaltyWork Work(int i, bool onTop = false) => new()
    {
        PortalId = "x", ItemId = 1000 + i, Title = $"Phường Thành Đông tổ chức ra quân tổng vệ sinh môi trường, chỉnh trang đô thị đợt {i}",
        SectionName = "Tin tức - Sự kiện", PublishedOn = new(2026, 1, 1 + i % 30), Status = RoyaltyWorkStatus.Assessed,
        Genre = new() { PortalId = "x", Code = "tin", CapCode = "tin", Name = "Tin có ảnh" },
        Coefficient = 1.5m, UnitValue = new(253_000), Amount = new(379_500), AdditionPercent = i % 4 == 0 ? 15 : 0, Remuneration = onTop ? new(50_000) : null,
        Note = i % 6 == 0 ? "Bài trọng tâm của tháng" : null, Period = new() { PortalId = "x", Month = new(2025, 12) },
        Lines = [new() { PortalId = "x", Contributor = Person(), SharePercent = 100 }],
    };

    private static Contributor Person() => new() { PortalId = "x", FullName = "Nguyễn Thị Hương Giang" };

    private static RoyaltyAdjustment Adjustment(int i) => new()
    {
        PortalId = "x", Contributor = Person(), OfWork = Work(i), Amount = new(i % 2 == 0 ? 50_000 : -50_000), Reason = "Chấm lại theo thể loại",
        MadeByName = "Mai", Role = ContributionRole.Author,
    };

    private static Sheet Years(int rows, Money before)
    {
        Money[] quarters = [new(3_795_000), new(2_530_000), Money.Zero, new(1_265_000)];
        return PayeeYearsSheet.Of(Profile, 2026, [.. Enumerable.Range(1, rows).Select(i => new PayeeYearRow($"Nguyễn Thị Hương Giang {i}", "031190012345",
            PayeeKind.Resident, i % 3 == 0, quarters, quarters, new(1_265_000)) { OpeningPaid = before, OpeningWithheld = before })], Day, masked: false);
    }

    private static Sheet Allowances(int rows)
    {
        var month = new AllowanceMonth { PortalId = "x", Month = January.First, Total = new(500_000 * rows) };
        month.Rows = [.. Enumerable.Range(1, rows).Select(i => new AllowanceRow
        {
            PortalId = "x", UserId = "u", ForMonth = i % 5 == 4 ? new(2025, 12) : January.First, Name = $"Nguyễn Thị Hương Giang {i}",
            Position = "Ủy viên Ban Biên tập", Amount = new(500_000),
            Words = "500.000 đồng một tháng theo Quyết định số 12/QĐ-UBND ngày 05/01/2026; giữ chức từ 05/01/2026",
        })];
        return AllowanceSheet.Of(Profile, month, Day, []);
    }

    private static BudgetFigures Figures(int rows) => new(2026)
    {
        Approved = new(600_000_000), Changes = new(50_000_000), SpentBefore = new(12_650_000), Tax = new(1_265_000), Payroll = new(5_060_000),
        Months = [.. Enumerable.Range(1, 12).Select(m => new BudgetMonth(m, new(25_300_000), new(5_060_000), new(4_500_000), new(2_530_000)))],
        Bound = [.. Enumerable.Range(1, rows).Select(i => new BoundMoney(BoundKind.Period, $"Kỳ tháng {i} năm 2026", "", Day, 2026, new(10_120_000), i))],
    };

    private static List<BudgetEntryRow> Entries(int rows) => [.. Enumerable.Range(1, rows).Select(i => new BudgetEntryRow(i, 1,
        i == 1 ? BudgetEntryKind.Approved : BudgetEntryKind.Change, new(50_000_000), $"{i}/QĐ-UBND", Day, "Chủ tịch Vũ Đình Khánh",
        "Theo nguồn được giao", BudgetEntryState.Confirmed, "Hùng", DateTime.UnixEpoch, "Việt", null, null))];

    private static IssuedPaper Settled => new()
    {
        PortalId = "x", Kind = PaperKind.BudgetSettlement, About = "qt-2026", Number = 1, PaperOn = Day, Heading = "Quyết toán", Model = "", Hash = "",
        IssuedByName = "Hùng", CheckCode = "k7m29xqp4tza", CheckAddress = "",
    };

    private static PeriodSums Sums() => new(January, 42, new(15_939_000), 2, new(126_500), 1, [Ground]);

    private static RoyaltyPayment Paid(PayBy by) => new()
    {
        PortalId = "x", PayeeName = "Nguyễn Thị Hương Giang", TaxWords = "10%", Kind = PayeeKind.Resident, PayBy = by, Gross = new(6_325_000),
        Tax = new(632_500), Net = new(5_692_500),
    };

    private static Sheet Certificate(int rows) => WithholdingCertificate.Of(Profile, new() { PortalId = "x", Year = 2026, Number = 7, IssuedByName = "Hùng" },
        [.. Enumerable.Range(0, Math.Max(1, rows)).Select(i => new CertifiedPayment(Paid(PayBy.Cash), new DateOnly(2026, 1, 5).AddDays(i)))],
        new("031190012345", "12 Lê Thánh Tông, phường Thành Đông", "0912 345 678", null), Day);

    private static Sheet Request() => Numbered(PaymentRequestSheet.Of(Profile,
        new("lần chi 03/2026", Day, Planned: false, January.Words, [Paid(PayBy.Cash), Paid(PayBy.Account)]), Day), "03/ĐNTT-BBT");

    private static Sheet Commendation(int rows)
    {
        var span = DaySpan.Of(new YearQuarter(2026, 1));
        EmulationTable Table(EmulationOf of) => new(span, span, of, EmulationOrder.Items, null, [.. Enumerable.Range(1, Math.Max(1, rows)).Select(i =>
            new EmulationRow(of == EmulationOf.Units ? new(of, i, $"Phòng Văn hóa - Xã hội {i}", null, false)
                : new(of, i, $"Nguyễn Hải An {i}", "Phòng Văn hóa - Xã hội", false), new(340 - i, 30, 2, 1, 0), new(30, 20, 1, 0, 0)) { Rank = i })]);
        List<EmulationTable> tables = [Table(EmulationOf.Units), Table(EmulationOf.Authors)];
        var picks = tables.SelectMany(t => t.Rows.Select(r => new CommendationPick
        {
            Of = t.Of, Id = r.Subject.Id, Reason = "Hoàn thành xuất sắc nhiệm vụ cung cấp tin, bài cho Cổng thông tin điện tử phường",
        }));
        return CommendationSheet.Of(Profile, tables, new() { Picks = [.. picks], Award = "Giấy khen của Chủ tịch UBND phường" }, Day);
    }
}
