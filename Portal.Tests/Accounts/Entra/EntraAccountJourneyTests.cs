using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>What a person does with Microsoft besides coming in: asks for access, links, proves, gets roles by the map.</summary>
[Trait("needs", "processes")]
[Collection(EntraJourneys.Name)]
public sealed class EntraAccountJourneyTests(EntraGround ground) : IDisposable
{
    private const string Unknown = "/dang-nhap/microsoft/chua-co-tai-khoan";
    private readonly EntraBrowser browser = new(ground);

    public void Dispose() => browser.Dispose();

    private T As<T>(string who) where T : notnull => ground.Database.As(who).GetRequiredService<T>();

    private async Task<string> AskAsync(string portal = "thanh-dong") =>
        (await Forms.ReadAsync(await browser.SubmitAsync(Unknown, "xin-quyen", ("Typed.Portal", portal)))).QuerySelector("main")!.TextContent;

    [Fact]
    public async Task Somebody_unknown_asks_for_access_is_given_an_account_and_comes_in_without_a_password()
    {
        var oid = Guid.NewGuid().ToString("D");
        Assert.Equal(Unknown, await browser.SignInAsync(oid, "&name=" + Uri.EscapeDataString("Trần Thị Mới") + "&email=moi%40example.vn"));
        Assert.False(await browser.IsInAsync());
        Assert.Contains("Trần Thị Mới (moi@example.vn)", (await browser.OpenAsync(Unknown)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hãy chọn cổng", await AskAsync(""), StringComparison.Ordinal);
        Assert.Contains("Đã gửi yêu cầu", await AskAsync(), StringComparison.Ordinal);
        // The page is over with its request; come again, the one that waits is named
        Assert.Contains("Hãy đăng nhập lại", (await browser.OpenAsync(Unknown)).Body!.TextContent, StringComparison.Ordinal);
        await browser.SignInAsync(oid);
        Assert.Contains("đang chờ trả lời", await AskAsync(), StringComparison.Ordinal);

        var asked = Assert.Single(Story.Must(await As<FindAccessRequests>(Someone.AccountAdministrator).ExecuteAsync()), r => r.ObjectId == oid);
        Assert.Equal(("Trần Thị Mới", "moi@example.vn", AccessRequestState.Open), (asked.SaidName, asked.SaidEmail, asked.State));
        Story.Must(await As<GrantAccess>(Someone.AccountAdministrator).ExecuteAsync(asked.Id,
            new GrantForm { UserName = "moi.tranthi", DisplayName = "Trần Thị Mới", Role = PortalRole.Secretary }));

        Assert.Equal("/thanh-dong/bai", await browser.SignInAsync(oid));
        Assert.True(await browser.IsInAsync());
        Assert.Contains("Chưa có; bạn đăng nhập bằng Microsoft", (await browser.OpenAsync("/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_the_request_is_nothing_for_who_did_not_come_by_the_provider()
    {
        var page = await browser.OpenAsync(Unknown);
        Assert.Null(page.QuerySelector("form"));
    }

    [Fact]
    public async Task Somebody_signed_in_links_their_own_identity_comes_in_by_it_and_takes_it_off_again()
    {
        var oid = Guid.NewGuid().ToString("D");
        await browser.PasswordAsync(Someone.OtherAuthor);
        var start = (await browser.OpenAsync("/tai-khoan/microsoft")).QuerySelector("a.primary")!.GetAttribute("href")!;
        Assert.Equal("/tai-khoan/microsoft", await browser.SignInAsync(oid, start: start));
        Assert.NotNull((await browser.OpenAsync("/tai-khoan/microsoft")).QuerySelector("[data-testid=linked]"));

        using var other = new EntraBrowser(ground);
        Assert.Equal("/thanh-dong/bai", await other.SignInAsync(oid));
        Assert.True(await other.IsInAsync());

        var answer = await browser.SubmitAsync("/tai-khoan/microsoft", "go-microsoft");
        Assert.Contains("Đã gỡ tài khoản Microsoft", (await Forms.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        using var third = new EntraBrowser(ground);
        Assert.Equal(Unknown, await third.SignInAsync(oid));
    }

    [Fact]
    public async Task An_identity_of_somebody_else_is_not_linked_and_a_link_set_by_a_stranger_begins_nothing()
    {
        var oid = await ground.LinkAsync(Someone.EconomyReviewer);
        await browser.PasswordAsync(Someone.Secretary);
        Assert.Contains("ma=mat-phien", EntraBrowser.Led(await browser.GetAsync("/tai-khoan/microsoft/gan")), StringComparison.Ordinal);
        using var other = new EntraBrowser(ground);
        await other.PasswordAsync(Someone.OtherAuthor);
        var foreign = (await other.OpenAsync("/tai-khoan/microsoft")).QuerySelector("a.primary")!.GetAttribute("href")!;
        Assert.Contains("ma=mat-phien", EntraBrowser.Led(await browser.GetAsync(foreign)), StringComparison.Ordinal);

        Assert.Contains("ma=da-gan-noi-khac", await other.SignInAsync(oid, start: foreign), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/tai-khoan/microsoft/da-xac-nhan?ve=%2Ftai-khoan%2Fkhoa")]
    [InlineData("&how=old-session", "ma=chua-nhap-lai")]
    [InlineData("&how=no-time", "ma=chua-nhap-lai")]
    public async Task Asked_again_the_password_must_have_been_typed_there_after_it_was_asked_for(string how, string led)
    {
        var oid = await ground.LinkAsync(Someone.Author);
        await browser.SignInAsync(oid);
        await GrowOldAsync(Someone.Author);
        var start = (await browser.OpenAsync("/xac-nhan-lai?ve=%2Ftai-khoan%2Fkhoa")).QuerySelector("[data-testid=prove-microsoft]")!.GetAttribute("href")!;
        var sent = EntraBrowser.Led(await browser.GetAsync(start));
        Assert.Contains("prompt=login", sent, StringComparison.Ordinal);
        Assert.Contains("max_age=0", sent, StringComparison.Ordinal);

        Assert.Contains(led, await browser.SignInAsync(oid, how, start), StringComparison.Ordinal);
        await using var db = ground.Database.Context();
        var proved = await db.Sessions.Where(s => s.UserId == Someone.Author && s.EndedAt == null).MaxAsync(s => s.ProvedAt);
        Assert.Equal(how == "", TimeProvider.System.GetUtcNow().UtcDateTime - proved < TimeSpan.FromMinutes(5));
    }

    private async Task GrowOldAsync(string userId)
    {
        await using var db = ground.Database.Context();
        await db.Sessions.Where(s => s.UserId == userId).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.ProvedAt, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1)));
    }

    [Fact]
    public async Task Proved_by_another_identity_it_is_not_proved()
    {
        var oid = await ground.LinkAsync(Someone.Author);
        await browser.SignInAsync(oid);
        var start = (await browser.OpenAsync("/xac-nhan-lai")).QuerySelector("[data-testid=prove-microsoft]")!.GetAttribute("href")!;
        Assert.Contains("ma=nguoi-khac", await browser.SignInAsync(await ground.LinkAsync(Someone.EconomyReviewer), start: start), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_of_the_token_become_roles_of_the_portal_and_end_with_it()
    {
        var oid = await ground.LinkAsync(Someone.Stranger);
        Story.Must(await As<AddEntraRule>(Someone.AccountAdministrator).ExecuteAsync("BienTap.ThuKy", PortalRole.Secretary, null));

        Assert.False(await BelongsAsync("&amr=mfa"));
        Assert.True(await BelongsAsync("&amr=mfa&roles=BienTap.ThuKy,Khac"));
        // Capitals count there and here
        Assert.False(await BelongsAsync("&amr=mfa&roles=bientap.thuky"));

        async Task<bool> BelongsAsync(string said)
        {
            using var own = new EntraBrowser(ground);
            Assert.Equal("/thanh-dong/bai", await own.SignInAsync(oid, said));
            return (await As<GetPortal>(Someone.Stranger).ExecuteAsync()).Done;
        }
    }
}
