using Portal.Core.Editions;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Totals;

/// <summary>One line of a work, or one adjustment, as the overview counts it: whose, for what, in which period, how much and how much of it was paid.</summary>
public sealed record RoyaltyEntry(
    PeriodSpan Span, PeriodState State, int WorkId, DateOnly? PublishedOn, string Title, string SectionName, string GenreName, int ContributorId, string Name,
    string UnitName, ContributionRole Role, Money Gross)
{
    public bool IsAdjustment { get; init; }

    /// <summary>
    /// What payments settled of it, before tax, like all sums here: its part of what was settled of the period to this person, nought until the first
    /// payment. Below nought for what was taken back.
    /// </summary>
    public Money Paid { get; init; }

    /// <summary>Of a period that is not approved: nobody owes it yet, and it may still change.</summary>
    public Money Pending => State.IsFixed ? Money.Zero : Gross;
    public Money Owed => Gross - Pending - Paid;
}

/// <summary>By what entries are put together.</summary>
public enum RoyaltyGrouping
{
    Payee,
    Unit,
    Genre,
    Section,
    Period,
}

/// <summary>All entries of one payee, unit, genre, section or period.</summary>
/// <param name="Code">Names it in an address.</param>
/// <param name="Works">Works with an entry in it, each counted once; adjustments count none.</param>
public sealed record RoyaltyTotal(string Code, string Name, int Works, Money Gross, Money Pending, Money Paid, Money Owed);
