using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;

namespace Portal.Admin.Kinds.Documents;

/// <summary>Legal documents on the screens of the back-office.</summary>
public sealed class DocumentScreen : IKindScreen
{
    public ContentKind Kind => ContentKind.Document;
    public Type Fields => typeof(DocumentFields);
    public Type Facts => typeof(DocumentFacts);

    public void TakeBack(EditionDetails details, UnreadableFields unreadable, Func<string, string?> typed)
    {
        if (details is not DocumentDetails document || typed("so-ky-hieu") is not { } number) return;
        document.Number = number;
        document.DocumentType = typed("loai-van-ban") ?? document.DocumentType;
        document.Issuer = typed("co-quan") ?? document.Issuer;
        if (Enum.TryParse<IssuedBy>(typed("ban-hanh-boi"), out var by) && Enum.IsDefined(by)) document.IssuedBy = by;
        document.SignerTitle = typed("chuc-danh");
        document.IssuedOn = Day("IssuedOn", "Ngày ban hành", typed("ngay-ban-hanh"));
        document.EffectiveOn = Day("EffectiveOn", "Ngày có hiệu lực", typed("ngay-hieu-luc"));
        if (Enum.TryParse<DocumentStatus>(typed("hieu-luc"), out var status) && Enum.IsDefined(status)) document.Status = status;

        DateOnly? Day(string field, string name, string? text) =>
            unreadable.Take(field, text, DateText.ReadDay(name, text, PlausibleYears.FirstOfDocuments));
    }

    public IEnumerable<(string Id, string Text)> Keep(EditionDetails details) => details is not DocumentDetails document ? [] :
    [
        ("so-ky-hieu", document.Number ?? ""), ("loai-van-ban", document.DocumentType), ("co-quan", document.Issuer),
        ("ban-hanh-boi", document.IssuedBy.ToString()),
        ("chuc-danh", document.SignerTitle ?? ""), ("ngay-ban-hanh", document.IssuedOn is { } on ? Vietnamese.Date(on) : ""),
        ("ngay-hieu-luc", document.EffectiveOn is { } from ? Vietnamese.Date(from) : ""), ("hieu-luc", document.Status.ToString()),
    ];
}
