namespace Portal.Core.History;

/// <summary>The history lines of an operation, written by the same save as the change they tell of.</summary>
public static class HistoryOfOperation
{
    public static void Record(this Operation operation, string action, string subject, string sentence, int? editionId = null) =>
        operation.Parts.Of<Pending>().Lines.Add(new HistoryEntry
        {
            PortalId = operation.PortalId,
            At = operation.Now,
            ActorId = operation.Actor.UserId,
            ActorName = operation.Actor.Name,
            Action = action,
            Subject = subject,
            EditionId = editionId,
            Sentence = VietnameseText.Shorten(sentence, HistoryEntry.SentenceLength - 1),
            PreviousHash = "",
            Hash = "",
        });

    /// <summary>Chains the lines behind the last one stored.</summary>
    private sealed class Pending : ISavedLast
    {
        public List<HistoryEntry> Lines { get; } = [];

        public async Task AddRowsAsync(Operation operation)
        {
            if (Lines.Count == 0) return;
            var heads = operation.Db.HistoryHeads;
            var head = await heads.AsTracking().SingleOrDefaultAsync() ?? heads.Add(new HistoryHead { PortalId = operation.PortalId }).Entity;
            var last = head.LastAt ?? await operation.Db.History.Where(h => h.Sequence == head.Lines).Select(h => (DateTime?)h.At).SingleOrDefaultAsync();
            foreach (var line in Lines)
            {
                // A clock that went back does not take the lines with it (docs/decisions/0038-shared-limits-and-the-clock.md)
                if (line.At < last && !operation.Clock.IsTold) line.At = last.Value;
                head.LastAt = last = line.At;
                line.Sequence = ++head.Lines;
                line.PreviousHash = head.Hash;
                head.Hash = line.Hash = line.ComputeHash();
            }
            operation.Db.History.AddRange(Lines);
            Lines.Clear();
        }
    }
}
