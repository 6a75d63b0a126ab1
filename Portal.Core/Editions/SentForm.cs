using Portal.Core.Html;

namespace Portal.Core.Editions;

/// <summary>
/// The words of a form whose saving had no answer, to tell afterwards whether it was done: then the edition stands one version on and
/// says just this.
/// </summary>
public sealed record SentForm(int EditionId, int Version, string Title, string Abstract, string Html)
{
    /// <summary>Null for a new item, which has no version to compare.</summary>
    public static SentForm? Of(EditionForm form) => form.EditionId is not { } id ? null
        : new(id, form.Version, VietnameseText.Tidy(form.Title), VietnameseText.Tidy(form.Abstract), HtmlCleaner.Clean(form.BodyHtml).Html);

    public bool WasStoredAs(EditionForm found) =>
        found.Version == Version + 1 && found.Title == Title && found.Abstract == Abstract && found.BodyHtml == Html;
}
