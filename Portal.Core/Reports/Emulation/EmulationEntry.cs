namespace Portal.Core.Reports.Emulation;

/// <summary>What happened to an item.</summary>
public enum EmulationWhat
{
    Published,
    Corrected,
    Withdrawn,
}

/// <summary>A row behind the figures: one item published for the first time, one correction, one withdrawal.</summary>
/// <param name="What">What happened.</param>
/// <param name="ItemId">Of the item.</param>
/// <param name="EditionId">The edition a reader is led to.</param>
/// <param name="Title">Of the live edition; of a withdrawal as it was then.</param>
/// <param name="SectionName">As it is called today.</param>
/// <param name="UnitId">The unit the reports count the item for; null for none.</param>
/// <param name="Authors">Whoever has a share in it but by editing, each person once.</param>
/// <param name="At">When, UTC.</param>
/// <param name="DueAt">Its deadline, UTC; null where there is none, and for all but the first publishing.</param>
/// <param name="MetAt">When that was met, UTC.</param>
public sealed record EmulationEntry(
    EmulationWhat What, int ItemId, int EditionId, string Title, string SectionName, int? UnitId, IReadOnlyList<int> Authors, DateTime At, DateTime? DueAt,
    DateTime? MetAt)
{
    public string UnitName { get; init; } = "";

    /// <summary>The names of <see cref="Authors"/>, in the same order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
    public string AuthorNames => string.Join(", ", Names);

    /// <summary>Null where nothing is counted.</summary>
    public bool? OnTime => DueAt is { } due && MetAt is { } met ? met <= due : null;

    /// <summary>The name of one of its authors, or of its unit; null where it is not theirs.</summary>
    public string? NameOf(EmulationOf of, int id) =>
        of == EmulationOf.Units ? IsOf(of, id) ? UnitName : null : Names.Zip(Authors).Where(a => a.Second == id).Select(a => a.First).FirstOrDefault();

    public bool IsOf(EmulationOf of, int id) => of == EmulationOf.Units ? (UnitId ?? 0) == id : Authors.Contains(id);
}
