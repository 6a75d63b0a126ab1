using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Danh sách chuyển khoản: whoever is paid by account, in the columns banks take; the beneficiary's name with marks and, as banks keep it, in
/// capitals without them. The same columns make its csv.
/// </summary>
public static class TransferList
{
    public static readonly IReadOnlyList<SheetColumn> Columns =
    [
        new("no", "STT", SheetColumnKind.Integer, 5),
        new("beneficiary", "Tên người thụ hưởng", SheetColumnKind.Text, 22),
        new("name", "Họ và tên (có dấu)", SheetColumnKind.Text, 22),
        new("account", "Số tài khoản", SheetColumnKind.Text, 18),
        new("bank", "Ngân hàng", SheetColumnKind.Text, 18),
        new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 13) { Total = true },
        new("content", "Nội dung", SheetColumnKind.Text, 26),
    ];

    /// <summary>Money that goes to an account.</summary>
    public static bool Holds(PayeeRow row) => row is { ToPayroll: false, PayBy: PayBy.Account } && row.Net > Money.Zero;

    public static Sheet Of(DisbursementAbout about, IReadOnlyList<PayeeRow> payees, bool masked)
    {
        var rows = payees.Where(Holds).ToList();
        var content = Plain("Chi nhuan but " + PeriodsOf.WordsOf(about.Periods, about.Opening) + (about.PartOf is { } part ? ", " + part : ""));
        return new Sheet
        {
            Head = SheetHeads.Of(about.Profile, about.PaperOn),
            Title = "Danh sách chuyển khoản nhuận bút, thù lao",
            Subtitle = about.Subtitle,
            Landscape = true,
            Tables =
            [
                new SheetTable
                {
                    Columns = Columns, Totals = true,
                    Rows = rows.Select((p, i) => new SheetRow(
                    [
                        i + 1, Plain(p.PayeeName).ToUpperInvariant(), p.PayeeName, masked ? AccountOf(p) : p.AccountNumber, p.BankName, p.Net, content,
                    ])).ToList(),
                },
            ],
            AmountInWordsOf = rows.Sum(p => p.Net),
            AmountColumn = "amount",
            Notes =
            [
                .. about.Replaced, .. about.Plan is null ? Array.Empty<string>() : [$"Ngày dự kiến chi {Vietnamese.Date(about.Day)}."],
                .. masked ? ["Số tài khoản trên bản này đã được che bớt; bản ghi đầy đủ do kế toán xuất."] : Array.Empty<string>(),
            ],
            Signatures = SheetHeads.Signatures(about.Profile),
        };
    }

    /// <summary>The masked number without the bank, which has a column of its own.</summary>
    private static string? AccountOf(PayeeRow row) =>
        row.BankName is { } bank && row.Account?.EndsWith(" " + bank, StringComparison.Ordinal) == true ? row.Account[..^(bank.Length + 1)] : row.Account;

    /// <summary>Without marks, since many banks' files hold none; letters keep their case.</summary>
    internal static string Plain(string text)
    {
        var folded = VietnameseText.Fold(text);
        return folded.Length == VietnameseText.Nfc(text).Length
            ? string.Concat(VietnameseText.Nfc(text).Select((c, i) => char.IsUpper(c) ? char.ToUpperInvariant(folded[i]) : folded[i])) : folded;
    }
}
