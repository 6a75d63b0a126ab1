using System.Text.RegularExpressions;

namespace Portal.Core.Comparing;

public enum RunState
{
    Same,
    Removed,
    Added,
}

/// <summary>Words in a row that share a fate.</summary>
public sealed record ComparedRun(RunState State, string Text);

/// <summary>
/// Two lines of text compared by words. A number, a date or the symbol of a document is one word, however it is punctuated. Blanks make
/// no difference; what stayed is written as it is now.
/// </summary>
public static partial class WordDiff
{
    public static IReadOnlyList<ComparedRun> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var runs = new List<ComparedRun>();
        var at = 0;
        foreach (var hunk in Joined(Hunks.Of(Keys(old), Keys(now)), now))
        {
            Add(runs, RunState.Same, now[at..hunk.AfterAt]);
            Add(runs, RunState.Removed, old[hunk.BeforeAt..(hunk.BeforeAt + hunk.BeforeCount)]);
            Add(runs, RunState.Added, now[hunk.AfterAt..(hunk.AfterAt + hunk.AfterCount)]);
            at = hunk.AfterAt + hunk.AfterCount;
        }
        Add(runs, RunState.Same, now[at..]);
        return runs;
    }

    /// <summary>Words with the blanks behind them; marks stand alone.</summary>
    internal static string[] Words(string text) => Word().Matches(text).Select(m => m.Value).ToArray();

    private static List<string> Keys(string[] words) => words.Select(w => w.Trim()).ToList();

    /// <summary>Hunks parted by nothing but a mark are read as one: the eye sees one changed place.</summary>
    private static List<Hunk> Joined(IReadOnlyList<Hunk> hunks, string[] now)
    {
        var joined = new List<Hunk>();
        foreach (var hunk in hunks)
        {
            if (joined.Count > 0 && joined[^1] is var last && now[(last.AfterAt + last.AfterCount)..hunk.AfterAt] is [var between]
                && !between.Any(char.IsLetterOrDigit))
                joined[^1] = new(last.BeforeAt, hunk.BeforeAt + hunk.BeforeCount - last.BeforeAt, last.AfterAt, hunk.AfterAt + hunk.AfterCount - last.AfterAt);
            else joined.Add(hunk);
        }
        return joined;
    }

    private static void Add(List<ComparedRun> runs, RunState state, string[] words)
    {
        if (words.Length > 0) runs.Add(new(state, string.Concat(words)));
    }

    [GeneratedRegex(@"(?:[\p{L}\p{M}\p{N}]+(?:[.,/:\-][\p{L}\p{M}\p{N}]+)*|[^\s])\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Word();
}
