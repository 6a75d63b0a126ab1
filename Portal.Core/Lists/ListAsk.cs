using System.Globalization;

namespace Portal.Core.Lists;

/// <summary>
/// What a list is asked for, as it stands in the address: conditions by their names, the order, the page. Read from any text without
/// failing: what makes no sense is kept as typed, and whoever knows the list says so.
/// </summary>
public sealed record ListAsk
{
    /// <summary>Name of the order in the address: <c>sap=tieu-de</c>, from the end <c>sap=-tieu-de</c>.</summary>
    public const string SortKey = "sap";
    public const string PageKey = "trang";

    /// <summary>Columns with dots between, which an address need not escape; without it those the person keeps.</summary>
    public const string ColumnsKey = "cot";

    /// <summary>Longer conditions are cut: nobody types them, and the database need not look for them.</summary>
    public const int ValueLength = 200;

    /// <summary>Conditions by name, in the order in which they were given.</summary>
    public IReadOnlyList<(string Key, string Value)> Conditions { get; init; } = [];

    /// <summary>Code of the column sorted by; null for the list's own order.</summary>
    public string? Sort { get; init; }
    public bool Descending { get; init; }

    /// <summary>Codes of the columns asked for; null for those the person keeps.</summary>
    public IReadOnlyList<string>? Columns { get; init; }
    public int Page { get; init; } = 1;

    public string? this[string key] => Conditions.Where(c => c.Key == key).Select(c => c.Value).FirstOrDefault();

    public bool IsNarrowed => Conditions.Count > 0;

    /// <summary>Reads the part of an address after <c>?</c>; only conditions of these names are taken.</summary>
    public static ListAsk Read(string? query, IReadOnlyCollection<string> keys)
    {
        var pairs = (query ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .Where(p => p.Length == 2).Select(p => (Key: p[0], Value: Plain(p[1]))).Where(p => p.Value.Length > 0)
            .DistinctBy(p => p.Key).ToList();
        var sort = pairs.FirstOrDefault(p => p.Key == SortKey).Value;
        return new()
        {
            Conditions = pairs.Where(p => keys.Contains(p.Key)).ToList(),
            Columns = pairs.FirstOrDefault(p => p.Key == ColumnsKey).Value?.Split('.', StringSplitOptions.RemoveEmptyEntries),
            Sort = sort?.TrimStart('-'), Descending = sort?.StartsWith('-') is true,
            Page = int.TryParse(pairs.FirstOrDefault(p => p.Key == PageKey).Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
                ? page : 1,
        };
    }

    /// <summary>The same with another condition, from the first page on; null or nothing takes it away.</summary>
    public ListAsk With(string key, string? value) => this with
    {
        Conditions = [.. Conditions.Where(c => c.Key != key), .. value?.Trim() is { Length: > 0 } some ? new[] { (key, some) } : []], Page = 1,
    };

    public ListAsk SortedBy(string? column, bool descending) => this with { Sort = column, Descending = descending, Page = 1 };

    public ListAsk OnPage(int page) => this with { Page = page };

    /// <summary>The address after <c>?</c>, the question mark included; empty where nothing is asked.</summary>
    public string Query => Text(Page > 1);

    /// <summary>The same from the first page on: what a view keeps and what an export follows.</summary>
    public string QueryOfAll => Text(withPage: false);

    private string Text(bool withPage)
    {
        var parts = Conditions.Select(c => (c.Key, c.Value)).ToList();
        if (Sort is { Length: > 0 }) parts.Add((SortKey, (Descending ? "-" : "") + Sort));
        if (Columns is not null) parts.Add((ColumnsKey, string.Join('.', Columns)));
        if (withPage) parts.Add((PageKey, Page.ToString(CultureInfo.InvariantCulture)));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
    }

    private static string Plain(string escaped) =>
        VietnameseText.Start(VietnameseText.Tidy(Uri.UnescapeDataString(escaped.Replace('+', ' '))), ValueLength).Trim();
}
