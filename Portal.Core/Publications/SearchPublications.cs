namespace Portal.Core.Publications;

/// <summary>
/// Search over a portal's publications. Every word must occur whole ("phu" does not find "phường"); only where no text holds
/// them whole do parts of words count. Texts with the marks as typed come first, then words in the title before words in the
/// abstract before words in the text, a document's number before all but the exact title, then the newer item. The newest <see cref="MostFound"/> are ranked.
/// </summary>
public sealed class SearchPublications(PortalDbFactory factory)
{
    public const int MostFound = 500;

    /// <summary>How many texts are looked into for whole words; the database has narrowed them down before.</summary>
    private const int MostRead = 3000;

    /// <summary>One page of what fits; a visitor who has <paramref name="gone"/> away is not searched for any longer.</summary>
    public async Task<PublicationPage> ExecuteAsync(string portalId, SearchWords words, int page, int size, CancellationToken gone = default)
    {
        ArgumentNullException.ThrowIfNull(words);
        await using var db = factory.CreatePublic(portalId);
        var hits = await HitsAsync(words.Narrow(db.Live()), words, gone);
        if (hits.Count == 0) return new([], page, 0, size);
        // From here on the database is asked for these alone, and looks no further back than the oldest of them
        var (ids, oldest) = (hits.ConvertAll(h => h.ItemId), hits[^1].FirstPublishedAt);
        var these = db.Live().Where(l => l.Publication.FirstPublishedAt >= oldest && ids.Contains(l.Publication.ItemId)).NewestFirst();
        var found = await these.Columns().ToListAsync(gone);
        var phrase = words.Folded.Count > 1 ? hits.Where(h => h.Phrase).Select(h => h.ItemId).ToHashSet() : [];
        var asTyped = words.HasMarks ? await AsTyped(these, words).Select(l => l.Publication.ItemId).ToHashSetAsync(gone) : [];
        var ranked = found
            .OrderByDescending(c => !words.HasMarks || asTyped.Contains(c.ItemId)
                || words.StandAsTypedIn(c.Title + "\n" + c.Abstract + "\n" + c.Number))
            .ThenByDescending(c => Score(c, words, phrase.Contains(c.ItemId)))
            .ThenByDescending(c => c.FirstPublishedAt)
            .ToList();
        return new(ranked.Skip((page - 1) * size).Take(size).Select(c => c.Row()).ToList(), page, ranked.Count, size);
    }

    /// <summary>The newest texts that hold the words whole, or where none does, the newest that hold them as parts of words.</summary>
    private static async Task<List<Hit>> HitsAsync(IQueryable<LivePublication> fitting, SearchWords words, CancellationToken gone)
    {
        var texts = fitting.NewestFirst().Take(MostRead)
            .Select(l => new { l.Publication.ItemId, l.Publication.FirstPublishedAt, l.Publication.SearchText }).AsAsyncEnumerable();
        var (whole, parts) = (new List<Hit>(), new List<Hit>());
        await foreach (var text in texts.WithCancellation(gone))
        {
            var list = words.StandWholeIn(text.SearchText) ? whole : parts;
            if (list.Count < MostFound)
                list.Add(new(text.ItemId, text.FirstPublishedAt, text.SearchText.Contains(words.FoldedPhrase, StringComparison.Ordinal)));
            if (whole.Count == MostFound) break;
        }
        return whole.Count > 0 ? whole : parts;
    }

    private static IQueryable<LivePublication> AsTyped(IQueryable<LivePublication> these, SearchWords words)
    {
        foreach (var word in words.Typed)
            these = these.Where(l => l.Publication.Title.Contains(word) || l.Publication.Abstract.Contains(word) || l.Publication.BodyHtml.Contains(word));
        return these;
    }

    /// <summary>A text that fits, and whether the words stand in it side by side as asked.</summary>
    private sealed record Hit(int ItemId, DateTime FirstPublishedAt, bool Phrase);

    private static int Score(RowColumns row, SearchWords words, bool phraseInText)
    {
        var (title, summary) = (VietnameseText.Fold(row.Title), VietnameseText.Fold(row.Abstract));
        var score = 0;
        if (row.Title.Contains(words.Text, StringComparison.OrdinalIgnoreCase)) score += 100;
        if (VietnameseText.Fold(row.Number).Contains(words.FoldedPhrase, StringComparison.Ordinal)) score += 80;
        if (title.Contains(words.FoldedPhrase, StringComparison.Ordinal)) score += 60;
        if (words.StandWholeIn(title)) score += 40;
        if (phraseInText) score += 25;
        if (summary.Contains(words.FoldedPhrase, StringComparison.Ordinal)) score += 15;
        if (words.StandWholeIn(summary)) score += 10;
        return score;
    }
}
