using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Journeys;

/// <summary>Files on their way from a browser: how far they are, what is refused, a line that breaks, and the page that then has them.</summary>
[Trait("needs", "chromium")]
[Trait("Fault", "ED4")]
[Collection(RunningPortal.Collection)]
public sealed class UploadJourneyTests(RunningPortal portal) : IAsyncLifetime
{
    private IBrowserContext window = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        window = await portal.NewWindowAsync();
        page = await portal.SignInAsync(window, "tacgia.thanhdong", "/thanh-dong/bai/moi");
        await page.WaitForSelectorAsync("[data-takes-files]");
    }

    public async Task DisposeAsync() => await window.DisposeAsync();

    private static FilePayload File(string name, byte[] content) => new() { Name = name, MimeType = "application/octet-stream", Buffer = content };

    private Task ChooseAsync(params FilePayload[] files) => page.SetInputFilesAsync("[data-field=Attachments]", files);

    [Fact]
    public async Task A_big_file_says_how_far_it_is_and_then_stands_in_the_form()
    {
        var slow = await window.NewCDPSessionAsync(page);
        await slow.SendAsync("Network.enable");
        await slow.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 700_000,
        });
        var pdf = SampleFiles.Pdf(more: $"<< /Length 1500000 >>\nstream\n{new string('x', 1_500_000)}\nendstream");

        await ChooseAsync(File("Kế hoạch số 12.pdf", pdf));

        await Assertions.Expect(page.Locator(".upload-says")).ToHaveTextAsync(new Regex(@"^\d+ %$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Kế hoạch số 12", new() { Timeout = 30_000 });
        Assert.Equal(0, await page.Locator(".upload").CountAsync());
    }

    [Fact]
    public async Task What_is_no_document_is_refused_with_a_sentence_and_the_next_file_is_taken()
    {
        await ChooseAsync(File("ke-hoach.pdf", [.. "MZ"u8, .. new byte[200]]), File("Biểu mẫu.docx", SampleFiles.Docx()));

        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("tệp chương trình");
        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Biểu mẫu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua" }).ClickAsync();
        Assert.Equal(0, await page.Locator(".upload").CountAsync());
    }

    [Fact]
    public async Task A_line_that_breaks_is_said_and_the_file_is_sent_again_by_a_press()
    {
        await page.RouteAsync("**/tep-dinh-kem", route => route.AbortAsync("connectionreset"));
        await ChooseAsync(File("a.pdf", SampleFiles.Pdf()));
        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("Mất kết nối");

        await page.UnrouteAsync("**/tep-dinh-kem");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tải lại" }).ClickAsync();

        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("a");
    }

    [Fact]
    public async Task In_the_library_a_picture_and_a_file_are_dropped_and_open_beside_the_list()
    {
        await portal.OpenAsync(page, "/thanh-dong/tu-lieu");
        await page.WaitForSelectorAsync("[data-takes-files]");
        var picture = Convert.ToBase64String(Media.PictureFiles.Png(80, 60));
        var dropped = await page.EvaluateHandleAsync("""
            text => {
              const carried = new DataTransfer();
              carried.items.add(new File([Uint8Array.from(atob(text), c => c.charCodeAt(0))], "hoi-nghi.png", { type: "image/png" }));
              return carried;
            }
            """, picture);
        await page.DispatchEventAsync(".upload-box", "drop", new { dataTransfer = dropped });

        await Assertions.Expect(page.Locator("#ten-tu-lieu")).ToHaveTextAsync("hoi-nghi.png");
        Assert.Empty(await PageLook.FaultsAsync(page, dark: true, "a picture beside the list"));
    }
}
