using Portal.Core.Calendar;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>
/// One way to reach the authority as the foot of every page says it. What the profile does not know is no line, so that no page
/// has a hole.
/// </summary>
public sealed record ReachLine(string Label, string Value, string? Link = null)
{
    private static readonly IReadOnlyList<(string Kind, string Label)> Kinds =
        [("address", "Địa chỉ"), ("phone", "Điện thoại"), ("hotline", "Đường dây nóng"), ("fax", "Fax"), ("email", "Thư điện tử")];

    /// <summary>Address, numbers, mailbox and hours of a portal, in this order.</summary>
    public static IReadOnlyList<ReachLine> Of(Site site)
    {
        var lines = Kinds.SelectMany(k => site.Profile.Channels.Where(c => c.Kind == k.Kind && !string.IsNullOrWhiteSpace(c.Value))
            .Select(c => new ReachLine(k.Label, c.Value!, c.Link))).ToList();
        if (OfficeHoursWords.Of(site.Profile.OfficeHours) is { } hours) lines.Add(new("Giờ làm việc", hours));
        return lines;
    }
}
