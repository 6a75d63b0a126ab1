namespace Portal.Core.Portals.Forms;

/// <summary>What is asked of a line of text in a form of the profile.</summary>
internal static class FormText
{
    /// <summary>Null where it may stand; <paramref name="name"/> is how the label reads in a sentence (“tên đơn vị”).</summary>
    public static Refusal? Check(string field, string name, string? text, int most = Conventions.DefaultTextLength, bool needed = true)
    {
        var length = VietnameseText.Tidy(text).Length;
        if (length == 0) return needed ? FormRefusals.Empty(field, name) : null;
        return length <= most ? null : FormRefusals.TooLong(field, name, length, most);
    }

    /// <summary>The lines of a text area, tidied, without empty ones.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(VietnameseText.Tidy).Where(line => line.Length > 0).ToList();

    /// <summary>A code made of a name, as none of those taken: <c>phong-noi-vu</c>, <c>phong-noi-vu-2</c>.</summary>
    public static string NewCode(string name, IEnumerable<string> taken, int most)
    {
        var held = taken.ToHashSet(StringComparer.Ordinal);
        var whole = VietnameseText.Slug(name);
        var stem = whole.Length > most - 3 ? whole[..(most - 3)].TrimEnd('-') : whole;
        if (stem.Length == 0) stem = "muc";
        var code = stem;
        for (var i = 2; held.Contains(code); i++) code = $"{stem}-{i}";
        return code;
    }
}
