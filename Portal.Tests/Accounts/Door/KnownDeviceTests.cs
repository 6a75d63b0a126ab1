using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>An account locked by an attack from elsewhere: its administrator still gets in at a machine they have used before.</summary>
[Trait("Fault", "SEC7")]
public sealed class KnownDeviceTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = new AdminHost(database, clock);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    /// <summary>A browser that has signed in before and is signed out again.</summary>
    private async Task<HttpClient> UsedByAsync(string who)
    {
        await app.GivePasswordAsync(who);
        var browser = app.Browser();
        await AdminHost.SignInAsync(browser, who);
        Assert.True(await DoorHost.IsInAsync(browser));
        await AdminHost.SubmitToAsync(browser, "/khong-co-quyen", "/dang-xuat");
        return browser;
    }

    private async Task LockAsync(string who)
    {
        await using var db = database.Context();
        // Identity looks at the machine's own clock
        await db.Users.Where(u => u.Id == who).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, DateTimeOffset.MaxValue));
    }

    private static async Task<bool> OpensAsync(HttpClient browser, string who)
    {
        await AdminHost.SignInAsync(browser, who);
        return await DoorHost.IsInAsync(browser);
    }

    [Fact]
    public async Task Only_an_administrator_s_own_machine_opens_and_only_with_the_password()
    {
        using var own = await UsedByAsync(Someone.Administrator);
        using var stranger = app.Browser();
        await LockAsync(Someone.Administrator);

        Assert.False(await OpensAsync(stranger, Someone.Administrator));
        await AdminHost.SignInAsync(own, Someone.Administrator, "Sai-mat-khau-2026");
        Assert.False(await DoorHost.IsInAsync(own));
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await OpensAsync(own, Someone.Administrator));
    }

    [Fact]
    public async Task For_everybody_else_the_lock_holds_at_every_machine()
    {
        using var own = await UsedByAsync(Someone.Secretary);
        await LockAsync(Someone.Secretary);
        Assert.False(await OpensAsync(own, Someone.Secretary));
    }

    [Fact]
    public async Task The_machine_of_another_person_and_one_from_before_a_new_password_are_none()
    {
        using var other = await UsedByAsync(Someone.Secretary);
        using var own = await UsedByAsync(Someone.Administrator);
        await LockAsync(Someone.Administrator);
        Assert.False(await OpensAsync(other, Someone.Administrator));

        clock.Advance(TimeSpan.FromMinutes(1));
        var links = app.Services.GetRequiredService<PasswordLinks>();
        Story.Must(await links.UseAsync(await app.PasswordLinkAsync(Someone.Administrator), "Rung-tre-xanh-58"));
        await app.GivePasswordAsync(Someone.Administrator);
        await LockAsync(Someone.Administrator);
        Assert.False(await OpensAsync(own, Someone.Administrator));
    }
}
