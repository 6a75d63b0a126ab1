using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;

namespace Portal.Tests.Papers.Sheets;

/// <summary>Papers for tests: a payment sheet, an assessment sheet, an administrative report; all figures follow from the row number.</summary>
internal static class SomeSheets
{
    public static readonly SheetHead Head = new()
    {
        Superior = "Ủy ban nhân dân thành phố Hải Phòng",
        Authority = "Ủy ban nhân dân phường Thành Đông",
        Place = "Thành Đông",
        Date = new DateOnly(2026, 8, 5),
    };

    public static Money Gross(int row) => new(379_500 + (row - 1) % 20 * 253_000L);
    public static Money Tax(int row) => Gross(row).Dong >= 5_000_000 ? Gross(row).Times(0.1m) : Money.Zero;
    public static Money Net(int row) => Gross(row) - Tax(row);
    public static string Payee(int row) => $"Nguyễn Thị Hương Giang {row:000}";

    public static Sheet Payment(int rows)
    {
        var lines = Enumerable.Range(1, rows).ToList();
        return new()
        {
            Head = Head with { Unit = "Phòng Văn hóa - Xã hội", BudgetCode = "1098765" },
            Title = "Bảng kê chi trả nhuận bút, thù lao",
            Subtitle = "Tháng 7/2026",
            Landscape = true,
            Tables =
            [
                new()
                {
                    Totals = true,
                    EmptySentence = "Kỳ này không có khoản chi nào.",
                    Columns =
                    [
                        new("no", "STT", SheetColumnKind.Integer, 4),
                        new("payee", "Họ và tên", SheetColumnKind.Text, 24),
                        new("id", "Số định danh cá nhân", SheetColumnKind.Text, 13),
                        new("count", "Số tin, bài", SheetColumnKind.Integer, 6) { Total = true },
                        new("gross", "Tổng nhuận bút (đồng)", SheetColumnKind.Money, 12) { Total = true },
                        new("tax", "Thuế TNCN (đồng)", SheetColumnKind.Money, 11) { Total = true },
                        new("net", "Thực lĩnh (đồng)", SheetColumnKind.Money, 12) { Total = true, Formula = "{gross}-{tax}" },
                        new("account", "Số tài khoản, ngân hàng", SheetColumnKind.Text, 20),
                        new("sign", "Ký nhận", SheetColumnKind.Text, 12) { ByHand = true },
                    ],
                    Rows = lines.Select(i => new SheetRow(
                    [
                        i, Payee(i), "03119" + i.ToString("0000000"), 1 + i % 7, Gross(i), Tax(i), Net(i),
                        $"010{i:0000000} - Ngân hàng Nông nghiệp và PTNT", null,
                    ])).ToList(),
                },
            ],
            AmountInWordsOf = lines.Sum(Net),
            Notes = ["Khấu trừ thuế thu nhập cá nhân theo ngày chi trả."],
            Signatures =
            [
                new("Người lập biểu", "(Ký, họ tên)", "Trần Thị Mai"),
                new("Kế toán trưởng", "(Ký, họ tên)", "Lê Văn Hùng"),
                new("Trưởng Ban Biên tập", "(Ký, họ tên)", "Phạm Quốc Việt"),
                new("Thủ trưởng đơn vị", "(Ký, họ tên, đóng dấu)", "Vũ Đình Khánh"),
            ],
        };
    }

    /// <summary>Coefficient, unit value, addition and amount, with a formula; every fifth line is a co-author's part, one đồng off.</summary>
    public static Sheet Assessment(int rows) => new()
    {
        Head = Head,
        Title = "Bảng chấm nhuận bút",
        Subtitle = "Quý III/2026",
        Landscape = true,
        Watermark = "BẢN DỰ THẢO",
        Tables =
        [
            new()
            {
                Totals = true,
                Columns =
                [
                    new("no", "STT", SheetColumnKind.Integer, 4),
                    new("title", "Tên tin, bài", SheetColumnKind.Text, 40),
                    new("genre", "Thể loại", SheetColumnKind.Text, 12),
                    new("on", "Ngày đăng", SheetColumnKind.Date, 10),
                    new("coefficient", "Hệ số", SheetColumnKind.Decimal, 6),
                    new("unit", "Đơn giá (đồng)", SheetColumnKind.Money, 9),
                    new("addition", "Phụ trội", SheetColumnKind.Percent, 7),
                    new("amount", "Thành tiền (đồng)", SheetColumnKind.Money, 11)
                    {
                        Total = true, Formula = "ROUND({coefficient}*{unit}*(1+{addition}),0)",
                    },
                    new("note", "Ghi chú", SheetColumnKind.Text, 12),
                ],
                Rows = Enumerable.Range(1, rows).Select(i => new SheetRow(
                [
                    i, $"Phường Thành Đông tổ chức ra quân tổng vệ sinh môi trường đợt {i}", i % 2 == 0 ? "Tin có ảnh" : "Bài phản ánh",
                    new DateOnly(2026, 7, 1).AddDays(i % 90), 1.5m + i % 3 * 0.5m, new Money(253_000), i % 4 == 0 ? 0.125m : 0m,
                    Money.Round((1.5m + i % 3 * 0.5m) * 253_000 * (i % 4 == 0 ? 1.125m : 1m)) + new Money(i % 5 == 0 ? 1 : 0),
                    i % 5 == 0 ? "Phần lẻ đồng tác giả" : null,
                ])).ToList(),
            },
        ],
        Signatures = [new("Thư ký", "(Ký, họ tên)", null), new("Trưởng Ban Biên tập", "(Ký, họ tên)", null)],
    };

    /// <summary>A numbered report with two tables, one of them empty, and one signature.</summary>
    public static Sheet Report() => new()
    {
        Head = Head with { Number = "Số: 05/BC-UBND", Date = new DateOnly(2026, 2, 3) },
        Title = "Báo cáo",
        Subtitle = "Tình hình hoạt động Cổng thông tin điện tử phường Thành Đông tháng 01/2026",
        Intro =
        [
            "Căn cứ Quy chế quản lý, vận hành, khai thác Cổng thông tin điện tử phường Thành Đông;",
            "Ban Biên tập báo cáo Chủ tịch Ủy ban nhân dân phường kết quả hoạt động của Cổng thông tin điện tử phường trong kỳ như sau:",
        ],
        Tables =
        [
            new()
            {
                Caption = "1. Tin, bài theo đơn vị",
                Totals = true,
                Columns =
                [
                    new("unit", "Đơn vị", SheetColumnKind.Text, 34),
                    new("items", "Số tin, bài", SheetColumnKind.Integer, 9) { Total = true },
                    new("late", "Quá hạn", SheetColumnKind.Integer, 8) { Total = true },
                    new("share", "Tỷ lệ đúng hạn", SheetColumnKind.Percent, 9),
                ],
                Rows =
                [
                    new(["Phòng Văn hóa - Xã hội", 1_042, 3, 0.9971m]),
                    new(["Văn phòng HĐND và UBND", 61, 0, 1m]),
                ],
            },
            new()
            {
                Caption = "2. Câu hỏi quá hạn trả lời",
                EmptySentence = "Không có câu hỏi nào quá hạn.",
                Columns = [new("q", "Câu hỏi", SheetColumnKind.Text, 50), new("due", "Hạn trả lời", SheetColumnKind.Date, 12)],
                Rows = [],
            },
        ],
        Notes = ["Trên đây là báo cáo kết quả hoạt động của Cổng thông tin điện tử phường, kính trình Chủ tịch Ủy ban nhân dân phường xem xét."],
        Signatures = [new("TM. BAN BIÊN TẬP\nTRƯỞNG BAN", null, "Phạm Quốc Việt")],
        Recipients = ["Chủ tịch UBND phường", "Phòng Văn hóa - Xã hội", "Cổng thông tin điện tử phường", "Lưu: VT"],
    };
}
