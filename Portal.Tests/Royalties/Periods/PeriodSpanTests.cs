using CsCheck;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>Months and quarters as a royalty period holds them: words, addresses, limits.</summary>
[Trait("Row", "G4")]
public class PeriodSpanTests
{
    [Theory]
    [InlineData("2026-11", "tháng 11 năm 2026", "01/11/2026", "30/11/2026")]
    [InlineData("2026-q4", "quý IV năm 2026", "01/10/2026", "31/12/2026")]
    [InlineData("2027-q1", "quý I năm 2027", "01/01/2027", "31/03/2027")]
    public void An_address_is_a_month_or_a_quarter_with_its_words_and_days(string address, string words, string first, string last)
    {
        Assert.True(PeriodSpan.TryParse(address, out var span));
        Assert.Equal((address, words, first, last), (span.ToString(), span.Words, Vietnamese.Date(span.FirstDay), Vietnamese.Date(span.LastDay)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-q5")]
    [InlineData("2026-q0")]
    [InlineData("2026-Q4")]
    [InlineData("2026q4")]
    [InlineData("0001-q1")]
    [InlineData("tong-hop")]
    public void What_is_neither_is_no_address(string? address) => Assert.False(PeriodSpan.TryParse(address, out _));

    [Fact]
    public void A_quarter_begins_with_one_of_the_calendar()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PeriodSpan(2026, 11, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PeriodSpan(2026, 11, 2));
    }

    [Fact]
    public void Every_month_lies_in_its_quarter_and_in_no_other() => Gen.Select(Gen.Int[2000, 2098], Gen.Int[1, 12]).Sample((year, number) =>
    {
        var month = new YearMonth(year, number);
        var quarter = PeriodSpan.QuarterOf(month);

        Assert.True(quarter.Holds(month) && quarter.Overlaps(month));
        Assert.Equal(3, quarter.Months);
        Assert.False(quarter.Holds(quarter.First.Previous) || quarter.Holds(quarter.Last.Next));
        Assert.Equal(quarter.Last.Next, PeriodSpan.QuarterOf(quarter.Last.Next).First);
    });
}
