using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Core.Word;

/// <summary>A field being read: an instruction, then what it shows. Only links are followed; of all others the shown text is kept.</summary>
internal sealed partial class WordField
{
    private readonly StringBuilder instruction = new();
    private bool linked;

    /// <summary>Whether its instruction is still being read, which is no text.</summary>
    public bool IsInstruction { get; private set; } = true;

    public void Instruct(string text)
    {
        if (IsInstruction) instruction.Append(text);
    }

    public string Open()
    {
        IsInstruction = false;
        if (AddressIn(instruction.ToString()) is not { } address) return "";
        linked = true;
        return $"<a href=\"{WordParts.Encoded(address)}\">";
    }

    public string Close() => linked ? "</a>" : "";

    /// <summary>The address of <c>HYPERLINK "https://…"</c>; null for a place inside the file and for other fields.</summary>
    public static string? AddressIn(string? instruction) => Link().Match(instruction ?? "") is { Success: true } found ? found.Groups["address"].Value : null;

    [GeneratedRegex("""^\s*HYPERLINK\s+"(?<address>[^"]+)"(?!.*\\l)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, PatternTime.Most)]
    private static partial Regex Link();
}
