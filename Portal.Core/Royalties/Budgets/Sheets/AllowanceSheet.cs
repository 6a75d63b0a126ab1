using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Budgets.Sheets;

/// <summary>Bảng phụ cấp of a month: one row a member, those that put earlier months right in a table of their own; no tax, which the payroll takes.</summary>
public static class AllowanceSheet
{
    internal const string NotPaid = "Chưa chi.";

    internal static Sheet Of(PortalProfile profile, AllowanceMonth month, DateOnly day, IEnumerable<string> told)
    {
        var (own, earlier) = Parts(month);
        return new Sheet
        {
            Head = SheetHeads.Of(profile, day, TreasuryUse.Allowances),
            Title = "Bảng thanh toán phụ cấp Ban Biên tập",
            Subtitle = $"Tháng {month.Month.Month} năm {month.Month.Year}",
            Landscape = true,
            Tables = [Table(earlier.Count > 0 ? "I. Phụ cấp trong tháng" : null, own),
                .. earlier.Count > 0 ? [Table("II. Truy lĩnh, thu hồi của các tháng trước", earlier)] : Array.Empty<SheetTable>()],
            AmountInWordsOf = month.Total,
            AmountColumn = "amount",
            Notes =
            [
                month.PaidOn is { } paid ? $"Đã chi ngày {Vietnamese.Date(paid)}." : NotPaid,
                .. earlier.Count > 0 ? [$"Tổng cộng: {month.Total}."] : Array.Empty<string>(),
                "Chi trả qua bảng lương: thuế thu nhập cá nhân tính cùng tiền lương, không khấu trừ tại bảng này.",
                .. told,
            ],
            Signatures = SheetHeads.Signatures(profile),
        };
    }

    private static (List<AllowanceRow> Own, List<AllowanceRow> Earlier) Parts(AllowanceMonth month)
    {
        var rows = month.Counting.OrderBy(r => r.Id).ThenBy(r => r.ForMonth).ToList();
        return (rows.FindAll(r => r.ForMonth == month.Month), rows.FindAll(r => r.ForMonth != month.Month));
    }

    private static SheetTable Table(string? caption, List<AllowanceRow> rows) => new()
    {
        Caption = caption, Totals = true, EmptySentence = "Không có ai được hưởng trong tháng.",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5), new("name", "Họ và tên", SheetColumnKind.Text, 24),
            new("position", "Chức danh", SheetColumnKind.Text, 18), new("how", "Căn cứ, cách tính", SheetColumnKind.Text, 58),
            new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 14) { Total = true },
        ],
        Rows = rows.Select((r, i) => new SheetRow([i + 1, r.Name, r.Position, SheetText.InFull(r.Words), r.Amount])).ToList(),
    };
}
