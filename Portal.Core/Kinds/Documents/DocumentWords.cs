namespace Portal.Core.Kinds.Documents;

/// <summary>Vietnamese words for whether a document is in force.</summary>
public static class DocumentWords
{
    /// <param name="by">Whose text it is.</param>
    /// <param name="kindLabel">What the place is: <c>phường</c>.</param>
    public static string Of(IssuedBy by, string kindLabel = "cơ quan chủ quản cổng") => by switch
    {
        IssuedBy.AsNamed => "Theo cơ quan ban hành đã nhập",
        IssuedBy.Own => $"Văn bản do {kindLabel} ban hành",
        IssuedBy.Others => "Văn bản của cơ quan khác",
        _ => throw new ArgumentOutOfRangeException(nameof(by)),
    };

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
