namespace Portal.Core.Royalties.Rates;

/// <summary>
/// The highest coefficient the law allows for a group of genres from one day on, with the share of the base salary that one
/// unit is worth (NĐ 18/2014/NĐ-CP Điều 7 khoản 1, 2). A cap is no rate: without a schedule of the portal nothing is paid.
/// </summary>
public sealed class RoyaltyCap
{
    public int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public decimal MaxCoefficient { get; init; }

    /// <summary>0.10 for ten per cent.</summary>
    public decimal UnitShare { get; init; }

    public DateOnly EffectiveFrom { get; init; }
    public required string Source { get; init; }
    public string? Note { get; init; }
}
