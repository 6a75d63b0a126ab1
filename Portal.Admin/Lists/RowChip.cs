using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Portal.Admin.Shared;

namespace Portal.Admin.Lists;

/// <summary>
/// A chip in a row of a list: lighter than <see cref="StatusChip"/>, since it points at an icon of <see cref="ListIcons"/> and is one piece of
/// markup on the wire instead of a component.
/// </summary>
public static class RowChip
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Null takes the icon of the tone. The words are encoded: some come from a profile.</summary>
    public static RenderFragment Of(ChipTone tone, string words, string? icon = null) => builder => builder.AddMarkupContent(0,
        $"""<span class="chip chip-{tone.ToString().ToLowerInvariant()}">{Drawn(icon ?? StatusTones.IconOf(tone))}{Encoder.Encode(words)}</span>""");

    /// <summary>Where there is room for the number alone: what it counts is the tooltip, and is heard.</summary>
    public static RenderFragment Of(ChipTone tone, int number, string counted, string icon) => builder =>
    {
        var (sum, words, css) = (number.ToString(CultureInfo.InvariantCulture), Encoder.Encode(counted), tone.ToString().ToLowerInvariant());
        builder.AddMarkupContent(0,
            $"""<span class="chip chip-{css}" title="{sum} {words}">{Drawn(icon)}{sum}<span class="sr-only"> {words}</span></span> """);
    };

    private static string Drawn(string icon) => $"""<svg class="icon" aria-hidden="true"><use href="#i-{icon}"></use></svg>""";
}
