using System.Text.Json;
using Microsoft.Extensions.Options;
using Portal.Core.Data.Sqlite;

namespace Portal.Core.Safekeeping;

/// <summary>When the last whole back-up was made (UTC), and how many stored files could not be saved with it.</summary>
public sealed record BackupMark(DateTime MadeAt, int Missing);

/// <summary>
/// Remembers the last back-up beside the key, so that the back-office can say how old it is. Where the back-up was carried, or whether it is still
/// there, it does not know.
/// </summary>
public sealed class LastBackup(KeyPlaces places, IOptions<DatabaseOptions> options)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>False on SQL Server, whose administrator backs it up by its own means.</summary>
    public bool IsOurs => SqliteFile.PathOf(options.Value) is not null;

    private string File => Path.Combine(places.Folder, "last-backup.json");

    /// <summary>Null where none was made, or the record cannot be read: then nobody may rely on one.</summary>
    public BackupMark? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<BackupMark>(System.IO.File.ReadAllText(File), Json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    public void Write(BackupMark mark)
    {
        OwnerOnly.CreateFolder(places.Folder);
        OwnerOnly.Replace(File, JsonSerializer.Serialize(mark, Json) + "\n");
    }
}
