namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// The budget (kinh phí) of one portal for royalties, remuneration and allowances in one calendar year. What it amounts to is the sum of its confirmed
/// entries; without an approved amount nothing is refused, and the screens say so. Whatever binds or spends money of the year changes its version.
/// </summary>
public sealed class BudgetYear : IPortalOwned, IStamped, IVersioned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int Year { get; set; }

    /// <summary>
    /// When the year was settled (quyết toán) the first time, and by whom: from then on no payment is dated in it, and what it had bound and not paid is
    /// bound in the next year.
    /// </summary>
    public DateTime? ClosedAt { get; internal set; }
    public string? ClosedById { get; internal set; }
    public string? ClosedByName { get; internal set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
    public List<BudgetEntry> Entries { get; set; } = [];
}

/// <summary>
/// One thing said of a year's budget: the approved amount, a change of it, a correction of what was typed, or leave to go beyond it.
/// Typed by finance it counts once the head has confirmed it; leave the head enters alone, from its paper.
/// </summary>
public sealed class BudgetEntry : IPortalOwned, IVersioned
{
    public const int ReasonLength = 1000;
    public const int PaperLength = 100;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int BudgetYearId { get; set; }
    public BudgetYear? BudgetYear { get; set; }
    public BudgetEntryKind Kind { get; set; }

    /// <summary>Whole đồng: 0 or more as approved, either sign but not 0 as a change or a correction, above 0 as leave.</summary>
    public Money Amount { get; set; }

    /// <summary>The paper that decides it.</summary>
    public string? PaperNumber { get; set; }
    public DateOnly PaperOn { get; set; }

    /// <summary>Who signed the paper; asked for of leave, null for all else.</summary>
    public string? SignedBy { get; set; }
    public string? Reason { get; set; }

    /// <summary>From which part of the budget on the office is warned, above 0 to 100; null keeps what held before.</summary>
    public decimal? WarnPercent { get; set; }

    /// <summary>The form it was typed in: sent twice, it is one entry.</summary>
    public Guid Key { get; set; }
    public BudgetEntryState State { get; internal set; }
    public string? SaidById { get; set; }
    public required string SaidByName { get; set; }
    public DateTime SaidAt { get; set; }

    /// <summary>Who confirmed it or left it, and when.</summary>
    public string? DecidedById { get; internal set; }
    public string? DecidedByName { get; internal set; }
    public DateTime? DecidedAt { get; internal set; }
    public string? LeftReason { get; internal set; }
    public int Version { get; set; }
}

/// <summary>What an entry says.</summary>
public enum BudgetEntryKind
{
    /// <summary>Kinh phí được duyệt: once a year.</summary>
    Approved,
    /// <summary>Điều chỉnh tăng or giảm.</summary>
    Change,
    /// <summary>Cho phép vượt: no money, but leave to bind and spend that much more than there is.</summary>
    Leave,
    /// <summary>Đính chính số đã nhập: what was confirmed was not what the paper says; the difference, also after the settlement.</summary>
    Correction,
}

/// <summary>Whether an entry counts.</summary>
public enum BudgetEntryState
{
    /// <summary>Chờ xác nhận.</summary>
    Waiting,
    /// <summary>Đã xác nhận.</summary>
    Confirmed,
    /// <summary>Không dùng.</summary>
    Left,
}
