using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.History;
using Portal.Core.Accounts.Sessions;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History.Security;

public sealed class SecurityPageTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    protected override async Task ArrangeAsync()
    {
        Sender.Now = new("203.0.113.7", 51112, "Firefox trên Windows");
        await Database.AsSystem().GetRequiredService<SessionBook>().BeginAsync(Someone.Head, SignInMeans.Password, new("203.0.113.7", "Firefox"));
        Sender.Now = null;
    }

    [Fact]
    public async Task A_line_says_who_what_how_it_ended_and_from_where()
    {
        As(Someone.AccountAdministrator);
        var page = await OpenAsync<SecurityPage>("nhat-ky-an-toan");
        page.WaitForElement("table");

        var row = page.Find("tbody tr").TextContent;
        string[] told = ["Hoàng Ngọc Ánh", "Đăng nhập bằng mật khẩu", "Được", "203.0.113.7, cổng 51112", "Firefox trên Windows", "20/11/2026 09:00"];
        foreach (var words in told)
            Assert.Contains(words, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_it_gets_a_calm_sentence_and_no_line()
    {
        As(Someone.Head);
        var page = await OpenAsync<SecurityPage>("nhat-ky-an-toan");

        Assert.Contains("chưa được giao quyền", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task Narrowed_to_nothing_it_says_so_and_offers_to_bare_it()
    {
        As(Someone.AccountAdministrator);
        var page = await OpenAsync<SecurityPage>("nhat-ky-an-toan?ket-qua=tu-choi");
        page.WaitForElement(".empty");

        Assert.Contains("Bỏ bộ lọc", page.Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_runs_the_whole_system_is_told_of_a_log_that_is_not_cut_and_vouches_for_the_clock()
    {
        await A.Membership(Database, Someone.Administrator, PortalRole.Administrator, portalId: "hai-phong");
        As(Someone.Administrator, "hai-phong");
        clock.Set(2028, 6, 1);
        var page = await OpenAsync<SecurityPage>("nhat-ky-an-toan");
        page.WaitForElement("[data-testid=clock]");
        Assert.Contains("09:00 ngày 01/06/2028", page.Find("[data-testid=clock]").TextContent, StringComparison.Ordinal);

        await page.Find("[data-testid=clock] button").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=clock]")));
        Assert.Equal(1, Story.Must(await Database.AsSystem().GetRequiredService<CutSecurityLog>().ExecuteAsync()));
    }
}
