using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>One number of a live item corrected by two people in the browser, each click counted.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Row", "C4")]
public sealed class CorrectionJourneyTests(RunningPortal portal)
{
    /// <summary>17 before there was a way for it.</summary>
    private const int MostClicks = 8;

    private readonly ClickCount clicks = new();

    [Fact]
    public async Task One_number_is_corrected_in_eight_clicks_of_all_people_and_readers_are_told()
    {
        await using var journey = new ArticleJourney(portal);
        await journey.WatchAsync(async () =>
        {
            var secretary = await journey.AsAsync("thuky.duongkinh", $"/duong-kinh/bai/{portal.Edition("Published", "approval", "duong-kinh")}");
            var title = await secretary.Locator("article h1").First.InnerTextAsync();
            await clicks.ClickAsync(secretary.GetByRole(AriaRole.Button, new() { Name = "Đính chính…" }));
            await clicks.ClickAsync(secretary.GetByRole(AriaRole.Button, new() { Name = "Sửa và gửi đính chính" }));
            await secretary.WaitForURLAsync("**/soan");
            await OwnBackOffice.WatchedAsync(secretary);
            await secretary.FillAsync("#sapo", "Hội thi có 1.357 người tham dự.");
            await clicks.ClickAsync(secretary.GetByRole(AriaRole.Button, new() { Name = "Gửi đính chính" }));
            var note = secretary.Locator("#loi-dinh-chinh");
            await Assertions.Expect(note).ToHaveValueAsync(new Regex("^Đính chính: .*1\\.357", RegexOptions.None, TimeSpan.FromSeconds(1)));
            Assert.Empty(await PageLook.FaultsAsync(secretary, dark: true, state: "note of a correction"));
            await clicks.ClickAsync(secretary.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Gửi đính chính" }));
            await secretary.WaitForURLAsync("**/viec-cua-toi");

            var head = await journey.AsAsync("truongban.duongkinh", "/duong-kinh/viec-cua-toi");
            await clicks.ClickAsync(head.GetByRole(AriaRole.Link, new() { Name = title }).First);
            await Assertions.Expect(head.GetByTestId("correction")).ToContainTextAsync("1.357");
            // One tick vouches for the whole list here, and counts
            await clicks.ClickAsync(head.Locator(".checklist input"));
            await clicks.ClickAsync(head.GetByTestId("moves").Locator("button").Last);
            await Assertions.Expect(head.Locator(".chip").First).ToContainTextAsync("Đã đăng");

            clicks.AssertAre(7, most: MostClicks);
            using var site = RunningPortal.Client(portal.HostFor("duong-kinh"));
            var public_ = await head.GetByRole(AriaRole.Link, new() { Name = "Xem trên cổng" }).GetAttributeAsync("href");
            Assert.Contains("Đính chính: ", await site.GetStringAsync(new Uri(public_!).AbsolutePath), StringComparison.Ordinal);
        });
    }
}
