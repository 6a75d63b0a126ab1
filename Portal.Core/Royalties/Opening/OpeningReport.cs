using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Portal.Core.History;

namespace Portal.Core.Royalties.Opening;

/// <summary>The report of an import as text and back, and its hash.</summary>
internal static class OpeningReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(IReadOnlyList<OpeningReportRow> rows) => JsonSerializer.Serialize(rows, Options);

    public static IReadOnlyList<OpeningReportRow> Read(string text) => JsonSerializer.Deserialize<List<OpeningReportRow>>(text, Options) ?? [];

    public static string HashOf(string portalId, OpeningKind kind, string fileSha256, string? byId, string byName, DateTime at, string report) =>
        ChainHash.Of(portalId, kind.ToString(), fileSha256, byId, byName, ChainHash.Instant(at), report);
}
