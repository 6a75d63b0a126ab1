using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties;

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
        RoyaltyWorkStatus.Awaiting => "Chờ chấm",
        RoyaltyWorkStatus.Assessed => "Đã chấm",
        RoyaltyWorkStatus.Excluded => "Không chi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(PayeeKind kind) => kind switch
    {
        PayeeKind.Resident => "Cá nhân cư trú, không hợp đồng",
        PayeeKind.Staff => "Người của đơn vị chi trả",
        PayeeKind.NonResident => "Cá nhân không cư trú",
        PayeeKind.Organisation => "Tổ chức",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
