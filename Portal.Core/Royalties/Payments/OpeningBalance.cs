namespace Portal.Core.Royalties.Payments;

/// <summary>
/// What stood in a payee's account with the office when it began with the software: paid and withheld earlier in that year, and still owed.
/// Counts only once the head has confirmed it: what is owed is paid out, so one person alone must not be able to say it.
/// </summary>
public sealed class OpeningBalance : IPortalOwned, IVersioned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ContributorId { get; set; }

    /// <summary>The year the figures belong to: that of the start.</summary>
    public int Year { get; set; }

    /// <summary>Paid in that year before the start, tax included.</summary>
    public Money Paid { get; internal set; }

    /// <summary>Income tax withheld from <see cref="Paid"/>.</summary>
    public Money Withheld { get; internal set; }

    /// <summary>Earned before the start and not paid yet, before tax; paid by the first payment here, with the tax of that day.</summary>
    public Money Owed { get; internal set; }

    /// <summary>The import its figures came from, the last one where they were corrected.</summary>
    public int ImportId { get; internal set; }
    public string? ConfirmedById { get; internal set; }
    public string? ConfirmedByName { get; internal set; }
    public DateTime? ConfirmedAt { get; internal set; }
    public int Version { get; set; }
}

/// <summary>What of the budget of a year was used before the start. One for each portal and year; it counts once confirmed, as balances do.</summary>
public sealed class OpeningYear : IPortalOwned, IVersioned
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int Year { get; set; }

    /// <summary>Spent on royalty and remuneration in that year before the start.</summary>
    public Money BudgetUsed { get; internal set; }
    public string? SaidById { get; internal set; }
    public required string SaidByName { get; set; }
    public DateTime SaidAt { get; internal set; }
    public string? ConfirmedById { get; internal set; }
    public string? ConfirmedByName { get; internal set; }
    public DateTime? ConfirmedAt { get; internal set; }
    public int Version { get; set; }
}
