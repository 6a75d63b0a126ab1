using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>A passkey at the door: whom it opens for, and with what it does not.</summary>
[Trait("Fault", "SEC7")]
public sealed class PasskeySignInTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private readonly SoftwareDevice device = new();
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = new AdminHost(database, clock);
        await app.GivePasswordAsync(Someone.Administrator);
        using var first = app.Browser();
        await AdminHost.SignInAsync(first, Someone.Administrator);
        Assert.Contains("Đã thêm khóa", await AddAsync(first), StringComparison.Ordinal);
        browser = app.Browser();
    }

    public async Task DisposeAsync()
    {
        device.Dispose();
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private static async Task<JsonElement> AskAsync(HttpClient from, string path) =>
        JsonDocument.Parse(await (await from.PostAsync(new Uri(path, UriKind.Relative), null)).Content.ReadAsStringAsync()).RootElement;

    private async Task<string> AddAsync(HttpClient from, SoftwareDevice? with = null)
    {
        var fields = DoorHost.FieldsOf(await DoorHost.OpenAsync(from, "/tai-khoan/khoa"), "them-khoa");
        var made = (with ?? device).Create(await AskAsync(from, "/tai-khoan/khoa/moi"));
        var answer = await Forms.ReadAsync(await Forms.SendAsync(from, "/tai-khoan/khoa", fields, ("Typed.Name", "Máy thử"), ("Typed.Credential", made)));
        return answer.QuerySelector("[role=status], [role=alert]")!.TextContent.Trim();
    }

    /// <summary>Where it leads, or null where it is refused.</summary>
    private async Task<string?> SignInAsync(string? credential = null)
    {
        var fields = DoorHost.FieldsOf(await DoorHost.OpenAsync(browser, "/dang-nhap?ve=%2Fthanh-dong%2Fbai"), "dang-nhap-khoa");
        credential ??= device.Get(await AskAsync(browser, "/dang-nhap/khoa"));
        return DoorHost.Led(await Forms.SendAsync(browser, "/dang-nhap", fields, ("Key.Credential", credential)));
    }

    [Fact]
    public async Task It_opens_for_its_person_and_the_sign_in_says_by_what()
    {
        Assert.Equal("/thanh-dong/bai", await SignInAsync());
        Assert.True(await DoorHost.IsInAsync(browser));
        await using var db = database.Context();
        Assert.Equal((Someone.Administrator, SignInMeans.Passkey),
            await db.Sessions.OrderByDescending(s => s.BeganAt).ThenByDescending(s => s.Id).Select(s => ValueTuple.Create(s.UserId, s.Means)).FirstAsync());
    }

    [Fact]
    public async Task Strangers_who_lock_the_account_by_wrong_passwords_do_not_lock_it_out()
    {
        await using (var db = database.Context())
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.LockoutEnd, DateTimeOffset.MaxValue));
        Assert.Contains("chưa đúng", await AdminHost.RefusalAsync(await AdminHost.SignInAsync(browser, Someone.Administrator)), StringComparison.Ordinal);
        Assert.Equal("/thanh-dong/bai", await SignInAsync());
    }

    [Fact]
    public async Task An_answer_once_given_opens_nothing_again()
    {
        var answer = device.Get(await AskAsync(browser, "/dang-nhap/khoa"));
        Assert.Equal("/thanh-dong/bai", await SignInAsync(answer));
        await AdminHost.SubmitToAsync(browser, "/khong-co-quyen", "/dang-xuat");
        Assert.Null(await SignInAsync(answer));
        await AskAsync(browser, "/dang-nhap/khoa");
        Assert.Null(await SignInAsync(answer));
    }

    [Theory]
    [InlineData("https://la.example")]
    [InlineData("http://localhost")]
    [InlineData("https://localhost:8443")]
    public async Task An_answer_given_to_another_page_is_refused(string origin)
    {
        device.Origin = origin;
        Assert.Null(await SignInAsync());
        using var second = new SoftwareDevice { Origin = origin };
        device.Origin = "https://localhost";
        Assert.NotNull(await SignInAsync());
        Assert.Contains("chưa tạo được khóa", await AddAsync(browser, second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_did_not_make_sure_of_its_person_is_no_second_factor()
    {
        device.VerifiesPerson = false;
        Assert.Null(await SignInAsync());
    }

    [Fact]
    public async Task A_key_nobody_added_a_disabled_account_and_a_key_taken_off_open_nothing()
    {
        using var unknown = new SoftwareDevice();
        unknown.Create(JsonDocument.Parse("""{"user":{"id":"cXVhbi10cmk"},"rp":{"id":"localhost"},"challenge":"AAAA"}""").RootElement);
        Assert.Null(await SignInAsync(unknown.Get(await AskAsync(browser, "/dang-nhap/khoa"))));

        Story.Must(await database.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Administrator));
        Assert.Null(await SignInAsync());
        Story.Must(await database.AsSystem().GetRequiredService<EnableUser>().ExecuteAsync(Someone.Administrator));
        Assert.NotNull(await SignInAsync());

        var page = await DoorHost.OpenAsync(browser, "/tai-khoan/khoa");
        await Forms.SendAsync(browser, "/tai-khoan/khoa", DoorHost.FieldsOf(page, "go-khoa"),
            ("khoa", page.QuerySelector("button[name=khoa]")!.GetAttribute("value")!));
        await AdminHost.SubmitToAsync(browser, "/khong-co-quyen", "/dang-xuat");
        Assert.Null(await SignInAsync());
    }

    [Fact]
    public async Task Where_an_authenticator_is_demanded_it_is_set_up_all_the_same()
    {
        await using var guarded = DoorHost.Start(database, clock);
        browser = guarded.Browser();
        Assert.Equal("/tai-khoan/xac-thuc?ve=%2Fthanh-dong%2Fbai", await SignInAsync());
        Assert.False(await DoorHost.IsInAsync(browser));
    }
}
