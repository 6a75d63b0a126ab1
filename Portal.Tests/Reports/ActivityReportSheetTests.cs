using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Xunit;

namespace Portal.Tests.Reports;

[Trait("Row", "H1")]
public sealed class ActivityReportSheetTests
{
    private static readonly PortalProfile Profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static readonly DaySpan Third = DaySpan.Of(new YearQuarter(2026, 3));

    private static readonly ReportPart Items = new("dang-tin", "Tin đã đăng",
        [
            new("tong", "Tin, bài, văn bản", 12, 10, null, SheetColumnKind.Integer),
            new("ty-le", "Tỷ lệ đúng hạn (%)", 90m, 80m, null, SheetColumnKind.Decimal) { IsShare = true },
        ],
        ["Cổng đã đăng 12 tin, bài.", "Có 1/2 đơn vị."],
        [new() { Caption = "Theo đơn vị", Columns = [new("unit", "Đơn vị", SheetColumnKind.Text, 30)], Rows = [new(["Phòng Văn hóa – Xã hội"])] }], []);

    private static readonly ReportPart Moneys = new("nhuan-but", "Nhuận bút",
        [new("tien", "Đã chấm (đồng)", 3_036_000, 1_012_000, 0, SheetColumnKind.Money)], ["Đã chấm 9 tin, bài."], [], []);

    private static readonly ReportPart Silent = new("trong", "Không lời",
        [new("so", "Số", 1, null, null, SheetColumnKind.Integer) { OfNow = true }], [], [], []);

    private static readonly ActivityReport Report =
        new(new(Third, ReportSpans.Before(Third), ReportSpans.LastYear(Third)) { Began = new(2025, 12, 1) }, [Items, Silent, Moneys]);

    private static Sheet Written(ActivityReport report) => ActivityReportSheet.Of(Profile, report, new DateOnly(2026, 10, 5));

    [Fact]
    public void The_paper_is_the_editorial_boards_report_with_number_words_and_one_signature()
    {
        var sheet = Written(Report);
        Assert.Equal("Báo cáo", sheet.Title);
        Assert.Equal("Kết quả hoạt động của Cổng thông tin điện\u00A0tử phường Thành Đông quý III năm 2026", sheet.Subtitle);
        Assert.Matches(@"^Số:\s+/BC-BBT$", sheet.Head.Number!);
        Assert.Equal("Ủy ban nhân dân phường Thành Đông", sheet.Head.Superior);
        Assert.Equal(new SheetSignature("TM. BAN BIÊN TẬP\nTRƯỞNG BAN", null, null), Assert.Single(sheet.Signatures));
        Assert.EndsWith("kính báo cáo Ủy ban nhân dân phường Thành Đông xem xét, chỉ đạo./.", Assert.Single(sheet.Notes), StringComparison.Ordinal);
        Assert.Contains("Lưu: VT, BBT", sheet.Recipients);
    }

    [Fact]
    public void Each_part_with_words_is_a_numbered_paragraph_that_names_its_tables()
    {
        Assert.Equal(
            ["1. Tin đã đăng. Cổng đã đăng 12 tin, bài. Có 1/2 đơn vị. (Biểu 1 và 2)",
                "2. Nhuận bút. Đã chấm 9 tin, bài. (Biểu 4)"], Written(Report).Intro.Skip(2));
        Assert.Equal(["Biểu 1. Tin đã đăng", "Biểu 2. Theo đơn vị", "Biểu 3. Không lời", "Biểu 4. Nhuận bút"], Written(Report).Tables.Select(t => t.Caption));
    }

    [Fact]
    public void Figures_stand_beside_what_they_are_compared_with_and_know_their_rows()
    {
        var (items, moneys) = (Written(Report).Tables[0], Written(Report).Tables[3]);
        Assert.Equal(["Tin, bài, văn bản", 12L, 10L, null, "tăng 2 (20%)", "không có số liệu so sánh"], items.Rows[0].Cells);
        Assert.Equal(["Tỷ lệ đúng hạn (%)", 90m, 80m, null, "tăng 10 điểm %", "không có số liệu so sánh"], items.Rows[1].Cells);
        Assert.Equal([null, "dang-tin.tong", "dang-tin.tong@ky-truoc", null, null, null], items.Rows[0].Keys!);
        Assert.Equal(["Đã chấm (đồng)", new Money(3_036_000), new Money(1_012_000), Money.Zero, "tăng 2.024.000 (200%)", "tăng 3.036.000"],
            moneys.Rows[0].Cells);
        Assert.Equal(ReportWords.OfNow, Written(Report).Tables[2].Rows[0].Cells[4]);
    }

    [Fact]
    public void What_is_compared_with_what_is_said_and_what_is_not_there_is_said_too()
    {
        Assert.Equal(
            "Kỳ trước là quý II năm 2026. Cổng bắt đầu đăng tin, bài từ ngày 01/12/2025, nên chưa có số liệu cùng kỳ năm trước.", Written(Report).Intro[1]);
        ActivityReport Since(DateOnly? began) => Report with { Question = Report.Question with { Began = began } };
        Assert.Equal("Kỳ trước là quý II năm 2026, cùng kỳ năm trước là quý III năm 2025.", Written(Since(new(2025, 7, 1))).Intro[1]);
        Assert.Equal("Kỳ trước là quý II năm 2026, cùng kỳ năm trước là quý III năm 2025. Số liệu quý III năm 2025 chỉ có từ ngày 30/09/2025, "
            + "khi cổng bắt đầu đăng tin, bài.", Written(Since(new(2025, 9, 30))).Intro[1]);
        var year = DaySpan.OfYear(2026);
        var once = Report with { Question = new(year, ReportSpans.Before(year), ReportSpans.LastYear(year)) { Began = new(2025, 1, 1) } };
        Assert.Equal("Kỳ trước, cũng là cùng kỳ năm trước, là năm 2025.", ActivityReportSheet.Of(Profile, once, new(2027, 1, 5)).Intro[1]);
        Assert.Equal(["Chỉ tiêu", "Kỳ này", "Kỳ trước", "So với kỳ trước"], Written(once).Tables[0].Columns.Select(c => c.Title));
        Assert.Equal("Cổng bắt đầu đăng tin, bài từ ngày 01/07/2026, nên kỳ này chưa có số liệu so sánh.", Written(Since(new(2026, 7, 1))).Intro[1]);
        Assert.Equal("Cổng chưa đăng tin, bài nào, nên không có số liệu so sánh.", Written(Since(null)).Intro[1]);
    }

    [Fact]
    public void The_regulation_is_cited_with_number_day_and_issuer_and_a_draft_by_its_title_alone()
    {
        var duongKinh = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "duong-kinh.json"))).Value;
        var opening = ActivityReportSheet.Of(duongKinh, Report, new DateOnly(2026, 10, 5)).Intro[0];
        Assert.Contains("Quyết định số 218/2025/QĐ-UBND ngày 06 tháng 8 năm 2025 của Ủy ban nhân dân phường Dương Kinh, Ban Biên tập", opening,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Quyết định", Written(Report).Intro[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_span_that_is_not_over_says_up_to_which_day_it_counts()
    {
        var sheet = ActivityReportSheet.Of(Profile, Report, new DateOnly(2026, 9, 15));
        Assert.Contains(sheet.Intro, p => p.Contains("tính đến hết ngày 15/09/2026", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_report_still_makes_a_paper_and_a_workbook()
    {
        var empty = new ReportPart("dang-tin", "Tin đã đăng", [], [],
            [new()
            {
                Caption = "Theo tác giả", Columns = [new("unit", "Tác giả", SheetColumnKind.Text, 30)], Rows = [],
                EmptySentence = "Trong kỳ chưa có tin, bài.",
            }], []);
        var sheet = Written(Report with { Parts = [empty] });
        Assert.Contains("Trong kỳ chưa có tin, bài.", SheetHtml.Write(sheet), StringComparison.Ordinal);
        Assert.NotEmpty(SheetWorkbook.Write(sheet));
        Assert.Equal("Biểu 1. Theo tác giả", Assert.Single(sheet.Tables).Caption);
    }

    [Fact]
    public void The_keys_of_cells_are_kept_with_the_paper()
    {
        var kept = Portal.Core.Papers.SheetJson.Read(Portal.Core.Papers.SheetJson.Write(Written(Report)));
        Assert.Equal("nhuan-but.tien", kept.Tables[3].Rows[0].Keys![1]);
        Assert.Null(kept.Tables[1].Rows[0].Keys);
    }
}
