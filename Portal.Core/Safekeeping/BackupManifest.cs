using System.Text.Json;

namespace Portal.Core.Safekeeping;

/// <summary>A file of a back-up: path below its folder with forward slashes, size, content.</summary>
public sealed record BackupFile(string Path, long Bytes, string Sha256);

/// <summary>
/// What a back-up holds and how to tell that it is whole; written last, so a folder without it is no back-up. The key is named
/// by its fingerprint only. <see cref="Missing"/> names the stored files that rows name and that could not be saved.
/// </summary>
public sealed record BackupManifest(
    string Product, string Version, DateTime MadeAt, IReadOnlyList<string> Migrations, string? Key,
    IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, RecordedHead> Heads, IReadOnlyList<BackupFile> Files,
    IReadOnlyList<string>? Missing = null)
{
    public const string FileName = "manifest.json";
    public const string DatabaseName = "portal.db";
    public const string ProductName = "Ward Portal";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string ThisVersion { get; } = typeof(BackupManifest).Assembly.GetName().Version!.ToString(3);

    public string Write() => JsonSerializer.Serialize(this, Json) + "\n";

    public static BackupManifest Read(string folder)
    {
        var path = System.IO.Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new OperationRefusedException($"{folder} is not a whole back-up: it holds no {FileName}");
        try
        {
            if (JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(path), Json) is
                { Product: ProductName, Version: not null, Migrations: not null, Rows: not null, Heads: not null, Files: not null } manifest) return manifest;
        }
        catch (JsonException)
        {
            // Said below
        }
        throw new OperationRefusedException($"the back-up in {folder} is damaged: its {FileName} cannot be read");
    }
}
