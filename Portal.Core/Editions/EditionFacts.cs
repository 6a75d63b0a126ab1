namespace Portal.Core.Editions;

/// <summary>What the workflow needs to know of an edition.</summary>
public sealed record EditionFacts(
    EditionStatus Status, string Step, string? AuthoredById, string? SubmittedById, string? ReviewedById,
    IReadOnlySet<int> ContributorIds, string? ReviewingUnit, string? ReviewingUnitName)
{
    /// <summary>Those who changed its words after the author, at whatever step.</summary>
    public IReadOnlySet<string> EditorIds { get; init; } = new HashSet<string>();

    /// <summary>Whether it corrects what is live: begun as a correction, and the item is still public.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Authors it was taken over from.</summary>
    public IReadOnlyList<string> FormerAuthorIds { get; init; } = [];

    /// <summary>Units whose judgement is still wanted beside that of <see cref="ReviewingUnit"/>: it touches two fields.</summary>
    public IReadOnlyList<ReviewingUnit> OtherUnits { get; init; } = [];

    /// <summary>Those whose judgement of it stands, at this step or before it.</summary>
    public IReadOnlySet<string> JudgedIds { get; init; } = new HashSet<string>();

    /// <summary>All units it waits for at a step of units.</summary>
    public IReadOnlyList<ReviewingUnit> Units =>
        ReviewingUnit is null ? OtherUnits : [new(ReviewingUnit, ReviewingUnitName ?? ReviewingUnit), .. OtherUnits];

    /// <summary>Who sent it to this step, where it may be called back.</summary>
    public string? SentById { get; init; }

    /// <summary>Who has begun at this step, as called then, and when (UTC); null while nobody has.</summary>
    public string? BegunByName { get; init; }
    public DateTime? BegunAt { get; init; }

    /// <summary>Who has taken it upon themselves and may act; null where nobody has.</summary>
    public EditionHolder? Holder { get; init; }

    public bool IsAuthor(Actor actor) => actor.UserId is not null && AuthoredById == actor.UserId;

    /// <summary>Whether that account is its author, or one it was taken over from.</summary>
    public bool WroteIt(string userId) => AuthoredById == userId || FormerAuthorIds.Contains(userId);
}

/// <summary>Somebody who has taken an edition upon themselves at the step it stands at.</summary>
public sealed record EditionHolder(string UserId, string Name, DateTime Since, string? GivenByName, string? Note);
