namespace Portal.Core.Kinds.Documents;

/// <summary>Why a document cannot be sent on; each names the field to mend.</summary>
public static class DocumentRefusals
{
    /// <summary>Only central authorities may give a rule force for the past; on this site it is a slip of the hand.</summary>
    public static Refusal InForceBeforeIssued(DateOnly effective, DateOnly issued) => new("content.in-force-before-issued",
        $"Ngày có hiệu lực {Vietnamese.Date(effective)} trước ngày ban hành {Vietnamese.Date(issued)}: hãy kiểm tra lại hai ngày.", "EffectiveOn");

    public static Refusal IssuedInFuture(DateOnly issued) => new("content.issued-in-future",
        $"Ngày ban hành {Vietnamese.Date(issued)} sau hôm nay: văn bản chưa ban hành thì để trống ngày này.", "IssuedOn");

    public static readonly Refusal TypeMissing = new("content.document-type-missing",
        "Hãy nhập loại văn bản.", nameof(DocumentDetails.DocumentType));

    public static readonly Refusal IssuerMissing = new("content.document-issuer-missing",
        "Hãy nhập cơ quan ban hành.", nameof(DocumentDetails.Issuer));
}
