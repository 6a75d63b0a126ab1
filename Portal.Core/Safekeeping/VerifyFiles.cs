using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Core.Media;

namespace Portal.Core.Safekeeping;

/// <summary>How many stored files rows name, and which of them are not there or not what they were.</summary>
public sealed record FilesState(int Named, IReadOnlyList<string> Missing, IReadOnlyList<string> Damaged);

/// <summary>Reads every stored file that a row of any portal names, and compares its content with its name.</summary>
public sealed class VerifyFiles(PortalDbFactory factory, FileStore files)
{
    public async Task<FilesState> ExecuteAsync(CancellationToken cancel = default)
    {
        var names = await NamesAsync(cancel);
        List<string> missing = [], damaged = [];
        foreach (var name in names)
        {
            await using var content = files.Open(name);
            if (content is null) missing.Add(name);
            else if (Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, cancel)) != name) damaged.Add(name);
        }
        return new(names.Count, missing, damaged);
    }

    /// <summary>Entity and property of every column that names a stored file.</summary>
    public static IReadOnlyList<IProperty> Columns(IModel model) =>
        model.GetEntityTypes().SelectMany(t => t.GetProperties())
            .Where(p => p.ClrType == typeof(string) && p.Name.EndsWith(Conventions.StoredFileSuffix, StringComparison.Ordinal)).ToList();

    private async Task<SortedSet<string>> NamesAsync(CancellationToken cancel)
    {
        await using var db = factory.Create(portalId: null);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var sql = db.GetService<ISqlGenerationHelper>();
        await db.Database.OpenConnectionAsync(cancel);
        foreach (var column in Columns(db.Model))
        {
            var table = StoreObjectIdentifier.Table(column.DeclaringType.GetTableName()!, column.DeclaringType.GetSchema());
            var name = sql.DelimitIdentifier(column.GetColumnName(table)!);
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // table and column come from the model; every portal's rows are meant
            command.CommandText = $"SELECT DISTINCT {name} FROM {sql.DelimitIdentifier(table.Name, table.Schema)} WHERE {name} <> ''";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) names.Add(reader.GetString(0));
        }
        return names;
    }
}
