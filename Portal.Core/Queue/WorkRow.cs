namespace Portal.Core.Queue;

/// <summary>One thing waiting for the person: what, where it stands, by when, and the address that opens it.</summary>
public sealed record WorkRow(
    string Kind, string Title, string State, string? Who, DateTime? DueAt, string? TimeLeft, bool Late, bool DueToday, string Link, string Does)
{
    /// <summary>It was told at once and has no due moment of its own.</summary>
    public bool Urgent { get; init; }

    /// <summary>Something told: seen, it is gone, and nothing else is to be done about it.</summary>
    public bool IsNotice { get; init; }

    /// <summary>Who has taken it upon themselves; null where nobody has, or where nothing is taken.</summary>
    public WorkHolder? Holder { get; init; }

    /// <summary>When leaders were told that its deadline has passed, UTC; null where they were not.</summary>
    public DateTime? EscalatedAt { get; init; }

    /// <summary><c>đã báo lên lãnh đạo 17:00 ngày 20/11/2026</c>; null where nobody was told.</summary>
    public string? EscalatedWords => EscalatedAt is { } at ? $"đã báo lên lãnh đạo {WardClock.Say(at)}" : null;

    /// <summary>Whether somebody may take it upon themselves: it waits for one of several.</summary>
    public bool MayBeHeld { get; init; }

    /// <summary>Whether it waits for the person asking, and was not taken by somebody else.</summary>
    public bool IsOpen => Holder is not { IsSelf: false };

    /// <summary>
    /// Where it stands in the queue, 0 first: what is to be done at once, what is late and to be done by the person, what was told at once and is only to be
    /// read, everything else. However much was told, nothing late stands behind it.
    /// </summary>
    public int Rank => this switch
    {
        { Urgent: true, IsNotice: false } => 0,
        { Late: true, IsOpen: true } => 1,
        { Urgent: true } => 2,
        _ => 3,
    };
}

/// <summary>Somebody who has taken a piece of work upon themselves; by name, and whether it is the person asking.</summary>
public sealed record WorkHolder(string Name, bool IsSelf);
