using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports;

/// <summary>The tables of the activity report.</summary>
internal static class ActivityReportTables
{
    /// <summary>The text refers to this table by its number.</summary>
    public const string WithdrawnNumber = "Biểu 4";

    public static SheetTable Units(ActivityReport report) => new()
    {
        Caption = "Biểu 1. Tin, bài theo đơn vị",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("unit", "Đơn vị", SheetColumnKind.Text, 34),
            new("items", "Số tin, bài", SheetColumnKind.Integer, 9) { Total = true, Formula = "{on-time}+{late}+{without}" },
            new("on-time", "Đúng hạn", SheetColumnKind.Integer, 8) { Total = true },
            new("late", "Quá hạn", SheetColumnKind.Integer, 8) { Total = true },
            new("without", "Không tính hạn", SheetColumnKind.Integer, 9) { Total = true },
            new("before", "Kỳ trước", SheetColumnKind.Integer, 8) { Total = true },
        ],
        Rows = report.Units.Select((u, i) => new SheetRow(
            [i + 1, u.Name, u.Items, u.Timeliness.OnTime, u.Timeliness.Late, u.Timeliness.WithoutDeadline, u.ItemsBefore])).ToList(),
        Totals = true,
        EmptySentence = "Cổng chưa khai báo đơn vị nào.",
    };

    public static SheetTable Sections(ActivityReport report) => new()
    {
        Caption = "Biểu 2. Tin, bài theo chuyên mục",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("section", "Chuyên mục", SheetColumnKind.Text, 46),
            new("items", "Số tin, bài", SheetColumnKind.Integer, 11) { Total = true },
            new("before", "Kỳ trước", SheetColumnKind.Integer, 11) { Total = true },
        ],
        Rows = report.Sections.Select((s, i) => new SheetRow([i + 1, s.Name, s.Items, s.ItemsBefore])).ToList(),
        Totals = true,
        EmptySentence = "Cổng chưa có chuyên mục nào.",
    };

    public static SheetTable Authors(ActivityReport report)
    {
        // The total of the column is of turns, so the caption must say it differs from the number of items
        var shared = report.Authors.Sum(a => a.Items) > report.Royalties.Assessed + report.Royalties.Awaiting + report.Royalties.Excluded;
        return new()
        {
            Caption = "Biểu 3. Tin, bài và nhuận bút theo tác giả"
                + (shared ? " (bài nhiều tác giả tính cho từng người, nên dòng tổng là tổng lượt)" : ""),
            Columns =
            [
                new("no", "STT", SheetColumnKind.Integer, 5),
                new("author", "Tác giả", SheetColumnKind.Text, 28),
                new("unit", "Đơn vị", SheetColumnKind.Text, 22),
                new("items", shared ? "Số lượt tin, bài" : "Số tin, bài", SheetColumnKind.Integer, 9) { Total = true },
                new("royalty", "Nhuận bút đã chấm (đồng)", SheetColumnKind.Money, 15) { Total = true },
            ],
            Rows = report.Authors.Select((a, i) => new SheetRow([i + 1, a.Name, a.UnitName ?? GetActivityReport.OutsideUnits, a.Items, a.Royalty])).ToList(),
            Totals = true,
            EmptySentence = "Trong kỳ chưa có tin, bài ghi tên tác giả.",
        };
    }

    public static SheetTable Withdrawn(ActivityReport report) => new()
    {
        Caption = WithdrawnNumber + ". Tin, bài gỡ khỏi Cổng trong kỳ",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("on", "Ngày gỡ", SheetColumnKind.Date, 11),
            new("what", "Tin, bài và lý do", SheetColumnKind.Text, 57),
        ],
        Rows = report.Withdrawn.Select((w, i) => new SheetRow([i + 1, w.On, w.Sentence])).ToList(),
    };
}
