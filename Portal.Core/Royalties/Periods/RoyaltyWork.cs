using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// One published item as a work to be paid for: opened by its first publication, assessed once, split over its lines.
/// One item gives one work for ever, so nothing is paid twice.
/// </summary>
public sealed class RoyaltyWork : IPortalOwned, IStamped, IVersioned
{
    public const int NoteLength = 1000;

    /// <summary>The name of the assessment in the history, which remembers everybody who ever assessed a work.</summary>
    internal const string AssessedAction = "royalties.assessed";

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PeriodId { get; set; }
    public RoyaltyPeriod? Period { get; set; }
    public int ItemId { get; set; }
    public int EditionId { get; set; }
    public required string Title { get; set; }
    public required string SectionName { get; set; }

    /// <summary>The day of first publication in Viet Nam: it picks the schedule and the base salary.</summary>
    public DateOnly PublishedOn { get; set; }
    public RoyaltyWorkStatus Status { get; internal set; }
    public string? ProposedGenre { get; set; }
    public int? GenreId { get; internal set; }
    public RoyaltyGenre? Genre { get; set; }
    public decimal? Coefficient { get; internal set; }

    /// <summary>Additions of NĐ 18/2014 Điều 7 khoản 4, in percent of the base amount.</summary>
    public decimal AdditionPercent { get; internal set; }

    /// <summary>Value of one coefficient point used, and where it comes from; kept with the result.</summary>
    public Money? UnitValue { get; internal set; }
    public int? BaseSalaryId { get; internal set; }
    public Money? Amount { get; internal set; }
    public string? Note { get; internal set; }
    public string? AssessedById { get; internal set; }
    public string? AssessedByName { get; internal set; }
    public DateTime? AssessedAt { get; internal set; }

    /// <summary>Since when it is withdrawn from the public while its period no longer takes works; null again once it is published anew undecided.</summary>
    public DateTime? WithdrawnAt { get; internal set; }

    /// <summary>What somebody decided to become of its money then, and why; null while it is a question.</summary>
    public WithdrawnDecision? WithdrawnDecision { get; internal set; }
    public string? WithdrawnReason { get; internal set; }
    public string? WithdrawnDecidedById { get; internal set; }
    public string? WithdrawnDecidedByName { get; internal set; }
    public DateTime? WithdrawnDecidedAt { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<RoyaltyLine> Lines { get; set; } = [];

    /// <summary>Withdrawn after its period was finished, and nobody has said what becomes of its money.</summary>
    public bool AsksWhatBecomes => WithdrawnAt is not null && WithdrawnDecision is null && Status != RoyaltyWorkStatus.Excluded;
}

/// <summary>What becomes of the money of a withdrawn item.</summary>
public enum WithdrawnDecision
{
    /// <summary>Giữ nguyên.</summary>
    Keep,
    /// <summary>Thu hồi: left out of a period not approved yet, else taken back by adjustments.</summary>
    TakeBack,
}

/// <summary>Where a work stands within its period.</summary>
public enum RoyaltyWorkStatus
{
    /// <summary>Chưa chấm.</summary>
    Awaiting,
    /// <summary>Đã chấm.</summary>
    Assessed,
    /// <summary>Không chi: withdrawn from the public before the period was approved.</summary>
    Excluded,
}
