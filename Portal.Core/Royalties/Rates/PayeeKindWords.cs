namespace Portal.Core.Royalties.Rates;

/// <summary>Vietnamese words for the kinds of payees.</summary>
public static class PayeeKindWords
{
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
