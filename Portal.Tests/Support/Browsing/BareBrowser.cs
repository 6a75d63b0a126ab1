using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Support.Browsing;

/// <summary>The browser for tests without anything running behind it.</summary>
public sealed class BareBrowser : IAsyncLifetime
{
    public IBrowser Browser { get; private set; } = null!;

    public Task<IBrowserContext> NewWindowAsync() => RunningPortal.NewWindowAsync(Browser);

    public async Task InitializeAsync() => Browser = await OneBrowser.OpenedAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
