using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Portal.Admin.Shell;

namespace Portal.Admin.Accounts.Entra;

/// <summary>
/// Whether people can be sent to Microsoft Entra ID now. What is wrong there is a sentence on the page and for the operator, never a failure:
/// whoever has a password gets in all the same.
/// </summary>
public sealed class EntraProvider(IOptionsMonitor<OpenIdConnectOptions> options, ILogger<EntraProvider> log) : IHostedService
{
    public const string Scheme = "Entra";

    public EntraSettings? Settings { get; init; }

    /// <summary>What is wrong with the configuration, in English for the console; null where nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>Why the provider was not to be had the last time it was asked; null where it was, or was not asked yet.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Somebody has set something, right or wrong.</summary>
    public bool IsMeant => Settings is not null;

    public bool IsUsable => IsMeant && Fault is null;

    /// <summary>For the console and for health, without secrets.</summary>
    public string? Words => !IsMeant ? null
        : Fault is not null ? $"sign-in with Microsoft Entra ID is off: {Fault}; local sign-in works"
        : Trouble is not null ? $"sign-in with Microsoft Entra ID fails: {Trouble}; local sign-in works" : null;

    /// <summary>The provider's own description of itself, if it can be had and is the one that is configured; null otherwise.</summary>
    public async Task<OpenIdConnectConfiguration?> FindAsync(CancellationToken stop = default)
    {
        if (!IsUsable) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(Settings!.TimeoutSeconds));
        var manager = options.Get(Scheme).ConfigurationManager!;
        try
        {
            var found = await manager.GetConfigurationAsync(limit.Token).WaitAsync(limit.Token);
            Note(WhyNot(found, Settings.Authority));
            if (Trouble is null) return found;
            manager.RequestRefresh();
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // Whatever it is, it is the provider's and must not become ours
            log.LogDebug(e, "The provider's description could not be had");
            Note(e is OperationCanceledException || e.InnerException is OperationCanceledException
                ? $"no answer from {Settings.Authority} within {Settings.TimeoutSeconds:0} seconds"
                : $"{Settings.Authority} does not answer, or not as a provider");
        }
        return null;
    }

    /// <summary>Asked once in the background when the back-office starts: who operates it hears at once that something is wrong.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Fault is not null) Console.Error.WriteLine(Words);
        else if (IsUsable) _ = Task.Run(() => FindAsync(CancellationToken.None), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string? WhyNot(OpenIdConnectConfiguration found, string authority) =>
        found.Issuer != authority ? $"{authority} names another issuer"
        : !IsHttps(found.AuthorizationEndpoint) || !IsHttps(found.TokenEndpoint) || found.SigningKeys.Count == 0
            ? $"{authority} names no addresses or keys" : null;

    private static bool IsHttps(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>Said once when it begins and once when it ends.</summary>
    private void Note(string? trouble)
    {
        var before = Trouble;
        Trouble = trouble;
        if (trouble == before) return;
        if (trouble is null) log.LogInformation("Sign-in with Microsoft Entra ID works again");
        else Console.Error.WriteLine(Words);
    }
}
