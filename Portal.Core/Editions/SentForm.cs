using System.Globalization;
using System.Text.Json;

namespace Portal.Core.Editions;

/// <summary>
/// What a form held whose saving had no answer, to tell afterwards whether it was done: then the edition stands one version on and
/// holds just this.
/// </summary>
public sealed record SentForm(int EditionId, int Version, string Content)
{
    /// <summary>Null for a new item, which has no version to compare.</summary>
    public static SentForm? Of(EditionForm form) => form.EditionId is not { } id ? null
        : new(id, form.Version, ContentOf(form, FormText.Clean(form).Html));

    public bool WasStoredAs(EditionForm found) => found.Version == Version + 1 && ContentOf(found, found.BodyHtml) == Content;

    /// <summary>All that is stored of a form, as it is stored.</summary>
    private static string ContentOf(EditionForm form, string html)
    {
        var details = form.Details?.For("");
        details?.Tidy();
        return JsonSerializer.Serialize(new
        {
            form.SectionId, form.EventAtLocal, form.Announces, DecidedAtLocal = form.Announces ? form.DecidedAtLocal : null, html,
            FieldCode = form.FieldCode ?? "",
            Second = form.SecondFieldCode == form.FieldCode ? "" : form.SecondFieldCode ?? "", ProposedGenre = form.ProposedGenre ?? "",
            Words = new[] { form.Title, form.Abstract, form.Source }.Select(VietnameseText.Tidy),
            Contributors = form.Contributors.Select(c => (c.ContributorId, c.Role, c.SharePercent.ToString("G29", CultureInfo.InvariantCulture)).ToString()),
            Pictures = form.Pictures.Select(p => new[] { Text(p.MediaFileId), p.Alt, p.Caption, p.Credit, $"{Text(p.FocusX)} {Text(p.FocusY)}" }
                .Select(VietnameseText.Tidy)),
            Attachments = form.Attachments.Select(a => (a.MediaFileId, VietnameseText.Tidy(a.Name)).ToString()),
            Details = details?.ToJson(),
        });

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
