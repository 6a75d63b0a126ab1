using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Admin.Accounts;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>Somebody has a copy of the whole data folder, without the key file beside it.</summary>
[Trait("Fault", "SEC2")]
public sealed class StolenCopyTests : IAsyncLifetime
{
    private PortalDatabase original = null!, thief = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    /// <summary>The sign-in in force, whose id stands in the copy.</summary>
    private Guid session;

    public async Task InitializeAsync()
    {
        original = await PortalDatabase.CreateAsync();
        await original.AsSystem().GetRequiredService<PrepareKeys>().ExecuteAsync();
        await Story.Payee(original, new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank" });
        app = new AdminHost(original);
        await app.GivePasswordAsync(Someone.Head);
        browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Head);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.GetAsync(new Uri("/con-lam-viec", UriKind.Relative))).StatusCode);

        await using (var db = original.Context()) session = (await db.Sessions.SingleAsync()).Id;

        thief = await PortalDatabase.CreateAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await original.AsSystem().GetRequiredService<MakeBackup>().ExecuteAsync(Path.Combine(thief.Folder, "stolen"));
        File.Copy(Path.Combine(thief.Folder, "stolen", "portal.db"), RawDatabase.PathOf(thief), overwrite: true);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        original.Dispose();
        thief.Dispose();
    }

    /// <summary>A sign-in cookie as the framework writes it, made with whatever keys these services have.</summary>
    private string Forge(IServiceProvider services)
    {
        var protector = services.GetRequiredService<IDataProtectionProvider>().CreateProtector(
            "Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationMiddleware", IdentityConstants.ApplicationScheme, "v2");
        var now = TimeProvider.System.GetUtcNow();
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, Someone.Head), new("AspNet.Identity.SecurityStamp", Someone.Head),
                SessionAge.BeginningAt(now), SessionClaim.Make(session)],
                IdentityConstants.ApplicationScheme);
        return new TicketDataFormat(protector).Protect(new AuthenticationTicket(new ClaimsPrincipal(identity),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, IdentityConstants.ApplicationScheme));
    }

    private async Task<HttpResponseMessage> ShowAsync(string cookie)
    {
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        using var stranger = app.Browser(keepCookies: false);
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/con-lam-viec");
        ask.Headers.Add("Cookie", $"{options.Cookie.Name}={cookie}");
        return await stranger.SendAsync(ask);
    }

    [Fact]
    public void It_reveals_no_id_and_no_account()
    {
        var stored = RawDatabase.Column(RawDatabase.PathOf(thief), "SELECT TaxCodeProtected FROM Contributors WHERE TaxCodeProtected IS NOT NULL "
            + "UNION SELECT BankAccountProtected FROM Contributors WHERE BankAccountProtected IS NOT NULL");
        var secrets = thief.AsSystem().GetRequiredService<PayeeSecrets>();

        Assert.Equal(2, stored.Count);
        Assert.All(stored, s => Assert.ThrowsAny<CryptographicException>(() => secrets.Reveal(s)));
        // Nor with keys that the framework alone makes
        using var plain = RawDatabase.PlainKeys(RawDatabase.PathOf(thief));
        var payee = plain.GetRequiredService<IDataProtectionProvider>().CreateProtector("payee");
        Assert.All(stored, s => Assert.ThrowsAny<CryptographicException>(() => payee.Unprotect(s)));
    }

    [Fact]
    public async Task It_forges_no_sign_in_on_the_original()
    {
        // A key file of the thief's own, the mark written over: the keys themselves stay closed
        RawDatabase.Column(RawDatabase.PathOf(thief), "DELETE FROM MasterKeyMarks");
        Assert.ThrowsAny<CryptographicException>(() => Forge(thief.AsSystem()));

        // And by itself the framework makes keys that the original has never seen
        using var plain = RawDatabase.PlainKeys(RawDatabase.PathOf(thief));
        var answer = await ShowAsync(Forge(plain));

        Assert.StartsWith("/dang-nhap", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>The forgery itself is right: with the original's own keys it opens the door, so the test above proves something.</summary>
    [Fact]
    public async Task The_same_cookie_made_with_the_key_file_opens_the_door() =>
        Assert.Equal(HttpStatusCode.NoContent, (await ShowAsync(Forge(original.AsSystem()))).StatusCode);
}
