namespace Portal.Core.Editions;

/// <summary>What a search finds of an edition's attachments: their names and the beginning of their words, so much that no item outgrows the others.</summary>
internal static class AttachedText
{
    public const int MostOfAll = 300_000;

    public static async Task<string> OfAsync(Operation operation, IReadOnlyList<(int MediaFileId, string Name)> attachments)
    {
        if (attachments.Count == 0) return "";
        var ids = attachments.Select(a => a.MediaFileId).ToList();
        var texts = await operation.Db.MediaTexts.Where(t => ids.Contains(t.MediaFileId)).ToDictionaryAsync(t => t.MediaFileId, t => t.Text);
        var all = string.Join('\n', attachments.Select(a => a.Name).Concat(attachments.Select(a => texts.GetValueOrDefault(a.MediaFileId, ""))));
        return VietnameseText.Start(all, MostOfAll);
    }
}
