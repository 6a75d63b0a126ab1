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
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<RoyaltyLine> Lines { get; set; } = [];
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
