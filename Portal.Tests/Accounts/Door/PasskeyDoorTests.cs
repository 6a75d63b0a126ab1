using System.Net;
using System.Text.Json;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>What the door asks a browser for, and what it takes for no passkey at all.</summary>
public sealed class PasskeyDoorTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database);
        await app.GivePasswordAsync(Someone.Secretary);
        browser = app.Browser();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<JsonElement> AskAsync(string path)
    {
        var answer = await browser.PostAsync(new Uri(path, UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    [Fact]
    public async Task A_challenge_is_for_our_host_names_nobody_and_asks_the_device_to_make_sure_of_its_person()
    {
        var asked = await AskAsync("/dang-nhap/khoa");
        Assert.Equal(("localhost", "required"), (asked.GetProperty("rpId").GetString(), asked.GetProperty("userVerification").GetString()));
        Assert.Equal(0, asked.GetProperty("allowCredentials").GetArrayLength());
        Assert.NotEqual(asked.GetProperty("challenge").GetString(), (await AskAsync("/dang-nhap/khoa")).GetProperty("challenge").GetString());
    }

    [Fact]
    public async Task A_new_key_is_made_for_the_person_signed_in()
    {
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        var asked = await AskAsync("/tai-khoan/khoa/moi");
        Assert.Equal("localhost", asked.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal(Someone.Secretary, asked.GetProperty("user").GetProperty("name").GetString());
        var choice = asked.GetProperty("authenticatorSelection");
        Assert.Equal(("required", "required"), (choice.GetProperty("userVerification").GetString(), choice.GetProperty("residentKey").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}")]
    public async Task What_is_no_passkey_opens_nothing_and_gets_a_sentence(string credential)
    {
        foreach (var asked in new[] { false, true })
        {
            var page = await DoorHost.OpenAsync(browser, "/dang-nhap");
            if (asked) await AskAsync("/dang-nhap/khoa");
            var answer = await Forms.SendAsync(browser, "/dang-nhap", DoorHost.FieldsOf(page, "dang-nhap-khoa"), ("Key.Credential", credential));
            Assert.Contains("Khóa truy cập không vào được", await AdminHost.RefusalAsync(answer), StringComparison.Ordinal);
            Assert.False(await DoorHost.IsInAsync(browser));
        }
    }

    [Fact]
    public async Task What_is_no_new_passkey_is_refused_and_its_name_stays()
    {
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan/khoa");
        var answer = await Forms.SendAsync(browser, "/tai-khoan/khoa", DoorHost.FieldsOf(page, "them-khoa"),
            ("Typed.Name", "Điện thoại của tôi"), ("Typed.Credential", "-"));
        var again = await Forms.ReadAsync(answer);
        Assert.Contains("chưa tạo được khóa", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Điện thoại của tôi", again.QuerySelector("#ten-khoa")!.GetAttribute("value"));
    }

    /// <summary>The script sends such a form at once: a key the device makes for nothing would stay on it.</summary>
    [Theory]
    [Trait("Fault", "ED15")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task A_key_without_a_name_is_asked_for_one_before_the_device_is_asked(string name)
    {
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan/khoa");
        var answer = await Forms.SendAsync(browser, "/tai-khoan/khoa", DoorHost.FieldsOf(page, "them-khoa"), ("Typed.Name", name), ("Typed.Credential", ""));
        Assert.Contains("Hãy đặt tên cho khóa", (await Forms.ReadAsync(answer)).QuerySelector("#loi-Name")?.TextContent ?? "", StringComparison.Ordinal);
    }
}
