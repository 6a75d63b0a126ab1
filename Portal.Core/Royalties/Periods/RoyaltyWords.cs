namespace Portal.Core.Royalties.Periods;

/// <summary>Vietnamese words for the states of a work; those of a period stand in <see cref="PeriodLife"/>.</summary>
public static class RoyaltyWords
{
    public static string Of(RoyaltyWorkStatus status) => status switch
    {
        RoyaltyWorkStatus.Awaiting => "Chưa chấm",
        RoyaltyWorkStatus.Assessed => "Đã chấm",
        RoyaltyWorkStatus.Excluded => "Không chi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
