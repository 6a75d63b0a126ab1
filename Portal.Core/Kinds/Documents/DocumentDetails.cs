using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Core.Kinds.Documents;

/// <summary>The facts of a legal or administrative document (văn bản). Unknown stays null or empty.</summary>
public sealed class DocumentDetails : EditionDetails
{
    public const int NumberLength = 100;
    private const string IssuedByLabel = "Văn bản do ai ban hành";

    /// <summary>Number and symbol as printed, e.g. <c>218/2025/QĐ-UBND</c>; null on an unnumbered text.</summary>
    public string? Number { get; set; }
    public string DocumentType { get; set; } = "";
    public string Issuer { get; set; } = "";

    /// <summary>Whose text it is, where the comparison of <see cref="Issuer"/> with the portal's own names came out wrong.</summary>
    public IssuedBy IssuedBy { get; set; }
    public string? SignerTitle { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? EffectiveOn { get; set; }
    public DocumentStatus Status { get; set; }

    public override ListedFacts Listed => new(Number, DocumentType, IssuedOn);

    public override DateTime? CountsFrom => IssuedOn is { } day ? WardClock.StartOf(day) : null;

    public override bool MayBeUndated => true;

    public override IEnumerable<(string Label, string Words)> InWords =>
    [
        ("Số, ký hiệu", Number ?? ""),
        ("Loại văn bản", DocumentType),
        ("Cơ quan ban hành", Issuer),
        (IssuedByLabel, IssuedBy == IssuedBy.AsNamed ? "" : DocumentWords.Of(IssuedBy)),
        ("Chức vụ người ký", SignerTitle ?? ""),
        ("Ngày ban hành", IssuedOn is { } on ? Vietnamese.Date(on) : ""),
        ("Ngày có hiệu lực", EffectiveOn is { } from ? Vietnamese.Date(from) : ""),
        ("Tình trạng hiệu lực", DocumentWords.Of(Status)),
    ];

    public override IReadOnlyList<string> ForOffice => [IssuedByLabel];

    public override MadeBy? MadeBy(PortalProfile profile) => (IssuedBy, OwnAgencies.Names(profile, Issuer)) switch
    {
        (IssuedBy.Own, _) => new(Others: false, "Người soạn ghi là văn bản do cơ quan chủ quản cổng ban hành"),
        (IssuedBy.Others, _) => new(Others: true, "Người soạn ghi là văn bản của cơ quan khác"),
        (_, true) => new(Others: false, $"Cơ quan ban hành “{Issuer}” là cơ quan chủ quản hoặc đơn vị của cổng"),
        (_, false) => new(Others: true, $"Cơ quan ban hành “{Issuer}” không phải cơ quan chủ quản hay đơn vị của cổng"),
        _ => new(Others: false, "Chưa ghi cơ quan ban hành nên tạm coi là văn bản của cơ quan chủ quản cổng"),
    };

    public override void Begin(PortalProfile profile) => Issuer = profile.Authority;

    public override void Tidy()
    {
        (Number, SignerTitle) = (VietnameseText.TidyOrNull(Number), VietnameseText.TidyOrNull(SignerTitle));
        (DocumentType, Issuer) = (VietnameseText.Tidy(DocumentType), VietnameseText.Tidy(Issuer));
    }

    public override IEnumerable<Refusal> Limits() =>
    [
        .. Days(),
        .. ContentRefusals.Over(nameof(Number), "Số, ký hiệu", Number, NumberLength),
        .. ContentRefusals.Over(nameof(DocumentType), "Loại văn bản", DocumentType, TextLength),
        .. ContentRefusals.Over(nameof(Issuer), "Cơ quan ban hành", Issuer, TextLength),
        .. ContentRefusals.Over(nameof(SignerTitle), "Chức vụ người ký", SignerTitle, TextLength),
    ];

    public override IEnumerable<Refusal> Missing(DateTime now)
    {
        foreach (var day in Days()) yield return day;
        if (IssuedOn > WardClock.DayOf(now)) yield return DocumentRefusals.IssuedInFuture(IssuedOn.Value);
        if (EffectiveOn < IssuedOn) yield return DocumentRefusals.InForceBeforeIssued(EffectiveOn.Value, IssuedOn.Value);
        if (DocumentType.Length == 0) yield return DocumentRefusals.TypeMissing;
        if (Issuer.Length == 0) yield return DocumentRefusals.IssuerMissing;
    }

    private IEnumerable<Refusal> Days() => new[]
    {
        PlausibleYears.Refuse("Ngày ban hành", IssuedOn, nameof(IssuedOn), PlausibleYears.FirstOfDocuments),
        PlausibleYears.Refuse("Ngày có hiệu lực", EffectiveOn, nameof(EffectiveOn), PlausibleYears.FirstOfDocuments),
    }.OfType<Refusal>();
}

/// <summary>Whose text a document is.</summary>
public enum IssuedBy
{
    /// <summary>As its issuer is called.</summary>
    AsNamed,

    /// <summary>The portal's own authority or one of its units, whatever the issuer is called.</summary>
    Own,
    Others,
}

/// <summary>Whether a document is in force.</summary>
public enum DocumentStatus
{
    Unknown,
    InForce,
    Draft,
    Replaced,
    Expired,
}
