using System.Globalization;
using System.Xml;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Feeds;

/// <summary>The site map file of sitemaps.org: fixed pages, sections and every item.</summary>
internal static class SiteMapFile
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static byte[] Write(Site site, IReadOnlyList<PublishedAddress> items) => XmlBytes.Write(xml =>
    {
        xml.WriteStartElement("urlset", Schema);
        foreach (var path in new[] { "/", "/lien-he", "/so-do" }) Url(xml, site.Address + path, null);
        foreach (var section in site.Sections) Url(xml, $"{site.Address}/chuyen-muc/{section.Slug}", null);
        foreach (var item in items) Url(xml, site.Address + item.Address, item.ChangedAt);
        xml.WriteEndElement();
    });

    private static void Url(XmlWriter xml, string address, DateTime? changedAt)
    {
        xml.WriteStartElement("url", Schema);
        xml.WriteElementString("loc", Schema, address);
        if (changedAt is { } utc)
            xml.WriteElementString("lastmod", Schema, utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
