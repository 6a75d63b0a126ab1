using Portal.Core.Html;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>How to reach the board, who it is, and how to name the portal as a source: all from the profile.</summary>
public sealed class ContactModel : SitePage
{
    /// <summary>When what is sent is taken in, in the regulation's words; null where it says nothing.</summary>
    public string? Intake => Site.Profile.Intake is not { } intake ? null : (Hours(intake.Electronic), Hours(intake.Paper)) switch
    {
        (null, null) => null,
        ({ } electronic, null) => "Thông tin điện tử: " + electronic,
        (null, { } paper) => "Văn bản giấy: " + paper,
        var (electronic, paper) when electronic == paper => Vietnamese.Capital(electronic!),
        var (electronic, paper) => $"Thông tin điện tử: {electronic}; văn bản giấy: {paper}",
    };

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

    private static string? Hours(string? intake) => intake switch
    {
        "24/7" => "24/24 giờ tất cả các ngày",
        "office-hours" => "trong giờ hành chính các ngày làm việc",
        _ => null,
    };

    /// <summary>
    /// Where a channel leads, or null where it is only to be read. The portal's own front page is no channel: whoever reads this is
    /// on the portal, and what the label promises (a section for questions) is not there.
    /// </summary>
    public string? LinkOf(ProfileChannel channel)
    {
        if (channel.Link is not { } link || !Uri.TryCreate(link, UriKind.Absolute, out var address)) return null;
        if (!LinkAddress.NamesHost(link) || !Site.Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)) return link;
        var path = address.AbsolutePath;
        return path is "/so-do" or "/tim-kiem" || Site.Sections.Any(s => path == "/chuyen-muc/" + s.Slug) ? path : null;
    }
}
