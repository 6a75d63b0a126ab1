using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Rates;

/// <summary>What the per cent of an addition is taken for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RoyaltyAdditionBasis>))]
public enum RoyaltyAdditionBasis
{
    /// <summary>Paid on top of the work's own royalty.</summary>
    [JsonStringEnumMemberName("on-top")] OnTop,

    /// <summary>The whole royalty of a derived contribution, as a share of the original work's: a translation, subtitles.</summary>
    [JsonStringEnumMemberName("share-of-work")] ShareOfWork,
}

/// <summary>A range of per cent the law allows for a circumstance, both ends included (NĐ 18/2014/NĐ-CP Điều 7 khoản 4).</summary>
public sealed class RoyaltyAddition
{
    public int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public RoyaltyAdditionBasis Basis { get; init; }
    public decimal MinPercent { get; init; }
    public decimal MaxPercent { get; init; }
    public DateOnly EffectiveFrom { get; init; }
    public required string Source { get; init; }
    public string? Note { get; init; }
}
