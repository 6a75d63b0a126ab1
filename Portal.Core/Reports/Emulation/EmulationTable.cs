namespace Portal.Core.Reports.Emulation;

/// <summary>Who is ranked.</summary>
public enum EmulationOf
{
    Units,
    Authors,
}

/// <summary>By what they are ranked.</summary>
public enum EmulationOrder
{
    /// <summary>Items published in the span.</summary>
    Items,

    /// <summary>The share of items published on time among those with a deadline.</summary>
    OnTime,

    /// <summary>Points of the portal's own rule.</summary>
    Points,
}

/// <summary>The countable work of one unit or author in a span: only what its rows prove. Royalties are not among it, since they follow other rules.</summary>
/// <param name="Items">First published in the span: those on time, late and without a deadline together.</param>
/// <param name="OnTime">Published at or before their due moment.</param>
/// <param name="Late">Published after it.</param>
/// <param name="Corrections">Corrections published in the span, whenever the item was.</param>
/// <param name="Withdrawals">Withdrawals from the public in the span, whenever the item was published.</param>
public sealed record EmulationFigures(int Items, int OnTime, int Late, int Corrections, int Withdrawals)
{
    public static readonly EmulationFigures None = new(0, 0, 0, 0, 0);

    public int Timed => OnTime + Late;

    /// <summary>0.95 for 95 %; null where no item had a deadline.</summary>
    public decimal? OnTimeShare => Timed == 0 ? null : Math.Round((decimal)OnTime / Timed, 3, MidpointRounding.AwayFromZero);

    public static EmulationFigures Of(IReadOnlyCollection<EmulationEntry> entries)
    {
        var items = entries.Count(e => e.What == EmulationWhat.Published);
        return new(items, entries.Count(e => e.OnTime is true), entries.Count(e => e.OnTime is false),
            entries.Count(e => e.What == EmulationWhat.Corrected), entries.Count(e => e.What == EmulationWhat.Withdrawn));
    }
}

/// <summary>A unit or a person who may be ranked. <paramref name="Id"/> 0 is what is counted for no unit, and is never ranked.</summary>
/// <param name="Of">Unit or person.</param>
/// <param name="Id">Its number; a person's two records made one have the number of the one that stayed.</param>
/// <param name="Name">As it is called today, whatever it was called then.</param>
/// <param name="About">A person's unit; null for a unit.</param>
/// <param name="Gone">A unit no longer in the profile.</param>
public sealed record EmulationSubject(EmulationOf Of, int Id, string Name, string? About, bool Gone);

/// <summary>One line of the ranking.</summary>
public sealed record EmulationRow(EmulationSubject Subject, EmulationFigures Now, EmulationFigures Before)
{
    /// <summary>1 for the best; those alike share one, and the next has the number of those before it plus one. Null where not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>The same of the span before, by the same rule.</summary>
    public int? RankBefore { get; init; }

    /// <summary>Points of the rule in force; null where it has none.</summary>
    public decimal? Points { get; init; }

    /// <summary>Why there is no rank, with the number it is about; null where there is one.</summary>
    public string? WhyUnranked { get; init; }
}

/// <summary>A ranking of a span with what it was made by.</summary>
public sealed record EmulationTable(DaySpan Span, DaySpan Before, EmulationOf Of, EmulationOrder Order, EmulationRule? Rule, IReadOnlyList<EmulationRow> Rows)
{
    public int Minimum => Rule?.MinimumOf(Of) ?? EmulationRule.ShippedMinimum;
}
