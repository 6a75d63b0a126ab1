using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Admin.Overview;
using Portal.Admin.Queue;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Queue;
using Portal.Tests.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queue;

/// <summary>What changes anywhere shows by itself where somebody looks at it: the queue and the bell (ED10).</summary>
[Trait("Fault", "ED10")]
public sealed class LiveQueueTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    private PortalPulse Pulse => Services.GetRequiredService<PortalPulse>();

    protected override Task ArrangeAsync() => Pulse.StartAsync(CancellationToken.None);

    private async Task<IRenderedComponent<WorkBell>> BellAsync()
    {
        var view = (await Services.GetRequiredService<GetPortal>().ExecuteAsync()).Value;
        Services.GetRequiredService<NavigationManager>().NavigateTo("/thanh-dong/bai");
        var bell = Render<WorkBell>(b => b.AddCascadingValue("Portal", view));
        bell.WaitForElement("[data-testid=bell]");
        return bell;
    }

    /// <summary>Beats until the page shows it: a beat that was asked for while the last one runs is not one more.</summary>
    private void Beat<T>(IRenderedComponent<T> page, Action seen) where T : IComponent => page.WaitForAssertion(() =>
    {
        clock.Advance(PortalPulse.Interval);
        seen();
    });

    [Fact]
    public async Task Work_that_comes_and_goes_elsewhere_shows_in_the_open_queue()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement(".empty");

        // By another node: nothing of this one is told
        var edition = await Story.AtStep(Database, "editing");
        Beat(page, () => Assert.Equal($"/thanh-dong/bai/{edition}/soan", page.Find("a.row-link").GetAttribute("href")));

        await Story.Send(Database, edition, Someone.Secretary);
        Beat(page, () => Assert.NotEmpty(page.FindAll(".empty")));
    }

    [Fact]
    public async Task An_item_and_what_is_told_of_it_stand_together_on_the_first_screen_while_more_comes()
    {
        var late = await LateStory.AtAsync(Database, "approval", "Bài đã quá hạn", new(2026, 11, 19, 17, 0, 0));
        await using (var db = Database.Context())
        {
            db.EditionNotices.Add(new()
            {
                PortalId = "thanh-dong", EditionId = late, UserId = Someone.Head, Sentence = "Quá hạn đăng “Bài đã quá hạn”.", Urgent = true,
                At = clock.GetUtcNow().UtcDateTime,
            });
            await db.SaveChangesAsync();
        }
        As(Someone.Head);
        var page = await OpenAsync<OverviewPage>("trang-cua-toi");
        page.WaitForAssertion(() => Assert.Equal(["Bài đã quá hạn", "Quá hạn đăng “Bài đã quá hạn”."], Waiting(page)));

        // Stands before both of them
        await LateStory.AtAsync(Database, "approval", "Bài quá hạn lâu hơn", new(2026, 11, 18, 17, 0, 0));

        Beat(page, () => Assert.Equal(["Bài quá hạn lâu hơn", "Bài đã quá hạn", "Quá hạn đăng “Bài đã quá hạn”."], Waiting(page)));
        Assert.All(page.FindAll("section")[0].QuerySelectorAll("a.row-link").Skip(1), a => Assert.Equal($"/thanh-dong/bai/{late}", a.GetAttribute("href")));
    }

    private static IEnumerable<string> Waiting(IRenderedComponent<OverviewPage> page) =>
        page.FindAll("section")[0].QuerySelectorAll("a.row-link").Select(a => a.TextContent);

    [Fact]
    public async Task The_bell_counts_and_readers_hear_of_more_work()
    {
        As(Someone.Secretary);
        var bell = await BellAsync();
        Assert.Equal("Không có việc nào chờ bạn", bell.Find("a").GetAttribute("aria-label"));
        Assert.Equal("/thanh-dong/viec-cua-toi", bell.Find("a").GetAttribute("href"));

        await Story.AtStep(Database, "editing");

        Beat(bell, () => Assert.Equal("1", bell.Find(".bell-count").TextContent));
        Assert.Equal("Có thêm việc: 1 việc chờ bạn.", bell.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task What_somebody_else_has_taken_rings_no_bell_and_stands_in_the_queue_with_their_name()
    {
        var edition = await Story.AtStep(Database, "approval");
        Story.Must(await Database.As(Someone.Deputy).GetRequiredService<HoldEdition>().ExecuteAsync(edition, new()));
        As(Someone.Head);

        var bell = (await BellAsync()).Find("a");
        Assert.Equal("Không có việc nào chờ bạn", bell.GetAttribute("aria-label"));
        Assert.Equal("/thanh-dong/viec-cua-toi?nhan=toi-hoac-chua-ai", bell.GetAttribute("href"));
        Assert.Contains("Vũ Hoài Nam", (await OpenAsync<QueuePage>("viec-cua-toi")).WaitForElement("table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_late_while_nothing_happens_is_said_within_a_minute()
    {
        var form = await A.CompleteForm(Database);
        form.EventAtLocal = A.Hanoi(Database).AddDays(-1);
        await Story.AtStep(Database, "editing", form);
        As(Someone.Secretary);
        var bell = await BellAsync();
        bell.WaitForAssertion(() => Assert.Equal("1 việc chờ bạn", bell.Find("a").GetAttribute("aria-label")));

        clock.Advance(TimeSpan.FromHours(2));

        bell.WaitForAssertion(() =>
        {
            for (var second = 0; second < 60; second++) clock.Advance(PortalPulse.Interval);
            Assert.Equal("1 việc chờ bạn, 1 việc quá hạn", bell.Find("a").GetAttribute("aria-label"));
        });
    }

    [Fact]
    public async Task Of_another_portal_nothing_is_told_and_who_left_is_not_told()
    {
        await Pulse.StopAsync(CancellationToken.None);
        var told = new System.Collections.Concurrent.ConcurrentQueue<string>();
        using var pulse = new PortalPulse(Services.GetRequiredService<ReadPulse>(), clock, NullLogger<PortalPulse>.Instance);
        using var other = pulse.Listen("phu-lien", () => told.Enqueue("phu-lien"));
        var left = pulse.Listen(A.ThanhDong, () => told.Enqueue("left"));
        using var here = pulse.Listen(A.ThanhDong, () => told.Enqueue(A.ThanhDong));
        left.Dispose();
        await pulse.StartAsync(CancellationToken.None);
        // The first look tells whatever it finds
        await UntilToldAsync();
        told.Clear();

        await Story.AtStep(Database, "editing");
        await UntilToldAsync();

        async Task UntilToldAsync()
        {
            for (var tries = 0; tries < 1000 && !told.Contains(A.ThanhDong); tries++)
            {
                clock.Advance(PortalPulse.Interval);
                await Task.Delay(10);
            }
        }
        Assert.Equal([A.ThanhDong], told.Distinct());
    }
}
