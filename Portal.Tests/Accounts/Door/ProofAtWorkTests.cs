using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>
/// Somebody at work is asked again who they are: what strangers guess at the door does not count against them, nor theirs against the account.
/// </summary>
[Trait("Fault", "SEC7")]
public sealed class ProofAtWorkTests : IAsyncLifetime
{
    private const string Wrong = "Sai-mat-khau-2026";
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Finance);
        browser = await AtWorkAsync();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<HttpClient> AtWorkAsync()
    {
        var sat = app.Browser();
        await AdminHost.SignInAsync(sat, Someone.Finance);
        Assert.True(await IsInAsync(sat));
        return sat;
    }

    private static async Task<bool> IsInAsync(HttpClient who) =>
        (await who.GetAsync(new Uri("/tai-khoan", UriKind.Relative))).StatusCode == HttpStatusCode.OK;

    private async Task AttackAsync()
    {
        await using var db = database.Context();
        await db.Users.Where(u => u.Id == Someone.Finance).ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, DateTimeOffset.MaxValue));
    }

    private async Task<(DateTimeOffset? LockoutEnd, int Failures)> AccountAsync()
    {
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == Someone.Finance);
        return (user.LockoutEnd, user.AccessFailedCount);
    }

    private static Task<HttpResponseMessage> ProveAsync(HttpClient who, string typed) =>
        AdminHost.SubmitAsync(who, "/xac-nhan-lai?ve=%2Fthanh-dong%2Fbai", ("Typed.Proof", typed));

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient who, string old, string made = "Rung-tre-xanh-58") =>
        AdminHost.SubmitAsync(who, "/doi-mat-khau", ("Typed.Old", old), ("Typed.New", made), ("Typed.Again", made));

    [Fact]
    public async Task An_account_under_attack_proves_itself_where_it_is_at_work()
    {
        await AttackAsync();
        Assert.Equal("/thanh-dong/bai", DoorHost.Led(await ProveAsync(browser, AdminHost.Password)));
    }

    [Fact]
    public async Task And_changes_its_password_there()
    {
        await AttackAsync();
        Assert.Contains("Đã đổi", (await Forms.ReadAsync(await ChangeAsync(browser, AdminHost.Password))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_wrong_ones_end_the_sign_in_they_came_from_and_neither_lock_the_account_nor_end_another(bool proof)
    {
        using var other = await AtWorkAsync();
        for (var i = 0; i < 4; i++)
        {
            if (proof) await ProveAsync(browser, Wrong);
            else await ChangeAsync(browser, Wrong);
            Assert.True(await IsInAsync(browser));
        }
        var last = await Forms.ReadAsync(proof ? await ProveAsync(browser, Wrong) : await ChangeAsync(browser, Wrong));

        Assert.Contains("phiên đăng nhập này đã kết thúc", last.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(await IsInAsync(browser));
        Assert.True(await IsInAsync(other));
        Assert.Equal((null, 0), await AccountAsync());
        await using var db = database.Context();
        Assert.Equal(1, await db.SecurityLog.CountAsync(l => l.Action == "door.session-stopped"));
    }

    /// <summary>Another way in left open at the machine would begin the next five at once.</summary>
    [Fact]
    public async Task Signed_in_anew_there_the_next_proofs_wait_longer_each_time_until_somebody_unlocks()
    {
        foreach (var seconds in new[] { 16, 512 })
        {
            using var again = await AtWorkAsync();
            for (var i = 0; i < 5; i++) await ProveAsync(again, Wrong);
            using var next = await AtWorkAsync();
            Assert.Contains("chưa được xét", await SaidAsync(await ProveAsync(next, AdminHost.Password)), StringComparison.Ordinal);
            clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Contains("Hãy chờ 1 giây", await SaidAsync(await ProveAsync(next, AdminHost.Password)), StringComparison.Ordinal);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
        using var last = await AtWorkAsync();
        for (var i = 0; i < 5; i++) await ProveAsync(last, Wrong);
        using var unlocked = await AtWorkAsync();
        var unlock = app.Services.CreateScope().ServiceProvider;
        Story.Must(await new UnlockUser(PortalStore.OfSystem(unlock.GetRequiredService<PortalDbFactory>(), portalId: null, new(clock)),
            unlock.GetRequiredService<SenderKey>()).ExecuteAsync(Someone.Finance));
        Assert.Equal("/thanh-dong/bai", DoorHost.Led(await ProveAsync(unlocked, AdminHost.Password)));
    }

    private static async Task<string> SaidAsync(HttpResponseMessage answer) => (await Forms.ReadAsync(answer)).QuerySelector("#loi-Proof")?.TextContent ?? "";

    [Fact]
    public async Task The_right_one_begins_the_count_anew()
    {
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++) await ProveAsync(browser, Wrong);
            Assert.Equal("/thanh-dong/bai", DoorHost.Led(await ProveAsync(browser, AdminHost.Password)));
        }
    }

    [Fact]
    public async Task Sent_all_at_once_only_five_are_looked_at()
    {
        var page = await Forms.OpenAsync(browser, "/xac-nhan-lai");
        await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => Task.Run(() => Forms.SendAsync(browser, "/xac-nhan-lai", page, ("Typed.Proof", Wrong)))));
        await using var db = database.Context();
        Assert.Equal(5, await db.SecurityLog.CountAsync(l => l.Action == "door.wrong-proof"));
        Assert.False(await IsInAsync(browser));
    }
}
