using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Royalties.Periods.Sheets;

/// <summary>
/// Bảng chấm nhuận bút: one row a work, amount = unit × coefficient × (1 + addition); the adjustments the period carries stand in a table of their
/// own. Both totals together are the amount in words.
/// </summary>
public static class AssessmentSheet
{
    public static Sheet Of(PortalProfile profile, RoyaltyPeriod period, IReadOnlyList<RoyaltyWork> works, IReadOnlyList<RoyaltyAdjustment> adjustments,
        DateOnly today) => new()
    {
        Head = SheetHeads.Of(profile, today),
        Title = "Bảng chấm nhuận bút",
        Subtitle = Vietnamese.Capital(period.Span.Words),
        Landscape = true,
        Watermark = period.State.IsFixed ? null : "BẢN DỰ THẢO",
        Tables =
        [
            new SheetTable
            {
                Columns =
                [
                    new("no", "STT", SheetColumnKind.Integer, 5),
                    new("code", "Mã tin", SheetColumnKind.Integer, 7),
                    new("title", "Tên tin, bài", SheetColumnKind.Text, 40),
                    new("section", "Chuyên mục", SheetColumnKind.Text, 16),
                    new("genre", "Thể loại", SheetColumnKind.Text, 16),
                    new("author", "Tác giả", SheetColumnKind.Text, 20),
                    new("published", "Ngày đăng", SheetColumnKind.Date, 11),
                    new("coefficient", "Hệ số", SheetColumnKind.Decimal, 7),
                    new("unit", "Giá trị một đơn vị hệ số (đồng)", SheetColumnKind.Money, 10),
                    new("addition", "Hưởng thêm", SheetColumnKind.Percent, 8),
                    // Where a share of the site or a rounding of the unit makes another figure, the writer gives the figure instead
                    new("amount", "Thành tiền (đồng)", SheetColumnKind.Money, 13) { Total = true, Formula = "ROUND({coefficient}*{unit}*(1+{addition}),0)" },
                    new("note", "Ghi chú", SheetColumnKind.Text, 14),
                ],
                Rows = works.Select((w, i) => new SheetRow(
                [
                    i + 1, w.ItemId, w.Title, w.SectionName, w.Genre?.Name,
                    string.Join(", ", w.Lines.OrderBy(l => l.Position)
                        .Select(l => l.Contributor!.Byline + (w.Lines.Count == 1 ? "" : $" {Vietnamese.Number(l.SharePercent)}%"))),
                    w.PublishedOn, w.Coefficient, w.UnitValue, w.Coefficient is null ? null : w.AdditionPercent / 100, w.Amount,
                    w.Status == RoyaltyWorkStatus.Awaiting ? RoyaltyWords.Of(w.Status) : w.Note,
                ])).ToList(),
                Totals = true,
                EmptySentence = "Trong kỳ chưa có tin, bài nào phát sinh nhuận bút.",
            },
            .. adjustments.Count == 0 ? Array.Empty<SheetTable>() : [AdjustmentTable.Of(adjustments)],
        ],
        AmountInWordsOf = works.Sum(w => w.Amount ?? Money.Zero) + adjustments.Sum(a => a.Amount),
        Signatures = SheetHeads.Signatures(),
    };
}
