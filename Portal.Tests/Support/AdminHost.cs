using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Admin.Mail;
using Portal.Admin.Shell;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;

namespace Portal.Tests.Support;

/// <summary>
/// The whole back-office over one test's database, asked as a browser asks: cookies kept, redirects seen. Its queries, those
/// of sign-in among them, are checked for SQL Server too.
/// </summary>
public sealed class AdminHost(
    PortalDatabase database, TimeProvider? clock = null, string environment = "Production", params (string Key, string Value)[] settings)
    : WebApplicationFactory<AdminScope>
{
    public const string Password = "Mat-khau-thu-2026";

    /// <summary>Where people reach it, in every environment.</summary>
    public const string Address = "https://localhost";

    /// <summary>A password is hashed at once instead of slowly: how often it is hashed is no test's subject here.</summary>
    private static readonly PasswordHasherOptions Quick = new() { IterationCount = 1 };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment).UseSetting("Database:DataFolder", database.Folder).UseSetting("Links:AdminAddress", Address);
        foreach (var (key, value) in PortalDatabase.Unguarded) builder.UseSetting(key, value);
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<PortalDbFactory, TwinDbFactory>().AddSingleton(clock ?? TimeProvider.System).AddSingleton(Options.Create(Quick));
            // By a clock that leaps hours it would look at all histories for every ten seconds of them; its own tests start it themselves
            services.Remove(services.Single(s => s.ImplementationType == typeof(KeepHeads)));
            services.Remove(services.Single(s => s.ImplementationType == typeof(KeepSecurityLog)));
            services.Remove(services.Single(s => s.ImplementationType == typeof(OutboxSender)));
        });
    }

    public HttpClient Browser(bool keepCookies = true) =>
        CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(Address), HandleCookies = keepCookies });

    /// <summary>Gives a person of <see cref="Someone"/> the password of the tests.</summary>
    public async Task GivePasswordAsync(string userId)
    {
        await using var db = database.Context();
        var user = await db.Users.SingleAsync(u => u.Id == userId);
        user.PasswordHash = new PasswordHasher<PortalUser>(Options.Create(Quick)).HashPassword(user, Password);
        user.LockoutEnabled = true;
        await db.SaveChangesAsync();
    }

    /// <summary>A link with which a person sets a new password, under the keys of this host, as the operator makes it.</summary>
    public async Task<string> PasswordLinkAsync(string userName)
    {
        var store = PortalStore.OfSystem(Services.GetRequiredService<PortalDbFactory>(), portalId: null, Services.GetRequiredService<WardClock>());
        return Story.Must(await ActivatorUtilities.CreateInstance<PasswordLinks>(Services, store).CreateAsync(userName));
    }

    /// <summary>Opens the page, fills its form in and sends it, hidden fields included.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(HttpClient browser, string path, params (string Name, string Value)[] typed) =>
        SubmitToAsync(browser, path, path, typed);

    /// <summary>The same for a form that is sent to another address than its page's.</summary>
    public static async Task<HttpResponseMessage> SubmitToAsync(HttpClient browser, string path, string action, params (string Name, string Value)[] typed)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri(path, UriKind.Relative)));
        var fields = page.QuerySelector("form")!.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal);
        foreach (var (name, value) in typed) fields[name] = value;
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient browser, string name, string password = Password, string path = "/dang-nhap") =>
        SubmitAsync(browser, path, ("Typed.Name", name), ("Typed.Password", password));

    /// <summary>The reasons shown on a page answered to a form.</summary>
    public static async Task<string> RefusalAsync(HttpResponseMessage answer)
    {
        if (answer.StatusCode != HttpStatusCode.OK) return $"status {(int)answer.StatusCode}";
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";
    }
}
