using Microsoft.Playwright;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Fields under somebody's hands: a browser in English, a phone, a message whose cause goes.</summary>
[Collection(RunningPortal.Collection)]
[Trait("needs", "chromium")]
public sealed class FieldJourneyTests(RunningPortal portal)
{
    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.className");

    [Fact]
    [Trait("Fault", "ED18")]
    public async Task ED18_a_moment_is_one_stop_to_type_in_and_reads_dd_MM_yyyy_HH_mm_in_a_browser_in_English()
    {
        await using var window = await portal.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "en-US" });
        var page = await OwnBackOffice.SignInAsync(window, portal.AdminUrl, "/thanh-dong/bai/moi");
        var moment = page.Locator("#su-kien");
        await moment.ClickAsync();
        await page.Keyboard.TypeAsync("1/2/2026 8:00");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(moment).ToHaveValueAsync("01/02/2026 08:00");
        Assert.Contains("calendar-button", await FocusedAsync(page), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("nguon", await FocusedAsync(page));

        // The calendar by key: it opens on the month of the field, Escape leaves all as it was and gives the focus back
        await page.Locator(".calendar-button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("calendar")).ToContainTextAsync("Tháng 2");
        // It hears keys once it has the focus
        await Assertions.Expect(page.Locator(".mud-picker-nav-button-prev")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByTestId("calendar")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".calendar-button").First).ToBeFocusedAsync();
        await Assertions.Expect(moment).ToHaveValueAsync("01/02/2026 08:00");
    }

    [Fact]
    [Trait("Fault", "ED16")]
    public async Task ED16_after_a_refused_send_what_is_saved_is_called_saved_and_a_filled_field_is_not_asked_for()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await OwnBackOffice.SignInAsync(window, portal.AdminUrl, "/thanh-dong/bai/moi");
        await page.Locator("[data-send]").ClickAsync();
        await page.Locator("#loi-Title").WaitForAsync();
        await page.EvaluateAsync("""
            () => { window.said = []; new MutationObserver(() => said.push(document.querySelector("[data-says]").textContent))
                .observe(document.querySelector("[data-says]"), { childList: true, characterData: true, subtree: true }); }
            """);

        await page.FillAsync("#tieu-de", "Có tiêu đề rồi");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#loi-Title")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-to-field=Title]")).ToHaveCountAsync(0);
        await page.Keyboard.TypeAsync("Tóm tắt");
        await Assertions.Expect(page.GetByTestId("saved-words")).ToContainTextAsync("Đã lưu lúc");
        await Assertions.Expect(page.Locator("#loi-Abstract")).ToHaveCountAsync(0);
        Assert.DoesNotContain(await page.EvaluateAsync<string[]>("() => said"), words => words.Contains("Chưa lưu được", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "ED16")]
    public async Task ED16_a_form_of_the_door_takes_its_message_away_when_the_field_is_filled_anew()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await portal.SignInAsync(window, "tacgia.duongkinh");
        await page.GotoAsync(portal.AdminUrl + "/doi-mat-khau");
        foreach (var field in new[] { "#cu", "#moi", "#lai" }) await page.FillAsync(field, "ngan");
        await page.ClickAsync("button[type=submit]");
        await Assertions.Expect(page.Locator(".field-error").First).ToBeVisibleAsync();
        foreach (var field in new[] { "#cu", "#moi", "#lai" })
        {
            await page.FillAsync(field, "Dai-hon-nhieu-2026");
            await page.Keyboard.PressAsync("Tab");
        }
        await Assertions.Expect(page.Locator(".field-error:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[aria-invalid=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    [Trait("Fault", "ED15")]
    public async Task ED15_on_a_phone_a_line_of_the_refusal_brings_the_open_list_into_sight_and_the_focus_to_it()
    {
        await using var window = await portal.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 390, Height = 844 }, Locale = "vi-VN", HasTouch = true,
        });
        var page = await portal.SignInAsync(window, "truongban.thanhdong", $"/thanh-dong/bai/{portal.Edition("InWorkflow", "approval")}");
        await page.Locator(".bar .mud-button-filled").ClickAsync();
        var line = page.GetByTestId("refusals").Locator("a");
        await line.WaitForAsync();
        var box = page.Locator("[data-field=Checklist]").First;
        await Assertions.Expect(box).Not.ToBeInViewportAsync();

        await line.ClickAsync();

        await Assertions.Expect(box).ToBeFocusedAsync();
        await Assertions.Expect(box).ToBeInViewportAsync();
        Assert.EndsWith($"/bai/{portal.Edition("InWorkflow", "approval")}", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED21")]
    public async Task ED21_the_column_beside_the_text_scrolls_with_the_page_and_cuts_nothing()
    {
        await using var window = await portal.NewWindowAsync();
        var page = await OwnBackOffice.SignInAsync(window, portal.AdminUrl, "/thanh-dong/bai/moi");
        // Whether anything beside the text has a scroll of its own, or is cut
        Assert.Equal(0, await page.EvaluateAsync<int>("""
            () => [document.querySelector(".two > aside"), ...document.querySelectorAll(".two > aside *")]
                .filter(e => e.matches("aside, section, div") && e.scrollHeight > e.clientHeight + 1 && getComputedStyle(e).overflowY !== "visible").length
            """));
        Assert.Equal("visible", await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.two > aside')).overflowY"));
    }
}
