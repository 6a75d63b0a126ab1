using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>The verbs of <c>./portal</c> about people, run as an operator runs them.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "processes")]
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
}
