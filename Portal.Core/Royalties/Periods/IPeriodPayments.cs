namespace Portal.Core.Royalties.Periods;

/// <summary>A disbursement that paid something of a period.</summary>
public sealed record PeriodDisbursement(string Code, string Words, string About, DateOnly PaidOn, decimal Percent, bool PaidMore);

/// <summary>
/// The payees of a period with tax: as paid by its disbursements, as printed where it is drawn up, or as they would be if paid whole today. Owed and to be
/// taken back are what is left of what the period owes them.
/// </summary>
public sealed record PeriodPayments(IReadOnlyList<PayeeRow> Rows, IReadOnlyList<Refusal> Refusals)
{
    public IReadOnlyList<PeriodDisbursement> Disbursements { get; init; } = [];
    public Money Owed { get; init; }

    /// <summary>Of rows drawn up: the day expected, and whether they pay something besides.</summary>
    public DateOnly? PlannedOn { get; init; }
    public bool PlannedMore { get; init; }

    /// <summary>What must be seen of the payees before they are paid.</summary>
    public IReadOnlyList<PayeeNote> Notes { get; init; } = [];
    public Money TakeBack { get; init; }
}

/// <summary>What the room of payments tells of a period.</summary>
public interface IPeriodPayments
{
    Task<PeriodPayments> OfAsync(Operation operation, RoyaltyPeriod period);

    /// <summary>By the ids of the periods paid in part: the oldest day of publication among the works of those who are still owed.</summary>
    Task<IReadOnlyDictionary<int, DateOnly>> OldestOwedAsync(Operation operation);
}
