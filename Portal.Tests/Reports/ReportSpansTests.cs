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
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-10; drop")]
    public void Anything_else_is_not_a_span(string? code) => Assert.False(ReportSpans.TryParse(code, out _));
}
