using Portal.Tests.Accounts.Factors;
using Portal.Tests.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>The page of one's own account: where one is signed in, and ending it.</summary>
public sealed class MyAccountPageTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!, other = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = DoorHost.Start(database, clock);
        await app.GivePasswordAsync(Someone.Secretary);
        (browser, other) = (app.Browser(), app.Browser());
        other.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36");
        foreach (var from in new[] { browser, other }) await AdminHost.SignInAsync(from, Someone.Secretary);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        other.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<string> PressAsync(Func<AngleSharp.Dom.IDocument, string> which)
    {
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan");
        var answer = await Forms.SendAsync(browser, "/tai-khoan", DoorHost.FieldsOf(page, "ket-thuc"), ("phien", which(page)));
        return (await Forms.ReadAsync(answer)).QuerySelector("[role=status]")?.TextContent ?? $"{answer.StatusCode}";
    }

    [Fact]
    public async Task A_device_is_known_by_its_words_and_ended_by_its_button()
    {
        var device = (await DoorHost.OpenAsync(browser, "/tai-khoan")).QuerySelectorAll(".device");
        Assert.Equal(2, device.Length);
        Assert.Contains("(máy này)", device[0].TextContent, StringComparison.Ordinal);
        Assert.Null(device[0].QuerySelector("button"));

        var pressed = "";
        Assert.Equal("Đã kết thúc phiên trên Chrome trên Android.",
            await PressAsync(page => pressed = page.QuerySelectorAll(".device")[1].QuerySelector("button")!.GetAttribute("value")!));

        Assert.False(await DoorHost.IsInAsync(other));
        Assert.True(await DoorHost.IsInAsync(browser));
        // The same button again, from a page not loaded anew
        Assert.StartsWith("Đã kết thúc", await PressAsync(_ => pressed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letters_of_the_morning_and_of_what_is_urgent_are_chosen_apart()
    {
        await MailGround.AddressAsync(database, Someone.Secretary);
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan");
        var answer = await Forms.SendAsync(browser, "/tai-khoan", DoorHost.FieldsOf(page, "thu-khan"), ("nhan", "khong"));
        page = await Forms.ReadAsync(answer);

        Assert.Equal("Đã tắt thư báo việc khẩn.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains("Không nhận.", page.QuerySelector("[data-testid=urgent-mail]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Có nhận", page.QuerySelector("[data-testid=morning-mail]")!.TextContent, StringComparison.Ordinal);
        answer = await Forms.SendAsync(browser, "/tai-khoan", DoorHost.FieldsOf(page, "thu-buoi-sang"), ("nhan", "khong"));
        Assert.Equal("Đã tắt thư báo việc buổi sáng.", (await Forms.ReadAsync(answer)).QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public async Task All_other_places_are_ended_at_once()
    {
        Assert.Equal("Đã kết thúc 1 phiên ở nơi khác.", await PressAsync(page => page.QuerySelector("button.danger")!.GetAttribute("value")!));
        Assert.False(await DoorHost.IsInAsync(other));
        Assert.True(await DoorHost.IsInAsync(browser));
        Assert.Null((await DoorHost.OpenAsync(browser, "/tai-khoan")).QuerySelector("button.danger"));
    }

    [Fact]
    public async Task A_new_sign_in_in_one_browser_ends_the_one_before_it()
    {
        using var fresh = app.Browser();
        await AdminHost.SignInAsync(fresh, Someone.Secretary);
        Assert.Equal(3, (await DoorHost.OpenAsync(browser, "/tai-khoan")).QuerySelectorAll(".device").Length);
        await AdminHost.SubmitToAsync(fresh, "/khong-co-quyen", "/dang-xuat", ("ve", "/thanh-dong/bai"));
        Assert.Equal(2, (await DoorHost.OpenAsync(browser, "/tai-khoan")).QuerySelectorAll(".device").Length);
    }

    [Fact]
    public async Task After_ten_minutes_a_new_authenticator_asks_for_the_password_first_and_wrong_ones_count()
    {
        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Assert.Equal("/xac-nhan-lai?ve=%2Ftai-khoan%2Fxac-thuc",
            DoorHost.Led(await browser.GetAsync(new Uri("/tai-khoan/xac-thuc", UriKind.Relative))));
        const string Path = "/xac-nhan-lai?ve=%2Ftai-khoan%2Fxac-thuc";
        for (var i = 0; i < 4; i++)
            Assert.Contains("chưa đúng", await SaidAsync("Sai-mat-khau-2026"), StringComparison.Ordinal);
        Assert.Equal("/tai-khoan/xac-thuc", DoorHost.Led(await ProveAsync(AdminHost.Password)));
        Assert.Equal(10, (await DoorHost.SetUpAsync(browser, new Telephone(clock))).Count);

        clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/xac-nhan-lai?ve=%2Ftai-khoan%2Fma-du-phong", DoorHost.Led(await AdminHost.SubmitAsync(browser, "/tai-khoan/ma-du-phong")));
        for (var i = 0; i < 4; i++) await ProveAsync("Sai-mat-khau-2026");
        Assert.Contains("phiên đăng nhập này đã kết thúc", await SaidAsync("Sai-mat-khau-2026"), StringComparison.Ordinal);
        Assert.StartsWith("/dang-nhap?ve=", DoorHost.Led(await browser.GetAsync(new Uri(Path, UriKind.Relative))), StringComparison.Ordinal);

        async Task<string> SaidAsync(string proof) => (await Forms.ReadAsync(await ProveAsync(proof))).QuerySelector("#loi-Proof")?.TextContent ?? "";
        Task<HttpResponseMessage> ProveAsync(string proof) => AdminHost.SubmitAsync(browser, Path, ("Typed.Proof", proof));
    }

    [Fact]
    public async Task A_code_proves_as_well_as_the_password_and_is_spent_by_it()
    {
        var phone = new Telephone(clock);
        await DoorHost.SetUpAsync(browser, phone);
        clock.Advance(TimeSpan.FromMinutes(11));
        var code = phone.Code();
        Assert.Equal("/tai-khoan", DoorHost.Led(await AdminHost.SubmitAsync(browser, "/xac-nhan-lai?ve=%2Ftai-khoan", ("Typed.Proof", code))));
        Assert.Null(DoorHost.Led(await AdminHost.SubmitAsync(browser, "/xac-nhan-lai?ve=%2Ftai-khoan", ("Typed.Proof", code))));
        var renewed = await Forms.ReadAsync(await AdminHost.SubmitAsync(browser, "/tai-khoan/ma-du-phong"));
        Assert.Equal(10, renewed.QuerySelectorAll("[data-testid=recovery-codes] code").Length);
    }
}
