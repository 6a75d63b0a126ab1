using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Portal.Admin.Accounts;
using Portal.Admin.Shared;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Entra;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Sessions;

/// <summary>The question before a weighty act, over the page that acts.</summary>
public sealed class ProofDialogTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private AtTheDesk desk = null!;
    private int tried;

    protected override TimeProvider Clock => clock;

    protected override async Task ArrangeAsync()
    {
        var (session, _) = await AtTheDesk.SitAsync(Database, Someone.Finance);
        desk = new AtTheDesk(Someone.Finance, session);
        Services.AddSingleton<ICurrentUser>(desk).AddSingleton<ProveAgain>().Configure<SessionRules>(_ => { });
        Services.AddEntraScreens().Configure<DoorRules>(door => door.ProofMinutes = 10);
        Services.AddScoped<PortalDbContext>(p => p.GetRequiredService<PortalDbFactory>().Create(portalId: null));
        Services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>();
        await using var db = Database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == Someone.Finance);
        user.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(user, AdminHost.Password);
        user.LockoutEnabled = true;
        await db.SaveChangesAsync();
        clock.Advance(TimeSpan.FromMinutes(11));
    }

    /// <summary>An act that Core refuses while the proof is older than ten minutes.</summary>
    private async Task<Outcome<int>> ActAsync()
    {
        tried++;
        await using var db = Database.Context();
        var proved = await db.Sessions.Where(s => s.Id == desk.SessionId).Select(s => s.ProvedAt).SingleAsync();
        return clock.GetUtcNow().UtcDateTime - proved <= TimeSpan.FromMinutes(10) ? tried : AccessRefusals.ProofNeeded;
    }

    private async Task<(Task<Outcome<int>> Act, IRenderedComponent<MudDialogProvider> Dialogs)> BeginAsync()
    {
        var dialogs = Render<MudDialogProvider>();
        var dialog = Render<ProofDialog>();
        Task<Outcome<int>> act = null!;
        await dialog.InvokeAsync(() => { act = Services.GetRequiredService<ProofGate>().RunAsync(ActAsync); });
        dialogs.WaitForElement("#xac-nhan-lai");
        return (act, dialogs);
    }

    private static async Task TypeAsync(IRenderedComponent<MudDialogProvider> dialogs, string proof)
    {
        await dialogs.Find("#xac-nhan-lai").ChangeAsync(new ChangeEventArgs { Value = proof });
        await dialogs.Find("form").SubmitAsync();
    }

    [Fact]
    public async Task The_right_password_does_the_act_and_a_wrong_one_stands_at_its_field()
    {
        var (act, dialogs) = await BeginAsync();
        await TypeAsync(dialogs, "Sai-mat-khau-2026");
        dialogs.WaitForAssertion(() => Assert.Contains("chưa đúng", dialogs.Find("#loi-Proof").TextContent, StringComparison.Ordinal));
        Assert.False(act.IsCompleted);

        await TypeAsync(dialogs, AdminHost.Password);

        Assert.Equal(2, Story.Must(await act));
        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("#xac-nhan-lai")));
        Assert.Equal(0, await ProofsAsync());
    }

    [Fact]
    public async Task Shown_meanwhile_in_another_tab_nothing_need_be_typed_and_otherwise_it_must()
    {
        var (act, dialogs) = await BeginAsync();
        await TypeAsync(dialogs, "");
        dialogs.WaitForAssertion(() => Assert.Contains("Hãy nhập mật khẩu", dialogs.Find("#loi-Proof").TextContent, StringComparison.Ordinal));
        Assert.False(act.IsCompleted);

        await Services.GetRequiredService<SessionBook>().ProvedAsync(desk.SessionId!.Value);
        await TypeAsync(dialogs, "");

        Assert.Equal(2, Story.Must(await act));
    }

    [Fact]
    public async Task Turned_away_it_leaves_the_act_undone_and_the_page_free()
    {
        var (act, dialogs) = await BeginAsync();
        await dialogs.FindAll("button").Single(b => b.TextContent.Contains("Hủy", StringComparison.Ordinal)).ClickAsync(new MouseEventArgs());
        Assert.Equal(["accounts.proof-needed"], (await act).Codes());
        Assert.Equal(1, tried);
    }

    [Fact]
    public async Task Five_wrong_ones_end_the_sign_in_and_then_the_right_one_does_not_help()
    {
        var (act, dialogs) = await BeginAsync();
        for (var i = 0; i < 5; i++) await TypeAsync(dialogs, "Sai-mat-khau-2026");
        dialogs.WaitForAssertion(() => Assert.Contains("phiên đăng nhập này đã kết thúc", dialogs.Find("#loi-Proof").TextContent, StringComparison.Ordinal));
        await TypeAsync(dialogs, AdminHost.Password);
        dialogs.WaitForAssertion(() => Assert.Contains("phiên đăng nhập này đã kết thúc", dialogs.Find("#loi-Proof").TextContent, StringComparison.Ordinal));
        Assert.False(act.IsCompleted);
        await using var db = Database.Context();
        Assert.NotNull(await db.Sessions.Where(s => s.Id == desk.SessionId).Select(s => s.EndedAt).SingleAsync());
        Assert.Null(await db.Users.Where(u => u.Id == Someone.Finance).Select(u => u.LockoutEnd).SingleAsync());
    }

    private async Task<int> ProofsAsync()
    {
        await using var db = Database.Context();
        return await db.Sessions.Where(s => s.Id == desk.SessionId).Select(s => s.Proofs).SingleAsync();
    }
}
