using System.Globalization;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

/// <summary>Days and moments as people type them, and the sentence where they are none.</summary>
[Trait("Fault", "ED18")]
public sealed class DateTextTests
{
    [Theory]
    [InlineData("1/2/2026", "01/02/2026")]
    [InlineData("01022026", "01/02/2026")]
    [InlineData("1-2-2026", "01/02/2026")]
    [InlineData("1–2–2026", "01/02/2026")]
    [InlineData("1.2.2026", "01/02/2026")]
    [InlineData("01/02/26", "01/02/2026")]
    [InlineData("010226", "01/02/2026")]
    [InlineData(" 1 / 2 / 2026 ", "01/02/2026")]
    [InlineData("1 2 2026", "01/02/2026")]
    [InlineData("ngày 1 tháng 2 năm 2026", "01/02/2026")]
    [InlineData("2026-02-01", "01/02/2026")]
    [InlineData("29/2/2028", "29/02/2028")]
    [InlineData("1/1/2000", "01/01/2000")]
    [InlineData("31/12/2099", "31/12/2099")]
    public void ED18_a_day_is_read_however_it_is_written_and_shown_in_one_form(string typed, string shown)
    {
        var read = DateText.ReadDay("Ngày chi", typed);
        Assert.Equal((shown, null), (read.Value is { } day ? DateText.Of(day) : null, read.WhyNot));
    }

    [Theory]
    [InlineData("27/11/2026 8:00", "27/11/2026 08:00")]
    [InlineData("27/11/2026 08:00", "27/11/2026 08:00")]
    [InlineData("27/11/2026, 8:05", "27/11/2026 08:05")]
    [InlineData("27/11/2026 8h", "27/11/2026 08:00")]
    [InlineData("27/11/2026 8h30", "27/11/2026 08:30")]
    [InlineData("27/11/2026 8 giờ 30 phút", "27/11/2026 08:30")]
    [InlineData("27112026 0830", "27/11/2026 08:30")]
    [InlineData("271120260830", "27/11/2026 08:30")]
    [InlineData("27-11-26 23:59", "27/11/2026 23:59")]
    [InlineData("8:00 27/11/2026", "27/11/2026 08:00")]
    [InlineData("08:00 ngày 27/11/2026", "27/11/2026 08:00")]
    [InlineData("27/11/2026 lúc 8 giờ", "27/11/2026 08:00")]
    [InlineData("2026-11-27T08:00", "27/11/2026 08:00")]
    [InlineData("2026-11-27T08:00:00", "27/11/2026 08:00")]
    public void ED18_a_moment_is_read_however_it_is_written_and_shown_in_one_form(string typed, string shown)
    {
        var read = DateText.ReadMoment("Thời điểm", typed);
        Assert.Equal((shown, null), (read.Value is { } moment ? DateText.Of(moment) : null, read.WhyNot));
    }

    [Theory]
    [InlineData("hôm qua", "Ngày chi “hôm qua” không phải là ngày: hãy viết ngày/tháng/năm, ví dụ 27/11/2026.")]
    [InlineData("1/2", "Ngày chi “1/2” không phải là ngày: hãy viết ngày/tháng/năm, ví dụ 27/11/2026.")]
    [InlineData("1/2/2026 8:00", "Ngày chi “1/2/2026 8:00” không phải là ngày: hãy viết ngày/tháng/năm, ví dụ 27/11/2026.")]
    [InlineData("11/27/2026", "Ngày chi “11/27/2026” ghi tháng 27: hãy viết ngày trước, tháng sau, ví dụ 27/11/2026.")]
    [InlineData("31/2/2026", "Ngày chi “31/2/2026” không có trong lịch: tháng 2/2026 có 28 ngày.")]
    [InlineData("0/2/2026", "Ngày chi “0/2/2026” không có trong lịch: tháng 2/2026 có 28 ngày.")]
    [InlineData("20/11/0026", "Ngày chi “20/11/0026” ghi năm 0026: hãy ghi lại năm đủ bốn chữ số, từ 2000 đến 2099.")]
    [InlineData("1/1/1999", "Ngày chi “1/1/1999” ghi năm 1999: hãy ghi lại năm đủ bốn chữ số, từ 2000 đến 2099.")]
    [InlineData("1/1/2126", "Ngày chi “1/1/2126” ghi năm 2126: hãy ghi lại năm đủ bốn chữ số, từ 2000 đến 2099.")]
    [InlineData("1/1/226", "Ngày chi “1/1/226” ghi năm 226: hãy ghi lại năm đủ bốn chữ số, từ 2000 đến 2099.")]
    [InlineData("２７/１１/２０２６", "Ngày chi “２７/１１/２０２６” có chữ số khác kiểu thường dùng (do bộ gõ): hãy gõ lại bằng chữ số 0–9, ví dụ 27/11/2026.")]
    [InlineData("٢٧/١١/٢٠٢٦", "Ngày chi “٢٧/١١/٢٠٢٦” có chữ số khác kiểu thường dùng (do bộ gõ): hãy gõ lại bằng chữ số 0–9, ví dụ 27/11/2026.")]
    public void ED18_what_is_no_day_gets_a_sentence_that_says_what_to_write(string typed, string sentence)
    {
        var read = DateText.ReadDay("Ngày chi", typed);
        Assert.Equal((null, sentence), (read.Value, read.WhyNot));
    }

    [Theory]
    [InlineData("27/11/2026", "Thời điểm “27/11/2026” chưa có giờ: hãy viết thêm giờ, ví dụ 27/11/2026 08:00.")]
    [InlineData("27/11/2026 24:00", "Thời điểm “27/11/2026 24:00” ghi giờ không có: giờ từ 00:00 đến 23:59, ví dụ 27/11/2026 08:00.")]
    [InlineData("27/11/2026 8:60", "Thời điểm “27/11/2026 8:60” ghi giờ không có: giờ từ 00:00 đến 23:59, ví dụ 27/11/2026 08:00.")]
    [InlineData("27/11/2026 8:00 AM", "Thời điểm “27/11/2026 8:00 AM” không phải là ngày giờ: hãy viết như 27/11/2026 08:00.")]
    [InlineData("8:00", "Thời điểm “8:00” không phải là ngày giờ: hãy viết như 27/11/2026 08:00.")]
    [InlineData("28/11/0026 10:00", "Thời điểm “28/11/0026 10:00” ghi năm 0026: hãy ghi lại năm đủ bốn chữ số, từ 2000 đến 2099.")]
    [InlineData("2026-11-27T08:00:30", "Thời điểm “2026-11-27T08:00:30” không phải là ngày giờ: hãy viết như 27/11/2026 08:00.")]
    public void ED18_what_is_no_moment_gets_a_sentence_that_says_what_to_write(string typed, string sentence)
    {
        var read = DateText.ReadMoment("Thời điểm", typed);
        Assert.Equal((null, sentence), (read.Value, read.WhyNot));
    }

    [Fact]
    public void A_year_of_two_digits_is_taken_where_one_year_alone_can_be_meant()
    {
        Assert.Equal(new DateOnly(2026, 2, 1), DateText.ReadDay("Ngày", "1/2/26", PlausibleYears.FirstOfDocuments).Value);
        Assert.Equal(new DateOnly(2044, 2, 1), DateText.ReadDay("Ngày", "1/2/44", PlausibleYears.FirstOfDocuments).Value);
        Assert.Equal("Ngày “1/2/95” ghi năm 95, có thể là 1995 hoặc 2095: hãy ghi năm đủ bốn chữ số.",
            DateText.ReadDay("Ngày", "1/2/95", PlausibleYears.FirstOfDocuments).WhyNot);
        Assert.Equal(new DateOnly(1995, 2, 1), DateText.ReadDay("Ngày", "1/2/1995", PlausibleYears.FirstOfDocuments).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \u00A0 ")]
    public void Nothing_typed_is_neither_a_day_nor_a_fault(string? typed)
    {
        Assert.Equal(Reading<DateOnly>.Nothing, DateText.ReadDay("Ngày", typed));
        Assert.Equal(Reading<DateTime>.Nothing, DateText.ReadMoment("Ngày", typed));
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    [InlineData("th-TH")]
    public void Every_day_and_moment_comes_back_from_its_own_form_in_any_culture(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        for (var day = new DateOnly(2000, 1, 1); day.Year < 2100; day = day.AddDays(97))
        {
            Assert.Equal(day, DateText.ReadDay("Ngày", DateText.Of(day)).Value);
            var moment = day.ToDateTime(new TimeOnly(day.Day % 24, day.DayOfYear % 60));
            Assert.Equal(moment, DateText.ReadMoment("Ngày", DateText.Of(moment)).Value);
        }
    }
}
