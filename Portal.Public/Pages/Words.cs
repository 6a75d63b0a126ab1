using System.Globalization;
using Microsoft.AspNetCore.Html;
using Portal.Core.Kinds.Documents;
using Portal.Core.Kernel;
using Portal.Core.Publications;

namespace Portal.Public.Pages;

/// <summary>Days, times and states in the words of the public site.</summary>
public static class Words
{
    private static readonly string[] Weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    /// <summary><c>Chủ nhật, 22/11/2026</c>.</summary>
    public static string Day(DateOnly day) => $"{Weekdays[(int)day.DayOfWeek]}, {Vietnamese.Date(day)}";

    /// <summary><c>22/11/2026 09:05</c> in Viet Nam, from UTC.</summary>
    public static string Time(DateTime utc) => WardClock.Print(utc);

    /// <summary>The date alone, in Viet Nam, from UTC.</summary>
    public static string Date(DateTime utc) => Vietnamese.Date(WardClock.DayOf(utc));

    /// <summary>For the datetime attribute: Viet Nam time with its offset.</summary>
    public static string Machine(DateTime utc) => WardClock.ToLocal(utc).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", CultureInfo.InvariantCulture);

    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The sign of a document's state, beside its words, and the style of both.</summary>
    public static (string Sign, string Style) Of(DocumentStatus status) => status switch
    {
        DocumentStatus.InForce => ("✓", "good"),
        DocumentStatus.Draft => ("✎", "draft"),
        DocumentStatus.Replaced => ("⇄", "old"),
        DocumentStatus.Expired => ("✕", "old"),
        _ => ("–", "draft"),
    };

    /// <summary>A text with the found words marked, ready for a page.</summary>
    public static IHtmlContent Marked(string text, SearchWords? words)
    {
        var html = new HtmlContentBuilder();
        if (words is null) return html.Append(text);
        foreach (var part in words.Mark(text))
        {
            if (part.Hit) html.AppendHtml("<mark>").Append(part.Text).AppendHtml("</mark>");
            else html.Append(part.Text);
        }
        return html;
    }
}
