using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Rates;

/// <summary>What a payer does about income tax at the moment of payment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaxTreatment>))]
public enum TaxTreatment
{
    /// <summary>The rate on the whole payment once it reaches the threshold, not only on the part above.</summary>
    [JsonStringEnumMemberName("withhold-whole")] WithholdWhole,

    /// <summary>Nothing here: the amount is handed to the payroll and taxed with the salary.</summary>
    [JsonStringEnumMemberName("payroll")] Payroll,

    [JsonStringEnumMemberName("none")] None,
}

/// <summary>
/// One dated rule of withholding for one kind of payee. <see cref="EffectiveFrom"/> and <see cref="EffectiveTo"/> are payment
/// dates, both included; a null end is open. The threshold is per payment and itself reaches the rule ("từ … trở lên").
/// </summary>
public sealed class TaxRule
{
    [JsonIgnore] public int Id { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public required DateOnly? EffectiveTo { get; init; }
    public required PayeeKind PayeeKind { get; init; }
    public required Money Threshold { get; init; }
    public required decimal RatePercent { get; init; }
    public required TaxTreatment Treatment { get; init; }

    /// <summary>True where the payee's commitment (bản cam kết) spares the withholding.</summary>
    public required bool CommitmentExempts { get; init; }

    public required string Source { get; init; }
    public string? Note { get; init; }

    public bool Holds(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);

    /// <summary>The rule for a payee paid on a day, or null; where two overlap, the one that began later.</summary>
    public static TaxRule? InForce(IEnumerable<TaxRule> rules, PayeeKind kind, DateOnly paidOn) =>
        rules.Where(rule => rule.PayeeKind == kind && rule.Holds(paidOn)).MaxBy(rule => rule.EffectiveFrom);
}
