using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Core.Royalties.Schedules;

/// <summary>
/// A table that a province decided, as <c>assets/royalty-examples</c> holds it: facts with the paper they stand in. Something to begin a schedule from,
/// never a rate: a ward pays by its own.
/// </summary>
public sealed record RoyaltyExample(string Id, string Name, string Source, ScheduleForm Schedule, string? Note = null);

/// <summary>The tables that ship with the software.</summary>
public static class RoyaltyExamples
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly Lazy<IReadOnlyList<RoyaltyExample>> Shipped = new(() => Directory.EnumerateFiles(AssetFiles.Of("royalty-examples"), "*.json")
        .Order(StringComparer.Ordinal).Select(file => JsonSerializer.Deserialize<RoyaltyExample>(File.ReadAllText(file), Json)!).ToList());

    public static IReadOnlyList<RoyaltyExample> All => Shipped.Value;
}
