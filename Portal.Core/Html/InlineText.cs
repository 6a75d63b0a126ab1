using System.Text;

namespace Portal.Core.Html;

/// <summary>Characters fit to be shown.</summary>
internal static class InlineText
{
    /// <summary>
    /// Takes out what is not seen but acts: control characters (white space ones become a blank), zero-width and
    /// direction-changing characters, soft hyphens, non-characters; half surrogates become the replacement sign. Joiners stay.
    /// Word's bullet of the Symbol font becomes a bullet.
    /// </summary>
    public static string Scrub(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == 0xF0B7) kept.Append('•');
            else if (rune.Value is 0x200C or 0x200D || !IsUnseen(rune)) kept.Append(rune.ToString());
            else if (rune.Value is '\t' or '\n' or '\f' or '\r' or 0x85) kept.Append(rune.Value == '\n' ? '\n' : ' ');
        }
        return kept.ToString();
    }

    /// <summary>One line of text for an attribute: scrubbed, NFC, white space made single.</summary>
    public static string Value(string? text) => VietnameseText.Tidy(Scrub(text ?? ""));

    public static bool IsUnseen(Rune rune) => VietnameseText.IsUnseen(rune);
}

/// <summary>One inline format: strong, em … or a link with its attributes.</summary>
internal sealed record Format(string Name, IReadOnlyList<CleanAttribute> Attributes)
{
    public bool Equals(Format? other) => other is not null && Name == other.Name && Attributes.SequenceEqual(other.Attributes);
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The formats in force, outermost first, each name once.</summary>
internal sealed class Formats
{
    public static readonly Formats None = new([]);
    private readonly Format[] items;

    private Formats(Format[] items) => this.items = items;

    public int Count => items.Length;
    public Format this[int index] => items[index];

    /// <summary>With one more; a second of the same name changes nothing, a second link takes the place of the first.</summary>
    public Formats With(Format format) =>
        format.Name == "a" ? new([.. items.Where(f => f.Name != "a"), format])
        : items.Any(f => f.Name == format.Name) ? this
        : new([.. items, format]);

    /// <summary>The outer ones both have.</summary>
    public Formats Shared(Formats other)
    {
        var same = 0;
        while (same < Count && same < other.Count && items[same].Equals(other.items[same])) same++;
        return same == Count ? this : new(items[..same]);
    }

    public bool SameAs(Formats other) => Count == other.Count && Shared(other).Count == Count;
}
