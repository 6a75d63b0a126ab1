using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>What every verb about adjustments asks.</summary>
internal static class AdjustmentRules
{
    /// <summary>A reason is asked for, and must fit; null where it does.</summary>
    public static Refusal? WhyNotReason(string? reason) => VietnameseText.Tidy(reason).Length switch
    {
        0 => RoyaltyRefusals.ReasonMissing,
        > RoyaltyWork.NoteLength => RoyaltyRefusals.ReasonTooLong,
        _ => null,
    };

    /// <summary>Four eyes: nobody decides on money that is their own, or that of whoever counts as one with them.</summary>
    public static bool IsOwn(Operation operation, int contributorId) => operation.Actor.SelvesContributorIds.Contains(contributorId);

    /// <summary>What a line has come to by now: its amount and the adjustments that count, but for one.</summary>
    public static async Task<Money> NowAsync(Operation operation, RoyaltyLine line, int? butFor = null)
    {
        var lineId = line.Id;
        var adjusted = await operation.Db.RoyaltyAdjustments
            .Where(a => a.OfLineId == lineId && a.State == AdjustmentState.Taken && (butFor == null || a.Id != butFor)).Select(a => a.Amount).ToListAsync();
        return (line.Amount ?? Money.Zero) + adjusted.Sum();
    }
}
