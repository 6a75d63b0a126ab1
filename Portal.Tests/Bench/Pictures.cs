using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>Takes the pictures of the README and of the guides, of both front ends started over an empty data folder with the sample.</summary>
internal static class Pictures
{
    /// <summary>
    /// Argument: the folder that gets admin.png, public.png, guide/ and user/. A second, <c>guide</c>, leaves the README's as they are; names after it take
    /// these pictures alone.
    /// </summary>
    public static async Task<int> MakeAsync(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var running = new RunningPortal();
        await running.InitializeAsync();
        try
        {
            if (!args.Contains("guide")) await OfReadmeAsync(running, folder);
            await GuidePictures.MakeAsync(running, Asked(UserGuidePictures.All), Path.Combine(folder, "user"));
            await GuidePictures.MakeAsync(running, Asked(GuidePictures.All), Path.Combine(folder, "guide"));
        }
        finally
        {
            await running.DisposeAsync();
        }
        Console.WriteLine($"wrote {folder}");
        return 0;

        IReadOnlyList<GuidePicture> Asked(IReadOnlyList<GuidePicture> all) => args.Length < 3 ? all : all.Where(p => args.Contains(p.Name)).ToList();
    }

    private static async Task OfReadmeAsync(RunningPortal running, string folder)
    {
        await using var window = await running.NewWindowAsync();
        var admin = await running.SignInAsync(window, "truongban.thanhdong", "/thanh-dong/viec-cua-toi");
        await admin.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        await admin.ScreenshotAsync(new() { Path = Path.Combine(folder, "admin.png") });

        var site = await window.NewPageAsync();
        await site.GotoAsync(running.HostFor("thanh-dong"), new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        await site.ScreenshotAsync(new() { Path = Path.Combine(folder, "public.png") });
    }
}
