namespace Portal.Core.Kinds.Documents;

/// <summary>Vietnamese words for whether a document is in force.</summary>
public static class DocumentWords
{
    public static string Of(DocumentStatus status) => status switch
    {
        DocumentStatus.Unknown => "Chưa xác định hiệu lực",
        DocumentStatus.InForce => "Còn hiệu lực",
        DocumentStatus.Draft => "Dự thảo",
        DocumentStatus.Replaced => "Đã được thay thế",
        DocumentStatus.Expired => "Hết hiệu lực",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
