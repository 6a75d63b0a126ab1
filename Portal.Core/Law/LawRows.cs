using System.Text.Json.Serialization;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Law;

internal enum RoyaltyRowKind
{
    [JsonStringEnumMemberName("cap")] Cap,
    [JsonStringEnumMemberName("addition")] Addition,
    [JsonStringEnumMemberName("share")] Share,
}

/// <summary>A row of royalty-caps.json: a cap with coefficient and unit share, or an addition or a share of another work's royalty with its range.</summary>
internal sealed record RoyaltyRow(
    RoyaltyRowKind Kind, string Code, string Name, DateOnly EffectiveFrom, string Source,
    decimal? MaxCoefficient = null, decimal? UnitShare = null,
    decimal? MinPercent = null, decimal? MaxPercent = null, string? Note = null)
{
    /// <summary>What is wrong with the figures, as the end of a Vietnamese sentence; null when nothing is.</summary>
    public string? Fault => (Kind, MaxCoefficient, UnitShare, MinPercent, MaxPercent) switch
    {
        (RoyaltyRowKind.Cap, > 0, > 0 and <= 1, null, null) => null,
        (RoyaltyRowKind.Cap, _, _, _, _) => "mức tối đa cần hệ số lớn hơn 0 và tỷ lệ (unitShare) trong khoảng từ trên 0 đến 1, không có tỷ lệ hưởng thêm",
        (RoyaltyRowKind.Addition, null, null, >= 0, { } most) when most >= MinPercent => null,
        (RoyaltyRowKind.Share, null, null, >= 0, { } most and <= 100) when most >= MinPercent => null,
        (RoyaltyRowKind.Share, _, _, _, _) => "tỷ lệ so với tác phẩm tương ứng phải từ 0 đến 100, thấp nhất không lớn hơn cao nhất, không có hệ số",
        _ => "mức hưởng thêm cần tỷ lệ thấp nhất không lớn hơn tỷ lệ cao nhất, không có hệ số",
    };

    public RoyaltyCap TakeCap() => new()
    {
        Code = Code,
        Name = Name,
        MaxCoefficient = MaxCoefficient ?? 0,
        UnitShare = UnitShare ?? 0,
        EffectiveFrom = EffectiveFrom,
        Source = Source,
        Note = Note,
    };

    public RoyaltyAddition TakeAddition() => new(Code, Name, MinPercent ?? 0, MaxPercent ?? 0, EffectiveFrom, Source, Note);

    public RoyaltyShareRule TakeShare() => new(Code, Name, MinPercent ?? 0, MaxPercent ?? 0, EffectiveFrom, Source, Note);
}
