using Portal.Core.Editions;

namespace Portal.Core.Publications;

/// <summary>An edition as its page on the public site would show it if it were published at this moment; who may read the edition may see it.</summary>
public sealed class PreviewEdition(PortalStore store, LoadEdition load)
{
    private static readonly Func<LivePublication, RowColumns> Columns = RowColumns.Whole.Compile();

    /// <summary>What is stored, whatever state it is in; nothing is written. Another portal's and a stranger's are not found.</summary>
    public Task<Outcome<EditionPreview>> ExecuteAsync(int editionId) => store.ReadAsync<Outcome<EditionPreview>>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded || !loaded.MayRead(operation.Actor)) return AccessRefusals.NotFound;
        var (edition, item) = (loaded.Edition, loaded.Item);
        var publication = PublicationCopy.Blank(operation, item.Id);
        var first = await operation.Db.Publications.Where(p => p.ItemId == item.Id).Select(p => (DateTime?)p.FirstPublishedAt).SingleOrDefaultAsync();
        publication.FirstPublishedAt = first ?? operation.Now;
        var shownAt = edition.PublishedAt ?? operation.Now;
        PublicationCopy.Fill(publication, loaded, shownAt);
        publication.CorrectionsJson = await PublicationCopy.CorrectionsAsync(operation, edition, shownAt);
        // The same way a page of the public site reads its publication
        var shown = Columns(new() { Publication = publication, Section = loaded.Section }).Detail();
        return new EditionPreview(shown, edition.Status, edition.UpdatedAt,
            edition.Attachments.GroupBy(PublicationCopy.AddressOf).ToDictionary(g => g.Key, g => g.First().MediaFileId, StringComparer.Ordinal));
    });
}

/// <summary>
/// A publication before it is one. <paramref name="UpdatedAt"/> is when the words were stored, UTC; <paramref name="Files"/> says which stored
/// file stands behind the address an attachment will have.
/// </summary>
public sealed record EditionPreview(PublicationDetail Item, EditionStatus Status, DateTime UpdatedAt, IReadOnlyDictionary<string, int> Files);
