namespace Portal.Core.Royalties.Payees;

/// <summary>How a payee gets the money: decides whether an account is needed before a period is approved.</summary>
public enum PayBy
{
    /// <summary>Chuyển khoản: nothing is approved without an account and its bank.</summary>
    Account,

    /// <summary>Tiền mặt, ký nhận on the payment sheet (C40-HD, phiếu chi).</summary>
    Cash,
}
