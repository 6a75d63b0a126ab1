using System.Globalization;
using Portal.Core.History.Security;

namespace Portal.Core.Safekeeping;

/// <summary>
/// How far the security log had come in each month, kept apart with the heads: a cut takes old lines only, so none may reach what was written within the
/// time of keeping. Whoever can write the database alone can make a cut tell of itself, and cannot make it old.
/// </summary>
internal sealed class MonthsOfLog(IReadOnlyDictionary<string, RecordedHead> recorded, SecurityHead log, DateTime keptSince)
{
    private const string Format = "yyyy-MM";

    /// <summary>Whether an entry of the record is one of a month.</summary>
    public static bool Is(string key) => key.StartsWith(SecurityHead.Name + " ", StringComparison.Ordinal);

    /// <summary>Months of which nothing need be known any more: a cut may have taken all of them.</summary>
    public IReadOnlyList<string> Over => [.. Months().Where(m => m.Begins.AddMonths(2) < WardClock.DayOf(keptSince)).Select(m => m.Key)];

    /// <summary>Adds the month of the last line to what is recorded, unless it is there. Returns what was cut too early, in English, or null.</summary>
    public string? Add(Dictionary<string, RecordedHead> heads)
    {
        if (log.LastAt is { } last)
        {
            var key = $"{SecurityHead.Name} {WardClock.DayOf(last).ToString(Format, CultureInfo.InvariantCulture)}";
            if (!recorded.ContainsKey(key)) heads[key] = new(log.Lines, log.Hash);
        }
        var early = Months().Where(m => m.Head.Lines <= log.CutLines && WardClock.StartOf(m.Begins) >= keptSince).Select(m => m.Begins).Order().ToList();
        return early.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"{SecurityHead.Name}: lines up to {log.CutLines}, some of them written in {early[^1]:yyyy-MM}, were cut before their time");
    }

    private IEnumerable<(string Key, DateOnly Begins, RecordedHead Head)> Months()
    {
        foreach (var (key, head) in recorded.Where(r => Is(r.Key)))
            if (DateOnly.TryParseExact(key[(SecurityHead.Name.Length + 1)..], Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
                yield return (key, first, head);
    }
}
