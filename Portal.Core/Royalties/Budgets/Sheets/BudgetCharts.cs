using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Royalties.Budgets.Sheets;

/// <summary>The drawings of a year's budget: each month's money, and the sum of the months against the budget. The table of months has the figures.</summary>
public static class BudgetCharts
{
    public const string ByMonth = "theo-thang", Sum = "luy-ke";

    public static IReadOnlyList<SheetChart> Of(BudgetFigures figures, DateOnly today)
    {
        var names = figures.Months.Select(m => m.Short).ToList();
        var charts = new List<SheetChart>
        {
            new()
            {
                Key = ByMonth, Title = $"Đã chi và đã duyệt chờ chi theo tháng, năm {figures.Year}", Kind = SheetChartKind.Columns, Categories = names,
                ValueKind = SheetColumnKind.Money, Source = BudgetTables.ByMonth, Series =
                [
                    new("Đã chi", figures.Months.Select(m => (decimal?)m.Spent.Dong).ToList()),
                    new("Đã duyệt, chưa chi", figures.Months.Select(m => (decimal?)m.Bound.Dong).ToList()),
                    .. figures.Has ? [new SheetSeries("Bình quân dự toán tháng", [.. names.Select(_ => (decimal?)(figures.Budget.Dong / 12))])]
                        : Array.Empty<SheetSeries>(),
                ],
            },
            new()
            {
                Key = Sum, Title = $"Lũy kế so với dự toán năm {figures.Year}", Kind = SheetChartKind.Line, Categories = names,
                ValueKind = SheetColumnKind.Money, Source = BudgetTables.ByMonth, Series =
                [
                    new("Đã chi và đã duyệt, chưa chi", Running(figures, today)),
                    .. figures.Has ? [new SheetSeries("Dự toán được giao", [.. names.Select(_ => (decimal?)figures.Budget.Dong)])]
                        : Array.Empty<SheetSeries>(),
                ],
            },
        };
        return charts.Where(c => c.IsDrawn).ToList();
    }

    /// <summary>What was spent before the start stands in January; months to come are no figures.</summary>
    private static List<decimal?> Running(BudgetFigures figures, DateOnly today)
    {
        var sum = figures.SpentBefore;
        var values = new List<decimal?>();
        foreach (var month in figures.Months)
        {
            sum += month.Spent + month.Bound;
            values.Add(figures.Year > today.Year || (figures.Year == today.Year && month.Month > today.Month) ? null : sum.Dong);
        }
        return values;
    }
}
