using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Rates;

/// <summary>What a payee is for income tax, seen from the body that pays.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PayeeKind>))]
public enum PayeeKind
{
    /// <summary>A resident person without a contract with the payer, or with one under three months.</summary>
    [JsonStringEnumMemberName("resident")] Resident,

    /// <summary>On the payer's own payroll, or with a contract of three months or more.</summary>
    [JsonStringEnumMemberName("staff")] Staff,

    [JsonStringEnumMemberName("non-resident")] NonResident,

    /// <summary>An organisation, paid against its invoice.</summary>
    [JsonStringEnumMemberName("organisation")] Organisation,
}
