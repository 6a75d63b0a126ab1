using Portal.Core.Editions;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>
/// The adjustments a period carries, one row each: whose, of which work of which period, why. Contributor, work and its period must be loaded.
/// </summary>
internal static class AdjustmentTable
{
    public static SheetTable Of(IReadOnlyList<RoyaltyAdjustment> adjustments) => new()
    {
        Caption = "Khoản điều chỉnh của các kỳ trước (truy lĩnh, thu hồi)",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("author", "Người nhận", SheetColumnKind.Text, 20),
            new("role", "Vai trò", SheetColumnKind.Text, 12),
            new("title", "Tin, bài được điều chỉnh", SheetColumnKind.Text, 36),
            new("period", "Kỳ đã duyệt", SheetColumnKind.Text, 16),
            new("kind", "Loại", SheetColumnKind.Text, 9),
            new("reason", "Lý do", SheetColumnKind.Text, 30),
            new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 13) { Total = true },
        ],
        Rows = adjustments.Select((a, i) => new SheetRow(
        [
            i + 1, a.Contributor!.Byline, EditionWords.Of(a.Role), a.OfWork?.Title, a.OfWork?.Period?.Span.Words,
            Vietnamese.Capital(RoyaltyWords.KindOf(a.Amount)), $"{RoyaltyWords.Of(a.Ground)}: {a.Reason}", a.Amount,
        ])).ToList(),
        Totals = true,
    };
}
