using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

public class SetupLinksTests
{
    private static readonly NewUser First = new("quan.tri", "Quản trị", null, "Rung-tre-xanh-58");

    private static async Task<(PortalDatabase Database, HanoiClock Clock, SetupLinks Links)> Empty()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        var database = await PortalDatabase.CreateAsync(clock);
        await using var db = database.Context();
        await db.Memberships.IgnoreQueryFilters().ExecuteDeleteAsync();
        await db.Users.ExecuteDeleteAsync();
        return (database, clock, database.AsSystem().GetRequiredService<SetupLinks>());
    }

    [Fact]
    public async Task The_link_makes_the_first_account_administrator_of_every_portal_and_is_spent()
    {
        var (database, _, links) = await Empty();
        using var disposed = database;
        var token = await links.CreateAsync();
        Assert.True(await links.IsGoodAsync(token));

        var id = Story.Must(await links.UseAsync(token, First));

        await using var db = database.Context();
        foreach (var role in new[] { PortalRole.Administrator, PortalRole.AccountAdministrator })
            Assert.Equal(4, await db.Memberships.IgnoreQueryFilters().CountAsync(m => m.UserId == id && m.Role == role));
        Assert.Equal(["accounts.setup-link"], (await links.UseAsync(token, First with { UserName = "nguoi.khac" })).Codes());
        Assert.False(await links.IsGoodAsync(token));
    }

    [Fact]
    public async Task The_database_keeps_only_the_hash()
    {
        var (database, _, links) = await Empty();
        using var disposed = database;

        var token = await links.CreateAsync();

        await using var db = database.Context();
        Assert.DoesNotContain(token!, (await db.SetupLinks.SingleAsync()).TokenHash, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_link_is_good_for_one_day(int millisecondsOver, bool good)
    {
        var (database, clock, links) = await Empty();
        using var disposed = database;
        var token = await links.CreateAsync();
        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMilliseconds(millisecondsOver));

        Assert.Equal(good, await links.IsGoodAsync(token));
        Assert.Equal(good, (await links.UseAsync(token, First)).Done);
    }

    [Fact]
    public async Task A_newer_link_ends_the_older_one()
    {
        var (database, _, links) = await Empty();
        using var disposed = database;
        var older = await links.CreateAsync();

        var newer = await links.CreateAsync();

        Assert.False(await links.IsGoodAsync(older));
        Assert.True(await links.IsGoodAsync(newer));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    public async Task A_wrong_token_is_refused(string? token)
    {
        var (database, _, links) = await Empty();
        using var disposed = database;
        await links.CreateAsync();

        Assert.False(await links.IsGoodAsync(token));
        Assert.Equal(["accounts.setup-link"], (await links.UseAsync(token, First)).Codes());
    }

    [Fact]
    public async Task A_refused_form_does_not_spend_the_link()
    {
        var (database, _, links) = await Empty();
        using var disposed = database;
        var token = await links.CreateAsync();

        Assert.Equal(["accounts.weak-password"], (await links.UseAsync(token, First with { Password = "yếu" })).Codes());
        Assert.True(await links.IsGoodAsync(token));
    }

    [Fact]
    public async Task Where_an_account_exists_there_is_no_link()
    {
        var (database, _, links) = await Empty();
        using var disposed = database;
        var token = await links.CreateAsync();
        await database.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(First, []);

        Assert.Null(await links.CreateAsync());
        Assert.False(await links.IsGoodAsync(token));
        Assert.Equal(["accounts.setup-link"], (await links.UseAsync(token, First with { UserName = "nguoi.khac" })).Codes());
    }
}
