using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// The history of writing: one line when a person's turn at an edition begins, not one for each save (pages save by
/// themselves every few seconds), and one for each picture or attachment taken out. Who has such a line has edited, and does not judge.
/// </summary>
internal static class WritingHistory
{
    private const string Created = "content.created";
    private const string Edited = "content.edited";
    /// <summary>Into another section, which may decide who judges: counted as editing.</summary>
    public const string Moved = "content.moved";
    private const string PictureRemoved = "content.picture-removed";
    private const string FileRemoved = "content.file-removed";
    private const string PartReplaced = "content.part-replaced";

    /// <summary>The action of a line that begins the turn of whoever starts a next edition.</summary>
    public const string NextStarted = "content.next-started";

    public static async Task RecordAsync(Operation operation, Edition edition, bool isNew, string stepName, IEnumerable<(string Action, string Words)> changes)
    {
        var (subject, title) = (Subject.Item(edition.ItemId), TitleOf(edition));
        if (isNew) operation.Record(Created, subject, $"Tạo bản nháp {title}.", edition.Id);
        else if (!await IsOwnTurnAsync(operation, edition, subject)) operation.Record(Edited, subject,
            $"Sửa {title} (bản {edition.Number}, bước “{stepName}”).", edition.Id);
        foreach (var (action, words) in changes) operation.Record(action, subject, $"{words} {title}.", edition.Id);
    }

    /// <summary>What a line says, before the title, of a picture or an attachment taken out.</summary>
    public static (string Action, string Words) Picture(string name) => (PictureRemoved, $"Bỏ ảnh “{name}” khỏi");

    /// <inheritdoc cref="Picture"/>
    public static (string Action, string Words) File(string name) => (FileRemoved, $"Bỏ tệp đính kèm “{name}” khỏi");

    /// <inheritdoc cref="Picture"/>
    public static (string Action, string Words) Replaced(string name, string by) => (PartReplaced, $"Thay “{name}” bằng “{by}” trong");

    /// <summary>The edition's title as lines of the history name it.</summary>
    public static string TitleOf(Edition edition) => edition.Title.Length == 0 ? "(chưa có tiêu đề)" : $"“{edition.Title}”";

    /// <summary>Those who edited an edition, by its history.</summary>
    public static async Task<IReadOnlySet<string>> EditorsAsync(Operation operation, Edition edition) =>
        (await EditorsAsync(operation, [edition.ItemId])).GetValueOrDefault(edition.Id, NoOne);

    /// <summary>Editors by edition, of all editions of some items.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlySet<string>>> EditorsAsync(Operation operation, IEnumerable<int> itemIds)
    {
        var subjects = itemIds.Select(id => Subject.Item(id)).Distinct().ToList();
        var lines = await operation.Db.History
            .Where(h => subjects.Contains(h.Subject) && (h.Action == Edited || h.Action == Moved) && h.EditionId != null && h.ActorId != null)
            .Select(h => new { EditionId = h.EditionId!.Value, ActorId = h.ActorId! }).Distinct().ToListAsync();
        return lines.GroupBy(l => l.EditionId).ToDictionary(g => g.Key, g => (IReadOnlySet<string>)g.Select(l => l.ActorId).ToHashSet());
    }

    private static readonly IReadOnlySet<string> NoOne = new HashSet<string>();

    private static async Task<bool> IsOwnTurnAsync(Operation operation, Edition edition, string subject)
    {
        var last = await operation.Db.History.Where(h => h.Subject == subject && h.EditionId == edition.Id)
            .OrderByDescending(h => h.Sequence).Select(h => new { h.Action, h.ActorId }).FirstOrDefaultAsync();
        return last is { Action: Created or Edited or PictureRemoved or FileRemoved or PartReplaced or NextStarted } && last.ActorId == operation.Actor.UserId;
    }
}
