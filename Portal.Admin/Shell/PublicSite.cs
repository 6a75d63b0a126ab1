using Portal.Core.Portals;

namespace Portal.Admin.Shell;

/// <summary>Where visitors see a portal: <c>Links:PublicAddress</c> with <c>{id}</c> or <c>{host}</c> filled in.</summary>
public static class PublicSite
{
    public static string? AddressOf(IConfiguration configuration, PortalProfile profile) =>
        configuration["Links:PublicAddress"] is { Length: > 0 } template
            ? template.Replace("{id}", profile.Id, StringComparison.Ordinal).Replace("{host}", profile.Hosts[0], StringComparison.Ordinal).TrimEnd('/')
            : null;
}
