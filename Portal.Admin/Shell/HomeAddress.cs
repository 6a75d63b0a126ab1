namespace Portal.Admin.Shell;

/// <summary>
/// The address people open the back-office with, <c>Links:AdminAddress</c>. Outside Development it must be set: which hosts are
/// answered and which pages may speak with a visitor's cookie follow from it, and a guess would follow whoever asks.
/// </summary>
public sealed class HomeAddress(IConfiguration configuration, IHostEnvironment environment)
{
    private const string Key = "Links:AdminAddress";

    private readonly WebOrigin? own = WebOrigin.Of(configuration[Key]);

    /// <summary>What is wrong with the configuration, in English for the console; null when nothing is.</summary>
    public string? Fault()
    {
        var typed = configuration[Key];
        if (string.IsNullOrWhiteSpace(typed))
            return environment.IsDevelopment() ? null
                : $"{Key} is not set: give the address people open the back-office with, for example Links__AdminAddress=https://quantri.example.gov.vn";
        if (own is not { } address || !Uri.TryCreate(typed, UriKind.Absolute, out var uri)
            || uri.PathAndQuery != "/" || uri.Fragment != "" || uri.UserInfo != "")
            return $"{Key} is '{typed}', which is not an address like https://quantri.example.gov.vn (scheme, host, and a port if it has its own)";
        return address.Scheme == "https" || environment.IsDevelopment() ? null
            : $"{Key} is '{typed}': outside Development the back-office answers over https only";
    }

    /// <summary>Whether a request was sent to a name of ours. Its port is the proxy's affair, and often not passed on.</summary>
    public bool IsHost(HostString host) => own is not { } address || WebOrigin.NameOf(host.Host) == address.Host;

    /// <summary>The name passkeys are made for; null where none is set (Development), and that of the request counts.</summary>
    public string? Host => own?.Host;

    /// <summary>The origin of our own pages; where no address is set (Development) that of the request itself.</summary>
    public WebOrigin? Of(HttpRequest request) => own ?? WebOrigin.Of(request);
}
