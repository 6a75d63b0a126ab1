using Microsoft.Playwright;

namespace Portal.Tests.Support.Browsing;

/// <summary>A device that keeps passkeys and knows its person by a finger, as Chromium pretends to have one.</summary>
public sealed class VirtualDevice : IAsyncDisposable
{
    private readonly ICDPSession session;

    private VirtualDevice(ICDPSession session) => this.session = session;

    public static async Task<VirtualDevice> AddAsync(IBrowserContext window, IPage page)
    {
        var devtools = await window.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new VirtualDevice(devtools);
    }

    public async ValueTask DisposeAsync() => await session.DetachAsync();
}
