using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Queue;
using Portal.Admin.Royalties.Periods;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>What changes elsewhere shows by itself on the page of a period and in the list; corrections on their tab.</summary>
[Trait("Row", "G4")]
public sealed class LivePeriodTests : NovemberPageContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    protected override async Task ArrangeAsync()
    {
        await base.ArrangeAsync();
        await Services.GetRequiredService<PortalPulse>().StartAsync(CancellationToken.None);
    }

    private void Beat<T>(IRenderedComponent<T> page, Action seen) where T : IComponent => page.WaitForAssertion(() =>
    {
        clock.Advance(PortalPulse.Interval);
        seen();
    });

    [Fact]
    [Trait("Fault", "FIN13")]
    public async Task The_open_page_of_a_period_follows_what_others_do()
    {
        As(Someone.Finance);
        var page = await PageAsync();

        await ApprovedAsync();

        Beat(page, () => Assert.Contains("Đã bàn giao kế toán", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("form.pay"));
        Assert.Contains("Lê Thu Trang, 20/11/2026", page.Find(".steps").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_open_list_of_periods_follows()
    {
        As(Someone.Head);
        var page = await OpenAsync<RoyaltyPeriodsPage>("nhuan-but");

        await FinishedAsync();

        Beat(page, () => Assert.Contains("Đã chấm xong", page.Find("table").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_points_to_be_looked_at_stand_on_the_page_with_links_until_it_is_approved()
    {
        As(Someone.Secretary);
        var page = await PageAsync();
        var link = page.Find("[data-testid=period-checks] a");
        Assert.Equal(("Bài chưa chấm: 2", "/thanh-dong/nhuan-but/2026-11?loc=chua-cham"), (link.TextContent, link.GetAttribute("href")));

        await ApprovedAsync();

        Beat(page, () => Assert.Empty(page.FindAll("[data-testid=period-checks]")));
    }

    [Fact]
    [Trait("Row", "G3")]
    public async Task Whatever_the_finish_refuses_stands_among_the_points_with_as_many_as_are_left()
    {
        Story.Must(await Story.TryAssess(Database, First.ItemId, f => f with { GenreCode = "bai", Coefficient = 6, OutsideReason = "Loạt bài đoạt giải" }));
        As(Someone.Secretary);

        var points = (await PageAsync()).FindAll("[data-testid=period-checks] a").Take(2).Select(a => a.TextContent).ToList();

        Assert.Equal(["royalties.work-awaits", "royalties.consent-missing"], (await Story.TryFinish(Database, new(2026, 11))).Codes());
        Assert.Equal(["Bài chưa chấm: 1", "Bài chấm ngoài khung chưa được đồng ý: 1"], points);
    }

    [Fact]
    [Trait("Fault", "FIN3")]
    public async Task A_line_of_a_fixed_period_is_corrected_on_its_tab_and_nothing_typed_is_lost_by_a_refusal()
    {
        await ApprovedAsync();
        As(Someone.Secretary);
        var line = (await Story.Work(Database, Second.ItemId)).Lines[0].Id;
        var page = await OpenAsync<RoyaltyPeriodPage>($"nhuan-but/2026-11?xem=dieu-chinh&dong={line}", ("Month", "2026-11"));
        page.Find("#so-tien-dc").Change("600.000");
        await page.Find("aside.panel form").SubmitAsync();
        Assert.Contains("Hãy chọn truy lĩnh (chi thêm) hay thu hồi", page.Find("#loi-Direction").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("aside.panel [role=radio][aria-checked=true]"));
        await TakeBackAsync(page);
        await page.Find("aside.panel form").SubmitAsync();
        Assert.Contains("nhiều nhất 506.000", page.Find("#loi-Amount").TextContent, StringComparison.Ordinal);
        Assert.Contains("Hãy ghi lý do", page.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        Assert.Equal("600.000", page.Find("#so-tien-dc").GetAttribute("value"));

        page.Find("#so-tien-dc").Change("100.000");
        page.Find("#ly-do-dc").Change("Chấm hai lần một ảnh");
        await page.Find("aside.panel form").SubmitAsync();

        var made = Assert.Single((await Portal.Tests.Royalties.Adjustments.Corrected.Detail(Database, new(2026, 12))).Adjustments);
        Assert.Equal((-100_000, "Chấm hai lần một ảnh"), (made.Amount.Dong, made.Reason));
        var december = await OpenAsync<RoyaltyPeriodPage>("nhuan-but/2026-12?xem=dieu-chinh", ("Month", "2026-12"));
        Assert.Contains("thu hồi", december.Find($"#dc-{made.Id}").TextContent, StringComparison.Ordinal);
        await december.FindAll($"#dc-{made.Id} button").Single(b => b.TextContent.Contains("Không tính", StringComparison.Ordinal)).ClickAsync(new());
        Dialogs.Find("#ly-do-bo").Change("Nhầm dòng");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("Nhầm dòng", december.Find($"#dc-{made.Id}").TextContent, StringComparison.Ordinal);
        await december.FindAll($"#dc-{made.Id} button").Single(b => b.TextContent.Contains("Tính", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal(AdjustmentState.Taken, (await Portal.Tests.Royalties.Adjustments.Corrected.All(Database))[0].State);
    }

    /// <summary>Thu hồi: the choice that has no default, since the amount alone says nothing of it.</summary>
    internal static Task TakeBackAsync(IRenderedComponent<RoyaltyPeriodPage> page) => page.InvokeAsync(async () =>
    {
        var field = page.FindComponent<AdjustPanel>().FindComponent<Portal.Admin.Shared.Fields.RadioField<bool?>>().Instance;
        await field.ValueChanged.InvokeAsync(true);
        await field.Mended.InvokeAsync(field.Field);
    });

    [Fact]
    public async Task What_becomes_of_a_withdrawn_item_is_asked_and_answered_on_its_page()
    {
        await ApprovedAsync();
        await Story.Withdraw(Database, Second.EditionId);
        As(Someone.Secretary);
        var page = await OpenAsync<Portal.Admin.Royalties.Adjustments.WithdrawnWorksPage>("nhuan-but/bai-da-go");
        await page.Find("form").SubmitAsync();
        Assert.Contains("Hãy chọn giữ nguyên hay thu hồi", page.Find("#loi-Decision").TextContent, StringComparison.Ordinal);

        var form = page.FindComponent<Portal.Admin.Royalties.Adjustments.WithdrawnDecisionForm>();
        await form.InvokeAsync(() => form.FindComponent<Portal.Admin.Shared.Fields.RadioField<WithdrawnDecision?>>().Instance
            .ValueChanged.InvokeAsync(WithdrawnDecision.TakeBack));
        page.Find("textarea").Change("Sai sự thật");
        await page.Find("form").SubmitAsync();

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("Thu hồi: Sai sự thật", page.Markup, StringComparison.Ordinal);
    }
}
