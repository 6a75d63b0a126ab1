using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Door;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>Roles given by Microsoft's app roles do not outlast them for whoever signs in by another way.</summary>
[Trait("Row", "I1")]
public sealed class UnconfirmedRolesTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        Story.Must(await database.As(Someone.AccountAdministrator).GetRequiredService<AddEntraRule>().ExecuteAsync("Duyet", PortalRole.Head, null));
        await ByMicrosoftAsync("Duyet");
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private T Verb<T>() where T : notnull => database.AsSystem().GetRequiredService<T>();

    private async Task ByMicrosoftAsync(params string[] appRoles)
    {
        Story.Must(await Verb<TakeEntraRoles>().ExecuteAsync(Someone.Author, appRoles));
        await Verb<SessionBook>().BeginAsync(Someone.Author, SignInMeans.EntraFactor, new("10.0.0.7", "Firefox trên Linux"));
    }

    private async Task<int> ByPasswordAsync() => Story.Must(await Verb<EndUnconfirmedRoles>().ExecuteAsync(Someone.Author));

    private async Task<string> RolesAsync() => Story.Must(await database.As(Someone.Author).GetRequiredService<GetPortal>().ExecuteAsync()).Roles;

    [Fact]
    public async Task Within_seven_days_they_hold_and_then_they_end_with_a_line_while_roles_by_hand_go_on()
    {
        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await ByPasswordAsync());
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await ByPasswordAsync());
        Assert.Equal(0, await ByPasswordAsync());

        Assert.Equal("Cộng tác viên", await RolesAsync());
        await using var db = database.Context();
        var line = await db.History.SingleAsync(h => h.Action == "accounts.role-unconfirmed");
        Assert.EndsWith("ngày cuối 27/11/2026, vì quá 7 ngày Microsoft chưa xác nhận lại.", line.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sign_in_by_Microsoft_begins_the_days_anew_and_brings_back_what_it_still_says()
    {
        clock.Advance(TimeSpan.FromDays(6));
        await ByMicrosoftAsync("Duyet");
        clock.Advance(TimeSpan.FromDays(6));
        Assert.Equal(0, await ByPasswordAsync());
        clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await ByPasswordAsync());
        await ByMicrosoftAsync("Duyet");
        Assert.Contains("Trưởng ban", await RolesAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        Story.Must(await database.As(Someone.AccountAdministrator).GetRequiredService<AddEntraRule>().ExecuteAsync("QuanTri", PortalRole.Administrator, null));
        await ByMicrosoftAsync("QuanTri");
        Story.Must(await Verb<EndMembership>().ExecuteAsync(new(Someone.Administrator, A.ThanhDong, PortalRole.Administrator), new(2026, 11, 19)));
        clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await ByPasswordAsync());
    }

    [Fact]
    public async Task At_the_door_one_is_led_to_the_own_account_which_says_why()
    {
        await using var app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Author);
        using var browser = app.Browser();
        Assert.Equal("/thanh-dong/bai", DoorHost.Led(await AdminHost.SignInAsync(browser, Someone.Author, path: "/dang-nhap?ve=%2Fthanh-dong%2Fbai")));
        Assert.Null((await DoorHost.OpenAsync(browser, "/tai-khoan")).QuerySelector("[data-testid=roles-unconfirmed]"));

        clock.Advance(TimeSpan.FromDays(9));
        using var later = app.Browser();
        Assert.Equal("/tai-khoan?ve=%2Fthanh-dong%2Fbai",
            DoorHost.Led(await AdminHost.SignInAsync(later, Someone.Author, path: "/dang-nhap?ve=%2Fthanh-dong%2Fbai")));
        Assert.Contains("quá 7 ngày", (await DoorHost.OpenAsync(later, "/tai-khoan")).QuerySelector("[data-testid=roles-unconfirmed]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("Cộng tác viên", await RolesAsync());
    }
}
