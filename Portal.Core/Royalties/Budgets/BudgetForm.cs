namespace Portal.Core.Royalties.Budgets;

/// <summary>What is typed of a year's budget: the approved amount, a change of it, or a correction of what was typed.</summary>
public sealed class BudgetForm
{
    /// <summary>Made with the form: a second click is known again by it.</summary>
    public Guid Key { get; init; } = Guid.CreateVersion7();
    public int? Year { get; set; }
    public BudgetEntryKind Kind { get; set; }

    /// <summary>Whole đồng; a cut is below nought.</summary>
    public Money? Amount { get; set; }
    public string? PaperNumber { get; set; }
    public DateOnly? PaperOn { get; set; }

    /// <summary>Asked for of a change and of a correction.</summary>
    public string? Reason { get; set; }

    /// <summary>Nothing keeps what held before.</summary>
    public decimal? WarnPercent { get; set; }

    /// <summary>What stands in a field and could not be read; nothing is stored while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>Leave to go beyond a year's budget, as the head enters it from its paper.</summary>
public sealed class LeaveForm
{
    public Guid Key { get; init; } = Guid.CreateVersion7();
    public int Year { get; set; }

    /// <summary>How much more may be bound and spent than there is, above 0.</summary>
    public Money? LeaveAmount { get; set; }
    public string? LeaveReason { get; set; }

    /// <summary>The paper by which it is allowed: its number, its day, and who signed it.</summary>
    public string? PaperNumber { get; set; }
    public DateOnly? PaperOn { get; set; }
    public string? SignedBy { get; set; }
    public UnreadableFields Unreadable { get; } = new();
}
