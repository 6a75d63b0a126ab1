namespace Portal.Core.Royalties.Periods;

/// <summary>Vietnamese words for the states of royalties, in one place.</summary>
public static class RoyaltyWords
{
    public static string Of(RoyaltyPeriodStatus status) => status switch
    {
        RoyaltyPeriodStatus.Open => "Đang chấm",
        RoyaltyPeriodStatus.Approved => "Đã duyệt",
        RoyaltyPeriodStatus.Paid => "Đã chi",
        RoyaltyPeriodStatus.Closed => "Đã đóng",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(RoyaltyWorkStatus status) => status switch
    {
        RoyaltyWorkStatus.Awaiting => "Chưa chấm",
        RoyaltyWorkStatus.Assessed => "Đã chấm",
        RoyaltyWorkStatus.Excluded => "Không chi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
