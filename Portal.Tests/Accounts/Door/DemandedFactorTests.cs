using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Accounts.Factors;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Accounts.Door;

/// <summary>Whose role demands a second factor and who has none: led to it, and to nothing else.</summary>
[Trait("Fault", "SEC13")]
[Trait("Row", "I1")]
public sealed class DemandedFactorTests : IAsyncLifetime
{
    /// <summary>What such a person may still open: the duty, the password, the proof, leaving, and what is open to strangers.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        "/tai-khoan/xac-thuc", "/doi-mat-khau", "/xac-nhan-lai", "/dang-xuat", "/con-lam-viec", "/dang-nhap", "/dang-nhap/khoa", "/xac-thuc", "/thiet-lap",
        "/dat-mat-khau", "/loi-moi", "/loi/{Code:int}", "/khong-tim-thay", "/health/live", "/health/ready",
        "/dang-nhap/microsoft", "/dang-nhap/microsoft/loi", "/dang-nhap/microsoft/chua-co-tai-khoan", "/dang-xuat/microsoft", "/dang-xuat/microsoft/di",
        "/tai-khoan/microsoft/xac-nhan", "/tai-khoan/microsoft/da-xac-nhan",
        "/.well-known/security.txt",
    };

    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private AdminHost app = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        app = DoorHost.Start(database, clock);
        browser = app.Browser();
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<string?> SignInAsync(string who)
    {
        await app.GivePasswordAsync(who);
        return DoorHost.Led(await AdminHost.SignInAsync(browser, who, path: "/dang-nhap?ve=%2Fthanh-dong%2Fbai"));
    }

    [Theory]
    [InlineData(Someone.Author, false)]
    [InlineData(Someone.Secretary, false)]
    [InlineData(Someone.CultureReviewer, false)]
    [InlineData(Someone.Deputy, true)]
    [InlineData(Someone.Head, true)]
    [InlineData(Someone.Finance, true)]
    [InlineData(Someone.Administrator, true)]
    public async Task Asked_of_those_who_approve_pay_and_administer(string who, bool demanded)
    {
        Assert.Equal(demanded ? "/tai-khoan/xac-thuc?ve=%2Fthanh-dong%2Fbai" : "/thanh-dong/bai", await SignInAsync(who));
        Assert.Equal(!demanded, await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public void Every_role_of_an_administrator_there_is_or_will_be_is_among_the_shipped()
    {
        var profile = ProfileFile.Stored(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json")));
        Assert.Subset(DoorDefaults.SecondFactorOf(profile).ToHashSet(), Enum.GetValues<PortalRole>().Where(r => $"{r}".Contains("Administrator")).ToHashSet());
        Assert.Subset(DoorDefaults.PasswordChange.ToHashSet(), Enum.GetValues<PortalRole>().Where(r => $"{r}".Contains("Administrator")).ToHashSet());
    }

    [Fact]
    public async Task The_profile_says_otherwise_and_counts_at_once()
    {
        await SaysAsync("secretary");
        Assert.Equal("/tai-khoan/xac-thuc?ve=%2Fthanh-dong%2Fbai", await SignInAsync(Someone.Secretary));
        await SaysAsync();
        Assert.True(await DoorHost.IsInAsync(browser));
        await app.GivePasswordAsync(Someone.Administrator);
        using var other = app.Browser();
        Assert.Equal("/", DoorHost.Led(await AdminHost.SignInAsync(other, Someone.Administrator)));

        var wrong = await File.ReadAllTextAsync(AssetFiles.Of("profiles", "thanh-dong.json"));
        var refused = ProfileFile.Parse(wrong.Replace("\"level\": 2,", "\"level\": 2, \"secondFactor\": [\"truong-ban\"],", StringComparison.Ordinal));
        Assert.Contains("vai trò “truong-ban” phải xác thực hai lớp không có trong hệ thống", refused.ToString(), StringComparison.Ordinal);
    }

    private async Task SaysAsync(params string[] roles)
    {
        await using var db = database.Context();
        var site = await db.Portals.SingleAsync(p => p.Id == A.ThanhDong);
        site.ProfileJson = ProfileFile.Write(site.Profile with { SecondFactor = roles });
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task No_page_no_file_and_no_circuit_opens_by_its_address()
    {
        await SignInAsync(Someone.Head);
        var tried = 0;
        foreach (var endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (Open.Contains(pattern) || endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null) continue;
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
            {
                RoutePatternLiteralPart literal => literal.Content,
                RoutePatternSeparatorPart separator => separator.Content,
                _ => "1",
            }))));
            var method = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.FirstOrDefault() ?? "GET";
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            var led = DoorHost.Led(await browser.SendAsync(request));
            Assert.True(led?.StartsWith("/tai-khoan/xac-thuc", StringComparison.Ordinal), $"{method} {pattern}: {led ?? "opened"}");
            tried++;
        }
        Assert.True(tried > 20, "The walk found hardly any address.");
    }

    [Fact]
    public async Task An_open_circuit_ends_when_the_role_is_given_meanwhile()
    {
        Assert.True(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, Someone.Secretary));
        Story.Must(await database.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(
            new(Someone.Secretary, "", null, ""), [new(A.ThanhDong, PortalRole.Finance)]));
        Assert.False(await CircuitRecheck.AskAsync(app.Services, Someone.Secretary, Someone.Secretary));
        Assert.False(await CircuitRecheck.AskAsync(app.Services, Someone.Head, Someone.Head));
    }

    [Fact]
    public async Task Set_up_it_leads_on_to_where_the_person_was_going_and_all_is_open()
    {
        await SignInAsync(Someone.Head);
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan/xac-thuc?ve=%2Fthanh-dong%2Fbai");
        Assert.Contains("phải đăng nhập bằng hai lớp", page.Body!.TextContent, StringComparison.Ordinal);
        // The drawing is made here, and shows the same secret as the text
        Assert.NotNull(page.QuerySelector(".qr svg"));
        Assert.Matches("^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$", page.QuerySelector("[data-testid=secret]")!.TextContent);

        Assert.Equal(10, (await DoorHost.SetUpAsync(browser, new Telephone(clock))).Count);
        Assert.True(await DoorHost.IsInAsync(browser));
    }

    [Fact]
    public async Task A_mistyped_first_code_keeps_the_drawing_so_that_the_app_stays_right()
    {
        await SignInAsync(Someone.Head);
        var page = await DoorHost.OpenAsync(browser, "/tai-khoan/xac-thuc");
        var fields = DoorHost.FieldsOf(page, "xac-thuc-hai-lop");
        var answer = await Forms.ReadAsync(await Forms.SendAsync(browser, "/tai-khoan/xac-thuc", fields, ("Typed.Code", "000000")));

        Assert.Equal(page.QuerySelector("[data-testid=secret]")!.TextContent, answer.QuerySelector("[data-testid=secret]")!.TextContent);
        Assert.Contains("Mã chưa đúng", answer.QuerySelector("#loi-Code")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", answer.QuerySelector("#ma")!.GetAttribute("aria-invalid"));
        Assert.False(await DoorHost.IsInAsync(browser));
    }
}
