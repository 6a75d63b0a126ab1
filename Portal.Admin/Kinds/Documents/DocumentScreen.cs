using System.Globalization;
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

    public void TakeBack(EditionDetails details, Func<string, string?> typed)
    {
        if (details is not DocumentDetails document || typed("so-ky-hieu") is not { } number) return;
        document.Number = number;
        document.DocumentType = typed("loai-van-ban") ?? document.DocumentType;
        document.Issuer = typed("co-quan") ?? document.Issuer;
        document.SignerTitle = typed("chuc-danh");
        document.IssuedOn = Day(typed("ngay-ban-hanh"));
        document.EffectiveOn = Day(typed("ngay-hieu-luc"));
        if (Enum.TryParse<DocumentStatus>(typed("hieu-luc"), out var status) && Enum.IsDefined(status)) document.Status = status;
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;
}
