using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Sessions;
using Portal.Tests.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Sessions;

/// <summary>Guessing passwords gets slower by name and sender, on all nodes alike; an account is locked only by an attack from many.</summary>
[Trait("Fault", "SEC7")]
public sealed class SignInGuardTests : IAsyncLifetime
{
    private const string Sender = "203.0.113.7";
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private SignInGuard Node() => database.Started().GetRequiredService<SignInGuard>();

    private async Task<TimeSpan> FailAsync(string sender = Sender, string name = Someone.Administrator)
    {
        await using var db = database.Context();
        return await Node().FailedAsync(name, sender, await db.Users.SingleOrDefaultAsync(u => u.Id == name));
    }

    private async Task<DateTimeOffset?> LockedUntilAsync()
    {
        await using var db = database.Context();
        return await db.Users.Where(u => u.Id == Someone.Administrator).Select(u => u.LockoutEnd).SingleAsync();
    }

    [Fact]
    public async Task Each_wrong_one_doubles_the_wait_up_to_a_quarter_of_an_hour()
    {
        var waits = new List<double>();
        for (var i = 0; i < 13; i++) waits.Add((await FailAsync()).TotalSeconds);
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900], waits);
        Assert.Null(await LockedUntilAsync());
    }

    [Fact]
    public async Task The_wait_is_the_same_at_every_node_and_nobody_else_s()
    {
        for (var i = 0; i < 4; i++) await FailAsync();
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(5), await Node().LeftAsync(Someone.Administrator, Sender));
        Assert.Equal(TimeSpan.Zero, await Node().LeftAsync(Someone.Administrator, "203.0.113.8"));
        Assert.Equal(TimeSpan.Zero, await Node().LeftAsync(Someone.Head, Sender));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, await Node().LeftAsync(Someone.Administrator, Sender));
    }

    [Fact]
    public async Task The_right_one_and_twelve_quiet_hours_are_forgiveness()
    {
        for (var i = 0; i < 4; i++) await FailAsync();
        await Node().ForgetAsync(Someone.Administrator, Sender);
        Assert.Equal(1, (await FailAsync()).TotalSeconds);
        Assert.Equal(2, (await FailAsync()).TotalSeconds);
        clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await FailAsync()).TotalSeconds);
        await using var db = database.Context();
        Assert.Equal(1, await db.SignInDelays.CountAsync());
    }

    [Fact]
    public async Task A_name_nobody_has_waits_like_any_other()
    {
        Assert.Equal(1, (await FailAsync(name: "khong-co-ai")).TotalSeconds);
        Assert.Equal(2, (await FailAsync(name: "khong-co-ai")).TotalSeconds);
        Assert.Equal(TimeSpan.FromSeconds(2), await Node().LeftAsync("khong-co-ai", Sender));
    }

    [Fact]
    public async Task Wrong_ones_from_five_senders_in_an_hour_lock_the_account_and_the_history_tells_of_it()
    {
        for (var i = 1; i <= 4; i++) await FailAsync($"203.0.113.{i}");
        Assert.Null(await LockedUntilAsync());
        clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));
        await FailAsync("203.0.113.5");
        Assert.Null(await LockedUntilAsync());
        for (var i = 6; i <= 9; i++) await FailAsync($"203.0.113.{i}");
        Assert.Equal(clock.GetUtcNow().AddHours(12), await LockedUntilAsync());
        await FailAsync("203.0.113.10");
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "accounts.locked"));
    }

    [Fact]
    public async Task Neither_names_nor_addresses_can_be_read_or_tried_out_in_the_database()
    {
        await FailAsync();
        var stored = RawDatabase.Column(RawDatabase.PathOf(database), "SELECT NameHash || ' ' || SenderHash FROM SignInDelays").Single();
        foreach (var guess in new[] { Sender, "sender\n" + Sender, Someone.Administrator, "name\n" + Someone.Administrator })
        {
            Assert.DoesNotContain(guess, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(guess))), stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Many_at_once_are_all_counted()
    {
        await FailAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => FailAsync())));
        await using var db = database.Context();
        Assert.Equal(5, (await db.SignInDelays.SingleAsync()).Failures);
    }
}
