namespace Portal.Core.Royalties.Payments;

/// <summary>A period chosen to be paid, as whoever chose it saw it.</summary>
public sealed record ChosenPeriod(int Id, int Version);

/// <summary>What is typed for a disbursement.</summary>
public sealed class DisbursementForm
{
    /// <summary>Made with the form: a second click is known again by it.</summary>
    public Guid Key { get; init; } = Guid.CreateVersion7();
    public IReadOnlyList<ChosenPeriod> Periods { get; set; } = [];

    /// <summary>What was owed when the portal began is paid too.</summary>
    public bool Opening { get; set; }
    public DateOnly? PaidOn { get; set; }

    /// <summary>How much of what is owed is paid, above 0 to 100.</summary>
    public decimal? Percent { get; set; } = 100;

    /// <summary>Why less than the whole; asked for below 100.</summary>
    public string? Reason { get; set; }

    /// <summary>Contributors who are paid another time; what they have coming stays owed.</summary>
    public HashSet<int> LeftOut { get; set; } = [];

    /// <summary>The invoices of organisations, by contributor.</summary>
    public Dictionary<int, InvoiceForm> Invoices { get; set; } = [];

    /// <summary>Whoever pays has seen what of the payees has changed since the approval.</summary>
    public bool ChangesSeen { get; set; }

    /// <summary>What stands in a field and could not be read; nothing is recorded while it does.</summary>
    public UnreadableFields Unreadable { get; } = new();
}
