namespace Portal.Core.Reports;

/// <summary>
/// What a portal did in a month or a quarter (TĐ Điều 11.2c, 21): items first published in the span, whatever became of
/// them later; the same figures on the page, in the PDF and in Excel.
/// </summary>
public sealed record ActivityReport
{
    public required DaySpan Span { get; init; }

    /// <summary>The span before, with which the counts are compared.</summary>
    public required DaySpan Before { get; init; }

    public required int Items { get; init; }
    public required int ItemsBefore { get; init; }

    /// <summary>Legal and administrative documents among <see cref="Items"/>.</summary>
    public required int Documents { get; init; }
    public required Timeliness Timeliness { get; init; }
    public required Timeliness TimelinessBefore { get; init; }

    /// <summary>Every unit in use, in the order of the profile, then items without a unit if there are any.</summary>
    public required IReadOnlyList<UnitFigures> Units { get; init; }

    /// <summary>Every section in use, in the order of the profile.</summary>
    public required IReadOnlyList<SectionFigures> Sections { get; init; }

    /// <summary>Contributors with items in the span, the most items first.</summary>
    public required IReadOnlyList<AuthorFigures> Authors { get; init; }
    public required RoyaltyFigures Royalties { get; init; }

    /// <summary>Items withdrawn from the public within the span, whenever they were published.</summary>
    public required IReadOnlyList<WithdrawnItem> Withdrawn { get; init; }
    public required int WithdrawnBefore { get; init; }

    /// <summary>Published urgently within the span, as reviewed by today.</summary>
    public UrgentFigures Urgent { get; init; } = new(0, 0, 0);
}

/// <summary>Publications against their deadlines; the three add up to the number of items.</summary>
public sealed record Timeliness(int OnTime, int Late, int WithoutDeadline)
{
    public int Items => OnTime + Late + WithoutDeadline;

    /// <summary>0.95 for 95 %; null where no item had a deadline.</summary>
    public decimal? OnTimeShare => OnTime + Late == 0 ? null : Math.Round((decimal)OnTime / (OnTime + Late), 3, MidpointRounding.AwayFromZero);
}

/// <summary>Items of one unit; <paramref name="UnitId"/> null is contributors outside all units.</summary>
public sealed record UnitFigures(int? UnitId, string Name, Timeliness Timeliness, int ItemsBefore)
{
    public int Items => Timeliness.Items;
}

public sealed record SectionFigures(int SectionId, string Name, int Items, int ItemsBefore);

/// <summary>One contributor: an item by two people counts once for each of them. Royalty is what is assessed so far.</summary>
public sealed record AuthorFigures(int ContributorId, string Name, string? UnitName, int Items, Money Royalty);

/// <summary>Royalty works of the items of the span; the total is that of the assessed ones.</summary>
public sealed record RoyaltyFigures(int Assessed, int Awaiting, int Excluded, Money Total);

/// <summary>An item withdrawn on a day, with the history's own sentence, which holds the reason.</summary>
public sealed record WithdrawnItem(DateOnly On, string Sentence);

/// <summary>
/// Editions published past their steps; how many of them are reviewed, and how many were not reviewed by their due moment, whether they are now or not.
/// </summary>
public sealed record UrgentFigures(int Published, int Reviewed, int Late);
