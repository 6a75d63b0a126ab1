using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Data;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>What one process of several is to try: attempts <paramref name="From"/> to <paramref name="To"/> of a race on that folder's database.</summary>
internal sealed record RaceTurn(string Race, string Folder, string Portal, string Given, int From, int To);

/// <summary>
/// A second process on the same database file. A turn a line comes in as JSON; "ready" goes out when everything is warm, and after
/// one more line, which starts all processes at once, what came of the attempts.
/// </summary>
internal static class Racer
{
    public const string Ready = "ready";

    public static async Task<int> RunAsync(string[] _)
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var turn = JsonSerializer.Deserialize<RaceTurn>(line)!;
            using var ground = new RaceGround(PortalDatabase.Configuration(turn.Folder), HanoiClock.At(2026, 11, 20), turn.Portal);
            await using (var db = ground.Open()) await db.Portals.AnyAsync();
            Console.WriteLine(Ready);
            await Console.In.ReadLineAsync();
            var told = await Race.All[turn.Race].TryAsyncAll(ground, turn.Given, Enumerable.Range(turn.From, turn.To - turn.From));
            Console.WriteLine(JsonSerializer.Serialize(told));
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }
        return 0;
    }
}
