using Portal.Core.Editions;

namespace Portal.Core.Overview;

/// <summary>
/// One figure of the first screen: what is counted, how many, and the address inside the portal whose rows were counted.
/// </summary>
public sealed record OverviewFigure(string Words, int Count, string Path);

/// <summary>Addresses behind the figures: lists of every kind of content, and one's own.</summary>
internal static class OverviewPaths
{
    public const string NoUnitWords = "Không thuộc đơn vị nào";

    /// <summary><c>bai?loai=tat-ca&amp;han=qua-han</c>; conditions without a value are left out.</summary>
    public static string Editions(params IEnumerable<(string Key, string? Value)> conditions) =>
        Of("bai", [(EditionAsk.KindOf, EditionAsk.AllKinds), .. conditions]);

    /// <summary>The same, what is due first standing first.</summary>
    public static string Due(params IEnumerable<(string Key, string? Value)> conditions) => Editions([.. conditions, (Lists.ListAsk.SortKey, "han")]);

    /// <summary>Items first published on these days.</summary>
    public static string Published(DateOnly from, DateOnly to, params IEnumerable<(string Key, string? Value)> conditions) => Editions(
        [(EditionAsk.From, Lists.ListDay.Write(from)), (EditionAsk.To, Lists.ListDay.Write(to)), (EditionAsk.DayOf, "dang"), .. conditions]);

    public static string Of(string path, params IEnumerable<(string Key, string? Value)> conditions)
    {
        var parts = conditions.Where(c => c.Value is { Length: > 0 }).Select(c => $"{c.Key}={Uri.EscapeDataString(c.Value!)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    public static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
