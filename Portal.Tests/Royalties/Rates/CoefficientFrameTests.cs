using Portal.Core.Royalties.Rates;
using Portal.Tests.Law;
using Xunit;

namespace Portal.Tests.Royalties.Rates;

public class CoefficientFrameTests
{
    [Fact] // R18
    public void Eleven_for_a_news_item_is_above_the_cap_of_the_decree()
    {
        var cap = Laws.Tables.RoyaltyCaps.Single(cap => cap.Code == "tin");

        var refusal = CoefficientFrame.Check(11, 1, 12, cap.MaxCoefficient, "Tin");

        Assert.Equal("royalties.coefficient.over-cap", refusal?.Code);
        Assert.Contains("10", refusal?.Sentence, StringComparison.Ordinal);
    }

    [Fact] // R19
    public void Just_above_the_frame_needs_the_head_of_the_board()
    {
        var refusal = CoefficientFrame.Check(2.6m, 2.0m, 2.5m, 30, "Bài phản ánh");

        Assert.Equal("royalties.coefficient.outside-frame", refusal?.Code);
        Assert.Contains("2,6", refusal?.Sentence, StringComparison.Ordinal);
        Assert.Contains("2–2,5", refusal?.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "royalties.coefficient.negative")] // FIN19
    [InlineData(1.9, "royalties.coefficient.outside-frame")]
    [InlineData(2.0, null)]
    [InlineData(2.5, null)]
    [InlineData(2.51, "royalties.coefficient.outside-frame")]
    [InlineData(30, "royalties.coefficient.outside-frame")]
    [InlineData(30.1, "royalties.coefficient.over-cap")]
    public void Both_ends_of_the_frame_belong_to_it(double coefficient, string? code) =>
        Assert.Equal(code, CoefficientFrame.Check((decimal)coefficient, 2.0m, 2.5m, 30, "Bài phản ánh")?.Code);

    [Fact]
    public void A_genre_the_law_does_not_cap_has_only_its_frame() =>
        Assert.Null(CoefficientFrame.Check(60, 1, 60, null, "Tác phẩm khác"));
}
