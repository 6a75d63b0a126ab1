using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Kernel;

/// <summary>
/// Reads a JSON file written by people (a profile, a royalty schedule): what is missing, null, unknown, doubled or of another
/// kind is a refusal with its place (<c>sections[2].slug</c>) and line, never a failure later.
/// </summary>
public sealed class HandWrittenFile(JsonSerializerOptions options, string code, string name)
{
    private readonly JsonSerializerOptions strict = new(options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    /// <summary>A fault of what the file says, with the part it belongs to.</summary>
    public Refusal Wrong(string at, string what) => new($"{code}.{at}", $"{name} chưa dùng được: {what}.", at);

    /// <summary>What the file holds; the serializer stops at the first fault of shape, so there may be more behind it.</summary>
    public Outcome<T> Read<T>(string text) where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { CommentHandling = JsonCommentHandling.Skip });
            if (document.RootElement.ValueKind == JsonValueKind.Null) return new Refusal(code + ".empty", $"{name} trống: hãy chọn tệp có nội dung.");
            // The serializer minds nulls in properties, not those in lists
            var gaps = Gaps(document.RootElement, "").Select(place => Wrong("shape", $"mục “{place}” không được để null")).ToList();
            if (gaps.Count > 0) return gaps;
        }
        catch (JsonException e)
        {
            return new Refusal(code + ".broken-json", $"{name} không đọc được ({Line(e)}): hãy sửa lại đúng cú pháp JSON.");
        }
        try
        {
            return JsonSerializer.Deserialize<T>(text, strict)!;
        }
        catch (JsonException e)
        {
            return Wrong("shape", $"mục “{Place(e.Path)}” ({Line(e)}) {Fault(e.Message)}");
        }
    }

    private static IEnumerable<string> Gaps(JsonElement element, string place) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Gaps(p.Value, place.Length == 0 ? p.Name : $"{place}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) =>
            item.ValueKind == JsonValueKind.Null ? [$"{place}[{i}]"] : Gaps(item, $"{place}[{i}]")),
        _ => [],
    };

    private static string Place(string? path) => path is null or "$" ? "tệp" : path.Replace("$.", "", StringComparison.Ordinal);

    private static string Line(JsonException e) => e.LineNumber is { } n ? $"dòng {n + 1}" : "không rõ dòng";

    /// <summary>The serializer tells its faults apart only by its words, which are English on every machine.</summary>
    private static string Fault(string message)
    {
        if (message.Contains("missing required", StringComparison.Ordinal))
            return "thiếu: " + string.Join(", ", message.Split('\'').Where((_, i) => i % 2 == 1).Skip(1));
        if (message.Contains("could not be mapped", StringComparison.Ordinal)) return "không có trong mẫu: hãy viết lại đúng tên mục hoặc bỏ đi";
        if (message.Contains("Duplicate", StringComparison.Ordinal)) return "bị ghi hai lần";
        return message.Contains("null", StringComparison.Ordinal) ? "không được để null" : "không đúng kiểu dữ liệu";
    }
}
