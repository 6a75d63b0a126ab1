using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Portal.Admin.Lists;

/// <summary>The choices of a field as one piece of markup: as elements each of them would be five on the wire.</summary>
public static class ListOptions
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Codes and words are encoded: some come from a profile, some from the address.</summary>
    public static string Of(IEnumerable<(string Code, string Words)> choices) =>
        string.Concat(choices.Select(c => $"""<option value="{Encoder.Encode(c.Code)}">{Encoder.Encode(c.Words)}</option>"""));
}
