using Microsoft.Extensions.Configuration;
using Portal.Core.Portals;

namespace Portal.Core.Papers.Checks;

/// <summary>
/// Where a paper is checked: <c>Links:PublicAddress</c> with <c>{id}</c> or <c>{host}</c> (the portal's first host) filled in, else that host by https.
/// It is printed and therefore kept with the paper.
/// </summary>
public sealed class CheckAddress(IConfiguration configuration)
{
    public const string Folder = "/kiem-tra/";
    public const int Length = 400;

    public string Of(PortalProfile profile, string code)
    {
        var template = configuration["Links:PublicAddress"] is { Length: > 0 } set ? set : "https://{host}";
        return template.Replace("{id}", profile.Id, StringComparison.Ordinal).Replace("{host}", profile.Hosts[0].ToLowerInvariant(), StringComparison.Ordinal)
            .TrimEnd('/') + Folder + code;
    }
}
