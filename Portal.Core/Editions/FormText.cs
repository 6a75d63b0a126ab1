using Portal.Core.Html;

namespace Portal.Core.Editions;

/// <summary>The text of a form as it is stored.</summary>
internal static class FormText
{
    /// <summary>Clean, and with places for the form's own pictures only: another's cannot be shown.</summary>
    public static CleanHtml Clean(EditionForm form) =>
        FigureMarks.Only(HtmlCleaner.Clean(form.BodyHtml), form.Pictures.Select(p => p.MediaFileId).ToHashSet());
}
