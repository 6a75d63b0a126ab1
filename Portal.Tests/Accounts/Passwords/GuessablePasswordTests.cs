using Portal.Core.Accounts;
using Portal.Core.Accounts.Passwords;
using Xunit;

namespace Portal.Tests.Accounts.Passwords;

/// <summary>Passwords that meet every count of characters and are guessed in a minute all the same.</summary>
[Trait("Fault", "SEC13")]
[Trait("Row", "I1")]
public class GuessablePasswordTests
{
    private static readonly PasswordOwner Owner = new("huong.pham", "Phạm Thị Diệu Hương", "pham.huong@thanhdong.example");
    private static readonly string[] Portals = ["thanh-dong", "Cổng thông tin điện tử phường Thành Đông", "Thành Đông", "thanhdong.haiphong.gov.vn"];

    private static string? Code(string password) => PasswordRules.Check(password, Owner, Portals)?.Code;

    [Theory]
    [InlineData("Password12345!")]
    [InlineData("P@ssw0rd12345!")]
    [InlineData("P.a.s.s.w.o.r.d.2026")]
    [InlineData("Thanhdong2026!")]
    [InlineData("Th@nhd0ng-2026!")]
    [InlineData("Haiphong@20262026")]
    [InlineData("!!!!Haiphong2026")]
    [InlineData("Matkhau@123456")]
    [InlineData("M4tkh4u!2026!!")]
    [InlineData("Mật-Khẩu-2026-!")]
    [InlineData("Admin@123456789")]
    [InlineData("Quantri@2026@2027")]
    [InlineData("Qwertyuiop123!")]
    [InlineData("1qaz2wsx#EDC$RFV")]
    [InlineData("Zaq1@Wsx2#Cde3")]
    [InlineData("Abcdefgh1234567!")]
    [InlineData("Aaaaaaaaaaaa1!")]
    [InlineData("AnhYeuEm@2010!")]
    [InlineData("Welcome2026!!!")]
    [InlineData("Ubnd#Phuong#2026")]
    [InlineData("Tháng11-2026!!A")]
    public void Words_everybody_tries_are_refused_however_they_are_dressed(string password)
    {
        Assert.Equal("accounts.common-password", PasswordRules.Check(password, new("ai.do", "Ai Đó", null), [])?.Code);
        Assert.NotNull(Code(password));
    }

    [Theory]
    [InlineData("DieuHuong1987!!")]
    [InlineData("Phamthidieuhuong1!")]
    [InlineData("Huong.Pham@1990#")]
    [InlineData("D!euHu0ng$1987$")]
    [InlineData("PtdHuong@19901990")]
    [InlineData("Thanhdong2026!")]
    [InlineData("#ThanhDong.2026.2027")]
    public void Words_known_of_the_person_and_the_portal_are_refused(string password) => Assert.Equal("accounts.personal-password", Code(password));

    [Fact]
    public void The_names_of_the_portals_count_as_known()
    {
        Assert.Null(PasswordRules.Check("Kiengiang-4-Rach8", Owner, []));
        Assert.Equal("accounts.personal-password", PasswordRules.Check("Kiengiang-4-Rach8", Owner, ["Kiên Giang", "rach.example"])?.Code);
    }

    [Theory]
    [InlineData("Rung-tre-xanh-58")]
    [InlineData("Cá chép vàng bơi 7 vòng!")]
    [InlineData("kX7#vQ2$mL9!pZ")]
    [InlineData("Ghế-gỗ-mưa-9-lá")]
    [InlineData("Thu-nghiem-2026")]
    [InlineData("correct-Horse-battery-7")]
    public void What_nobody_guesses_is_taken(string password) => Assert.Null(Code(password));

    [Theory]
    [InlineData("Rung-tre-58")]
    [InlineData("rung-tre-xanh-58")]
    public void Length_and_classes_are_asked_first(string password) => Assert.Equal("accounts.weak-password", Code(password));

    [Fact]
    public void The_list_is_folded_and_has_no_word_twice()
    {
        Assert.True(GuessableWords.Common.Count > 200);
        Assert.All(GuessableWords.Common, w => Assert.Matches("^[a-z]{3,}$", w));
        Assert.All(GuessableWords.Walks, w => Assert.Equal(w.ToLowerInvariant(), w));
    }

    /// <summary>The longest password of the most repeated letters must not take a second to judge.</summary>
    [Fact]
    public void A_long_password_is_judged_by_the_same_rule() =>
        Assert.Equal("accounts.common-password", Code("Aa1!" + string.Concat(Enumerable.Repeat("password", 15))));
}
