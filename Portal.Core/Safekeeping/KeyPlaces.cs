using Microsoft.Extensions.Options;

namespace Portal.Core.Safekeeping;

/// <summary>Where this installation keeps what must not lie in the data folder.</summary>
public sealed class KeyPlaces
{
    public KeyPlaces(IOptions<KeyOptions> keys, IOptions<DatabaseOptions> database)
    {
        DataFolder = Whole(database.Value.DataFolder);
        Folder = Whole(keys.Value.Folder is { Length: > 0 } folder ? folder : DataFolder + ".keys");
        File = Whole(keys.Value.File is { Length: > 0 } file ? file : Path.Combine(Folder, "portal.key"));
        UsesCertificate = keys.Value.Certificate is { Length: > 0 } || keys.Value.Thumbprint is { Length: > 0 };
        foreach (var place in new[] { Folder, File })
            if (IsWithin(place, DataFolder))
                throw new OperationRefusedException($"{place} lies in the data folder {DataFolder}: a copy of the data would carry its own key; name another "
                    + "place in Keys:Folder or Keys:File");
    }

    public string DataFolder { get; }
    public string Folder { get; }
    public string File { get; }
    public bool UsesCertificate { get; }

    /// <summary>The last line of each portal's history, kept apart from the database.</summary>
    public string HeadsFile => Path.Combine(Folder, "heads.json");

    /// <summary>There while what was once plain may still lie in pages no longer used.</summary>
    public string WipePendingFile => Path.Combine(Folder, "wipe-pending");

    /// <summary>Whether a path is the folder or lies anywhere below it.</summary>
    public static bool IsWithin(string path, string folder) =>
        (Whole(path) + Path.DirectorySeparatorChar).StartsWith(Whole(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Whole(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
