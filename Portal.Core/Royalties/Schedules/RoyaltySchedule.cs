namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A royalty schedule (biểu nhuận bút) decided by the authority: in force from a day until the day before the next one.
/// Without a schedule in force on the publication date nothing is computed (domain rule: no rate, no payment).
/// </summary>
public sealed class RoyaltySchedule : IPortalOwned, IStamped
{
    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string Name { get; set; }
    public required string LegalBasis { get; set; }
    public DateOnly EffectiveFrom { get; set; }
    public DateOnly? EffectiveTo { get; set; }

    /// <summary>Share of the statutory base salary that one coefficient point is worth: 0.10 (NĐ 18/2014 Điều 7 khoản 2).</summary>
    public decimal UnitShare { get; set; }

    /// <summary>What this portal pays of the computed amount: 1, or 0.2 where the province lets component sites pay a fifth.</summary>
    public decimal SiteShare { get; set; } = 1;
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public List<RoyaltyGenre> Genres { get; set; } = [];

    public bool InForceOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || day <= EffectiveTo);
}
