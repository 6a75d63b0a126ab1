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
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_no_document_is_refused_with_a_sentence_and_the_next_file_is_taken()
    {
        await ChooseAsync(File("ke-hoach.pdf", [.. "MZ"u8, .. new byte[200]]), File("Biểu mẫu.docx", SampleFiles.Docx()));

        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("tệp chương trình");
        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Biểu mẫu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ qua" }).ClickAsync();
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_line_that_breaks_is_said_and_the_file_is_sent_again_by_a_press()
    {
        await page.RouteAsync("**/tai-len?**", route => route.AbortAsync("connectionreset"));
        await ChooseAsync(File("a.pdf", SampleFiles.Pdf()));
        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("Mất kết nối");

        await page.UnrouteAsync("**/tai-len?**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi tiếp" }).ClickAsync();

        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("a");
    }

    [Fact]
    public async Task A_line_that_drops_in_the_middle_goes_on_by_itself_from_what_the_server_has()
    {
        // One piece is cut, the ones before it have come
        var (asked, offsets) = (0, new List<string>());
        await page.RouteAsync(new Regex("/tai-len/[0-9a-f]{32}$", RegexOptions.None, TimeSpan.FromSeconds(1)), async route =>
        {
            offsets.Add(route.Request.Headers["x-upload-offset"]);
            if (++asked == 2) await route.AbortAsync("connectionreset");
            else await route.ContinueAsync();
        });
        var video = SampleFiles.Mp4(data: 9_000_000);
        await ChooseAsync(File("Hội nghị.mp4", video));

        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Hội nghị", new() { Timeout = 30_000 });
        Assert.Equal(["4096", "4198400", "4198400", "8392704"], offsets);
        var href = await page.Locator(".attached-file a").GetAttributeAsync("href");
        Assert.Equal(video, await (await page.APIRequest.GetAsync(portal.AdminUrl + href)).BodyAsync());
    }

    [Fact]
    public async Task A_page_opened_again_names_what_is_half_sent_and_goes_on_when_the_file_is_chosen_again()
    {
        var cut = new Regex("/tai-len/[0-9a-f]{32}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        await page.RouteAsync(cut, route => route.AbortAsync("connectionreset"));
        var path = Path.Combine(Directory.CreateTempSubdirectory("ward-half-").FullName, "Ghi hình.mp4");
        await System.IO.File.WriteAllBytesAsync(path, SampleFiles.Mp4(data: 200_000));
        await page.SetInputFilesAsync("[data-field=Attachments]", path);
        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("đã gửi");
        await page.UnrouteAsync(cut);
        page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator(".upload[data-half]")).ToContainTextAsync("Ghi hình.mp4");
        await page.SetInputFilesAsync("[data-field=Attachments]", path);

        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Ghi hình");
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task A_file_that_failed_and_is_chosen_again_goes_on_in_its_own_row()
    {
        var cut = new Regex("/tai-len/[0-9a-f]{32}$", RegexOptions.None, TimeSpan.FromSeconds(1));
        await page.RouteAsync(cut, route => route.FulfillAsync(new() { Status = 418 }));
        var path = Path.Combine(Directory.CreateTempSubdirectory("ward-failed-").FullName, "Ghi hình.mp4");
        await System.IO.File.WriteAllBytesAsync(path, SampleFiles.Mp4(data: 200_000));
        await page.SetInputFilesAsync("[data-field=Attachments]", path);
        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("Máy chủ chưa nhận được tệp");
        await page.UnrouteAsync(cut);

        await page.SetInputFilesAsync("[data-field=Attachments]", path);

        await Assertions.Expect(page.Locator("#tep-0-ten")).ToHaveValueAsync("Ghi hình");
        await Assertions.Expect(page.Locator(".upload")).ToHaveCountAsync(0);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task Pictures_go_the_same_way_each_with_its_progress_and_two_of_one_name_are_two()
    {
        await page.SetInputFilesAsync("[data-field=Pictures]",
        [
            new FilePayload { Name = "cho.png", MimeType = "image/png", Buffer = Media.PictureFiles.Png(90, 60) },
            new FilePayload { Name = "anh.heic", MimeType = "image/heic", Buffer = [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[20]] },
            new FilePayload { Name = "cho.png", MimeType = "image/png", Buffer = Media.PictureFiles.Png(60, 90) },
        ]);

        await Assertions.Expect(page.Locator(".picture")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("HEIC");
        Assert.Empty(await PageLook.FaultsAsync(page, dark: false, "pictures sent and one refused"));
    }

    [Fact]
    public async Task What_is_too_heavy_is_said_before_a_byte_is_sent()
    {
        var asked = 0;
        page.Request += (_, request) => asked += request.Url.Contains("/tai-len", StringComparison.Ordinal) ? 1 : 0;
        // Playwright carries no 500 MB: the script asks the size alone
        await page.EvaluateAsync("""
            () => {
              const file = new File(["x"], "dai.mp4");
              Object.defineProperty(file, "size", { value: 500 * 1024 * 1024 });
              const carried = { types: ["Files"], files: [file] };
              const drop = new Event("drop", { bubbles: true, cancelable: true });
              Object.defineProperty(drop, "dataTransfer", { value: carried });
              document.querySelectorAll(".upload-box")[1].dispatchEvent(drop);
            }
            """);
        await Assertions.Expect(page.Locator(".upload .field-error")).ToContainTextAsync("quá mức 200 MB");
        Assert.Equal(0, asked);
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
