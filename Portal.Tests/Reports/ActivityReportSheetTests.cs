using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Xunit;

namespace Portal.Tests.Reports;

public sealed class ActivityReportSheetTests
{
    private static readonly PortalProfile Profile = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static readonly ActivityReport Report = new()
    {
        Span = DaySpan.Of(new YearQuarter(2026, 3)), Before = DaySpan.Of(new YearQuarter(2026, 2)), Items = 12, ItemsBefore = 10, Documents = 2,
        Timeliness = new(9, 1, 2), TimelinessBefore = new(8, 2, 0),
        Units = [new(1, "Phòng Văn hóa – Xã hội", new(9, 1, 0), 10), new(2, "Ban Xây dựng Đảng", new(0, 0, 0), 0),
            new(null, GetActivityReport.OutsideUnits, new(0, 0, 2), 0)],
        Sections = [new(1, "Tin tức – Sự kiện", 10, 10), new(2, "Văn bản", 2, 0)],
        Authors = [new(1, "Nguyễn Hải An", "Phòng VH-XH", 10, new Money(2_530_000)), new(2, "Trần Quốc Bình", null, 2, new Money(506_000))],
        Royalties = new(9, 1, 0, new Money(3_036_000)), Withdrawn = [], WithdrawnBefore = 1,
    };

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
    public void The_opening_says_the_main_figures_and_how_they_compare()
    {
        var words = string.Join('\n', Written(Report).Intro);
        Assert.Contains("đã đăng 12 tin, bài, văn bản, trong đó có 2 văn bản; tăng 2 so với quý II/2026 (10)", words, StringComparison.Ordinal);
        Assert.Contains("9/10 tin, bài có thời hạn được đăng đúng hạn (90%), 1 tin, bài đăng quá hạn; quý II/2026: 80%.", words, StringComparison.Ordinal);
        Assert.Contains("tổng số tiền 3.036.000 đồng (ba triệu không trăm ba mươi sáu nghìn đồng)", words, StringComparison.Ordinal);
        Assert.Contains("Có 1/2 đơn vị cung cấp tin, bài.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa kết thúc", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Urgent_publishing_and_its_reviews_are_a_line_where_the_portal_allows_it_or_it_happened()
    {
        Assert.Equal("5. Đăng khẩn: 3, đã hậu kiểm 2, quá hạn hậu kiểm 1.", Written(Report with { Urgent = new(3, 2, 1) }).Intro[^1]);
        Assert.Equal("5. Trong kỳ không có tin, bài đăng khẩn.", Written(Report).Intro[^1]);
        var never = Profile with { Workflow = Profile.Workflow with { Urgent = null } };
        Assert.StartsWith("4.", ActivityReportSheet.Of(never, Report, new DateOnly(2026, 10, 5)).Intro[^1], StringComparison.Ordinal);
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
    public void The_total_by_author_says_that_it_counts_turns_when_items_are_shared()
    {
        var authors = Written(Report).Tables[2];
        Assert.Contains("tổng lượt", authors.Caption!, StringComparison.Ordinal);
        Assert.Equal(12L, authors.TotalOf(3));
        Assert.Equal(new Money(3_036_000), authors.TotalOf(4));
        Assert.DoesNotContain("tổng lượt", Written(Report with { Royalties = new(11, 1, 0, new Money(3_036_000)) }).Tables[2].Caption!,
            StringComparison.Ordinal);
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
        var empty = Report with
        {
            Items = 0, Documents = 0, Timeliness = new(0, 0, 0), Units = [], Sections = [], Authors = [], Royalties = new(0, 0, 0, Money.Zero),
            Withdrawn = [new(new DateOnly(2026, 9, 1), "Gỡ khỏi cổng “A”. Lý do: trùng.")],
        };
        var sheet = Written(empty);
        Assert.Contains("Trong kỳ chưa có tin, bài ghi tên tác giả.", SheetHtml.Write(sheet), StringComparison.Ordinal);
        Assert.NotEmpty(SheetWorkbook.Write(sheet));
        Assert.Equal(4, sheet.Tables.Count);
        // The text names the table by the number its caption bears
        Assert.Contains(sheet.Intro, i => i.EndsWith("danh sách tại Biểu 4.", StringComparison.Ordinal));
        Assert.StartsWith("Biểu 4. ", sheet.Tables[3].Caption!, StringComparison.Ordinal);
    }
}
