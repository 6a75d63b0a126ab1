using System.Text.RegularExpressions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties;

/// <summary>The rooms of royalties refuse in one manner.</summary>
public partial class RoyaltyRefusalsTests
{
    [Fact]
    public void Refusals_of_royalties_stand_in_files_of_that_name_and_share_a_prefix()
    {
        var refusals = Repository.Sources("Portal.Core", "Portal.Admin").Where(f => f.Path.Contains("/Royalties/", StringComparison.Ordinal))
            .SelectMany(f => Made().Matches(f.Text).Select(m => (f.Path, Prefix: m.Groups["prefix"].Value))).ToList();

        Assert.True(refusals.Count > 50);
        Assert.All(refusals, r => Assert.EndsWith("Refusals.cs", r.Path, StringComparison.Ordinal));
        Assert.All(refusals, r => Assert.Equal(r.Path.Contains("/Payees/", StringComparison.Ordinal) ? "contributors" : "royalties", r.Prefix));
    }

    [GeneratedRegex(@"(?<!\.Note\()new(\s+Refusal)?\(\s*""(?<prefix>[a-z-]+)\.[a-z.-]+""", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Made();
}
