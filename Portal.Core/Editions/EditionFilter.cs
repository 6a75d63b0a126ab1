using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>What a list of editions is narrowed to and how it is sorted; all parts optional. Kept in the address of the page.</summary>
public sealed record EditionFilter
{
    public const int PageSize = 25;

    /// <summary>No row of the database has that number.</summary>
    public const int NoUnit = 0;

    /// <summary>In place of a person: what nobody may lead on.</summary>
    public const string Nobody = "khong-ai";

    /// <summary>Words of the text, and of the names of its people.</summary>
    public string? Text { get; init; }
    public int? SectionId { get; init; }

    /// <summary>A unit, or <see cref="NoUnit"/> for what is counted for none.</summary>
    public int? UnitId { get; init; }

    /// <summary>Somebody who wrote it or has a share in it, as <see cref="PersonCode"/> writes them.</summary>
    public string? Person { get; init; }

    /// <summary>A status, or null for all; <see cref="Step"/> narrows <see cref="EditionStatus.InWorkflow"/>.</summary>
    public EditionStatus? Status { get; init; }
    public string? Step { get; init; }
    public ContentKind? Kind { get; init; }
    public DueFilter? Due { get; init; }

    /// <summary>Items of which some edition was published urgently.</summary>
    public UrgentFilter? Urgent { get; init; }

    /// <summary>A day in Viet Nam on which it is due, while it is not public yet.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Whoever must act next (<c>tk-…</c>), or <see cref="Nobody"/>.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>Days in Viet Nam, both included, of the last change or of the first publishing.</summary>
    public DateOnly? FromOn { get; init; }
    public DateOnly? ToOn { get; init; }
    public bool ByPublishing { get; init; }

    /// <summary>Only one's own.</summary>
    public bool Mine { get; init; }
    public EditionSort Sort { get; init; } = EditionSort.Changed;
    public bool Descending { get; init; } = true;

    /// <summary>A page past the end stands for the last one.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What <see cref="KnownFilter"/> made of <see cref="DueFilter.Soon"/> and <see cref="WaitsFor"/>.</summary>
    internal DateTime SoonUntil { get; init; }
    internal IReadOnlyList<int>? WaitingIds { get; init; }
}

/// <summary>What a list of editions is sorted by; ties by number, so that no row is on two pages.</summary>
public enum EditionSort
{
    /// <summary>By the last change.</summary>
    Changed,
    Title,

    /// <summary>In the order of the portal's menu.</summary>
    Section,

    /// <summary>In the order of the workflow.</summary>
    State,
    Author,
    Unit,

    /// <summary>What still runs first, then what was met, what has none last; both ways.</summary>
    Due,
    Published,
}

/// <summary>How an item stands to its publishing deadline.</summary>
public enum DueFilter
{
    /// <summary>Overdue and still not public.</summary>
    Late,

    /// <summary>Due today or before, and still not public.</summary>
    Today,

    /// <summary>Not overdue yet, but due until the end of the next working day, and still not public.</summary>
    Soon,

    /// <summary>Overdue, leaders were told of it, and still not public.</summary>
    Escalated,

    /// <summary>Published, but after its deadline.</summary>
    PublishedLate,
}

/// <summary>How the review of an urgent publishing stands.</summary>
public enum UrgentFilter
{
    /// <summary>Published urgently, reviewed or not.</summary>
    Any,

    /// <summary>To be reviewed, in time or late.</summary>
    Waiting,

    /// <summary>To be reviewed, and its due moment is over.</summary>
    Late,

    /// <summary>Reviewed.</summary>
    Done,

    /// <summary>Reviewed: to be withdrawn, and public still.</summary>
    ToWithdraw,

    /// <summary>Reviewed: to be corrected, and public still as it was.</summary>
    ToCorrect,
}

/// <summary>
/// A person of a list in one word: <c>ctv-12</c> is a contributor with whatever their account wrote, <c>tk-…</c> an account without
/// such a record.
/// </summary>
public sealed record PersonCode(int? ContributorId, string? UserId)
{
    private const string OfContributor = "ctv-";
    private const string OfAccount = "tk-";

    public static PersonCode? Read(string? code) => code switch
    {
        not null when code.StartsWith(OfAccount, StringComparison.Ordinal) && code.Length > OfAccount.Length => new(null, code[OfAccount.Length..]),
        not null when code.StartsWith(OfContributor, StringComparison.Ordinal)
            && int.TryParse(code[OfContributor.Length..], System.Globalization.NumberStyles.None, null, out var id) => new(id, null),
        _ => null,
    };

    public override string ToString() => ContributorId is { } id ? OfContributor + id : OfAccount + UserId;
}
