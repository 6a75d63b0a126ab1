using Microsoft.Playwright;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>An office puts its emblem up: from its own disk to the head of the public site.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class EmblemJourneyTests(RunningPortal portal)
{
    [Fact]
    [Trait("Row", "A2")]
    public async Task An_emblem_is_uploaded_seen_saved_and_shown_to_visitors()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "quantri", "/phu-lien/cong?muc=mau-sac&sua=bieu-trung");
        await page.Locator("#mo-ta-anh").WaitForAsync();
        await page.SetInputFilesAsync(".panel input[type=file]",
            new FilePayload { Name = "bieu-trung.png", MimeType = "image/png", Buffer = Portals.OwnPictures.Emblem() });
        await page.Locator(".panel .emblem-sample img").WaitForAsync();
        await page.FillAsync("#mo-ta-anh", "Biểu trưng phường Phù Liễn");
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(page));
        await page.SetViewportSizeAsync(1366, 768);
        await page.Locator(".panel button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".panel")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".emblem-sample img")).ToHaveAttributeAsync("alt", "Biểu trưng phường Phù Liễn");
        await Assertions.Expect(page.Locator(".top-emblem")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".top-emblem")).ToHaveJSPropertyAsync("naturalWidth", 256);

        var visitor = await window.NewPageAsync();
        var emblem = visitor.Locator("header .name img");
        for (var left = 20; left > 0 && await emblem.CountAsync() == 0; left--) await visitor.GotoAsync(portal.HostFor("phu-lien"));
        await Assertions.Expect(emblem).ToHaveJSPropertyAsync("naturalWidth", 256);
        await Assertions.Expect(emblem).ToHaveAttributeAsync("alt", "Biểu trưng phường Phù Liễn");
        AccessibilityTests.AssertNone(await PageLook.FaultsAsync(visitor));
    }
}
