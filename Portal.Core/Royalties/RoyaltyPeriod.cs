using Portal.Core.Kernel;

namespace Portal.Core.Royalties;

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
    public string? ApprovedById { get; internal set; }
    public string? ApprovedByName { get; internal set; }
    public DateTime? ApprovedAt { get; internal set; }

    /// <summary>How often it was approved: the payees of the last approval are paid. 0 in a period approved before they were frozen.</summary>
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
    public List<RoyaltyPayment> Payments { get; set; } = [];
}

/// <summary>The life of a period, in order; the one way back is from approved to open, by returning it.</summary>
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

/// <summary>What one payee got for one period: frozen at payment, with the tax rule used.</summary>
public sealed class RoyaltyPayment : IPortalOwned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int PeriodId { get; set; }
    public int ContributorId { get; set; }
    public Contributor? Contributor { get; set; }

    /// <summary>Name, pen name, unit and payee kind as they were frozen by the approval.</summary>
    public required string PayeeName { get; set; }
    public string? PenName { get; set; }
    public string? UnitName { get; set; }
    public Rates.PayeeKind Kind { get; set; }
    public PayBy PayBy { get; set; }

    /// <summary>What whoever does not pay may see; all there is of payments recorded before the whole numbers were kept.</summary>
    public string? TaxCodeMasked { get; set; }
    public string? BankMasked { get; set; }

    /// <summary>Tax code or citizen id and account the money went to, encrypted as they were frozen by the approval.</summary>
    public string? TaxCodeProtected { get; set; }
    public string? BankAccountProtected { get; set; }
    public string? BankName { get; set; }
    public int WorkCount { get; set; }

    /// <summary>Everything the payee gets in the period: royalty and remuneration; what the tax is taken on.</summary>
    public Money Gross { get; set; }

    /// <summary>The part of <see cref="Gross"/> for supplying information and editing (thù lao, NĐ 18/2014 Điều 6).</summary>
    public Money Remuneration { get; set; }
    public Money Royalty => Gross - Remuneration;
    public Money Tax { get; set; }
    public Money Net { get; set; }
    public int? TaxRuleId { get; set; }
    public required string TaxWords { get; set; }
}
