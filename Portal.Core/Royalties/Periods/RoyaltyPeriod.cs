namespace Portal.Core.Royalties.Periods;

/// <summary>
/// A royalty period (kỳ nhuận bút): the works of one calendar month or quarter of one portal, and the adjustments it carries. What is approved is
/// frozen; what is closed never changes. Each move of its life keeps who made it, when, and in whose place (<see cref="PeriodDeed"/>).
/// </summary>
public sealed class RoyaltyPeriod : IPortalOwned, IStamped, IVersioned
{
    public const int DrawnInLength = 20;
    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>Its first month, and how many it holds: 1 or 3.</summary>
    public YearMonth Month { get; set; }
    public int Months { get; set; } = 1;
    public PeriodSpan Span => new(Month.Year, Month.Month, Months);
    public RoyaltyPeriodStatus Status { get; internal set; }
    public PeriodState State => PeriodLife.Of(Status);

    /// <summary>Who said that everything in it is assessed.</summary>
    public string? AssessedById { get; internal set; }
    public string? AssessedByName { get; internal set; }
    public DateTime? AssessedAt { get; internal set; }
    public string? AssessedOnBehalfOf { get; internal set; }
    public string? ApprovedById { get; internal set; }
    public string? ApprovedByName { get; internal set; }
    public DateTime? ApprovedAt { get; internal set; }
    public string? ApprovedOnBehalfOf { get; internal set; }

    /// <summary>How often it was approved: the payees of the last approval are paid.</summary>
    public int Approvals { get; internal set; }

    /// <summary>Who gave the papers to finance.</summary>
    public string? HandedOverById { get; internal set; }
    public string? HandedOverByName { get; internal set; }
    public DateTime? HandedOverAt { get; internal set; }
    public string? HandedOverOnBehalfOf { get; internal set; }

    /// <summary>Who sent it back, when and why, the last time; cleared by the next approval.</summary>
    public string? ReturnedById { get; internal set; }
    public string? ReturnedByName { get; internal set; }
    public DateTime? ReturnedAt { get; internal set; }
    public string? ReturnedOnBehalfOf { get; internal set; }
    public string? ReturnReason { get; internal set; }
    public string? PaidById { get; internal set; }
    public string? PaidByName { get; internal set; }

    /// <summary>When the payment was recorded; null for payments recorded before this was kept.</summary>
    public DateTime? PaidAt { get; internal set; }
    public string? PaidOnBehalfOf { get; internal set; }

    /// <summary>The day of payment: it picks the tax rule.</summary>
    public DateOnly? PaidOn { get; internal set; }

    /// <summary>
    /// The address of the disbursement that is drawn up and not paid yet (đợt chi, <c>2026-03</c>): while it stands nothing else pays of the period, and it is
    /// not sent back. Null for none.
    /// </summary>
    public string? DrawnIn { get; internal set; }
    public DateTime? ClosedAt { get; internal set; }
    public string? ClosedById { get; internal set; }
    public string? ClosedByName { get; internal set; }
    public string? ClosedOnBehalfOf { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<RoyaltyWork> Works { get; set; } = [];
    public List<RoyaltyAdjustment> Adjustments { get; set; } = [];
    public List<RoyaltyPayee> Payees { get; set; } = [];

    /// <summary>Makes a move of its life; the verb has asked before whether it may, so a wrong state is a bug and throws.</summary>
    internal void Make(PeriodMove move, Operation operation)
    {
        if (PeriodLife.WhyNot(move, this) is { } why) throw new InvalidOperationException(why.Sentence);
        foreach (var undone in PeriodLife.UndoneBy(move)) undone.Write(this, new(null, null, null));
        var actor = operation.Actor;
        move.Write(this, new(actor.UserId, actor.OwnName, operation.Now, actor.OnBehalfOf(move.RightsAt(Status))));
        Status = move.To;
    }
}

/// <summary>Where a period stands, in the order of its life; what each state means is told by <see cref="PeriodLife"/>.</summary>
public enum RoyaltyPeriodStatus
{
    /// <summary>Đang chấm.</summary>
    Open,
    /// <summary>Đã chấm xong.</summary>
    Assessed,
    /// <summary>Đã duyệt.</summary>
    Approved,
    /// <summary>Đã bàn giao kế toán.</summary>
    HandedOver,
    /// <summary>Đã chi.</summary>
    Paid,
    /// <summary>Đã đóng.</summary>
    Closed,
}
