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
        RoyaltyWorkStatus.Awaiting => "Chưa chấm",
        RoyaltyWorkStatus.Assessed => "Đã chấm",
        RoyaltyWorkStatus.Excluded => "Không chi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(PayBy payBy) => payBy switch
    {
        PayBy.Account => "Chuyển khoản",
        PayBy.Cash => "Tiền mặt, ký nhận",
        _ => throw new ArgumentOutOfRangeException(nameof(payBy)),
    };

    public static string Of(PayeeChangeStatus status) => status switch
    {
        PayeeChangeStatus.Waiting => "Chờ xác nhận",
        PayeeChangeStatus.Confirmed => "Đã xác nhận",
        PayeeChangeStatus.Declined => "Đã từ chối",
        PayeeChangeStatus.TakenBack => "Đã rút",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(PayeeKind kind) => kind switch
    {
        PayeeKind.Resident => "Cá nhân cư trú không ký hợp đồng lao động hoặc ký dưới 03 tháng",
        PayeeKind.Staff => "Cán bộ, công chức, viên chức, người lao động của đơn vị chi trả",
        PayeeKind.NonResident => "Cá nhân không cư trú",
        PayeeKind.Organisation => "Tổ chức",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The kind of payee where there is little room, in tables.</summary>
    public static string Short(PayeeKind kind) => kind switch
    {
        PayeeKind.Resident => "Cá nhân cư trú",
        PayeeKind.Staff => "Người của đơn vị chi trả",
        _ => Of(kind),
    };
}
