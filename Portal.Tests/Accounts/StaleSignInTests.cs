using System.Net;
using AngleSharp.Dom;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts;

/// <summary>
/// A sign-in form whose token is of yesterday: from before another tab signed in, without the cookie it belongs to, sealed with
/// keys that are gone, or without a token at all. It leads on, in every environment, and never ends in an English sentence or an empty page.
/// </summary>
[Trait("Fault", "SEC10")]
public sealed class StaleSignInTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public static readonly TheoryData<string> Environments = new("Development", "Production");

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<AdminHost> StartAsync(string environment)
    {
        var app = new AdminHost(database, environment: environment);
        await app.GivePasswordAsync(Someone.Secretary);
        await app.GivePasswordAsync(Someone.Author);
        return app;
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Signed_in_meanwhile_in_another_tab_one_is_led_on_to_where_one_wanted(string environment)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        var second = await Forms.OpenAsync(browser, "/dang-nhap?ve=%2Fthanh-dong%2Fbai%2F7");
        await AdminHost.SignInAsync(browser, Someone.Secretary);

        var answer = await Forms.SendAsync(browser, "/dang-nhap", second,
            ("Typed.Name", " " + Someone.Secretary.ToUpperInvariant()), ("Typed.Password", AdminHost.Password));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/thanh-dong/bai/7", answer.Headers.Location!.OriginalString);
    }

    [Theory, MemberData(nameof(Environments))]
    public async Task Another_person_s_stale_form_says_whose_the_browser_is_and_then_changes_over(string environment)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        var second = await Forms.OpenAsync(browser, "/dang-nhap");
        await AdminHost.SignInAsync(browser, Someone.Secretary);

        var page = await Forms.ReadAsync(await Forms.SendAsync(browser, "/dang-nhap", second,
            ("Typed.Name", Someone.Author), ("Typed.Password", AdminHost.Password)));

        Assert.Contains(Someone.Secretary, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var changed = await Forms.SendAsync(browser, "/dang-nhap", Forms.Fields(page), ("Typed.Password", AdminHost.Password));
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        var home = await Forms.ReadAsync(await browser.GetAsync(new Uri("/doi-mat-khau", UriKind.Relative)));
        Assert.NotNull(home.QuerySelector("#cu"));
    }

    [Theory]
    [InlineData("Development", "no token")]
    [InlineData("Production", "no token")]
    [InlineData("Production", "garbled")]
    [InlineData("Production", "of another browser")]
    [InlineData("Development", "no cookie")]
    [InlineData("Production", "no cookie")]
    [InlineData("Production", "keys gone")]
    public async Task A_stale_sign_in_form_comes_back_with_the_name_a_sentence_and_a_token_that_works(string environment, string staleness)
    {
        await using var app = await StartAsync(environment);
        using var browser = app.Browser();
        var fields = await Forms.OpenAsync(browser, "/dang-nhap?ve=%2Fthanh-dong%2Fbai%2F7");
        using var sender = staleness == "no cookie" ? app.Browser() : browser;
        fields["__RequestVerificationToken"] = staleness switch
        {
            "no token" => "",
            "garbled" => "khong-phai-ma",
            "keys gone" => await ForeignTokenAsync(),
            "of another browser" => (await Forms.OpenAsync(app.Browser(), "/dang-nhap"))["__RequestVerificationToken"],
            _ => fields["__RequestVerificationToken"],
        };

        var refused = await Forms.SendAsync(sender, "/dang-nhap", fields, ("Typed.Name", Someone.Secretary), ("Typed.Password", AdminHost.Password));

        var page = await Forms.StaleAsync(refused);
        Assert.DoesNotContain(refused.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.Contains("cong-quan-tri=", StringComparison.Ordinal)));
        Assert.Equal(Someone.Secretary, page.QuerySelector("#ten")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#mat-khau")!.GetAttribute("value"));
        Assert.DoesNotContain($"\"{AdminHost.Password}\"", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var answer = await Forms.SendAsync(sender, "/dang-nhap", Forms.Fields(page), ("Typed.Name", Someone.Secretary), ("Typed.Password", AdminHost.Password));
        Assert.Equal("/thanh-dong/bai/7", answer.Headers.Location?.OriginalString);
    }

    /// <summary>A token of an installation that has keys of its own.</summary>
    private static async Task<string> ForeignTokenAsync()
    {
        using var elsewhere = await PortalDatabase.CreateAsync();
        await using var app = new AdminHost(elsewhere);
        return (await Forms.OpenAsync(app.Browser(), "/dang-nhap"))["__RequestVerificationToken"];
    }

    [Fact]
    public async Task A_form_opened_before_a_restart_is_as_good_as_before()
    {
        Dictionary<string, string> fields;
        string cookie;
        await using (var before = await StartAsync("Production"))
        {
            using var first = before.Browser(keepCookies: false);
            var opened = await first.GetAsync(new Uri("/dang-nhap", UriKind.Relative));
            cookie = string.Join("; ", opened.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
            fields = Forms.Fields(await Forms.ReadAsync(opened));
        }
        await using var after = new AdminHost(database);
        using var later = after.Browser(keepCookies: false);
        later.DefaultRequestHeaders.Add("Cookie", cookie);

        var answer = await Forms.SendAsync(later, "/dang-nhap", fields, ("Typed.Name", Someone.Secretary), ("Typed.Password", AdminHost.Password));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data; boundary=x", "hỏng")]
    [InlineData("application/x-www-form-urlencoded", "%")]
    public async Task What_is_no_form_at_all_gets_the_page_too(string type, string body)
    {
        await using var app = await StartAsync("Production");
        using var browser = app.Browser();
        using var content = new StringContent(body);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);

        await Forms.StaleAsync(await browser.PostAsync(new Uri("/dang-nhap", UriKind.Relative), content));
    }
}
