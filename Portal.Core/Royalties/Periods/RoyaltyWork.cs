using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Periods;

/// <summary>
/// One published item as a work to be paid for: opened by its first publication, assessed once, split over its lines. What was published before
/// the start is brought in by an import and has no item. One item gives one work for ever, so nothing is paid twice.
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

    /// <summary>The item and the edition it was first published with; null for one published before the start (<see cref="OpeningImportId"/>).</summary>
    public int? ItemId { get; set; }
    public int? EditionId { get; set; }

    /// <summary>The import that brought it in, for a work published before the office began with the software; null for all others.</summary>
    public int? OpeningImportId { get; set; }

    /// <summary>Of such a work: SHA-256 over day and folded title, by which the same one is known again.</summary>
    public string? OpeningKey { get; set; }
    public required string Title { get; set; }
    public required string SectionName { get; set; }

    /// <summary>The day of first publication in Viet Nam: it picks the schedule and the base salary.</summary>
    public DateOnly PublishedOn { get; set; }
    public RoyaltyWorkStatus Status { get; internal set; }
    public string? ProposedGenre { get; set; }
    public int? GenreId { get; internal set; }
    public RoyaltyGenre? Genre { get; set; }

    /// <summary>The grade (bậc) that was chosen, as it was called.</summary>
    public string? GradeName { get; internal set; }

    /// <summary>Null for a genre with a fixed amount; of the corresponding Vietnamese work where <see cref="BasePercent"/> stands.</summary>
    public decimal? Coefficient { get; internal set; }

    /// <summary>The part of the corresponding work's royalty that this one earns, in per cent: a translation, subtitles.</summary>
    public decimal? BasePercent { get; internal set; }

    /// <summary>The sum of <see cref="Additions"/>, in per cent of the base amount; below nought where reductions outweigh, never below -100.</summary>
    public decimal AdditionPercent { get; internal set; }

    /// <summary>Why the coefficient or the per cent lies outside the schedule's frame; null within it.</summary>
    public string? OutsideReason { get; internal set; }

    /// <summary>Who consented to that (Trưởng ban), and when; it falls when the work is assessed anew.</summary>
    public string? OutsideById { get; internal set; }
    public string? OutsideByName { get; internal set; }
    public DateTime? OutsideAt { get; internal set; }

    /// <summary>Outside the frame, and nobody consented yet.</summary>
    public bool AwaitsConsent => OutsideReason is not null && OutsideById is null;

    /// <summary>Value of one coefficient point used, and where it comes from; kept with the result.</summary>
    public Money? UnitValue { get; internal set; }
    public int? BaseSalaryId { get; internal set; }

    /// <summary>All that is paid for the work, to the đồng the sum of its lines: the royalty, and <see cref="Remuneration"/>.</summary>
    public Money? Amount { get; internal set; }

    /// <summary>
    /// The part of <see cref="Amount"/> that the schedule pays on top of the royalty for information and editing; null where it comes out of the royalty.
    /// </summary>
    public Money? Remuneration { get; internal set; }
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
    public List<WorkAddition> Additions { get; set; } = [];

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
