using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Core.Kinds.Documents;

/// <summary>Legal and administrative documents (văn bản): issued by an authority, so nobody is paid for them.</summary>
internal sealed class DocumentKind : IContentKind
{
    public ContentKind Kind => ContentKind.Document;

    public KindWords Words { get; } = new()
    {
        Name = "văn bản", Page = "trang", List = "Văn bản", InQueue = "Văn bản", Code = "van-ban",
        Title = "Trích yếu", Abstract = "Tóm tắt", AbstractAsked = "tóm tắt (một, hai câu)", SchemaType = "Legislation",
    };

    public bool AsksForFile => true;
    public bool IsPaid => false;

    public EditionDetails Blank() => new DocumentDetails();
}
