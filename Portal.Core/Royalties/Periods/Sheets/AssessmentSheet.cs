using System.Globalization;
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
        DateOnly today, IReadOnlyList<string> grounds) => new()
    {
        Head = SheetHeads.Of(profile, today),
        Title = "Bảng chấm nhuận bút",
        Subtitle = Vietnamese.Capital(period.Span.Words),
        Intro = SheetText.Bases(grounds),
        Landscape = true,
        Watermark = period.State.IsFixed ? null : "BẢN DỰ THẢO",
        Tables =
        [
            new SheetTable
            {
                Columns = Columns(OnTop(works)),
                Rows = works.Select((w, i) => Row(w, i, OnTop(works))).ToList(),
                Totals = true,
                EmptySentence = "Trong kỳ chưa có tin, bài nào phát sinh nhuận bút.",
            },
            .. adjustments.Count == 0 ? Array.Empty<SheetTable>() : [AdjustmentTable.Of(adjustments)],
        ],
        AmountInWordsOf = works.Sum(w => w.Amount ?? Money.Zero) + adjustments.Sum(a => a.Amount),
        AmountColumn = "amount",
        Signatures = SheetHeads.Signatures(profile),
    };

    private static bool OnTop(IEnumerable<RoyaltyWork> works) => works.Any(w => w.Remuneration is not null);

    private static List<SheetColumn> Columns(bool onTop)
    {
        List<SheetColumn> columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            // Words, since a code has no thousands
            new("code", "Mã tin", SheetColumnKind.Text, 7),
            new("title", "Tên tin, bài", SheetColumnKind.Text, 40),
            new("section", "Chuyên mục", SheetColumnKind.Text, 16),
            new("genre", "Thể loại", SheetColumnKind.Text, 16),
            new("author", "Tác giả", SheetColumnKind.Text, 20),
            new("published", "Ngày đăng", SheetColumnKind.Date, 11),
            new("coefficient", "Hệ số", SheetColumnKind.Decimal, 7),
            new("unit", "Giá trị một đơn vị hệ số (đồng)", SheetColumnKind.Money, 10),
            new("addition", "Hưởng thêm", SheetColumnKind.Percent, 8),
        ];
        if (onTop) columns.Add(new("remuneration", "Thù lao (đồng)", SheetColumnKind.Money, 11) { Total = true });
        // Where a share of the site, a part of another work or a rounding of the unit makes another figure, the writer gives the figure instead
        columns.Add(new("amount", "Thành tiền (đồng)", SheetColumnKind.Money, 13)
        {
            Total = true, Formula = $"ROUND({{coefficient}}*{{unit}}*(1+{{addition}}),0){(onTop ? "+{remuneration}" : "")}",
        });
        columns.Add(new("note", "Ghi chú", SheetColumnKind.Text, 14));
        return columns;
    }

    private static SheetRow Row(RoyaltyWork work, int i, bool onTop)
    {
        List<object?> cells =
        [
            i + 1, work.ItemId?.ToString(CultureInfo.InvariantCulture), work.Title, work.SectionName, GenreOf(work),
            string.Join(", ", work.Lines.OrderBy(l => l.Position)
                .Select(l => l.Contributor!.Byline + (work.Lines.Count == 1 ? "" : $" {Vietnamese.Number(l.SharePercent)}%"))),
            work.PublishedOn, work.Coefficient, work.UnitValue, work.Status == RoyaltyWorkStatus.Awaiting ? null : work.AdditionPercent / 100,
        ];
        if (onTop) cells.Add(work.Remuneration);
        cells.AddRange([work.Amount, NoteOf(work)]);
        return new(cells);
    }

    private static string? GenreOf(RoyaltyWork work) =>
        work.Genre is null ? null : work.GradeName is { } grade ? $"{work.Genre.Name}, bậc {grade}" : work.Genre.Name;

    /// <summary>What the figures of the row do not say by themselves: a part of another work, each addition by name, why it lies outside the frame.</summary>
    private static string? NoteOf(RoyaltyWork work)
    {
        if (work.Status == RoyaltyWorkStatus.Awaiting) return RoyaltyWords.Of(work.Status);
        var notes = new[]
        {
            work.BasePercent is { } part ? $"{Vietnamese.Number(part)}% nhuận bút tác phẩm tương ứng" : null,
            work.Additions.Count > 0 ? AdditionWords.Of(work.Additions) : null,
            work.OutsideReason is { } reason ? $"ngoài khung: {reason}" + (work.OutsideByName is { } name ? $" ({name} đồng ý)" : "") : null,
            work.Note,
        };
        return notes.OfType<string>().ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;
    }
}
