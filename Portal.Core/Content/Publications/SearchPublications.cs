using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Content.Publications;

/// <summary>
/// Search over a portal's publications. Every word must occur; texts with the marks as typed come first, then words in the
/// title before words in the abstract before words in the text, then the newer item. The newest
/// <see cref="MostFound"/> that fit are ranked, which is more than anyone turns over.
/// </summary>
public sealed class SearchPublications(PortalDbFactory factory)
{
    public const int MostFound = 500;

    public async Task<PublicationPage> ExecuteAsync(string portalId, SearchWords words, int page, int size)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var db = factory.CreatePublic(portalId);
        var fitting = words.Narrow(db.Live());
        var found = await fitting.NewestFirst().Take(MostFound).Columns().ToListAsync();
        var phrase = words.Folded.Count > 1 ? await IdsAsync(fitting.Where(l => l.Publication.SearchText.Contains(words.FoldedPhrase))) : [];
        var asTyped = words.HasMarks ? await IdsAsync(AsTyped(fitting, words)) : [];
        var ranked = found
            .OrderByDescending(c => !words.HasMarks || asTyped.Contains(c.ItemId) || words.StandAsTypedIn(c.Title + "\n" + c.Abstract))
            .ThenByDescending(c => Score(c, words, phrase.Contains(c.ItemId)))
            .ThenByDescending(c => c.FirstPublishedAt)
            .ToList();
        return new(ranked.Skip((page - 1) * size).Take(size).Select(c => c.Row()).ToList(), page, ranked.Count, size);
    }

    private static IQueryable<LivePublication> AsTyped(IQueryable<LivePublication> fitting, SearchWords words)
    {
        foreach (var word in words.Typed)
            fitting = fitting.Where(l => l.Publication.Title.Contains(word) || l.Publication.Abstract.Contains(word) || l.Publication.BodyHtml.Contains(word));
        return fitting;
    }

    private static async Task<HashSet<int>> IdsAsync(IQueryable<LivePublication> some) =>
        await some.NewestFirst().Take(MostFound).Select(l => l.Publication.ItemId).ToHashSetAsync();

    private static int Score(RowColumns row, SearchWords words, bool phraseInText)
    {
        var (title, summary) = (VietnameseText.Fold(row.Title), VietnameseText.Fold(row.Abstract));
        var score = 0;
        if (row.Title.Contains(words.Text, StringComparison.OrdinalIgnoreCase)) score += 100;
        if (title.Contains(words.FoldedPhrase, StringComparison.Ordinal)) score += 60;
        if (words.StandWholeIn(title)) score += 40;
        if (phraseInText) score += 25;
        if (summary.Contains(words.FoldedPhrase, StringComparison.Ordinal)) score += 15;
        if (words.StandWholeIn(summary)) score += 10;
        return score;
    }
}
