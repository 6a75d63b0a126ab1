using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

public class AmountInWordsTests
{
    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(1, "Một đồng")]
    [InlineData(4, "Bốn đồng")]
    [InlineData(5, "Năm đồng")]
    [InlineData(10, "Mười đồng")]
    [InlineData(11, "Mười một đồng")]
    [InlineData(14, "Mười bốn đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(20, "Hai mươi đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(24, "Hai mươi tư đồng")]
    [InlineData(25, "Hai mươi lăm đồng")]
    [InlineData(55, "Năm mươi lăm đồng")]
    [InlineData(91, "Chín mươi mốt đồng")]
    [InlineData(100, "Một trăm đồng")]
    [InlineData(101, "Một trăm linh một đồng")]
    [InlineData(104, "Một trăm linh bốn đồng")]
    [InlineData(105, "Một trăm linh năm đồng")]
    [InlineData(110, "Một trăm mười đồng")]
    [InlineData(115, "Một trăm mười lăm đồng")]
    [InlineData(555, "Năm trăm năm mươi lăm đồng")]
    public void Small_amounts_follow_the_spoken_forms(long dong, string words) =>
        Assert.Equal(words, AmountInWords.Of(new Money(dong)));

    // The examples of the domain notes and the results of the worked royalty (R) and tax (P) cases.
    [Theory]
    [InlineData(75_900, "Bảy mươi lăm nghìn chín trăm đồng")]
    [InlineData(126_500, "Một trăm hai mươi sáu nghìn năm trăm đồng")]
    [InlineData(210_833, "Hai trăm mười nghìn tám trăm ba mươi ba đồng")]
    [InlineData(210_834, "Hai trăm mười nghìn tám trăm ba mươi tư đồng")]
    [InlineData(351_000, "Ba trăm năm mươi mốt nghìn đồng")]
    [InlineData(379_500, "Ba trăm bảy mươi chín nghìn năm trăm đồng")]
    [InlineData(455_400, "Bốn trăm năm mươi lăm nghìn bốn trăm đồng")]
    [InlineData(632_500, "Sáu trăm ba mươi hai nghìn năm trăm đồng")]
    [InlineData(695_750, "Sáu trăm chín mươi lăm nghìn bảy trăm năm mươi đồng")]
    [InlineData(1_265_000, "Một triệu hai trăm sáu mươi lăm nghìn đồng")]
    [InlineData(1_005_021, "Một triệu không trăm linh năm nghìn không trăm hai mươi mốt đồng")]
    [InlineData(1_999_999, "Một triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng")]
    [InlineData(3_725_000, "Ba triệu bảy trăm hai mươi lăm nghìn đồng")]
    [InlineData(6_325_000, "Sáu triệu ba trăm hai mươi lăm nghìn đồng")]
    [InlineData(12_650_000, "Mười hai triệu sáu trăm năm mươi nghìn đồng")]
    [InlineData(180_000_000, "Một trăm tám mươi triệu đồng")]
    public void Worked_cases_are_written_as_on_paper(long dong, string words) =>
        Assert.Equal(words, AmountInWords.Of(new Money(dong)));

    [Theory]
    [InlineData(1_000_000, "Một triệu đồng")]
    [InlineData(1_000_005, "Một triệu không trăm linh năm đồng")]
    [InlineData(1_000_000_000, "Một tỷ đồng")]
    [InlineData(1_000_000_010, "Một tỷ không trăm mười đồng")]
    [InlineData(1_020_000_000, "Một tỷ không trăm hai mươi triệu đồng")]
    [InlineData(24_000_000_000, "Hai mươi tư tỷ đồng")]
    [InlineData(1_000_000_000_000, "Một nghìn tỷ đồng")]
    [InlineData(1_005_000_000_001, "Một nghìn không trăm linh năm tỷ không trăm linh một đồng")]
    [InlineData(345_678_000_000_000, "Ba trăm bốn mươi lăm nghìn sáu trăm bảy mươi tám tỷ đồng")]
    [InlineData(900_000_015_000_000, "Chín trăm nghìn tỷ không trăm mười lăm triệu đồng")]
    public void Large_amounts_skip_empty_groups(long dong, string words) =>
        Assert.Equal(words, AmountInWords.Of(new Money(dong)));

    [Theory]
    [InlineData(-5, "Âm năm đồng")]
    [InlineData(-379_500, "Âm ba trăm bảy mươi chín nghìn năm trăm đồng")]
    public void A_correction_below_zero_begins_with_am(long dong, string words) =>
        Assert.Equal(words, AmountInWords.Of(new Money(dong)));

    [Fact]
    public void The_smallest_and_largest_amounts_are_written() =>
        Assert.Equal(
            "Âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ"
            + " tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám đồng",
            AmountInWords.Of(new Money(long.MinValue)));
}
