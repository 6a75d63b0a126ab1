using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Support.Browsing;

/// <summary>A browser without anything running behind it, for a script by itself.</summary>
public sealed class BareBrowser : IAsyncLifetime
{
    private IPlaywright playwright = null!;

    public IBrowser Browser { get; private set; } = null!;

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
