namespace Portal.Tests.Bench;

/// <summary>
/// What the test assembly does when it is started itself instead of by the test runner: the working parts of the scripts
/// <c>./test</c>, <c>./bench</c> and <c>docs/pictures/make</c>. The scripts check nothing twice; what is wrong is said here.
/// </summary>
internal static class TestCommands
{
    private static readonly Dictionary<string, Func<string[], Task<int>>> All = new(StringComparer.Ordinal)
    {
        ["bench"] = BenchCommand.RunAsync,
        ["bench-bare"] = BareEndpoint.RunAsync,
        ["entra-like"] = Accounts.Entra.EntraLikeProvider.RunAsync,
        ["pictures"] = Pictures.MakeAsync,
        ["race"] = Racer.RunAsync,
        ["results"] = TestResults.TellAsync,
    };

    private static async Task<int> Main(string[] args)
    {
        if (args.Length > 0 && All.TryGetValue(args[0], out var command)) return await command(args[1..]);
        await Console.Error.WriteLineAsync($"one of: {string.Join(", ", All.Keys)}");
        return 2;
    }
}
