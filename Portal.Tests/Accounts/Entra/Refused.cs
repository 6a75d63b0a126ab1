using Portal.Core.Kernel;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>One reason, known by its code.</summary>
internal static class Refused
{
    public static void By(Outcome outcome, string code) => Assert.Equal([code], outcome.Refusals.Select(r => r.Code));
}
