using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Media.Files;

/// <summary>How heavy a file of each kind may be, and what a packed one may hold (<c>assets/files.json</c>).</summary>
public sealed record FileLimits(int MostOfEdition, int MostUnpackedMegabytes, int MostParts, IReadOnlyList<FileLimit> Types)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<FileLimits> Read = new(() =>
        JsonSerializer.Deserialize<FileLimits>(File.ReadAllText(AssetFiles.Of("files.json")), Options)!);

    public static FileLimits Shipped => Read.Value;

    public long Largest => Types.Max(t => t.Bytes);

    public long MostUnpacked => MostUnpackedMegabytes * FileLimit.Megabyte;

    public long Of(FileKind kind) => Types.First(t => t.Kind == kind).Bytes;

    /// <summary>The most any of these kinds may have: of a packed file the first bytes do not yet say which it is.</summary>
    public long Of(IReadOnlyCollection<FileKind> kinds) => kinds.Max(Of);
}

/// <summary>The limit of one kind.</summary>
public sealed record FileLimit(FileKind Kind, int Megabytes)
{
    public const long Megabyte = 1024 * 1024;

    [JsonIgnore]
    public long Bytes => Megabytes * Megabyte;
}
