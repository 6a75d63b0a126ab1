using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Whose turn it is, in a browser: thrown away and fetched back, waited for, taken, given, let go.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
[Trait("Fault", "ED9")]
public sealed class TurnJourneyTests(RunningPortal portal)
{
    private static ILocator Button(IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    [Fact]
    public async Task A_draft_goes_to_the_bin_and_back_and_two_heads_share_the_work_at_the_last_step()
    {
        await using var author = await portal.NewWindowAsync();
        var writing = await portal.SignInAsync(author, "tacgia.thanhdong", "/thanh-dong/bai/moi");
        await OwnBackOffice.WatchedAsync(writing);
        await writing.FillAsync("#tieu-de", "Bài viết nhầm");
        await writing.WaitForURLAsync("**/soan");
        await portal.OpenAsync(writing, new Uri(writing.Url).AbsolutePath.Replace("/soan", "", StringComparison.Ordinal));
        await Assertions.Expect(writing.GetByTestId("waits-for")).ToContainTextAsync("soạn, từ");
        await Button(writing, "Bỏ vào thùng rác…").ClickAsync();
        Assert.Empty(await PageLook.FaultsAsync(writing, dark: true, state: "question before the bin"));
        await writing.Locator(".mud-dialog button[type=submit]").ClickAsync();
        await writing.GetByTestId("binned").WaitForAsync();
        Assert.Empty(await PageLook.FaultsAsync(writing, dark: false, state: "in the bin"));
        await Button(writing, "Lấy khỏi thùng rác").ClickAsync();
        await Assertions.Expect(writing.GetByTestId("binned")).ToHaveCountAsync(0);

        var address = $"/thanh-dong/bai/{portal.Edition("InWorkflow", "approval")}";
        await using var one = await portal.NewWindowAsync();
        await using var two = await portal.NewWindowAsync();
        var head = await portal.SignInAsync(one, "truongban.thanhdong", address);
        await Button(head, "Nhận việc").ClickAsync();
        await Assertions.Expect(head.GetByTestId("waits-for")).ToContainTextAsync("đã nhận việc lúc");
        Assert.Empty(await PageLook.FaultsAsync(head, dark: false, state: "taken"));
        var deputy = await portal.SignInAsync(two, "phoban.thanhdong", address);
        await Assertions.Expect(Button(deputy, "Duyệt và đăng")).ToHaveCountAsync(0);
        await Button(deputy, "Nhận thay…").ClickAsync();
        Assert.Empty(await PageLook.FaultsAsync(deputy, dark: true, state: "question why"));
        await deputy.Keyboard.PressAsync("Escape");
        await Button(head, "Bỏ nhận").ClickAsync();
        await Assertions.Expect(head.GetByTestId("waits-for")).Not.ToContainTextAsync("đã nhận việc lúc");
    }
}
