using System.Text;
using Portal.Core.Accounts.Factors;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Factors;

public class TotpTests
{
    /// <summary>The secret of RFC 6238, appendix B.</summary>
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    private static readonly DateTime Now = HanoiClock.At(2026, 11, 20).GetUtcNow().UtcDateTime;

    [Theory] // RFC 6238, appendix B, SHA-1; the last six of its eight digits
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Secret, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)));

    [Fact]
    public void The_secret_is_written_as_authenticators_read_it()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Text(Secret));
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.Groups(Totp.Text(Secret)));
        Assert.Equal("otpauth://totp/C%E1%BB%95ng:an.tran?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=C%E1%BB%95ng",
            Totp.Address(Secret, "Cổng", "an.tran"));
        Assert.Equal(20, Totp.NewSecret().Length);
        Assert.NotEqual(Totp.NewSecret(), Totp.NewSecret());
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void One_step_of_half_a_minute_to_either_side_is_good(int off, bool good)
    {
        var step = Totp.StepOf(Now) + off;
        Assert.Equal(good ? step : null, Totp.Match(Secret, Totp.CodeOf(Secret, step), Now, lastStep: 0));
    }

    [Fact]
    public void A_step_that_is_spent_and_those_before_it_are_good_no_more()
    {
        var step = Totp.StepOf(Now);
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step), Now, lastStep: step));
        Assert.Null(Totp.Match(Secret, Totp.CodeOf(Secret, step - 1), Now, lastStep: step));
        Assert.Equal(step + 1, Totp.Match(Secret, Totp.CodeOf(Secret, step + 1), Now, lastStep: step));
    }

    [Fact]
    public void A_code_may_be_typed_with_a_space_or_in_full_width_digits()
    {
        var code = Totp.CodeOf(Secret, Totp.StepOf(Now));
        foreach (var typed in new[] { $" {code[..3]} {code[3..]} ", $"{code[..3]}-{code[3..]}", new string([.. code.Select(c => (char)(c - '0' + '０'))]) })
            Assert.NotNull(Totp.Match(Secret, typed, Now, lastStep: 0));
        foreach (var typed in new[] { null, "", code[..5], code + "0", "abcdef", "½½½½½½" })
            Assert.Null(Totp.Match(Secret, typed, Now, lastStep: 0));
    }

    [Fact]
    public void Recovery_codes_are_typed_in_whatever_manner_and_are_no_six_digits()
    {
        var code = RecoveryCodes.New();
        Assert.Matches("^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){3}$", code);
        Assert.Equal(RecoveryCodes.Tidy(code), RecoveryCodes.Tidy($" {code.ToUpperInvariant().Replace('-', ' ')} "));
        Assert.True(RecoveryCodes.LooksLike(code.Replace("-", "", StringComparison.Ordinal)));
        Assert.False(RecoveryCodes.LooksLike("123456"));
    }
}
