using System.Globalization;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Feeds;

/// <summary>An RSS 2.0 feed with its own address in it (atom:link), as feed readers ask.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(Site site, string title, string description, string page, string self, IReadOnlyList<PublicationRow> rows) =>
        XmlBytes.Write(xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            xml.Text("title", title);
            xml.Text("link", site.Address + page);
            xml.Text("description", description);
            xml.Text("language", "vi");
            xml.Text("copyright", site.Profile.Authority);
            if (rows.Count > 0) xml.Text("lastBuildDate", Date(rows.Max(r => r.PublishedAt)));
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("href", site.Address + self);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var row in rows)
            {
                xml.WriteStartElement("item");
                xml.Text("title", row.Title);
                xml.Text("link", site.Address + row.Address);
                xml.WriteStartElement("guid");
                // The address may change with the title, the item does not
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString($"{site.Id}:{row.ItemId}");
                xml.WriteEndElement();
                xml.Text("pubDate", Date(row.FirstPublishedAt));
                xml.Text("category", row.SectionName);
                xml.Text("description", row.Abstract);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static string Date(DateTime utc) => utc.ToString("R", CultureInfo.InvariantCulture);
}
