namespace Portal.Core.Royalties.Periods;

/// <summary>
/// How much of a payment settles one period; no period for what was owed when the portal began. Below nought where money is taken back, which is a part apart.
/// </summary>
public sealed record PaidPart(int? PeriodId, Money Amount);

/// <summary>What the year's budget says to a deed: why not, or what its paper has to tell where it goes beyond the budget by leave.</summary>
public sealed record BudgetAnswer(IReadOnlyList<Refusal> Refusals, string? Note)
{
    public static readonly BudgetAnswer Free = new([], null);
}

/// <summary>
/// The socket of the budget's room: whatever binds or spends money asks here first, within its own transaction, and says afterwards that it did.
/// </summary>
public interface IBudgetGate
{
    /// <summary>Whether the budget of the running year bears that much more; what is to be taken back from one payee is nothing off another's.</summary>
    Task<BudgetAnswer> ApprovingAsync(Operation operation, Money total);

    /// <summary>Whether the budget of the year of payment bears what was not bound in that year already.</summary>
    Task<BudgetAnswer> PayingAsync(Operation operation, DateOnly paidOn, IReadOnlyList<PaidPart> parts);

    /// <summary>Whoever counted the same year's money meanwhile has to count again.</summary>
    Task TouchAsync(Operation operation, int year);
}
