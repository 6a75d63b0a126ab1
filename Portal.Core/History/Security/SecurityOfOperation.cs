namespace Portal.Core.History.Security;

/// <summary>Lines of the security log inside another change, written in its transaction; and those of a question, written before it is answered.</summary>
public static class SecurityOfOperation
{
    /// <summary>The name of the log's lock and of its marks.</summary>
    public const string Book = "(security)";

    public static void Note(this Operation operation, SecurityNote note)
    {
        var sender = Sender.Now;
        operation.Parts.Of<Pending>().Lines.Add(new SecurityEntry
        {
            At = operation.Now,
            ActorId = note.ActorName is null ? operation.Actor.UserId : note.ActorId,
            ActorName = note.ActorName ?? operation.Actor.Name,
            PersonId = note.PersonId,
            PortalId = note.OfPortal ? operation.PortalId : null,
            Action = note.Action,
            Outcome = note.Outcome,
            Sentence = VietnameseText.Shorten(note.Sentence, HistoryEntry.SentenceLength - 1),
            Address = sender is null ? null : VietnameseText.Shorten(sender.Address, Sender.AddressLength - 1),
            Port = sender?.Port,
            Device = sender is null ? null : VietnameseText.Shorten(sender.Device, Sender.DeviceLength - 1),
            PreviousHash = "",
            Hash = "",
        });
    }

    /// <summary>
    /// What a question hands out of a portal, once its line is written: without a line nothing is handed out. Whoever was refused for want of a right
    /// leaves one too.
    /// </summary>
    public static async Task<Outcome<T>> NotedAsync<T>(this PortalStore store, Outcome<T> found, string action, string sentence)
    {
        if (!found.Done && !found.Refusals.Contains(AccessRefusals.NotAllowed)) return found;
        var noted = await store.WriteBookAsync<bool>(Book, operation =>
        {
            operation.Note(new(action, sentence) { OfPortal = true, Outcome = found.Done ? SecurityOutcome.Done : SecurityOutcome.Refused });
            return Task.FromResult<Outcome<bool>>(true);
        });
        return noted.Done || !found.Done ? found : noted.As<T>();
    }

    /// <summary>
    /// The same of a paper whose line is written with the deed that hands it out: only whoever was refused for want of a right leaves one here.
    /// </summary>
    public static async Task<Outcome<T>> RefusalNotedAsync<T>(this PortalStore store, Outcome<T> found, string sentence) =>
        found.Done ? found : await store.NotedAsync(found, "data.exported", sentence);

    /// <summary>Chains the lines behind the last one stored, under the log's own lock.</summary>
    private sealed class Pending : IWrittenAtEnd
    {
        public List<SecurityEntry> Lines { get; } = [];

        public async Task AddRowsAsync(Operation operation)
        {
            if (Lines.Count == 0) return;
            var db = operation.Db;
            await db.LockAsync(WriteLocks.OfBook(Book));
            var head = await db.SecurityHeads.AsTracking().SingleOrDefaultAsync() ?? db.SecurityHeads.Add(new SecurityHead()).Entity;
            foreach (var line in Lines)
            {
                // As in the histories: no line is older than the one before it
                if (line.At < head.LastAt && !operation.Clock.IsTold) line.At = head.LastAt.Value;
                head.LastAt = line.At;
                line.Sequence = ++head.Lines;
                line.PreviousHash = head.Hash;
                head.Hash = line.Hash = line.ComputeHash();
            }
            db.SecurityLog.AddRange(Lines);
            Lines.Clear();
        }
    }
}
