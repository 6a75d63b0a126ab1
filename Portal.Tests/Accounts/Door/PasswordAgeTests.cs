using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>An administrator's password is changed every two months: when it is due, before anything else.</summary>
[Trait("Fault", "SEC13")]
public sealed class PasswordAgeTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<AccountDuty?> DutyAsync(string who, DateTime? setAt)
    {
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == who);
        (user.PasswordHash, user.PasswordSetAt) = ("some", setAt);
        return await database.AsSystem(configure: s => s.Configure<DoorRules>(r => r.AdministratorPasswordMonths = 2))
            .GetRequiredService<FindDuties>().ExecuteAsync(user, SignInMeans.Code);
    }

    [Fact]
    public async Task It_is_due_to_the_moment_and_only_for_administrators()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        Assert.Null(await DutyAsync(Someone.Administrator, now.AddMonths(-2).AddMilliseconds(1)));
        Assert.Equal(AccountDuty.NewPassword, await DutyAsync(Someone.Administrator, now.AddMonths(-2)));
        Assert.Equal(AccountDuty.NewPassword, await DutyAsync(Someone.Administrator, setAt: null));
        Assert.Null(await DutyAsync(Someone.Head, now.AddMonths(-9)));
    }

    [Fact]
    public async Task It_stands_before_the_work_until_it_is_done()
    {
        await using var app = new AdminHost(database, clock, "Production", ("Session:AdministratorPasswordMonths", "2"));
        await app.GivePasswordAsync(Someone.Administrator);
        using var browser = app.Browser();
        Assert.Equal("/doi-mat-khau", DoorHost.Led(await AdminHost.SignInAsync(browser, Someone.Administrator)));
        Assert.False(await DoorHost.IsInAsync(browser));
        Assert.Contains("phải đổi 2 tháng một lần", (await DoorHost.OpenAsync(browser, "/doi-mat-khau")).Body!.TextContent, StringComparison.Ordinal);

        await AdminHost.SubmitAsync(browser, "/doi-mat-khau", ("Typed.Old", AdminHost.Password), ("Typed.New", "Rung-tre-xanh-58"),
            ("Typed.Again", "Rung-tre-xanh-58"));

        Assert.True(await DoorHost.IsInAsync(browser));
    }
}
