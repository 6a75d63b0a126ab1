using CsCheck;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Kernel;

public class VietnameseOrderTests
{
    private static readonly string[] Words =
    [
        "a", "an", "ăn", "ân", "ba", "bà", "bả", "bạ", "d", "da", "đa", "đã", "e", "ê", "o", "ô", "ơ", "u", "ư", "ữ", "nguyễn", "nguyên", "ngõ", "quỳ", "quý",
        "xuân", "y",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    [Fact]
    public void Letters_with_marks_follow_their_own_and_tones_count_last()
    {
        string[] sorted = ["", "1 tin", "An", "an ninh", "ăn", "ân", "bà Lan", "bá Lan", "da", "đa", "em", "êm", "oan", "ôn", "ơn", "Thu", "thu hà", "thư"];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal));
    }

    [Fact]
    public void Keys_sort_as_the_alphabet_does() => Gen.Select(Word.Array[1, 4], Word.Array[1, 4]).Sample((one, other) =>
    {
        var (left, right) = (string.Join(' ', one), string.Join(' ', other));

        Assert.Equal(Math.Sign(VietnameseText.Order.Compare(left, right)),
            Math.Sign(string.CompareOrdinal(VietnameseOrder.KeyOf(left), VietnameseOrder.KeyOf(right))));
    }, iter: 2_000);

    [Fact]
    public void A_key_fits_its_column_however_long_the_text_and_whatever_it_holds() => Gen.String.Sample(text =>
        Assert.True(VietnameseOrder.KeyOf(text + new string('ữ', 400)).Length <= VietnameseOrder.KeyLength), iter: 500);
}
