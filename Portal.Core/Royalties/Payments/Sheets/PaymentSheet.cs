using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Bảng kê chi trả nhuận bút, thù lao: one row a payee; royalty + remuneration + adjustments = gross and gross − tax = net in every row and
/// in the total. Who is paid here and whose money goes to the payroll stand in two tables, each with its own total and words.
/// </summary>
public static class PaymentSheet
{
    private const string Masked = "Số định danh, mã số thuế và số tài khoản trên bản này đã được che bớt; bản ghi đầy đủ do kế toán xuất.";

    /// <summary>A name of more letters takes the room of two columns.</summary>
    private const int LongName = 60;

    /// <summary>What a column of names needs beside its longest syllable, in heights of the type, so that few names take more than a few lines.</summary>
    private const double RoomForNames = 4, RoomForLongNames = 12;

    public static readonly IReadOnlyList<SheetColumn> Columns = ColumnsOf(default);

    /// <summary>The sheet of these payees; it says so where citizen ids, tax codes and accounts are <paramref name="masked"/>.</summary>
    public static Sheet Of(DisbursementAbout about, IReadOnlyList<PayeeRow> payees, bool masked)
    {
        var (here, payroll) = (payees.Where(p => !p.ToPayroll).OrderBy(p => p.PayBy).ToList(), payees.Where(p => p.ToPayroll).ToList());
        var two = here.Count > 0 && payroll.Count > 0;
        var tables = new List<SheetTable>();
        if (here.Count > 0 || payroll.Count == 0) tables.Add(Here(here, two ? "I. Chi trả tại đơn vị" : null, two));
        if (payroll.Count > 0) tables.Add(Payroll(payroll, two ? "II. Chuyển bảng lương" : "Chuyển bảng lương", two));
        return new Sheet
        {
            Head = SheetHeads.Of(about.Profile, about.PaperOn),
            Title = "Bảng kê chi trả nhuận bút, thù lao",
            Subtitle = about.Subtitle,
            Intro = SheetText.Bases(about.Grounds),
            Landscape = true,
            Tables = tables,
            AmountInWordsOf = two ? null : here.Count > 0 ? here.Sum(p => p.Net) : payroll.Sum(p => p.Gross),
            AmountColumn = here.Count > 0 ? "net" : "gross",
            Notes = [.. NotesOf(about, here, payroll), .. about.Notes(masked ? Masked : "")],
            Signatures = SheetHeads.Signatures(about.Profile),
        };
    }

    /// <summary>
    /// How the table is arranged: which columns of money it has besides the usual ones, and how much of unit, tax code and account, in this order, stands
    /// under the name instead of in a column of its own, so that the rest has room in type that can be read.
    /// </summary>
    private readonly record struct Extent(bool Adjusted, bool Owing, int Below)
    {
        public const int MostBelow = 3;
        public bool UnitBelow => Below > 0;
        public bool CodeBelow => Below > 1;
        public bool AccountBelow => Below > 2;

        /// <summary>The first arrangement whose figures fit, that with the most under the name where none does.</summary>
        public static Extent Of(List<PayeeRow> payees, Func<Extent, SheetTable> tableOf)
        {
            var (adjusted, owing) = (payees.Any(p => p.Adjustments != Money.Zero), payees.Any(p => p.OwedAfter > Money.Zero));
            var room = payees.Any(p => NameOf(p).Length > LongName) ? RoomForLongNames : RoomForNames;
            return Enumerable.Range(0, MostBelow + 1).Select(below => new Extent(adjusted, owing, below))
                .First(e => e.Below == MostBelow || SheetLayout.RoomLeft(tableOf(e), landscape: true) >= room);
        }
    }

    private static SheetTable Here(List<PayeeRow> payees, string? caption, bool words)
    {
        return TableOf(Extent.Of(payees, TableOf));

        SheetTable TableOf(Extent extent) => new()
        {
            Caption = caption, Columns = ColumnsOf(extent), Totals = true, AmountInWordsOf = words ? payees.Sum(p => p.Net) : null,
            AmountColumn = "net",
            Rows = payees.Select((p, i) => new SheetRow(
                [.. Begin(p, i, extent, AccountOf(p)), p.Tax, p.Net, .. Owed(p, extent), .. Cell(!extent.AccountBelow, AccountOf(p)), null])).ToList(),
        };
    }

    private static SheetTable Payroll(List<PayeeRow> payees, string caption, bool words)
    {
        return TableOf(Extent.Of(payees, TableOf));

        SheetTable TableOf(Extent extent) => new()
        {
            Caption = caption, Totals = true, AmountInWordsOf = words ? payees.Sum(p => p.Gross) : null,
            AmountColumn = "gross",
            Columns = ColumnsOf(extent).Where(c => c.Key is not ("tax" or "net" or "account" or "sign"))
                .Select(c => c.Key == "gross" ? c with { Title = "Chuyển bảng lương (đồng)" } : c).ToList(),
            Rows = payees.Select((p, i) => new SheetRow([.. Begin(p, i, extent, null), .. Owed(p, extent)])).ToList(),
        };
    }

    private static string? AccountOf(PayeeRow payee) => payee.PayBy == PayBy.Cash ? "Tiền mặt" : payee.Account;

    private static IEnumerable<object?> Begin(PayeeRow p, int index, Extent extent, string? account)
    {
        string?[] who = [NameOf(p), extent.UnitBelow ? p.UnitName : null, extent.CodeBelow ? p.TaxCode : null, extent.AccountBelow ? account : null];
        return
        [
            index + 1, string.Join('\n', who.OfType<string>()), .. Cell(!extent.UnitBelow, p.UnitName), .. Cell(!extent.CodeBelow, p.TaxCode),
            p.WorkCount, p.Royalty, p.Remuneration, .. Cell(extent.Adjusted, p.Adjustments), p.Gross,
        ];
    }

    private static object?[] Owed(PayeeRow payee, Extent extent) => Cell(extent.Owing, payee.OwedAfter);

    private static object?[] Cell(bool stands, object? value) => stands ? [value] : [];

    internal static string NameOf(PayeeRow payee) => payee.PenName is null ? payee.PayeeName : $"{payee.PayeeName} (bút danh {payee.PenName})";

    private static IEnumerable<string> NotesOf(DisbursementAbout about, List<PayeeRow> here, List<PayeeRow> payroll)
    {
        if (here.Count > 0 && payroll.Count > 0)
        {
            var all = here.Sum(p => p.Gross) + payroll.Sum(p => p.Gross);
            yield return $"Tổng số (I + II) trừ vào dự toán, gồm cả thuế: {all.Digits} đồng (bằng chữ: {AmountInWords.Of(all).ToLower(Vietnamese.Culture)}).";
        }
        yield return about.Plan is not null ? about.DayWords : about.Made is { } made
            ? $"Đã chi ngày {Vietnamese.Date(made.PaidOn)}; thuế tính theo quy định có hiệu lực ngày chi."
            : $"Chưa chi; thuế tạm tính theo quy định có hiệu lực ngày {Vietnamese.Date(about.Day)}.";
        var (transfer, cash) = (here.Where(p => p.PayBy == PayBy.Account).ToList(), here.Where(p => p.PayBy == PayBy.Cash).ToList());
        if (transfer.Count > 0 && cash.Count > 0)
            yield return $"Chuyển khoản {transfer.Count} người, {transfer.Sum(p => p.Net)}; tiền mặt {cash.Count} người, {cash.Sum(p => p.Net)}.";
        if (here.Concat(payroll).Any(p => p.WorkCount == 0 && p.Royalty + p.Remuneration > Money.Zero))
            yield return $"Số tin, bài bằng 0: tin, bài đã ghi ở lần chi trước{(about.Opening ? " hoặc có từ trước khi dùng phần mềm" : "")}.";
        if (payroll.Count > 0)
            yield return $"Không khấu trừ thuế tại bảng này đối với {payroll.Count} người của đơn vị chi trả (nhuận bút, thù lao {payroll.Sum(p => p.Gross)}); "
                + "khoản này chuyển sang bảng lương để tính thuế cùng tiền lương.";
        var carried = here.Where(p => p.CarriedTaxOut > Money.Zero).ToList();
        if (carried.Count > 0)
            yield return $"Thuế chưa khấu trừ được, khấu trừ vào lần chi sau: {string.Join("; ", carried.Select(p => $"{p.PayeeName} {p.CarriedTaxOut}"))}.";
        var back = here.Concat(payroll).Where(p => p.TakeBackAfter > Money.Zero).ToList();
        if (back.Count > 0)
            yield return $"Còn phải thu hồi, trừ vào lần chi sau: {string.Join("; ", back.Select(p => $"{p.PayeeName} {p.TakeBackAfter}"))}.";
        var invoices = here.Where(p => p.Invoice is not null).ToList();
        if (invoices.Count > 0) yield return $"Hóa đơn: {string.Join("; ", invoices.Select(p => $"{p.PayeeName} số {p.Invoice}"))}.";
    }

    private static List<SheetColumn> ColumnsOf(Extent extent) =>
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("name", NameTitle(extent), SheetColumnKind.Text, 22),
        .. Column(!extent.UnitBelow, new("unit", "Đơn vị", SheetColumnKind.Text, 14)),
        .. Column(!extent.CodeBelow, new("tax-code", "Số định danh/MST", SheetColumnKind.Text, 14)),
        new("works", "Số tin, bài", SheetColumnKind.Integer, 6) { Total = true },
        new("royalty", "Nhuận bút (đồng)", SheetColumnKind.Money, 12) { Total = true },
        new("remuneration", "Thù lao (đồng)", SheetColumnKind.Money, 11) { Total = true },
        .. Column(extent.Adjusted, new("adjustments", "Truy lĩnh, thu hồi (đồng)", SheetColumnKind.Money, 11) { Total = true }),
        new("gross", "Tổng (đồng)", SheetColumnKind.Money, 12)
        {
            Total = true, Formula = "{royalty}+{remuneration}" + (extent.Adjusted ? "+{adjustments}" : ""),
        },
        new("tax", "Thuế TNCN (đồng)", SheetColumnKind.Money, 11) { Total = true },
        new("net", "Thực lĩnh (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = "{gross}-{tax}" },
        .. Column(extent.Owing, new("owed", "Còn nợ (đồng)", SheetColumnKind.Money, 11) { Total = true }),
        .. Column(!extent.AccountBelow, new("account", "Số tài khoản, ngân hàng", SheetColumnKind.Text, 18)),
        new("sign", "Ký nhận", SheetColumnKind.Text, 13) { ByHand = true },
    ];

    private static string NameTitle(Extent extent) => extent switch
    {
        { AccountBelow: true } => "Họ và tên, số định danh/MST, tài khoản",
        { CodeBelow: true } => "Họ và tên, số định danh/MST",
        _ => "Họ và tên",
    };

    private static SheetColumn[] Column(bool stands, SheetColumn column) => stands ? [column] : [];
}
