using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>
/// The part of the database contract that only several writers can break: whoever checks first and writes then must find the
/// check still true. On SQLite within one process and over two, and on a real SQL Server where there is one.
/// </summary>
[Trait("Fault", "TDS1")]
[Trait("Fault", "TDS8")]
public class RaceTests(TwoRacers racers) : IClassFixture<TwoRacers>
{
    public static TheoryData<string> Names => [.. Race.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task In_one_process_on_SQLite(string name)
    {
        var race = Race.All[name];
        using var database = await EmptyAsync();
        using var ground = new RaceGround(PortalDatabase.Configuration(database.Folder), database.Clock, RaceGround.NewPortal());
        await ground.FoundAsync();
        var given = await race.PrepareAsync(ground);

        var told = await race.TryAsyncAll(ground, given, Enumerable.Range(0, race.Attempts));

        await race.CheckAsync(ground, told);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Trait("needs", "processes")]
    public async Task In_two_processes_on_one_SQLite_file(string name)
    {
        var race = Race.All[name];
        using var database = await EmptyAsync();
        using var ground = new RaceGround(PortalDatabase.Configuration(database.Folder), database.Clock, RaceGround.NewPortal());
        await ground.FoundAsync();
        var given = await race.PrepareAsync(ground);
        var half = race.Attempts / 2;

        var told = await racers.RunAsync(
            new(name, database.Folder, ground.Portal, given, 0, half), new(name, database.Folder, ground.Portal, given, half, race.Attempts));

        await race.CheckAsync(ground, told);
    }

    [SqlServerFact]
    public async Task On_SQL_Server()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var configuration = SqlServerUnderTest.Configuration(
            SqlServerFactAttribute.ConnectionString!, new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await SqlServerUnderTest.MigrateAsync(configuration, clock);
        foreach (var race in Race.All.Values)
        {
            using var ground = new RaceGround(configuration, clock, RaceGround.NewPortal());
            await ground.FoundAsync();
            await race.CheckAsync(ground, await race.TryAsyncAll(ground, await race.PrepareAsync(ground), Enumerable.Range(0, race.Attempts)));
        }
    }

    /// <summary>Without the people of the other tests: a set-up link is for a system without any.</summary>
    private static async Task<PortalDatabase> EmptyAsync()
    {
        var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.Memberships.IgnoreQueryFilters().ExecuteDeleteAsync();
        await db.Users.ExecuteDeleteAsync();
        return database;
    }
}
