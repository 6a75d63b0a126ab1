using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Tests.Accounts.Factors;
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
    private IReadOnlyList<string> codes = [];

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

    /// <summary>A browser that has signed in before and is signed out again; with a telephone, the account asks for its codes from then on.</summary>
    private async Task<HttpClient> UsedByAsync(string who, Telephone? phone = null)
    {
        await app.GivePasswordAsync(who);
        var browser = app.Browser();
        await AdminHost.SignInAsync(browser, who);
        Assert.True(await DoorHost.IsInAsync(browser));
        if (phone is not null) codes = await DoorHost.SetUpAsync(browser, phone);
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

    [Fact]
    public async Task The_code_opens_there_too_and_so_does_a_recovery_code()
    {
        var phone = new Telephone(clock);
        using var own = await UsedByAsync(Someone.Administrator, phone);
        await LockAsync(Someone.Administrator);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(await OpensAsync(own, Someone.Administrator));
        await DoorHost.CodeAsync(own, phone.Code());
        Assert.True(await DoorHost.IsInAsync(own));

        await AdminHost.SubmitToAsync(own, "/khong-co-quyen", "/dang-xuat");
        await LockAsync(Someone.Administrator);
        await AdminHost.SignInAsync(own, Someone.Administrator);
        await DoorHost.CodeAsync(own, codes[0]);
        Assert.True(await DoorHost.IsInAsync(own));
    }

    [Fact]
    public async Task A_lock_that_comes_between_password_and_code_holds_the_code_everywhere_else()
    {
        var phone = new Telephone(clock);
        using var own = await UsedByAsync(Someone.Administrator, phone);
        using var stranger = app.Browser();
        await AdminHost.SignInAsync(stranger, Someone.Administrator);
        await LockAsync(Someone.Administrator);
        clock.Advance(TimeSpan.FromMinutes(1));
        await DoorHost.CodeAsync(stranger, phone.Code());
        Assert.False(await DoorHost.IsInAsync(stranger));
    }

    [Fact]
    public async Task Wrong_codes_there_make_it_wait_longer_and_longer_and_lock_nothing()
    {
        var phone = new Telephone(clock);
        using var own = await UsedByAsync(Someone.Administrator, phone);
        await AdminHost.SignInAsync(own, Someone.Administrator);
        for (var i = 0; i < 6; i++)
        {
            await DoorHost.CodeAsync(own, "000000");
            // Until the time is over the right one is not looked at either
            Assert.Contains("chưa được xét", await SaidAsync(await DoorHost.CodeAsync(own, phone.Code())), StringComparison.Ordinal);
            clock.Advance(TimeSpan.FromSeconds(1 << i));
        }
        await using var db = database.Context();
        Assert.Null(await db.Users.Where(u => u.Id == Someone.Administrator).Select(u => u.LockoutEnd).SingleAsync());
        // A recovery code is no guess, and waits for nothing
        await DoorHost.CodeAsync(own, "000000");
        await DoorHost.CodeAsync(own, codes[0]);
        Assert.True(await DoorHost.IsInAsync(own));
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer) => (await Forms.ReadAsync(answer)).QuerySelector("#loi-Code")?.TextContent ?? "";
}
