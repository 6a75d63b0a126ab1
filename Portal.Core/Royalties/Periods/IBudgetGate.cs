namespace Portal.Core.Royalties.Periods;

/// <summary>
/// How much of a payment settles one period; no period for what was owed when the portal began. Below nought where money is taken back, which is a part apart.
/// </summary>
public sealed record PaidPart(int? PeriodId, Money Amount);

/// <summary>What the year's budget says to a deed: why not, or what its paper has to tell where it goes beyond the budget by leave.</summary>
public sealed record BudgetAnswer(IReadOnlyList<Refusal> Refusals, string? Note)
{
    /// <summary>How a note begins that says how far the budget is exceeded: papers made of a sheet find it there again.</summary>
    public const string OverStart = "Vượt dự toán được giao năm ";

    public static readonly BudgetAnswer Free = new([], null);
}

/// <summary>
/// The socket of the budget's room: whatever binds or spends money asks here first, within its own transaction, and says afterwards that it did.
/// </summary>
public interface IBudgetGate
{
    /// <summary>
    /// Whether the budget of the running year bears that much more, or of the year the period is booked on; what is to be taken back from one payee is
    /// nothing off another's.
    /// </summary>
    Task<BudgetAnswer> ApprovingAsync(Operation operation, Money total, int? periodId = null);

    /// <summary>
    /// Whether the budget of the year of payment bears what was not bound in that year already; what other standing plans are to pay in it counts as used, and
    /// <paramref name="plan"/> is the one it is paid by.
    /// </summary>
    Task<BudgetAnswer> PayingAsync(Operation operation, DateOnly paidOn, IReadOnlyList<PaidPart> parts, string? plan = null);

    /// <summary>Whether the budget of that year bears what is used of it by now, what this transaction has stored included.</summary>
    Task<BudgetAnswer> StandingAsync(Operation operation, int year);

    /// <summary>Whoever counted the same year's money meanwhile has to count again.</summary>
    Task TouchAsync(Operation operation, int year);
}
