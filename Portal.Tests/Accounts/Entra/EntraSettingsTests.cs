using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Accounts.Entra;
using Portal.Tests.Accounts.Door;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Entra;

/// <summary>A configuration that is not there, half or wrong: a sentence, and local sign-in as ever.</summary>
public sealed class EntraSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Entra:TenantId"] = EntraLikeProvider.Tenant, ["Entra:ClientId"] = EntraLikeProvider.Client, ["Entra:ClientSecret"] = EntraLikeProvider.Secret,
    };

    private static (EntraSettings? Settings, string? Fault) Read(params (string Key, string? Value)[] changed)
    {
        var values = new Dictionary<string, string?>(Whole);
        foreach (var (key, value) in changed) values["Entra:" + key] = value;
        return EntraSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }

    [Fact]
    public void Whole_it_is_taken_and_absent_it_is_nothing()
    {
        Assert.Null(Read().Fault);
        Assert.Equal((null, null), EntraSettings.Read(new ConfigurationBuilder().Build()));
    }

    [Theory]
    [InlineData("TenantId", null, "Entra:TenantId")]
    [InlineData("TenantId", "common", "Entra:TenantId")]
    [InlineData("ClientId", "portal", "Entra:ClientId")]
    [InlineData("Instance", "http://login.example.vn", "Entra:Instance")]
    [InlineData("ClientSecret", "", "exactly one")]
    [InlineData("CertificateFile", "/nowhere.pem", "exactly one")]
    [InlineData("TimeoutSeconds", "0", "between 1 and 60")]
    [InlineData("TimeoutSeconds", "soon", "a number")]
    [InlineData("TrustSecondFactor", "perhaps", "true or false")]
    public void Half_or_wrong_it_is_one_sentence_without_the_secret(string key, string? value, string sentence)
    {
        var fault = Read((key, value)).Fault;
        Assert.Contains(sentence, fault, StringComparison.Ordinal);
        Assert.DoesNotContain(EntraLikeProvider.Secret, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_comes_from_a_file_of_its_own_that_can_be_read_but_from_no_settings_file()
    {
        var folder = Directory.CreateTempSubdirectory("ward-portal-secret-").FullName;
        try
        {
            var file = Path.Combine(folder, "secret");
            File.WriteAllText(file, "of the file\n");
            var (settings, fault) = Read(("ClientSecret", null), ("ClientSecretFile", file));
            Assert.Equal(("of the file", null), (settings!.Secret(), fault));
            Assert.Contains("cannot be read", Read(("ClientSecret", null), ("ClientSecretFile", file + ".gone")).Fault, StringComparison.Ordinal);

            var json = Path.Combine(folder, "appsettings.json");
            File.WriteAllText(json, """{ "Entra": { "ClientSecret": "only-for-the-tests" } }""");
            var mixed = new ConfigurationBuilder().AddInMemoryCollection(Whole).AddJsonFile(json).Build();
            Assert.Contains("settings file", EntraSettings.Read(mixed).Fault, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("TenantId", "common")]
    [InlineData("ClientSecret", "")]
    public async Task A_wrong_one_breaks_nothing_says_so_on_the_page_and_in_health(string key, string value)
    {
        using var database = await PortalDatabase.CreateAsync();
        var settings = Whole.Where(w => w.Key != "Entra:" + key).Select(w => (w.Key, w.Value!)).Append(("Entra:" + key, value)).ToArray();
        await using var app = new AdminHost(database, settings: settings);
        await app.GivePasswordAsync(Someone.Author);
        using var browser = app.Browser();

        var page = await DoorHost.OpenAsync(browser, "/dang-nhap");
        Assert.Null(page.QuerySelector("[data-testid=microsoft]"));
        Assert.Contains("hiện chưa dùng được", page.QuerySelector("[data-testid=microsoft-off]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/dang-nhap/microsoft/loi?ma=chua-dung-duoc", DoorHost.Led(await browser.GetAsync(new Uri("/dang-nhap/microsoft", UriKind.Relative))));
        // No address of ours, as any other that is none
        Assert.StartsWith("/dang-nhap?ve=", DoorHost.Led(await browser.GetAsync(new Uri("/dang-nhap/microsoft/ve?code=1&state=2", UriKind.Relative))),
            StringComparison.Ordinal);
        Assert.StartsWith("ok\nsign-in with Microsoft Entra ID is off: ", await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative)),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await AdminHost.SignInAsync(browser, Someone.Author)).StatusCode);
        Assert.True(await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public async Task Where_nothing_is_configured_the_page_says_nothing_of_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var app = new AdminHost(database);
        using var browser = app.Browser();
        var page = await DoorHost.OpenAsync(browser, "/dang-nhap");
        Assert.DoesNotContain("Microsoft", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("ok", await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public void What_anybody_types_as_a_code_shows_a_sentence_of_ours() =>
        Assert.Equal(EntraTrouble.Words("khong-co-ma-nay"), EntraTrouble.Words(null));
}
