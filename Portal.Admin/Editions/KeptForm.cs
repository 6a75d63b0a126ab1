using System.Globalization;
using Portal.Admin.Shared;
using Portal.Core.Editions;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Portals;

namespace Portal.Admin.Editions;

/// <summary>
/// What stood in an editor and had not reached the server, as the script kept it in the browser; fields by their ids. It is taken
/// back as far as the portal still offers it: a section, field, genre or person that is gone stays as the stored form has it. Any part may
/// be missing, since another build of the page may have written it.
/// </summary>
public sealed record KeptForm(
    IReadOnlyDictionary<string, string?>? Fields, IReadOnlyList<KeptPerson?>? People, IReadOnlyList<KeptPicture?>? Pictures, string? Body,
    IReadOnlyList<KeptAttachment?>? Attachments = null)
{
    /// <summary>What the script keeps of a box that is ticked.</summary>
    private const string Ticked = "true";

    /// <summary>A stored form as the script keeps one.</summary>
    public static KeptForm Of(EditionForm form, IEnumerable<IKindScreen> screens) => new(
        new (string Id, string Text)[]
        {
            ("tieu-de", form.Title), ("sapo", form.Abstract), ("nguon", form.Source ?? ""),
            ("chuyen-muc", form.SectionId.ToString(CultureInfo.InvariantCulture)), ("linh-vuc", form.FieldCode ?? ""),
            ("linh-vuc-hai", form.SecondFieldCode ?? ""),
            ("the-loai", form.ProposedGenre ?? ""), ("su-kien", form.EventAtLocal is { } at ? DateText.Of(at) : ""),
            ("thong-bao", form.Announces ? Ticked : ""), ("quyet-dinh", form.DecidedAtLocal is { } decided ? DateText.Of(decided) : ""),
        }.Concat(form.Details is { } details ? screens.SelectMany(s => s.Keep(details)) : [])
            .ToDictionary(f => f.Id, f => (string?)f.Text, StringComparer.Ordinal),
        form.Contributors.Select(c => new KeptPerson(c.ContributorId, c.Role.ToString(), Vietnamese.Number(c.SharePercent))).ToList(),
        form.Pictures.Select(p => new KeptPicture(p.MediaFileId, p.PreviewSha256, p.Alt, p.Caption, p.Credit, p.FocusX, p.FocusY)).ToList(), form.BodyHtml,
        form.Attachments.Select(a => new KeptAttachment(a.MediaFileId, a.Name, a.Kind.ToString(), a.Bytes, a.SignatureWords)).ToList());

    /// <summary><paramref name="kind"/> is that of a stored item, which stays what it is; a new one becomes what was being written.</summary>
    public void FillInto(EditionForm form, EditorChoices choices, ContentKind? kind, ContentKinds kinds, IEnumerable<IKindScreen> screens)
    {
        if (form.EditionId is null && Guid.TryParse(Text("khoa-bai-moi"), out var key)) form.StartKey = key;
        form.Title = Text("tieu-de") ?? form.Title;
        form.Abstract = Text("sapo") ?? form.Abstract;
        form.Source = Text("nguon") ?? form.Source;
        if (int.TryParse(Text("chuyen-muc"), CultureInfo.InvariantCulture, out var section)
            && choices.Sections.Any(s => s.Id == section && (kind is null || s.Kind == kind))) form.SectionId = section;
        if (Text("linh-vuc") is { } field && (field.Length == 0 || choices.Fields.Any(f => f.Code == field))) form.FieldCode = field;
        if (Text("linh-vuc-hai") is { } second && (second.Length == 0 || choices.Fields.Any(f => f.Code == second))) form.SecondFieldCode = second;
        if (Text("the-loai") is { } genre && (genre.Length == 0 || choices.Genres.Any(g => g.Code == genre))) form.ProposedGenre = genre;
        if (Text("su-kien") is { } moment)
            form.EventAtLocal = form.Unreadable.Take("EventAtLocal", moment, DateText.ReadMoment(EditionWords.MomentOf(null), moment));
        if (Text("thong-bao") is { } ticked) form.Announces = ticked == Ticked;
        if (Text("quyet-dinh") is { } decision)
            form.DecidedAtLocal = form.Unreadable.Take("DecidedAtLocal", decision, DateText.ReadMoment("Ngày quyết định", decision));
        if (Pictures is not null) form.Pictures = Pictures.OfType<KeptPicture>().Where(p => p.MediaFileId > 0).Select(Picture).ToList();
        if (Attachments is not null)
            form.Attachments = Attachments.OfType<KeptAttachment>().Where(a => a.MediaFileId > 0).Select(Attachment).ToList();
        var now = kinds.Of(kind ?? choices.Sections.FirstOrDefault(s => s.Id == form.SectionId)?.Kind ?? kinds.Usual.Kind);
        if (now.Own(form.Details) is { } details)
        {
            form.Details = details;
            screens.FirstOrDefault(s => s.Kind == now.Kind)?.TakeBack(details, form.Unreadable, Text);
        }
        if (now.IsPaid && People is not null) FillPeople(form, choices, People.OfType<KeptPerson>());
    }

    private static PictureForm Picture(KeptPicture kept) => new()
    {
        MediaFileId = kept.MediaFileId, PreviewSha256 = kept.Preview, Alt = kept.Alt ?? "", Caption = kept.Caption ?? "", Credit = kept.Credit ?? "",
        FocusX = kept.FocusX ?? PictureFocus.Middle, FocusY = kept.FocusY ?? PictureFocus.Middle,
    };

    private static AttachmentForm Attachment(KeptAttachment kept) => new()
    {
        MediaFileId = kept.MediaFileId, Name = kept.Name ?? "", Bytes = Math.Max(0, kept.Bytes), SignatureWords = VietnameseText.TidyOrNull(kept.Signature),
        Kind = Enum.TryParse<FileKind>(kept.Kind, out var kind) && Enum.IsDefined(kind) ? kind : FileKind.Pdf,
    };

    private static void FillPeople(EditionForm form, EditorChoices choices, IEnumerable<KeptPerson> people) => form.Contributors = people
        .Where(p => p.ContributorId == 0 || choices.Contributors.Any(c => c.Id == p.ContributorId))
        .Select(p => new ContributorForm
        {
            ContributorId = p.ContributorId,
            Role = Enum.TryParse<ContributionRole>(p.Role, out var role) && Enum.IsDefined(role) ? role : default,
            // What was no number stands there again as typed, marked, and is no zero
            SharePercent = DecimalText.ReadPositive("", p.Share).Value ?? 0,
            ShareTyped = DecimalText.ReadPositive("", p.Share).Value is null ? p.Share ?? "" : null,
        }).ToList();

    private string? Text(string id) => Fields?.GetValueOrDefault(id);
}

/// <summary>A row of the contributors as it stood.</summary>
public sealed record KeptPerson(int ContributorId, string? Role, string? Share);

/// <summary>A picture of the form as it stood.</summary>
public sealed record KeptPicture(int MediaFileId, string? Preview, string? Alt, string? Caption, string? Credit, int? FocusX = null, int? FocusY = null);

/// <summary>An attachment of the form as it stood, and what the page said of its file.</summary>
public sealed record KeptAttachment(int MediaFileId, string? Name, string? Kind, long Bytes, string? Signature);
