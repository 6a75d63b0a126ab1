namespace Portal.Admin.Royalties.Works;

/// <summary>A row before and after an act, by the texts of its columns.</summary>
public sealed record SheetChange(int Work, int Version, IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> After);

/// <summary>What an undo or a redo puts into rows.</summary>
public sealed record SheetStep(string Label, IReadOnlyList<(int Work, IReadOnlyDictionary<string, string> Texts)> Texts);

/// <summary>
/// What was done at this sheet, to be undone and done again. A row counts as one's own while its version is one this sheet has seen after its own saves: what
/// somebody else stored since is never undone.
/// </summary>
public sealed class SheetPast
{
    private readonly Stack<(string Label, IReadOnlyList<SheetChange> Changes)> done = new();
    private readonly Stack<(string Label, IReadOnlyList<SheetChange> Changes)> undone = new();
    private readonly Dictionary<int, int> own = [];
    private readonly Dictionary<(int Work, int Version), int> followed = [];

    public bool HasDone => done.Count > 0;
    public bool HasUndone => undone.Count > 0;

    public void Keep(string label, IReadOnlyList<SheetChange> changes)
    {
        var real = changes.Where(c => c.Before.Any(b => c.After[b.Key] != b.Value)).ToList();
        if (real.Count == 0) return;
        done.Push((label, real));
        undone.Clear();
        foreach (var change in real) own.TryAdd(change.Work, change.Version);
    }

    /// <summary>A save of this sheet went over that version, which makes it the next.</summary>
    public void Saved(int work, int version) => own[work] = followed[(work, version)] = version + 1;

    /// <summary>
    /// The version that was in sight when a cell was typed, or what this sheet itself has made of it since: whoever types on while a row is being saved
    /// is in nobody's way.
    /// </summary>
    public int Since(int work, int version)
    {
        while (followed.TryGetValue((work, version), out var next)) version = next;
        return version;
    }

    /// <summary>Whether nobody else has stored the row since it was typed in or saved here.</summary>
    public bool IsOwn(int work, int version) => own.TryGetValue(work, out var last) && last == version;

    public SheetStep? Back()
    {
        if (!done.TryPop(out var act)) return null;
        undone.Push(act);
        return new(act.Label, act.Changes.Select(c => (c.Work, c.Before)).ToList());
    }

    public SheetStep? Forth()
    {
        if (!undone.TryPop(out var act)) return null;
        done.Push(act);
        return new(act.Label, act.Changes.Select(c => (c.Work, c.After)).ToList());
    }
}
