namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>Why no certificate is issued.</summary>
public static class CertificateRefusals
{
    public static readonly Refusal NothingWithheld = new("royalties.nothing-withheld",
        "Không có khoản thuế đã khấu trừ nào chưa ghi trên chứng từ: chứng từ đã cấp mở ở từng lần chi trên trang của người nhận.");

    public static readonly Refusal NotIssued = new("royalties.certificate-not-issued",
        "Khoản chi này chưa có chứng từ khấu trừ thuế: hãy lập chứng từ trên trang của người nhận.");
}
