using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Core.History.Security;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>Sign-in with Microsoft against a real provider in a process of its own, through the addresses of the back-office.</summary>
[Trait("needs", "processes")]
[Collection(EntraJourneys.Name)]
[Trait("Row", "I1")]
public sealed class EntraJourneyTests(EntraGround ground) : IDisposable
{
    private readonly EntraBrowser browser = new(ground);

    public void Dispose() => browser.Dispose();

    private async Task<string> SentenceAsync(string address)
    {
        Assert.StartsWith("/dang-nhap/microsoft/loi?ma=", address, StringComparison.Ordinal);
        var page = await browser.OpenAsync(address);
        // Each leads back to the page where one can come in without Microsoft, and to where one was going
        Assert.StartsWith("/dang-nhap", page.QuerySelector("main a.primary, a.primary")!.GetAttribute("href"), StringComparison.Ordinal);
        return page.QuerySelector("[role=alert]")!.TextContent;
    }

    [Fact]
    public async Task Somebody_linked_comes_in_where_they_were_going()
    {
        var oid = await ground.LinkAsync(Someone.Author);

        Assert.Equal("/thanh-dong/bai", await browser.SignInAsync(oid));
        Assert.True(await browser.IsInAsync());
        Assert.Contains("bằng Microsoft;", (await browser.OpenAsync("/tai-khoan")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_asked_of_the_provider_is_code_flow_with_pkce_and_no_form_comes_back()
    {
        var sent = EntraBrowser.Led(await browser.GetAsync("/dang-nhap/microsoft"));
        foreach (var part in new[] { "response_type=code&", "code_challenge_method=S256", "nonce=", "state=", "prompt=select_account" })
            Assert.Contains(part, sent + "&", StringComparison.Ordinal);
        // By query, which is what a code flow does unless it is told otherwise
        Assert.DoesNotContain("response_mode", sent, StringComparison.Ordinal);
        Assert.DoesNotContain(EntraLikeProvider.Secret, sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_cookies_are_bound_to_our_host_and_come_along_with_a_followed_link_only()
    {
        var answer = await browser.GetAsync("/dang-nhap/microsoft");
        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-microsoft-", cookie, StringComparison.Ordinal);
            foreach (var part in new[] { "path=/;", "secure", "samesite=lax", "httponly" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("audience", "không đúng như đã thống nhất")]
    [InlineData("issuer", "không đúng như đã thống nhất")]
    [InlineData("key", "không đúng như đã thống nhất")]
    [InlineData("tid", "thuộc tổ chức khác")]
    [InlineData("expired", "đã quá hạn")]
    [InlineData("nonce", "không bắt đầu ở trình duyệt này")]
    [InlineData("cancel", "Bạn đã hủy")]
    [InlineData("unassigned", "Microsoft không cho đăng nhập")]
    public async Task A_token_with_one_thing_wrong_opens_nothing_and_is_told_in_a_sentence(string wrong, string sentence)
    {
        var oid = await ground.LinkAsync(Someone.Author);
        var before = await LinesAsync();

        var led = await browser.SignInAsync(oid, $"&how={wrong}");
        Assert.Contains(sentence, await SentenceAsync(led), StringComparison.Ordinal);
        Assert.False(await browser.IsInAsync());

        // Whoever turned back themselves was not refused
        var told = (await LinesAsync()).Skip(before.Count).ToList();
        if (wrong == "cancel") Assert.Empty(told);
        else Assert.Equal(($"Bị từ chối khi đến từ Microsoft (lý do {led.Split("ma=")[1].Split('&')[0]}).", null, SecurityOutcome.Refused, true),
            told.Select(l => (l.Sentence, l.PersonId, l.Outcome, l.Address is not null)).Single());
    }

    [Fact]
    public async Task Somebody_unknown_leaves_a_line_that_tells_who_came_again_and_nothing_of_the_token()
    {
        var before = await LinesAsync();
        var oid = Guid.NewGuid().ToString("D");
        for (var i = 0; i < 2; i++) await browser.SignInAsync(oid, "&name=Nguoi+La");
        await browser.SignInAsync(Guid.NewGuid().ToString("D"));

        var told = (await LinesAsync()).Skip(before.Count).Select(l => l.Sentence).ToList();
        Assert.Equal(3, told.Count);
        Assert.All(told, s => Assert.Matches("^Bị từ chối khi đến từ Microsoft \\(lý do chua-co-tai-khoan, dấu [0-9a-f]{12}\\)\\.$", s));
        Assert.Equal((told[0] == told[1], told[0] == told[2]), (true, false));
        Assert.DoesNotContain(told, s => s.Contains(oid, StringComparison.Ordinal) || s.Contains("Nguoi", StringComparison.Ordinal));
    }

    private async Task<List<SecurityEntry>> LinesAsync()
    {
        await using var db = ground.Database.Context();
        return await db.SecurityLog.Where(l => l.Action == "door.microsoft-refused").OrderBy(l => l.Sequence).ToListAsync();
    }

    [Fact]
    public async Task A_state_that_is_not_ours_or_belongs_to_another_browser_opens_nothing()
    {
        var oid = await ground.LinkAsync(Someone.Author);
        var back = await browser.GoAsync("/dang-nhap/microsoft", oid);
        using var other = new EntraBrowser(ground);

        var forged = back.Replace("state=", "state=X", StringComparison.Ordinal);
        Assert.Contains("không bắt đầu ở trình duyệt này", await SentenceAsync(EntraBrowser.Led(await browser.GetAsync(forged))), StringComparison.Ordinal);
        Assert.Contains("ma=mat-phien", EntraBrowser.Led(await other.GetAsync(back)), StringComparison.Ordinal);
        Assert.False(await browser.IsInAsync() || await other.IsInAsync());
    }

    [Fact]
    public async Task A_code_played_again_opens_nothing()
    {
        var oid = await ground.LinkAsync(Someone.Author);
        var back = await browser.GoAsync("/dang-nhap/microsoft", oid);
        Assert.Equal("/", EntraBrowser.Led(await browser.GetAsync(back)));
        using var thief = new EntraBrowser(ground);

        // By the same browser, whose mark of the way is spent; by another, which never had one; and the code under a way of the thief's own
        Assert.Contains("ma=mat-phien", EntraBrowser.Led(await browser.GetAsync(back)), StringComparison.Ordinal);
        Assert.Contains("ma=mat-phien", EntraBrowser.Led(await thief.GetAsync(back)), StringComparison.Ordinal);
        var own = await thief.GoAsync("/dang-nhap/microsoft", Guid.NewGuid().ToString());
        var mixed = own.Replace(Part(own, "code"), Part(back, "code"), StringComparison.Ordinal);
        Assert.Contains("ma=microsoft-tu-choi", EntraBrowser.Led(await thief.GetAsync(mixed)), StringComparison.Ordinal);
        Assert.False(await thief.IsInAsync());
    }

    private static string Part(string address, string name) => address.Split('?', '&').Single(p => p.StartsWith(name + "=", StringComparison.Ordinal));

    [Theory]
    [InlineData("down")]
    [InlineData("slow")]
    [InlineData("garbage")]
    public async Task A_provider_that_is_down_slow_or_answers_garbage_is_a_sentence_and_health_says_so(string mode)
    {
        var (led, health) = ground.Faulty[mode];
        Assert.Contains("Microsoft chưa trả lời", await SentenceAsync(led), StringComparison.Ordinal);
        Assert.Equal("/dang-nhap/microsoft/loi?ma=khong-tra-loi&ve=%2Fthanh-dong%2Fbai", led);
        Assert.StartsWith("ok\nsign-in with Microsoft Entra ID fails: ", health, StringComparison.Ordinal);
        Assert.Contains("sign-in with Microsoft Entra ID fails: ", ground.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Local_sign_in_works_while_the_provider_fails_between_going_and_coming_back()
    {
        var oid = await ground.LinkAsync(Someone.Author);
        var back = await browser.GoAsync("/dang-nhap/microsoft", oid);
        foreach (var mode in new[] { "garbage", "slow" })
        {
            await ground.BehaveAsync(mode);
            try
            {
                Assert.Contains("ma=khong-tra-loi", EntraBrowser.Led(await browser.GetAsync(back)), StringComparison.Ordinal);
                using var local = new EntraBrowser(ground);
                Assert.Equal("/thanh-dong/bai", EntraBrowser.Led(await local.PasswordAsync(Someone.OtherAuthor)));
            }
            finally
            {
                await ground.BehaveAsync("ok");
            }
            back = await browser.GoAsync("/dang-nhap/microsoft", oid);
        }
        Assert.DoesNotContain(EntraLikeProvider.Secret, ground.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disabled_account_stays_out()
    {
        var oid = await ground.LinkAsync(Someone.CultureReviewer);
        await using (var db = ground.Database.Context())
            await db.Users.Where(u => u.Id == Someone.CultureReviewer).ExecuteUpdateAsync(u => u.SetProperty(p => p.Disabled, true));

        Assert.Contains("đã ngừng sử dụng", await SentenceAsync(await browser.SignInAsync(oid)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_must_have_a_second_factor_showed_it_there_or_is_led_to_set_one_up_here()
    {
        var oid = await ground.LinkAsync(Someone.Head);

        Assert.Equal("/tai-khoan/xac-thuc?ve=%2Fthanh-dong%2Fbai", await browser.SignInAsync(oid));
        Assert.False(await browser.IsInAsync());
        using var factored = new EntraBrowser(ground);
        Assert.Equal("/thanh-dong/bai", await factored.SignInAsync(oid, "&amr=mfa"));
        Assert.True(await factored.IsInAsync());
    }

    [Fact]
    public async Task Whoever_has_a_factor_here_is_asked_for_its_code_unless_one_was_shown_there()
    {
        var oid = await ground.LinkAsync(Someone.Finance);
        await using (var db = ground.Database.Context())
            await db.Users.Where(u => u.Id == Someone.Finance).ExecuteUpdateAsync(u => u.SetProperty(p => p.TwoFactorEnabled, true));

        Assert.Equal("/xac-thuc?ve=%2Fthanh-dong%2Fbai", await browser.SignInAsync(oid));
        Assert.False(await browser.IsInAsync());
        Assert.NotNull((await browser.OpenAsync("/xac-thuc")).QuerySelector("#ma"));
        Assert.Equal("/thanh-dong/bai", await browser.SignInAsync(oid, "&amr=mfa"));
    }

    [Fact]
    public async Task A_sign_out_is_led_to_the_provider_and_back_and_a_local_one_is_not()
    {
        var oid = await ground.LinkAsync(Someone.Secretary);
        await browser.SignInAsync(oid);
        var answer = await browser.SubmitOutAsync();
        Assert.Equal("/dang-xuat/microsoft", EntraBrowser.Led(answer));
        Assert.False(await browser.IsInAsync());
        Assert.NotNull((await browser.OpenAsync("/dang-xuat/microsoft")).QuerySelector("meta[http-equiv=refresh]"));
        var provider = EntraBrowser.Led(await browser.GetAsync("/dang-xuat/microsoft/di"));
        Assert.StartsWith($"{ground.ProviderUrl}/{EntraLikeProvider.Tenant}/oauth2/v2.0/logout", provider, StringComparison.Ordinal);
        var back = EntraBrowser.Led(await browser.GetAsync(provider));
        Assert.StartsWith($"{ground.PortalUrl}/dang-xuat/microsoft/xong", back, StringComparison.Ordinal);
        Assert.Equal("/dang-nhap", EntraBrowser.Led(await browser.GetAsync(back)));

        await browser.PasswordAsync(Someone.OtherAuthor);
        Assert.Equal("/dang-nhap", EntraBrowser.Led(await browser.SubmitOutAsync()));
    }
}
