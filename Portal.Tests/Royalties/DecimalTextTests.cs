using Portal.Admin.Royalties;
using Xunit;

namespace Portal.Tests.Royalties;

public sealed class DecimalTextTests
{
    [Theory]
    [InlineData("2,5", 2.5)]
    [InlineData("2.5", 2.5)]
    [InlineData(" 10 ", 10)]
    [InlineData("0,1234", 0.1234)]
    [InlineData("-1", -1)]
    public void Comma_and_dot_are_the_same(string typed, double number)
    {
        Assert.True(DecimalText.TryParse(typed, out var read));
        Assert.Equal((decimal)number, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("một")]
    [InlineData("1,2,3")]
    [InlineData("1.000,5")]
    [InlineData("2,")]
    [InlineData("0,12345")]
    [InlineData("1e3")]
    [InlineData("2 5")]
    public void Anything_else_is_not_guessed_at(string? typed) => Assert.False(DecimalText.TryParse(typed, out _));
}
