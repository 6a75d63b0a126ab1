using System.Globalization;

namespace Portal.Core.Royalties.Payments;

/// <summary>
/// One payment of royalties (lần chi) by a portal on a day: of one or several periods at once, whole or at a reduced percentage. Written once;
/// numbered from 1 in each year of payment.
/// </summary>
public sealed class Disbursement : IPortalOwned, IWrittenOnce
{
    public const int ReasonLength = 1000;
    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>The year of <see cref="PaidOn"/>, and the number within it.</summary>
    public int Year { get; set; }
    public int Number { get; set; }

    /// <summary>The form it was recorded from: sent twice, it is recorded once.</summary>
    public Guid Key { get; set; }

    /// <summary>The day of payment: it picks the tax rule.</summary>
    public DateOnly PaidOn { get; set; }

    /// <summary>How much of what the chosen periods still owed was paid, above 0 to 100.</summary>
    public decimal Percent { get; set; }

    /// <summary>Why less than the whole was paid.</summary>
    public string? Reason { get; set; }

    /// <summary>What the chosen periods owe after it, in whole đồng.</summary>
    public Money OwedAfter { get; set; }
    public string? PaidById { get; set; }
    public required string PaidByName { get; set; }
    public DateTime PaidAt { get; set; }

    /// <summary>What was owed when the portal began was paid too.</summary>
    public bool Opening { get; set; }
    public List<DisbursementPeriod> Periods { get; set; } = [];
    public List<RoyaltyPayment> Payments { get; set; } = [];
    public List<RoyaltySettlement> Settlements { get; set; } = [];

    /// <summary>As it stands in addresses: <c>2026-03</c>.</summary>
    public string Code => CodeOf(Year, Number);

    /// <summary>What papers of it are about.</summary>
    public string About => AboutStart + Code;

    /// <summary>How what papers of a disbursement are about begins; its code follows.</summary>
    public const string AboutStart = "chi-";

    /// <summary>As spoken: <c>lần chi 03/2026</c>.</summary>
    public string Words => WordsOf(Year, Number);

    public static string CodeOf(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}");

    public static string WordsOf(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"lần chi {number:00}/{year}");

    /// <summary>Reads <c>2026-03</c>; anything else is no address of a disbursement.</summary>
    public static bool TryCode(string? code, out (int Year, int Number) found)
    {
        found = default;
        if (code?.Split('-') is not [{ Length: 4 } year, { Length: >= 2 and <= 5 } number]) return false;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out found.Year)) return false;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out found.Number) && CodeOf(found.Year, found.Number) == code;
    }
}

/// <summary>A period that a disbursement paid, wholly or in part.</summary>
public sealed class DisbursementPeriod : IPortalOwned, IWrittenOnce
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int DisbursementId { get; set; }
    public int PeriodId { get; set; }
}
