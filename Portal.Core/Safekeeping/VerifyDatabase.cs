using Microsoft.Extensions.Options;
using Portal.Core.Data.Sqlite;

namespace Portal.Core.Safekeeping;

/// <summary>
/// The engine's own check of its pages, indexes and references. With SQL Server that is DBCC CHECKDB, which needs rights the
/// programs do not have: the administrator runs it.
/// </summary>
public sealed class VerifyDatabase(IOptions<DatabaseOptions> options)
{
    /// <summary>Null where the engine is not ours to check; otherwise what is damaged, in English, empty when whole.</summary>
    public IReadOnlyList<string>? Execute()
    {
        if (SqliteFile.PathOf(options.Value) is not { } path) return null;
        using var file = SqliteFile.Open(path);
        return file.Troubles();
    }
}
