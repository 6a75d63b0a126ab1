using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Shell;
using Portal.Core.Accounts.Entra;
using Portal.Tests.Accounts.Entra;
using Portal.Core.Kernel;
using Portal.Core.Reports.Issued;
using Portal.Core.Roles;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>Every page of a portal, seen by every role and by somebody of another portal: what docs/decisions/0013 says of each.</summary>
public sealed class PageWalkTests : AdminTestContext
{
    private const string NotAllowed = "Bạn chưa được giao quyền làm việc này";

    /// <summary>What each page asks for; null for any role in the portal.</summary>
    private static readonly IReadOnlyDictionary<string, string?> Asked = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["/{Portal}/trang-cua-toi"] = null,
        ["/{Portal}/nhuan-but-cua-toi"] = null,
        ["/{Portal}/viec-cua-toi"] = null,
        ["/{Portal}/bai"] = null,
        ["/{Portal}/bai/moi"] = Permissions.Draft,
        ["/{Portal}/bai/tu-word"] = Permissions.Draft,
        ["/{Portal}/bai/{Id:int}"] = Permissions.SeeAll,
        ["/{Portal}/bai/{Id:int}/soan"] = Permissions.SeeAll,
        ["/{Portal}/bai/{Id:int}/so-sanh"] = Permissions.SeeAll,
        ["/{Portal}/bai/{Id:int}/xem-truoc"] = Permissions.SeeAll,
        ["/{Portal}/lich-dang"] = null,
        ["/{Portal}/nhat-ky-go"] = Permissions.SeeHistory,
        ["/{Portal}/tu-lieu"] = Permissions.Draft,
        ["/{Portal}/nhuan-but"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/bai-da-go"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/cho-chi"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/tong-hop"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/tong-hop/khoan"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/{Month}"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/chi-tra"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/chi-tra/moi"] = Permissions.PayPeriod,
        ["/{Portal}/nhuan-but/chi-tra/{Code}"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/ngan-sach"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/du-toan"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/phu-cap"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/{Month}/ho-so"] = Permissions.SeeRoyalties,
        ["/{Portal}/nhuan-but/so-du-dau-ky"] = Permissions.SeeRoyalties,
        ["/{Portal}/cong-tac-vien"] = Permissions.SeeRoyalties,
        ["/{Portal}/cong-tac-vien/{Id:int}"] = Permissions.SeeRoyalties,
        ["/{Portal}/bao-cao"] = Permissions.SeeReports,
        ["/{Portal}/bao-cao/soan/{Code}"] = Permissions.IssueReports,
        ["/{Portal}/bao-cao/ban/{Code}"] = Permissions.SeeReports,
        ["/{Portal}/bao-cao/ban/{Code}/dong"] = Permissions.SeeReports,
        ["/{Portal}/tep-dang-tao/{Id:guid}"] = null,
        ["/{Portal}/bao-cao/{SpanCode}/dong"] = Permissions.SeeReports,
        ["/{Portal}/bao-cao/cac-cong"] = Permissions.SeeReports,
        ["/{Portal}/thi-dua"] = Permissions.SeeReports,
        ["/{Portal}/thi-dua/muc"] = Permissions.SeeReports,
        ["/{Portal}/thi-dua/quy-dinh"] = Permissions.SeeReports,
        ["/{Portal}/thi-dua/khen-thuong"] = Permissions.SeeReports,
        ["/{Portal}/tra-cuu"] = null,
        ["/{Portal}/so-van-ban"] = Permissions.SeeReports,
        ["/{Portal}/nhat-ky"] = Permissions.SeeHistory,
        ["/{Portal}/nhat-ky/dau-niem-phong"] = Permissions.SeeHistory,
        ["/{Portal}/nhat-ky-an-toan"] = Permissions.ManageAccounts,
        ["/{Portal}/nguoi-dung"] = Permissions.ManageAccounts,
        ["/{Portal}/nguoi-dung/moi"] = Permissions.ManageAccounts,
        ["/{Portal}/nguoi-dung/{Person}"] = Permissions.ManageAccounts,
        ["/{Portal}/thay-mat"] = null,
        ["/{Portal}/ra-soat-quyen"] = Permissions.ManageAccounts,
        ["/{Portal}/cong"] = null,
        ["/{Portal}/cong/them"] = Permissions.ManagePortal,
        ["/{Portal}/nhuan-but/bieu-moi"] = Permissions.ManagePortal,
        ["/{Portal}/thu-tin"] = Permissions.ManagePortal,
        ["/{Portal}/yeu-cau-truy-cap"] = EntraRights.Manage,
    };

    private static readonly IReadOnlyList<(Type Page, string Route)> Pages = typeof(AdminScope).Assembly.GetTypes()
        .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>().Select(r => (t, r.Template)))
        .Where(p => p.Template.StartsWith("/{Portal}", StringComparison.Ordinal)).ToList();

    public static readonly TheoryData<string, PortalRole> People = new()
    {
        // An author who wrote nothing of what is looked at
        { Someone.OtherAuthor, PortalRole.Contributor },
        { Someone.Secretary, PortalRole.Secretary },
        { Someone.CultureReviewer, PortalRole.FieldReviewer },
        { Someone.Deputy, PortalRole.DeputyHead },
        { Someone.Head, PortalRole.Head },
        { Someone.Finance, PortalRole.Finance },
        { Someone.Administrator, PortalRole.Administrator },
        { Someone.AccountAdministrator, PortalRole.AccountAdministrator },
    };

    private int edition;

    protected override async Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddEntraScreens();
        Services.AddScoped<AdminScope>().AddScoped<IPortalScope>(p => p.GetRequiredService<AdminScope>());
        Services.AddScoped<AdminUser>().AddScoped<ICurrentUser>(p => p.GetRequiredService<AdminUser>());
        edition = await Story.Draft(Database);
        Story.Must(await Database.As(Someone.Head).GetRequiredService<IssueReport>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 1)), new()));
    }

    [Fact]
    public void Every_page_stands_in_the_table_and_the_table_in_the_decision()
    {
        Assert.Equal(Asked.Keys.Order(StringComparer.Ordinal), Pages.Select(p => p.Route).Order(StringComparer.Ordinal));
        var decision = File.ReadAllText(Path.Combine(Repository.Root, "docs", "decisions", "0013-rights-in-the-verbs.md"));
        foreach (var (route, permission) in Asked)
            Assert.Contains($"| `{route}` | {(permission is null ? "any role" : $"`{permission}`")} |", decision, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_page_shows_itself_to_the_roles_it_is_for_and_says_to_the_others_that_it_is_not(string person, PortalRole role)
    {
        await using var db = Database.Context();
        var granted = await db.RoleGrants.Where(g => g.Role == role).Select(g => g.Permission).ToListAsync();
        SignIn(person);
        foreach (var (page, route) in Pages)
        {
            var shown = Open(page, route);
            var allowed = Asked[route] is not { } permission || granted.Contains(permission);
            // In place of the page, not beside it as the reason for a missing button
            var instead = string.Join('\n', shown.FindAll(".empty, .refusals").Select(e => e.InnerHtml));
            var refused = instead.Contains(NotAllowed, StringComparison.Ordinal) || instead.Contains(AccessRefusals.NotFound.Code, StringComparison.Ordinal);
            Assert.True(allowed != refused, $"{role} at {route}: {(refused ? "refused" : "shown")}\n{shown.Markup}");
            // A draft that one may not edit is read instead; a page that leads elsewhere has nothing to show
            if (allowed && route != "/{Portal}/bai/{Id:int}/soan") Assert.NotEmpty(shown.FindAll("h1"));
        }
    }

    [Fact]
    public void Somebody_of_another_portal_sees_no_page_at_all()
    {
        SignIn(Someone.Stranger);
        foreach (var (page, route) in Pages)
        {
            var shown = Open(page, route);
            Assert.Contains("chưa được giao việc ở đây", shown.Find("h1").TextContent, StringComparison.Ordinal);
            Assert.Empty(shown.FindComponents<DynamicComponent>());
        }
    }

    [Fact]
    public async Task Somebody_of_another_portal_gets_no_file_of_this_one()
    {
        await Story.PeriodAt(Database, Core.Royalties.Periods.RoyaltyPeriodStatus.Approved);
        await using var app = new AdminHost(Database, Database.Clock);
        await app.GivePasswordAsync(Someone.Stranger);
        await app.GivePasswordAsync(Someone.Head);
        using var stranger = app.Browser();
        using var head = app.Browser();
        await AdminHost.SignInAsync(stranger, Someone.Stranger);
        await AdminHost.SignInAsync(head, Someone.Head);
        string[] files = ["/thanh-dong/cong/ho-so.json", "/thanh-dong/bao-cao/2026-11.xlsx", "/thanh-dong/bao-cao/2026-11/dong.xlsx?so=dang-tin.tong",
            "/thanh-dong/nhuan-but/2026-11/chi-tra.xlsx",
            "/thanh-dong/bai.xlsx", "/thanh-dong/tu-lieu.xlsx", "/thanh-dong/viec-cua-toi.xlsx", "/thanh-dong/cong-tac-vien.xlsx", "/thanh-dong/nhuan-but.xlsx",
            "/thanh-dong/nhat-ky.xlsx", "/thanh-dong/nhuan-but/mau/nguoi-nhan.xlsx"];
        await app.GivePasswordAsync(Someone.AccountAdministrator);
        using var desk = app.Browser();
        await AdminHost.SignInAsync(desk, Someone.AccountAdministrator);
        var people = new Uri("/thanh-dong/nguoi-dung.xlsx", UriKind.Relative);
        Assert.Equal("attachment", (await desk.GetAsync(people)).Content.Headers.ContentDisposition?.DispositionType);
        Assert.Null((await stranger.GetAsync(people)).Content.Headers.ContentDisposition);
        foreach (var path in files)
        {
            Assert.Equal("attachment", (await head.GetAsync(new Uri(path, UriKind.Relative))).Content.Headers.ContentDisposition?.DispositionType);
            Assert.Null((await stranger.GetAsync(new Uri(path, UriKind.Relative))).Content.Headers.ContentDisposition);
        }
    }

    private void SignIn(string person)
    {
        var signedIn = this.AddAuthorization();
        signedIn.SetAuthorized(person);
        signedIn.SetClaims(new Claim(ClaimTypes.NameIdentifier, person));
    }

    /// <summary>The page behind the gate, as the router makes it, when it has finished asking.</summary>
    private IRenderedComponent<PortalGate> Open(Type page, string route)
    {
        var values = new Dictionary<string, object> { ["Portal"] = A.ThanhDong };
        if (route.Contains("{Id", StringComparison.Ordinal)) values["Id"] = route.Contains("{Id:guid", StringComparison.Ordinal) ? (object)Guid.Empty : edition;
        if (route.Contains("{Month", StringComparison.Ordinal)) values["Month"] = "2026-11";
        if (route.Contains("{Code", StringComparison.Ordinal)) values["Code"] = "2026-01";
        if (route.Contains("{Person", StringComparison.Ordinal)) values["Person"] = Someone.Author;
        Services.GetRequiredService<NavigationManager>().NavigateTo(route
            .Replace("{Portal}", A.ThanhDong, StringComparison.Ordinal).Replace("{Id:int}", $"{edition}", StringComparison.Ordinal)
                .Replace("{Month}", "2026-11", StringComparison.Ordinal).Replace("{Person}", Someone.Author, StringComparison.Ordinal)
                .Replace("{Code}", "2026-01", StringComparison.Ordinal));
        var shown = Render<PortalGate>(gate => gate.Add(g => g.ChildContent, content =>
        {
            content.OpenComponent<DynamicComponent>(0);
            content.AddComponentParameter(1, nameof(DynamicComponent.Type), page);
            content.AddComponentParameter(2, nameof(DynamicComponent.Parameters), values);
            content.CloseComponent();
        }));
        shown.WaitForState(() => shown.Markup.Contains("<h1", StringComparison.Ordinal) && shown.FindAll(".skeleton").Count == 0
            || !Services.GetRequiredService<NavigationManager>().Uri.EndsWith("/soan", StringComparison.Ordinal)
                && route.EndsWith("/soan", StringComparison.Ordinal));
        return shown;
    }
}
