using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>Takes the README's pictures of both front ends, started over an empty data folder with the sample.</summary>
internal static class Pictures
{
    /// <summary>Argument: the folder that gets admin.png and public.png.</summary>
    public static async Task<int> MakeAsync(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var running = new RunningPortal();
        await running.InitializeAsync();
        try
        {
            await using var window = await running.NewWindowAsync();
            var admin = await running.SignInAsync(window, "truongban.thanhdong", "/thanh-dong/viec-cua-toi");
            await admin.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
            await admin.ScreenshotAsync(new() { Path = Path.Combine(folder, "admin.png") });

            var site = await window.NewPageAsync();
            await site.GotoAsync(running.HostFor("thanh-dong"), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
            await site.ScreenshotAsync(new() { Path = Path.Combine(folder, "public.png") });
        }
        finally
        {
            await running.DisposeAsync();
        }
        Console.WriteLine($"wrote {folder}/admin.png and public.png");
        return 0;
    }
}
