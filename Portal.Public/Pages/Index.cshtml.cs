using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Public.Sites;

namespace Portal.Public.Pages;

/// <summary>The front page: a lead, three further items, a block for each section that belongs here, documents beside.</summary>
public sealed class IndexModel(FindPublications find) : SitePage
{
    private const int Further = 3;
    private const int InBlock = 5;

    /// <summary>Documents beside the news: as many as the news is high, also where the list of portals stands below them.</summary>
    private const int InSide = 3;

    public PublicationRow? Lead { get; private set; }
    public IReadOnlyList<PublicationRow> Next { get; private set; } = [];
    public IReadOnlyList<(PublicSection Section, IReadOnlyList<PublicationRow> Rows)> Blocks { get; private set; } = [];
    public IReadOnlyList<PublicationRow> Documents { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var newest = await find.NewestAsync(Site.Id, ContentKind.Article, 12, homeOnly: true);
        // The newest with a picture leads, unless the pictures are old: news goes before looks
        Lead = newest.Take(4).FirstOrDefault(r => r.Picture is not null) ?? newest.FirstOrDefault();
        Next = newest.Where(r => r != Lead).Take(Further).ToList();
        Documents = await find.NewestAsync(Site.Id, ContentKind.Document, InSide);

        var shown = Next.Append(Lead).OfType<PublicationRow>().Select(r => r.ItemId).ToHashSet();
        var sections = Site.Sections.Where(s => s.OnHome && s.Kind is ContentKind.Article).ToList();
        var bySection = await find.BySectionAsync(Site.Id, sections.Select(s => s.Id), InBlock + Further + 1);
        Blocks = sections.Where(s => bySection.ContainsKey(s.Id))
            .Select(s => (s, Rows: (IReadOnlyList<PublicationRow>)Chosen(bySection[s.Id].Where(r => !shown.Contains(r.ItemId)))))
            .Where(b => b.Rows.Count > 0).ToList();
        Head.Description = $"{Site.Name}: tin tức, chỉ đạo điều hành, văn bản và thủ tục hành chính của {Site.Profile.Authority}.";
        Head.Path = "/";
        Head.Place = "/";
        Head.Picture = Lead?.Picture?.Sizes.MaxBy(s => s.Width)?.Address;
        Head.Data.Add(StructuredData.WebSite(Site));
        Head.Data.Add(StructuredData.Organisation(Site));
    }

    // The newest with a picture stands first in its block
    private static List<PublicationRow> Chosen(IEnumerable<PublicationRow> rows)
    {
        var some = rows.Take(InBlock).ToList();
        var first = some.FirstOrDefault(r => r.Picture is not null) ?? some.FirstOrDefault();
        return first is null ? [] : [first, .. some.Where(r => r != first)];
    }
}
