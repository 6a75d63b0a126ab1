namespace Portal.Core.Royalties.Periods;

/// <summary>
/// A royalty period (kỳ nhuận bút): the works of one calendar month of one portal. What is approved is frozen; what is
/// closed never changes.
/// </summary>
public sealed class RoyaltyPeriod : IPortalOwned, IStamped, IVersioned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public YearMonth Month { get; set; }
    public RoyaltyPeriodStatus Status { get; internal set; }
    public PeriodState State => PeriodLife.Of(Status);
    public string? ApprovedById { get; internal set; }
    public string? ApprovedByName { get; internal set; }
    public DateTime? ApprovedAt { get; internal set; }

    /// <summary>How often it was approved: the payees of the last approval are paid.</summary>
    public int Approvals { get; internal set; }

    /// <summary>Who sent it back after an approval, when and why, the last time; cleared by the next approval.</summary>
    public string? ReturnedById { get; internal set; }
    public string? ReturnedByName { get; internal set; }
    public DateTime? ReturnedAt { get; internal set; }
    public string? ReturnReason { get; internal set; }
    public string? PaidById { get; internal set; }
    public string? PaidByName { get; internal set; }

    /// <summary>When the payment was recorded; null for payments recorded before this was kept.</summary>
    public DateTime? PaidAt { get; internal set; }

    /// <summary>The day of payment: it picks the tax rule.</summary>
    public DateOnly? PaidOn { get; internal set; }
    public DateTime? ClosedAt { get; internal set; }
    public string? ClosedById { get; internal set; }
    public string? ClosedByName { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<RoyaltyWork> Works { get; set; } = [];
    public List<RoyaltyPayee> Payees { get; set; } = [];

    /// <summary>Makes a move of its life; the verb has asked before whether it may, so a wrong state is a bug and throws.</summary>
    internal void Make(PeriodMove move, Operation operation)
    {
        if (PeriodLife.WhyNot(move, this) is { } why) throw new InvalidOperationException(why.Sentence);
        foreach (var undone in PeriodLife.UndoneBy(move)) undone.Write(this, new(null, null, null));
        move.Write(this, new(operation.Actor.UserId, operation.Actor.Name, operation.Now));
        Status = move.To;
    }
}

/// <summary>Where a period stands, in the order of its life; what each state means is told by <see cref="PeriodLife"/>.</summary>
public enum RoyaltyPeriodStatus
{
    /// <summary>Đang chấm.</summary>
    Open,
    /// <summary>Đã duyệt.</summary>
    Approved,
    /// <summary>Đã chi.</summary>
    Paid,
    /// <summary>Đã đóng.</summary>
    Closed,
}
