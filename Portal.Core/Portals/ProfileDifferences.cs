using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Core.Portals.Pictures;

namespace Portal.Core.Portals;

/// <summary>
/// One difference of two profiles: where (<c>Đơn vị › “Phòng Văn hóa - Xã hội” › tên gọi tắt</c>), what stood there and what does; null
/// where nothing stood or stands.
/// </summary>
public sealed record ProfileDifference(string Place, string? Before, string? After)
{
    /// <summary>What happened, where what stood there cannot be read out: a picture.</summary>
    private string? Happened { get; init; }

    internal static ProfileDifference Of(string place, string happened) => new(place, null, null) { Happened = happened };

    public string Words => (Before, After) switch
    {
        _ when Happened is not null => $"{Place}: {Happened}",
        (null, { } after) => $"{Place}: thêm “{after}”",
        ({ } before, null) => $"{Place}: bỏ “{before}”",
        _ => $"{Place}: “{Before}” → “{After}”",
    };
}

/// <summary>
/// Tells two profiles apart as an office reads them. It walks the written form of both, so that a property added later is never
/// forgotten; parts of a list are matched by their code, and an order that changed is one difference.
/// </summary>
public static class ProfileDifferences
{
    public static IReadOnlyList<ProfileDifference> Of(PortalProfile before, PortalProfile after) => 
        Of(Tree(PortalPictures.WithoutData(before)), Tree(PortalPictures.WithoutData(after)), "").ToList();

    private static JsonNode? Tree(PortalProfile profile) => JsonSerializer.SerializeToNode(profile, ProfileFile.Json);

    private static IEnumerable<ProfileDifference> Of(JsonNode? before, JsonNode? after, string place)
    {
        if (JsonNode.DeepEquals(before, after)) return [];
        return (before, after) switch
        {
            _ when IsPicture(before) || IsPicture(after) => OfPictures(before, after, place),
            (JsonObject old, JsonObject now) => old.Select(p => p.Key).Union(now.Select(p => p.Key))
                .SelectMany(name => Of(old[name], now[name], Below(place, ProfileWords.Of(name)))),
            (JsonArray or null, JsonArray or null) when HasParts(before) || HasParts(after) =>
                OfLists((JsonArray?)before ?? [], (JsonArray?)after ?? [], place),
            _ => [new(place, Text(before), Text(after))],
        };
    }

    private static bool IsPicture(JsonNode? node) => node is JsonObject parts && parts.ContainsKey("sizes");

    private static IEnumerable<ProfileDifference> OfPictures(JsonNode? before, JsonNode? after, string place)
    {
        if (before is null || after is null) yield return ProfileDifference.Of(place, before is null ? "đã thêm" : "đã bỏ");
        else
        {
            if (!JsonNode.DeepEquals(before["sizes"], after["sizes"])) yield return ProfileDifference.Of(place, "đã thay");
            foreach (var words in Of(before["alt"], after["alt"], Below(place, ProfileWords.Of("alt")))) yield return words;
        }
    }

    private static IEnumerable<ProfileDifference> OfLists(JsonArray before, JsonArray after, string place)
    {
        var (old, now) = (Keyed(before), Keyed(after));
        foreach (var (key, item) in old.Where(o => !now.ContainsKey(o.Key))) yield return new(place, Name(item) ?? key, null);
        foreach (var (key, item) in now)
        {
            if (!old.TryGetValue(key, out var was)) yield return new(place, null, Name(item) ?? key);
            else
                foreach (var difference in Of(was, item, Below(place, $"“{Name(was) ?? key}”"))) yield return difference;
        }
        var stayed = old.Keys.Where(now.ContainsKey).ToList();
        if (!stayed.SequenceEqual(now.Keys.Where(old.ContainsKey)))
            yield return new(Below(place, "thứ tự"), Names(old, stayed), Names(now, now.Keys.Where(old.ContainsKey)));
    }

    private static bool HasParts(JsonNode? list) => list is JsonArray items && items.Any(item => item is JsonObject);

    private static string Names(Dictionary<string, JsonNode?> items, IEnumerable<string> keys) => string.Join(", ", keys.Select(k => Name(items[k]) ?? k));

    /// <summary>The items by what they are known by: a code, a kind of channel, a sentence; a second of the same gets its number.</summary>
    private static Dictionary<string, JsonNode?> Keyed(JsonArray items)
    {
        var keyed = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var key = (item?["code"] ?? item?["kind"] ?? item?["from"] ?? item?["fromOn"] ?? item?["duty"] ?? item?["text"] ?? item)?.ToString() ?? "";
            var unique = key;
            for (var i = 2; keyed.ContainsKey(unique); i++) unique = $"{key} ({i})";
            keyed[unique] = item;
        }
        return keyed;
    }

    // A signer is known by the duty: the name may be empty, or change
    private static string? Name(JsonNode? item) => item is JsonObject && item["duty"] is { } duty ? ProfileWords.OfCode(duty.ToString()) :
        (item is JsonObject ? item["name"] ?? item["label"] ?? item["text"] ?? item["from"] ?? item["fromOn"] : item)?.ToString();

    private static string Below(string place, string part) => place.Length == 0 ? Vietnamese.Capital(part) : $"{place} › {part}";

    private static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonArray { Count: 0 } => null,
        JsonArray list => string.Join(", ", list.Select(Text)),
        JsonObject parts => string.Join(", ", parts.Where(p => p.Value is not null).Select(p => Text(p.Value))),
        JsonValue value when value.TryGetValue<bool>(out var yes) => yes ? "có" : "không",
        JsonValue value when DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", out var day) => Vietnamese.Date(day),
        _ => ProfileWords.OfCode(node.ToString()),
    };
}
