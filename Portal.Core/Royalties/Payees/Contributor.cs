using Portal.Core.Royalties.Rates;
using Portal.Core.Units;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// Somebody (or an organisation) whose work is published and paid. Citizen id and bank account are kept encrypted and shown
/// masked; what the public sees is the pen name.
/// </summary>
public sealed class Contributor : IPortalOwned, IStamped, IVersioned
{
    public const int NameLength = 200;
    public const int BankNameLength = 400;
    public const int OtherPenNamesLength = 600;
    public const int AddressLength = 300;
    public const int PhoneLength = 30;
    public const int NationalityLength = 60;

    /// <summary>Room for a short secret once encrypted.</summary>
    public const int SecretLength = 1000;
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string FullName { get; set; }
    public string? PenName { get; set; }

    /// <summary>Pen names of records that were made one with this, parted by semicolons: articles signed with them are this person's.</summary>
    public string? OtherPenNames { get; internal set; }

    /// <summary>The record that stayed where this and it were found to be one person; null for every other. A merged one takes nothing any more.</summary>
    public int? MergedIntoId { get; internal set; }

    /// <summary>All names as they are searched; follows them by itself.</summary>
    public string SearchName
    {
        get => VietnameseText.Fold($"{FullName} {PenName} {OtherPenNames}").TrimEnd();
        private set { }
    }

    /// <summary>The full name as it is sorted.</summary>
    public string NameOrder
    {
        get => VietnameseOrder.KeyOf(FullName);
        private set { }
    }

    /// <summary>
    /// Where a certificate of tax withheld says the payee lives and is reached (NĐ 254/2026/NĐ-CP Điều 23); empty where nobody asked. No money hangs on them.
    /// </summary>
    public string? Address { get; set; }
    public string? Phone { get; set; }

    /// <summary>Of whoever is not Vietnamese; empty for Việt Nam.</summary>
    public string? Nationality { get; set; }

    public int? UnitId { get; set; }
    public Units.Unit? Unit { get; set; }

    /// <summary>The account of the same person, if there is one: decides whose own work an item is.</summary>
    public string? UserId { get; set; }
    public PayeeKind Kind { get; set; }

    /// <summary>By account unless said otherwise: then nothing is approved while the account is missing.</summary>
    public PayBy PayBy { get; set; }

    /// <summary>
    /// True from the entry until a second person has confirmed what the money depends on (<see cref="PayeeChange"/>); false for
    /// those entered before there was such a confirmation.
    /// </summary>
    public bool AwaitsConfirmation { get; set; }

    /// <summary>Tax code or citizen id, encrypted.</summary>
    public string? TaxCodeProtected { get; set; }
    public string? BankAccountProtected { get; set; }
    public string? BankName { get; set; }

    /// <summary>Last day of the year for which a no-withholding commitment is held, if any.</summary>
    public DateOnly? CommitmentUntil { get; set; }
    public bool Active { get; set; } = true;
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    /// <summary>The name printed under an article.</summary>
    public string Byline => string.IsNullOrWhiteSpace(PenName) ? FullName : PenName;
}
