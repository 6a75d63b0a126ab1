using Portal.Core.Editions;
using Portal.Core.Papers;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Periods;

/// <summary>A period as its screen shows it.</summary>
public sealed record RoyaltyPeriodDetail
{
    public required int Id { get; init; }
    public required int Version { get; init; }
    public required PeriodSpan Span { get; init; }
    public required PeriodState State { get; init; }
    public required IReadOnlyList<PeriodStep> Steps { get; init; }

    /// <summary>What this person may do next, and what the period waits for otherwise.</summary>
    public required IReadOnlyList<PeriodMove> Moves { get; init; }
    public string? Waits { get; init; }

    /// <summary>The address of the disbursement drawn up and not paid yet that holds it; null for none.</summary>
    public string? DrawnIn { get; init; }
    public required bool MayAssess { get; init; }

    /// <summary>This person may take, leave and enter adjustments, which go into an open period.</summary>
    public required bool MayAdjust { get; init; }

    /// <summary>Who sent it back, and in whose place.</summary>
    public string? ReturnedByName { get; init; }
    public DateTime? ReturnedAt { get; init; }
    public string? ReturnReason { get; init; }
    public DateOnly? PaidOn { get; init; }
    public required IReadOnlyList<RoyaltyWorkRow> Works { get; init; }

    /// <summary>Payees with tax: as paid, as drawn up, or as they would be if paid today; empty while nothing is assessed.</summary>
    public required IReadOnlyList<PayeeRow> Payments { get; init; }

    /// <summary>Where they are those drawn up: the day expected, and whether other periods are paid with this one.</summary>
    public DateOnly? PlannedOn { get; init; }
    public bool PlannedMore { get; init; }

    /// <summary>The disbursements that paid of it; what is still owed, and what is still to be taken back from later payments.</summary>
    public IReadOnlyList<PeriodDisbursement> Disbursements { get; init; } = [];
    public Money Owed { get; init; }
    public Money TakeBack { get; init; }

    /// <summary>Why the payments cannot be computed, if so.</summary>
    public IReadOnlyList<Refusal> PaymentRefusals { get; init; } = [];

    /// <summary>What is missing of the payees, or has changed since the approval, the gravest first; empty once paid.</summary>
    public required IReadOnlyList<PayeeNote> PayeeNotes { get; init; }

    /// <summary>The adjustments it carries, in the order in which they were made.</summary>
    public required IReadOnlyList<AdjustmentRow> Adjustments { get; init; }

    /// <summary>What still keeps it from being approved, and what only should be seen; empty once it is approved.</summary>
    public required IReadOnlyList<PeriodCheck> Checks { get; init; }

    /// <summary>Papers issued about the period, the newest of each kind first.</summary>
    public required IReadOnlyList<PaperRow> Papers { get; init; }
    public int Assessed => Works.Count(w => w.Status == RoyaltyWorkStatus.Assessed);
    public int Payable => Works.Count(w => w.Status != RoyaltyWorkStatus.Excluded);

    /// <summary>Works and adjustments that count; may be negative.</summary>
    public Money Total => Works.Where(w => w.Status != RoyaltyWorkStatus.Excluded).Sum(w => w.Amount ?? Money.Zero)
        + Adjustments.Where(a => a.State == AdjustmentState.Taken).Sum(a => a.Amount);
}

/// <summary>One step in the life of a period: what was done by whom and when, or whose part it is.</summary>
public sealed record PeriodStep(string Name, bool Done, bool Now, string Words);

/// <summary>One work of a period, with the genres it may be given.</summary>
public sealed record RoyaltyWorkRow(
    int Id, int Version, int? EditionId, string Title, string SectionName, DateOnly PublishedOn, RoyaltyWorkStatus Status,
    string? ProposedGenre, string? GenreCode, string? GenreName, decimal? Coefficient, decimal AdditionPercent, Money? UnitValue, Money? Amount,
    string? Note, string? AssessedByName, bool Own, IReadOnlyList<RoyaltyLineRow> Lines, IReadOnlyList<GenreChoice> Genres)
{
    /// <summary>Whether this person may open the edition itself; whoever only pays may not.</summary>
    public required bool MayOpen { get; init; }

    public string? Grade { get; init; }

    /// <summary>Of a work made from another: its part of that one's royalty, in per cent.</summary>
    public decimal? BasePercent { get; init; }

    /// <summary>The additions and reductions given, whose sum is the addition of the row, and those the schedule of its day has.</summary>
    public IReadOnlyList<WorkAdditionRow> Additions { get; init; } = [];
    public IReadOnlyList<AdditionChoice> AdditionChoices { get; init; } = [];

    /// <summary>The part of the amount paid on top of the royalty; null where the schedule pays nothing on top.</summary>
    public Money? Remuneration { get; init; }

    /// <summary>Outside the schedule's frame: why, who consented, and whether that is still to come.</summary>
    public string? OutsideReason { get; init; }
    public string? OutsideByName { get; init; }
    public bool AwaitsConsent { get; init; }

    /// <summary>Path of the item on the public site while visitors see it.</summary>
    public string? PublicPath { get; init; }
}

/// <summary>An addition or a reduction of a work, in per cent above nought.</summary>
public sealed record WorkAdditionRow(string Code, string Name, AdditionKind Kind, decimal Percent, string? Reason);

public sealed record RoyaltyLineRow(int ContributorId, string Name, ContributionRole Role, decimal SharePercent, Money? Amount)
{
    public int Id { get; init; }

    /// <summary>What adjustments have added to it or taken from it since, in whichever period.</summary>
    public Money Adjusted { get; init; }

    /// <summary>What it has come to by now.</summary>
    public Money Now => (Amount ?? Money.Zero) + Adjusted;
}

/// <summary>One adjustment a period carries: whose money, of which work of which period, why, and whether it counts.</summary>
public sealed record AdjustmentRow(
    int Id, int Version, int ContributorId, string Name, ContributionRole Role, string? Title, PeriodSpan? OfSpan, Money Amount, string Reason,
    AdjustmentGround Ground, AdjustmentState State, string MadeByName, DateTime MadeAt, string? DecidedByName, string? LeftReason);

/// <summary>
/// One point that is looked at before a period is approved: how much of it is left, and where it is mended. What only <see cref="Warns"/> stops nothing.
/// </summary>
public sealed record PeriodCheck(string Words, int Left, string Link, bool Warns = false);
