using Portal.Core.Kernel;
using Portal.Core.Reports;
using Xunit;

namespace Portal.Tests.Reports;

public sealed class ReportSpansTests
{
    [Theory]
    [InlineData("2026-10", "tháng 10/2026", "2026-09", "2026-11")]
    [InlineData("2026-01", "tháng 1/2026", "2025-12", "2026-02")]
    [InlineData("2026-Q3", "quý III/2026", "2026-Q2", "2026-Q4")]
    [InlineData("2026-Q1", "quý I/2026", "2025-Q4", "2026-Q2")]
    [InlineData("2026-H1", "6 tháng đầu năm 2026", "2025-H2", "2026-H2")]
    [InlineData("2026-H2", "6 tháng cuối năm 2026", "2026-H1", "2027-H1")]
    [InlineData("2026", "năm 2026", "2025", "2027")]
    [InlineData("2026-10-05_2026-11-10", "thời gian từ 05/10/2026 đến 10/11/2026", "2026-08-29_2026-10-04", "2026-11-11_2026-12-17")]
    [InlineData("2026-11-20_2026-11-20", "ngày 20/11/2026", "2026-11-19_2026-11-19", "2026-11-21_2026-11-21")]
    [InlineData("2026-02-15_2026-03-14", "thời gian từ 15/02/2026 đến 14/03/2026", "2026-01-15_2026-02-14", "2026-03-15_2026-04-14")]
    [InlineData("2025-12-15_2026-03-14", "thời gian từ 15/12/2025 đến 14/03/2026", "2025-09-15_2025-12-14", "2026-03-15_2026-06-14")]
    public void A_span_knows_its_words_and_its_neighbours(string code, string words, string before, string after)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        Assert.Equal(words, span.Words);
        Assert.Equal(code, ReportSpans.Code(span));
        Assert.Equal(before, ReportSpans.Code(ReportSpans.Before(span)));
        Assert.Equal(after, ReportSpans.Code(ReportSpans.After(span)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-10; drop")]
    [InlineData("2026-H3")]
    [InlineData("2026-h1")]
    [InlineData("1999")]
    [InlineData("12026")]
    [InlineData("2026-11-10_2026-10-05")]
    [InlineData("2016-01-01_2026-01-01")]
    [InlineData("2026-02-30_2026-03-01")]
    [InlineData("2026-10-05")]
    [InlineData("2026-10-05_2026-10-06_2026-10-07")]
    [InlineData("1999-12-31_2026-01-01")]
    public void Anything_else_is_not_a_span(string? code) => Assert.False(ReportSpans.TryParse(code, out _));

    [Theory]
    [InlineData("2026-10", "2025-10")]
    [InlineData("2026-Q3", "2025-Q3")]
    [InlineData("2026-H1", "2025-H1")]
    [InlineData("2026", "2025")]
    [InlineData("2024-02", "2023-02")]
    [InlineData("2026-10-05_2026-11-10", "2025-10-05_2025-11-10")]
    [InlineData("2024-02-29_2024-03-05", "2023-02-28_2023-03-05")]
    public void The_same_of_last_year_is_the_same_part_of_the_year(string code, string lastYear)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        Assert.Equal(lastYear, ReportSpans.Code(ReportSpans.LastYear(span)));
    }

    [Theory]
    [InlineData("2026-10-01_2026-10-31", "2026-10")]
    [InlineData("2026-07-01_2026-09-30", "2026-Q3")]
    [InlineData("2026-01-01_2026-06-30", "2026-H1")]
    [InlineData("2026-01-01_2026-12-31", "2026")]
    public void Days_that_make_up_a_named_span_are_that_span(string code, string named)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        Assert.Equal(named, ReportSpans.Code(span));
    }

    [Fact]
    public void Ten_years_are_a_span_and_a_day_more_is_not()
    {
        Assert.True(ReportSpans.TryParse("2016-11-21_2026-11-20", out _));
        Assert.False(ReportSpans.TryParse("2016-11-20_2026-11-20", out _));
    }

    public static readonly TheoryData<string?, string?, string> Wrong = new()
    {
        { null, "2026-11-10", "reports.first-missing:First" },
        { "2026-11-10", null, "reports.last-missing:Last" },
        { null, null, "reports.first-missing:First reports.last-missing:Last" },
        { "2026-11-10", "2026-11-09", "reports.end-before-beginning:Last" },
        { "2016-11-10", "2026-11-10", "reports.too-long:Last" },
        { "2026-11-21", "2026-11-30", "reports.future:First" },
        { "0026-11-01", "2026-11-30", "date.year:First" },
        { "2026-11-01", "2126-11-30", "date.year:Last" },
        { "2026-11-20", "2026-11-30", "" },
        { "2026-11-20", "2026-11-20", "" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_with_chosen_days_is_said_at_its_field(string? first, string? last, string said)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(said, string.Join(' ', ReportSpans.WhyNot(Day(first), Day(last), new(2026, 11, 20)).Select(r => $"{r.Code}:{r.Field}")));
    }

    [Theory]
    [InlineData("2026-10", "tháng 10 năm 2026")]
    [InlineData("2026-H1", "6 tháng đầu năm 2026")]
    [InlineData("2026-10-05_2026-11-10", "từ ngày 05 tháng 10 năm 2026 đến ngày 10 tháng 11 năm 2026")]
    public void A_heading_writes_a_span_in_full(string code, string words)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));
        Assert.Equal(words, ReportSpans.InFull(span));
    }
}
