using System.Reflection;
using System.Text.RegularExpressions;
using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Architecture;

public sealed class PatternTimeTests
{
    [Fact]
    public void Every_pattern_of_the_product_has_the_time_that_a_busy_machine_needs()
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var patterns = new[] { typeof(PatternTime).Assembly, typeof(Admin.Shell.AdminScope).Assembly }.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetMembers(Own))
            .Select(m => (Member: m, Pattern: m.GetCustomAttribute<GeneratedRegexAttribute>())).Where(m => m.Pattern is not null).ToList();

        Assert.True(patterns.Count > 40, $"only {patterns.Count} patterns were found");
        Assert.Empty(patterns.Where(p => p.Pattern!.MatchTimeoutMilliseconds != PatternTime.Most).Select(p => $"{p.Member.DeclaringType}.{p.Member.Name}"));
    }
}
