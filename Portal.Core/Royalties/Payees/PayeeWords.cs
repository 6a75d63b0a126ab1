namespace Portal.Core.Royalties.Payees;

/// <summary>Vietnamese words for payees and the changes proposed for them.</summary>
public static class PayeeWords
{
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
}
