using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>axe on every page of both front ends, on a desk and on a phone: nothing serious, nothing critical.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class AccessibilityTests(RunningPortal portal)
{
    public static readonly TheoryData<int, int> Screens = new() { { 1366, 768 }, { 390, 844 } };

    /// <summary>Pages of the back-office by the person who sees most on them; {item}, {draft} and {month} stand for what the sample has.</summary>
    private static readonly IReadOnlyList<(string Person, string Path)> AdminPages =
    [
        ("thuky.thanhdong", "/thanh-dong/viec-cua-toi"),
        ("thuky.thanhdong", "/thanh-dong/viec-cua-toi?xem=qua-han"),
        ("thuky.thanhdong", "/thanh-dong/bai"),
        ("thuky.thanhdong", "/thanh-dong/bai?tu=khongcotunaythe"),
        ("thuky.thanhdong", "/thanh-dong/bai/moi"),
        ("tacgia.thanhdong", "/thanh-dong/bai/{draft}/soan"),
        ("truongban.thanhdong", "/thanh-dong/bai/{approval}"),
        ("truongban.thanhdong", "/thanh-dong/bai/{published}"),
        ("thuky.thanhdong", "/thanh-dong/nhuan-but"),
        ("thuky.phulien", "/phu-lien/nhuan-but/{month}"),
        ("truongban.phulien", "/phu-lien/nhuan-but/{month}?xem=nguoi-nhan"),
        ("ketoan.thanhdong", "/thanh-dong/cong-tac-vien"),
        ("truongban.thanhdong", "/thanh-dong/bao-cao"),
        ("truongban.thanhdong", "/thanh-dong/nhat-ky"),
        ("quantri", "/thanh-dong/cong"),
        ("quantri", "/thanh-dong/bai/99999999"),
        ("tacgia.thanhdong", "/phu-lien/viec-cua-toi"),
        ("tacgia.thanhdong", "/doi-mat-khau"),
        ("tacgia.thanhdong", "/thiet-lap?ma=khong-dung"),
        ("tacgia.thanhdong", "/khong-co-trang-nay"),
    ];

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task No_page_of_the_back_office_has_a_serious_fault(int width, int height)
    {
        var faults = new List<string>();
        foreach (var person in AdminPages.GroupBy(p => p.Person))
        {
            await using var window = await portal.NewWindowAsync(width, height);
            var page = await window.NewPageAsync();
            await page.GotoAsync(portal.AdminUrl + "/dang-nhap");
            if (person == AdminPages.GroupBy(p => p.Person).First()) faults.AddRange(await FaultsAsync(page));
            page = await portal.SignInAsync(window, person.Key);
            foreach (var (_, path) in person)
            {
                await page.GotoAsync(portal.AdminUrl + Fill(path));
                await page.WaitForSelectorAsync("body[data-ready=true], body:not(:has(.boot))");
                await Assertions.Expect(page.Locator(".skeleton")).ToHaveCountAsync(0);
                faults.AddRange(await FaultsAsync(page));
            }
        }
        Assert.Empty(faults);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task No_page_of_the_public_site_has_a_serious_fault(int width, int height)
    {
        await using var window = await portal.NewWindowAsync(width, height);
        var page = await window.NewPageAsync();
        var faults = new List<string>();
        foreach (var host in new[] { "thanh-dong", "hai-phong" })
        {
            await page.GotoAsync(portal.HostFor(host));
            var article = await page.Locator("main a[href^='/tin-tuc/']").First.GetAttributeAsync("href");
            await page.GotoAsync(portal.HostFor(host) + "/chuyen-muc/van-ban");
            var document = await page.Locator("main a[href^='/van-ban/']").First.GetAttributeAsync("href");
            foreach (var path in new[]
                     {
                         "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc?trang=2", article!, "/chuyen-muc/van-ban", document!,
                         "/lien-he", "/tim-kiem?q=phuong", "/tim-kiem?q=xyzxyz", "/so-do", "/khong-co-trang-nay",
                     })
            {
                await page.GotoAsync(new Uri(new Uri(portal.HostFor(host)), path).ToString());
                faults.AddRange(await FaultsAsync(page));
            }
        }
        Assert.Empty(faults);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        return result.Violations.Where(v => v.Impact is "serious" or "critical")
            .SelectMany(v => v.Nodes.Select(n => $"{new Uri(page.Url).PathAndQuery}: {v.Id} {n.Target} {n.Html[..Math.Min(120, n.Html.Length)]}"));
    }

    private string Fill(string path) => path
        .Replace("{month}", ArticleJourney.Month.ToString(), StringComparison.Ordinal)
        .Replace("{draft}", Edition("Draft", "draft"), StringComparison.Ordinal)
        .Replace("{approval}", Edition("InWorkflow", "approval"), StringComparison.Ordinal)
        .Replace("{published}", Edition("Published", "approval"), StringComparison.Ordinal);

    private string Edition(string status, string step)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "portal.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Editions WHERE PortalId = 'thanh-dong' AND Status = $status AND Step = $step ORDER BY Id LIMIT 1";
        command.Parameters.AddWithValue("$status", status);
        command.Parameters.AddWithValue("$step", step);
        return Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture)!;
    }
}
