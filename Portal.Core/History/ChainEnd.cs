namespace Portal.Core.History;

/// <summary>
/// Compares the end of a chain with its head while others write. Reading both in one snapshot would need a setting of SQL Server that its administrator
/// may not have made; instead the head is read before the lines and again after them. Lines and head grow in one transaction, so the lines lie between the
/// two: fewer than the first says, or more than the second, is a fault on either engine, and a line written meanwhile is none.
/// </summary>
internal sealed class ChainEnd(RecordedHead before)
{
    private string? atHead = before.Lines == 0 ? HistoryEntry.FirstHash : null;

    /// <summary>Takes a line as it is walked past.</summary>
    public void Pass(long number, string hash)
    {
        if (number == before.Lines) atHead = hash;
    }

    /// <summary>What is wrong with the end, or null.</summary>
    public string? Trouble(RecordedHead walked, RecordedHead after)
    {
        if (walked.Lines < before.Lines) return $"{before.Lines} lines were written, {walked.Lines} are there";
        if (walked.Lines > after.Lines) return $"{after.Lines} lines were written, {walked.Lines} are there";
        return atHead == before.Hash && (walked.Lines < after.Lines || walked.Hash == after.Hash) ? null : "the head was altered";
    }
}
