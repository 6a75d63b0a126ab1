using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Bench;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>One item goes through the hands of the whole office on two nodes: live queues, an absent reviewer, two who approve at once.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "ED9")]
[Trait("Fault", "ED10")]
public sealed class MondayMorningTests(RunningPortal portal, SecondNode second) : IClassFixture<SecondNode>
{
    [Fact]
    public async Task On_two_nodes_an_item_comes_to_each_by_itself_a_deputy_reviews_and_of_two_who_approve_one_wins()
    {
        await using var absence = await AbsenceAsync();
        await using var office = new MondayMorning(portal, second.Url, phones: false);
        await office.WatchAsync(async () =>
        {
            await office.ComeInAsync();
            await Assertions.Expect(office.Of("duyet.vphdndubnd").Locator(".acts-for")).ToContainTextAsync("Phạm Đức Long");
            await office.WriteAsync();
            await office.TakeAndSendAsync("thuky", "Chuyển duyệt lĩnh vực");
            await office.TakeAndSendAsync("duyet.vphdndubnd", "Trình lãnh đạo Ban duyệt");
            await Task.WhenAll(office.OpenAsync("truongban"), office.OpenAsync("phoban"));
            await Task.WhenAll(office.CheckAsync("truongban"), office.CheckAsync("phoban"));

            await Task.WhenAll(office.TryPublishAsync("truongban"), office.TryPublishAsync("phoban"));

            foreach (var login in new[] { "truongban", "phoban" })
                await Assertions.Expect(office.StateOf(login)).ToContainTextAsync("Đã đăng", new() { Timeout = MondayMorning.Live });
            await AssertOneWonAsync(office);
            await AssertPublicAsync(office);
            foreach (var login in new[] { "tacgia", "thuky", "duyet.vphdndubnd", "phoban", "truongban" }) await office.IsDoneAsync(login);
        });
    }

    [Fact]
    public async Task On_phones_the_same_people_bring_it_to_the_public_by_their_fingers()
    {
        await using var absence = await AbsenceAsync();
        await using var office = new MondayMorning(portal, second.Url, phones: true);
        await office.WatchAsync(async () =>
        {
            await office.ComeInAsync();
            await office.WriteAsync();
            await office.TakeAndSendAsync("thuky", "Chuyển duyệt lĩnh vực");
            await office.TakeAndSendAsync("duyet.vphdndubnd", "Trình lãnh đạo Ban duyệt");
            await office.RowOf("truongban").WaitForAsync(new() { Timeout = MondayMorning.Live });
            await office.OpenAsync("phoban");
            await office.CheckAsync("phoban");
            await office.PublishAsync("phoban");
            await Assertions.Expect(office.StateOf("phoban")).ToContainTextAsync("Đã đăng");
            // The head's queue, open on the other node, is told by itself
            await office.IsGoneAsync("truongban");
            await AssertPublicAsync(office);
            foreach (var login in new[] { "tacgia", "thuky", "duyet.vphdndubnd", "phoban", "truongban" }) await office.IsDoneAsync(login);
        });
    }

    /// <summary>
    /// Both say that it is published and offer it no more. The slower is told who was faster and what they did, or was shown it before they could press; that
    /// both were refused would mean that nobody published it.
    /// </summary>
    private static async Task AssertOneWonAsync(MondayMorning office)
    {
        var (head, deputy) = (office.Of("truongban").GetByTestId("refusals"), office.Of("phoban").GetByTestId("refusals"));
        foreach (var login in new[] { "truongban", "phoban" })
            await Assertions.Expect(office.PublishButton(login)).ToHaveCountAsync(0, new() { Timeout = MondayMorning.Live });
        if (!await await Task.WhenAny(IsSaidAsync(head), IsSaidAsync(deputy))) return;
        var headLost = await head.CountAsync() > 0;
        Assert.NotEqual(headLost, await deputy.CountAsync() > 0);
        await Assertions.Expect(headLost ? head : deputy).ToContainTextAsync($"{(headLost ? "Vũ Hoài Nam" : "Hoàng Ngọc Ánh")} đã xử lý lúc");
    }

    /// <summary>False where it does not come; the window that is not waited for to the end may be closed by then.</summary>
    private static async Task<bool> IsSaidAsync(ILocator refusals)
    {
        try
        {
            await refusals.WaitForAsync(new() { Timeout = MondayMorning.Live });
            return true;
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            return false;
        }
    }

    private async Task AssertPublicAsync(MondayMorning office)
    {
        Assert.Equal(("1", "1"), portal.TimesPublished(office.Title));
        var address = await office.Of("phoban").GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" }).First.GetAttributeAsync("href");
        using var site = RunningPortal.Client(portal.HostFor("thanh-dong"));
        Assert.Contains(office.Title, System.Net.WebUtility.HtmlDecode(await site.GetStringAsync(new Uri(address!).AbsolutePath)), StringComparison.Ordinal);
    }

    /// <summary>The reviewer of culture is away today; the other reviewer stands in until this is disposed.</summary>
    private async Task<IAsyncDisposable> AbsenceAsync()
    {
        var services = BenchGround.Core(portal.DataFolder, "thanh-dong");
        var today = new WardClock(TimeProvider.System).Today;
        var id = Story.Must(await services.GetRequiredService<AppointDeputy>().ExecuteAsync(new()
        {
            AbsentId = portal.Account("duyet.vhxh.thanhdong"), DeputyId = portal.Account("duyet.vphdndubnd.thanhdong"), FromOn = today, ToOn = today,
        }));
        return new Absence(services, id);
    }

    private sealed class Absence(ServiceProvider services, int id) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Story.Must(await services.GetRequiredService<EndDeputy>().ExecuteAsync(id));
            await services.DisposeAsync();
        }
    }
}
