using Portal.Core.Content.Html;
using Portal.Core.Portals;

namespace Portal.Public.Pages;

/// <summary>How to reach the board, who it is, and how to name the portal as a source: all from the profile.</summary>
public sealed class ContactModel : SitePage
{
    public IEnumerable<ProfileChannel> Channels => Site.Profile.Channels.Where(c => c.Value is not null)
        .OrderBy(c => ProfileChannel.Kinds.TakeWhile(k => k != c.Kind).Count());

    public void OnGet()
    {
        Head.Title = "Liên hệ";
        Head.Description = $"Địa chỉ, thư điện tử và các kênh liên hệ của {Site.Profile.Board.Name}.";
        Head.Path = "/lien-he";
        Head.Place = "/lien-he";
        Head.Data.Add(StructuredData.Organisation(Site));
        Head.Data.Add(StructuredData.Breadcrumbs(Site, ("Liên hệ", "/lien-he")));
    }

    /// <summary>The link a channel's value makes, or null where it is plain text. Only safe addresses pass.</summary>
    public static string? Link(ProfileChannel channel) => channel.Value is not { } value ? null : channel.Kind switch
    {
        "phone" or "hotline" => LinkAddress.Clean("tel:" + value),
        "email" => value.Contains('@', StringComparison.Ordinal) ? LinkAddress.Clean("mailto:" + value) : null,
        "facebook" or "zalo" or "website" => LinkAddress.Clean(
            value.Contains("://", StringComparison.Ordinal) ? value : "https://" + value)
            is { } address && LinkAddress.NamesHost(address) ? address : null,
        _ => null,
    };
}
