using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Support.Browsing;

/// <summary>A browser of one test class, without anything running behind it.</summary>
public sealed class BareBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Task<IBrowserContext> NewWindowAsync() => RunningPortal.NewWindowAsync(Browser);

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await RunningPortal.LaunchAsync(playwright);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
