using Portal.Core.People;
using Xunit;

namespace Portal.Tests.People;

public sealed class SignInNamesTests
{
    [Theory]
    [InlineData("Nguyễn Thị Hồng Ánh", "anh.nguyenthihong")]
    [InlineData("  Đỗ   Đức  Uy ", "uy.doduc")]
    [InlineData("Trần Anh-Tú", "anhtu.tran")]
    [InlineData("Hùng", "hung")]
    [InlineData("Ý", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("李 明", "")]
    public void A_name_is_proposed_given_name_first_without_marks(string? fullName, string proposed) =>
        Assert.Equal(proposed, SignInNames.Propose(fullName));

    [Fact]
    public void A_very_long_name_leaves_room_for_a_number()
    {
        var proposed = SignInNames.Propose(string.Join(' ', Enumerable.Repeat("Nguyễn", 30)));

        Assert.InRange(proposed.Length, SignInNames.Least, SignInNames.Most - 3);
        Assert.InRange(SignInNames.Free(proposed, new HashSet<string>()).Length, SignInNames.Least, SignInNames.Most);
    }

    [Fact]
    public void The_first_free_number_is_offered() =>
        Assert.Equal("anh.le4", SignInNames.Free("anh.le", new HashSet<string> { "ANH.LE", "ANH.LE2", "ANH.LE3" }));
}
