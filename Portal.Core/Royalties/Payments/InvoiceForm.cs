namespace Portal.Core.Royalties.Payments;

/// <summary>The invoice of an organisation, as typed when it is paid.</summary>
public sealed class InvoiceForm
{
    public const int NumberLength = 50;
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }

    /// <summary>The names of its fields for the invoice of that payee.</summary>
    public static string NumberField(int contributorId) => $"InvoiceNumber-{contributorId}";
    public static string IssuedOnField(int contributorId) => $"InvoiceOn-{contributorId}";
}
