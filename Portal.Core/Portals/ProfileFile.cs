using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Portals;

/// <summary>Reads and writes a profile document, and says everything that is wrong with it at once.</summary>
public static class ProfileFile
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly HandWrittenFile Reader = new(Json, "profile", "Hồ sơ cổng");

    public static string Write(PortalProfile profile) => JsonSerializer.Serialize(profile, Json);

    /// <summary>
    /// A profile the system has stored. It was checked when it came in: a check added since must not shut a portal out of
    /// its own back-office.
    /// </summary>
    public static PortalProfile Stored(string json) =>
        JsonSerializer.Deserialize<PortalProfile>(json, Json) ?? throw new JsonException("The stored profile is empty.");

    /// <summary>Parses and checks a file: a fault of shape is refused with its place and line, a broken reference with the name that is missing.</summary>
    public static Outcome<PortalProfile> Parse(string text)
    {
        var read = Reader.Read<PortalProfile>(text);
        if (!read.Done) return read;
        var wrong = ProfileChecks.Of(read.Value).ToList();
        return wrong.Count > 0 ? wrong : read;
    }

    internal static Refusal Wrong(string at, string what) => Reader.Wrong(at, what);
}
