namespace Portal.Core.Royalties.Schedules;

/// <summary>Makes the code of a row out of its name, once; it stays the same from schedule to schedule.</summary>
internal static class EntryCodes
{
    private const int Most = 40;

    public static string New(string name, IEnumerable<string?> taken, string otherwise)
    {
        var used = taken.ToHashSet(StringComparer.Ordinal);
        var stem = VietnameseText.Slug(name);
        if (stem.Length > Most - 3) stem = stem[..(Most - 3)].TrimEnd('-');
        if (stem.Length == 0) stem = otherwise;
        var code = stem;
        for (var i = 2; used.Contains(code); i++) code = $"{stem}-{i}";
        return code;
    }
}
