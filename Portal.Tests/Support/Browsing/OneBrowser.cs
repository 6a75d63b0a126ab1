using Microsoft.Playwright;

namespace Portal.Tests.Support.Browsing;

/// <summary>
/// One Chromium for the whole run, opened when the first test asks for it: tests keep apart by windows of their own, whose cookies and stores are their
/// own too, and a browser for each class would start a dozen times. It ends with the run.
/// </summary>
internal static class OneBrowser
{
    /// <summary>
    /// Every page brings its scripts anew and is gone in a second: compilers that make code fast after it has run for a while would work beside it for as long
    /// as the page itself, and take the core from another test.
    /// </summary>
    private const string WithoutSlowCompilers = "--js-flags=--no-turbofan --no-maglev";

    private static readonly Lazy<Task<IBrowser>> Opened = new(OpenAsync);

    public static Task<IBrowser> OpenedAsync() => Opened.Value;

    private static async Task<IBrowser> OpenAsync()
    {
        if (RunningPortal.Chromium is null) throw new InvalidOperationException("No Chromium on the PATH; build/ensure-packages.sh tells how to get it.");
        var playwright = await Playwright.CreateAsync();
        var browser = await RunningPortal.LaunchAsync(playwright, WithoutSlowCompilers);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => playwright.Dispose();
        return browser;
    }
}
