using System.Text.Json;

namespace Portal.Core.History.Security;

/// <summary>
/// How long lines of the security log are kept, as data with its source (<c>assets/security-log.json</c>). The configuration
/// (<c>SecurityLog:KeepMonths</c>) may lengthen it.
/// </summary>
public sealed record SecurityRules(int KeepMonths, string Source, int SilentDays)
{
    /// <summary>What the source asks for, whatever is configured.</summary>
    public int LeastMonths { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static SecurityRules Read(int? wished)
    {
        var lawful = JsonSerializer.Deserialize<SecurityRules>(File.ReadAllText(AssetFiles.Of("security-log.json")), Json)!;
        return lawful with { LeastMonths = lawful.KeepMonths, KeepMonths = Math.Max(wished ?? 0, lawful.KeepMonths) };
    }
}
