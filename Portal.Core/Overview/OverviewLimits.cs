using System.Text.Json;

namespace Portal.Core.Overview;

/// <summary>From when on the first screen calls something old, where neither law nor profile says so (<c>assets/overview.json</c>).</summary>
/// <param name="StaleAfterDays">Days without anything new after which a section counts as old; a profile may set its own.</param>
/// <param name="BackupDays">Days after which a back-up is called old.</param>
/// <param name="Source">Where the days come from.</param>
public sealed record OverviewLimits(int StaleAfterDays, int BackupDays, string Source)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The file this build came with; a broken one is a fault of the build and throws.</summary>
    public static OverviewLimits Shipped { get; } =
        JsonSerializer.Deserialize<OverviewLimits>(File.ReadAllText(AssetFiles.Of("overview.json")), Json)!;
}
