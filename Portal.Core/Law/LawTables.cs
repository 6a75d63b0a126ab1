using Portal.Core.Calendar;
using Portal.Core.Deadlines;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Law;

/// <summary>What the law sets, as the ten files of assets/laws state it; every row carries its source.</summary>
public sealed record LawTables(
    IReadOnlyList<CalendarDay> CalendarDays,
    IReadOnlyList<BaseSalary> BaseSalaries,
    IReadOnlyList<TaxRule> TaxRules,
    IReadOnlyList<RoyaltyCap> RoyaltyCaps,
    IReadOnlyList<RoyaltyAddition> RoyaltyAdditions,
    OfficeHours OfficeHours)
{
    /// <summary>Ceilings of the yearly fund.</summary>
    public IReadOnlyList<RoyaltyFundRule> RoyaltyFundRules { get; init; } = [];

    /// <summary>Parts of another work's royalty: translation, subtitles.</summary>
    public IReadOnlyList<RoyaltyShareRule> RoyaltyShares { get; init; } = [];

    /// <summary>When royalties are to be paid.</summary>
    public IReadOnlyList<RoyaltyTermRule> RoyaltyTermRules { get; init; } = [];

    /// <summary>When an office is warned that its budget runs out.</summary>
    public IReadOnlyList<BudgetWarning> BudgetWarnings { get; init; } = [];

    /// <summary>Until when a year's budget still pays after its end.</summary>
    public IReadOnlyList<YearEndTerm> YearEndTerms { get; init; } = [];

    /// <summary>How soon information is to be public, whatever a regulation says.</summary>
    public IReadOnlyList<PublishingTerm> PublishingTerms { get; init; } = [];

    /// <summary>The working calendar by the law's days and the software's own office hours.</summary>
    public WorkingCalendar Calendar => new(CalendarDays, OfficeHours);
}
