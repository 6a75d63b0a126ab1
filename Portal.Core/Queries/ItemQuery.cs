using Portal.Core.Editions;

namespace Portal.Core.Queries;

/// <summary>Whether something is there or not.</summary>
public enum Has
{
    Yes,
    No,
}

/// <summary>How an item was published against its deadline.</summary>
public enum QueryTimeliness
{
    OnTime,
    Late,
    WithoutDeadline,
}

/// <summary>How the royalty of an item stands.</summary>
public enum QueryRoyalty
{
    Assessed,
    Awaiting,
    Excluded,

    /// <summary>It gives no royalty work: not published yet, or of a kind that is not paid.</summary>
    None,
}

/// <summary>What a query asks of items: what the list of editions knows (<see cref="Filter"/>, days by first publishing), and what only queries do.</summary>
public sealed record ItemQuery
{
    public EditionFilter Filter { get; init; } = new() { ByPublishing = true };
    public Phrases? Phrases { get; init; }

    /// <summary>Code of the royalty genre: as assessed, else as proposed.</summary>
    public string? Genre { get; init; }
    public Has? Pictures { get; init; }
    public Has? Attachments { get; init; }
    public QueryTimeliness? Timeliness { get; init; }
    public QueryRoyalty? Royalty { get; init; }
}
