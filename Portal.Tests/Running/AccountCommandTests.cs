using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>The verbs of <c>./portal</c> about people, run as an operator runs them.</summary>
[Collection(RunningPortal.SecondCollection)]
public sealed class AccountCommandTests(RunningPortal running)
{
    private const string Login = "thuky.thanhdong";

    [Fact]
    public async Task Set_password_prints_the_link_and_nothing_else()
    {
        using var copy = SampleCopy.Of(running);
        var made = await Scripts.PortalAsync("set-password", "--login", Login, "--data", copy.Folder);
        Assert.True(made.ExitCode == 0, made.ToString());
        Assert.Matches(@"^http://localhost:\d+/dat-mat-khau\?ma=[A-Za-z0-9_-]{100,}\n$", made.Output);
        Assert.Equal("", made.Errors);
    }

    [Fact]
    public async Task Disable_enable_and_unlock_tell_the_diary()
    {
        using var copy = SampleCopy.Of(running);
        foreach (var (verb, words) in new[] { ("disable-user", "can no longer sign in"), ("enable-user", "may sign in again"),
            ("unlock-user", "may sign in again"), })
        {
            var done = await Scripts.PortalAsync(verb, "--login", Login, "--data", copy.Folder);
            Assert.True(done.ExitCode == 0, done.ToString());
            Assert.Contains($"{Login} {words}", done.Output, StringComparison.Ordinal);
        }
        var history = copy.Rows("History");
        Assert.All(["accounts.disabled", "accounts.enabled", "accounts.unlocked"], a => Assert.Contains(a, history, StringComparison.Ordinal));
    }

    [Fact]
    public async Task End_role_sets_the_last_day()
    {
        using var copy = SampleCopy.Of(running);
        var ended = await Scripts.PortalAsync("end-role", "--login", Login, "--portal", "thanh-dong", "--role", "secretary", "--on", "2030-06-30", "--data",
            copy.Folder);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("until 2030-06-30, that day included", ended.Output, StringComparison.Ordinal);
        Assert.Contains("2030-06-30", copy.Rows("Memberships"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set-password")]
    [InlineData("disable-user")]
    [InlineData("enable-user")]
    [InlineData("unlock-user")]
    public async Task A_name_nobody_has_is_refused(string verb)
    {
        var refused = await Scripts.PortalAsync(verb, "--login", "khong-co", "--data", running.DataFolder);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("accounts.unknown: Không có tài khoản “khong-co”.", refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing: --login", "set-password")]
    [InlineData("missing: --portal, --role", "end-role", "--login", Login)]
    [InlineData("--on is written 2026-11-30", "end-role", "--login", Login, "--portal", "thanh-dong", "--role", "secretary", "--on", "30/11/2026")]
    [InlineData("unknown role", "end-role", "--login", Login, "--portal", "thanh-dong", "--role", "mayor")]
    public async Task A_misused_verb_is_told_and_ends_with_2(string sentence, params string[] arguments)
    {
        var told = await Scripts.PortalAsync([.. arguments, "--data", running.DataFolder]);
        Assert.Equal(2, told.ExitCode);
        Assert.Contains(sentence, told.Errors, StringComparison.Ordinal);
    }
}
