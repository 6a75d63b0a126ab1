using System.Text.Json;

namespace Portal.Core.History.Security;

/// <summary>
/// How long lines of the security log are kept, as data with its source (<c>assets/security-log.json</c>). The configuration
/// (<c>SecurityLog:KeepMonths</c>) may lengthen it.
/// </summary>
public sealed record SecurityRules(int KeepMonths, string Source)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static SecurityRules Read(int? wished)
    {
        var lawful = JsonSerializer.Deserialize<SecurityRules>(File.ReadAllText(AssetFiles.Of("security-log.json")), Json)!;
        return wished > lawful.KeepMonths ? lawful with { KeepMonths = wished.Value } : lawful;
    }
}
