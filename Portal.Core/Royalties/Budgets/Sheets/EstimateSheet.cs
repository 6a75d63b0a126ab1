using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Royalties.Budgets.Sheets;

/// <summary>Dự toán of a year: by genre works a year × money a work, and the board's allowances; every figure with what it is counted from.</summary>
public static class EstimateSheet
{
    public static Sheet Of(PortalProfile profile, BudgetEstimate estimate, DateOnly day) => new()
    {
        Head = SheetHeads.Of(profile, day, TreasuryUse.Both),
        Title = "Dự toán kinh phí nhuận bút, thù lao, phụ cấp",
        Subtitle = $"Năm {estimate.Ask.Year}",
        Tables = [Royalties(estimate), Sum(estimate)],
        AmountInWordsOf = estimate.Total,
        Notes =
        [
            $"Tính từ số tin, bài đã chấm trong {estimate.Months} tháng, từ {SheetText.InFull(estimate.From.Words)} đến "
            + $"{SheetText.InFull(estimate.To.Words)}; số lượng bằng "
            + $"{Vietnamese.Number(estimate.Ask.Volume)}% và mức chi nhuận bút, thù lao bằng "
            + $"{Vietnamese.Number(estimate.Ask.Rates)}% so với bình quân các tháng đó; phụ cấp theo quyết định nên không nhân tỷ lệ.",
            "Thành tiền tính từ tổng đã chấm rồi làm tròn một lần, nên có thể lệch vài đồng so với số lượng nhân bình quân.",
        ],
        Signatures = SheetHeads.Signatures(profile),
    };

    private static SheetTable Royalties(BudgetEstimate estimate) => new()
    {
        Caption = "I. Nhuận bút, thù lao", Totals = true, EmptySentence = "Chưa có tin, bài nào được chấm trong các tháng này.",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5), new("genre", "Thể loại", SheetColumnKind.Text, 24),
            new("works", "Đã chấm", SheetColumnKind.Integer, 9) { Total = true },
            new("amount", "Số tiền đã chấm (đồng)", SheetColumnKind.Money, 15) { Total = true },
            new("year-works", "Dự kiến cả năm (tin, bài)", SheetColumnKind.Decimal, 10),
            new("each", "Bình quân một tin, bài (đồng)", SheetColumnKind.Money, 14),
            new("year", "Thành tiền cả năm (đồng)", SheetColumnKind.Money, 15) { Total = true },
        ],
        Rows = estimate.Lines.Select((l, i) => new SheetRow([i + 1, l.Genre, l.Works, l.Amount, l.WorksAYear, l.PerWork, l.AYear])).ToList(),
    };

    private static SheetTable Sum(BudgetEstimate estimate) => new()
    {
        Caption = "II. Tổng hợp", Totals = true,
        Columns = [new("what", "Khoản", SheetColumnKind.Text, 44), new("amount", "Cả năm (đồng)", SheetColumnKind.Money, 16) { Total = true }],
        Rows =
        [
            new(["Nhuận bút, thù lao", estimate.Royalties]),
            new([$"Phụ cấp Ban Biên tập: 12 tháng × {estimate.AllowanceAMonth} theo mức và nhiệm kỳ hiện nay", estimate.Allowances]),
        ],
    };
}
