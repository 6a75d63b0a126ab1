using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Reports.Emulation;
using Portal.Admin.Shared;
using Portal.Core.Reports.Emulation;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Emulation;

/// <summary>The pages of emulation: figures lead to their rows, a rule is entered, a proposal is issued; nothing typed is lost.</summary>
[Trait("Row", "H3")]
public sealed class EmulationPagesTests : AdminTestContext
{
    protected override Task ArrangeAsync() => Quarter.LayAsync(Database);

    [Fact]
    public async Task A_figure_opens_the_rows_it_counts_and_points_are_not_offered_without_a_rule()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<EmulationPage>("thi-dua?ky=2026-Q3&xem=tac-gia");
        Assert.Equal("Thi đua quý III/2026", page.Find("h1").TextContent.Trim());
        var late = page.FindAll("tbody tr").First().QuerySelectorAll("a").Single(a => a.GetAttribute("href")!.EndsWith("so=qua-han", StringComparison.Ordinal));
        Assert.Equal("1", late.TextContent);
        Assert.DoesNotContain("Điểm theo quy định", page.Markup, StringComparison.Ordinal);

        var rows = await OpenAsync<EmulationEntriesPage>(late.GetAttribute("href")!["/thanh-dong/".Length..]);

        Assert.Equal("Văn hóa 4", Assert.Single(rows.FindAll("tbody a.row-link")).TextContent);
        Assert.Contains("Nguyễn Hải An", rows.Find(".list-held").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_nobody_can_read_is_told_and_the_last_whole_quarter_stands_instead()
    {
        As(Someone.Finance);
        var page = await OpenAsync<EmulationPage>("thi-dua?ky=abc");

        Assert.Contains("Kỳ “abc” không đọc được", page.Find(".list-left-out").TextContent, StringComparison.Ordinal);
        Assert.Equal("Thi đua quý III/2026", page.Find("h1").TextContent.Trim());
    }

    [Fact]
    public async Task A_rule_refused_keeps_what_was_typed_and_a_good_one_stands_in_the_list()
    {
        As(Someone.Head);
        var page = await OpenAsync<EmulationRulesPage>("thi-dua/quy-dinh");
        page.Find("#diem-bai").Change("2,5");
        page.Find("#toi-thieu-don-vi").Change("không");
        await page.Find("form").SubmitAsync();
        Assert.Contains("không phải là số", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("không", page.Find("#toi-thieu-don-vi").GetAttribute("value"));

        page.Find("#toi-thieu-don-vi").Change("4");
        page.Find("#tu-ngay").Change("1/1/2026");
        page.Find("#can-cu").Change("Quyết định 12/QĐ-UBND");
        await page.Find("form").SubmitAsync();

        Assert.Contains("từ 4 tin, bài", page.Find("[data-testid=rule]").TextContent, StringComparison.Ordinal);
        Assert.Contains("mỗi tin, bài +2,5", page.Find("[data-testid=rule]").TextContent, StringComparison.Ordinal);
        As(Someone.Finance);
        Assert.Empty((await OpenAsync<EmulationRulesPage>("thi-dua/quy-dinh")).FindAll("form"));
    }

    [Fact]
    public async Task A_proposal_is_looked_at_refused_at_its_row_and_issued()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<CommendationPage>("thi-dua/khen-thuong?ky=2026-Q3");
        await page.FindAll("form").Last().SubmitAsync();
        Assert.Contains("Chưa chọn tập thể, cá nhân nào", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);

        page.Find("[data-testid^=pick-tac-gia] input[type=checkbox]").Change(true);
        await page.FindAll("form").Last().SubmitAsync();
        Assert.Contains("Hãy ghi thành tích", page.Find("[data-testid^=pick-tac-gia] .field-error").TextContent, StringComparison.Ordinal);
        page.Find("[data-testid^=pick-tac-gia] textarea").Change("Năm bài trong quý");
        await page.FindAll("form").Last().SubmitAsync();
        Assert.Contains("Năm bài trong quý", page.Find("[data-testid=preview]").TextContent, StringComparison.Ordinal);
        await Dialogs.Find("form").SubmitAsync();

        Assert.Contains("Bản 1", page.Find("[data-testid=issued]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("thi-dua/khen-thuong/2026-Q3.pdf?ban=1", page.Find("[data-testid=issued] a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Single(await Database.As(Someone.Head).GetRequiredService<FindCommendations>().ExecuteAsync(Quarter.Third));
        Assert.Contains("thay bản 1", page.FindAll("form").Last().TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("#ly-do-thay-the"));
    }

    [Fact]
    public async Task A_double_tap_on_issuing_a_proposal_makes_one_paper_and_shows_no_refusal()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<CommendationPage>("thi-dua/khen-thuong?ky=2026-Q3");
        page.Find("[data-testid^=pick-tac-gia] input[type=checkbox]").Change(true);
        page.Find("[data-testid^=pick-tac-gia] textarea").Change("Năm bài trong quý");
        await page.FindAll("form").Last().SubmitAsync();
        var dialog = page.FindComponents<ConfirmDialog>().Single(d => d.Instance.ConfirmText == "Phát hành tờ trình").Instance;

        // The second is heard after the first was done
        for (var i = 0; i < 2; i++) await page.InvokeAsync(() => dialog.OnConfirm.InvokeAsync());

        Assert.Empty(page.FindAll("[data-testid=refusals]"));
        Assert.Single(await Database.As(Someone.Head).GetRequiredService<FindCommendations>().ExecuteAsync(Quarter.Third));
    }
}
