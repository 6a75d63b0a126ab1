namespace Portal.Core.Data;

/// <summary>Tells a database that this build cannot bring to its own schema by the migrations behind it.</summary>
internal static class SchemaOrigin
{
    /// <summary>
    /// What is behind it, in English for the console: a build from before the first migration this one knows, or a newer one. Null where
    /// this build knows every migration. Their names begin with the time they were made at, so their order tells which it is.
    /// </summary>
    public static string? WhyNot(IEnumerable<string> applied, IReadOnlyList<string> known)
    {
        if (applied.Except(known, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() is not [var first, ..] strange) return null;
        return string.CompareOrdinal(first, known[0]) < 0
            ? $"was made by 0.1.0 or a build soon after it ({strange[^1]}), which was only a trial and is not carried over: begin with a new data "
                + "folder (--data DIR, Database:DataFolder) or an empty database on the server, and keep the old one as it is"
            : $"was made by a newer version ({strange[^1]}): use that version";
    }
}
