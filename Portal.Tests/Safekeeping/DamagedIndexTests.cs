using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>Damage that no reading of tables meets: an index that no longer fits its table gives wrong answers and throws nothing.</summary>
[Trait("Fault", "SEC5")]
public class DamagedIndexTests
{
    [Fact]
    public async Task An_index_that_does_not_fit_its_table_is_found_by_the_engine_s_own_check()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.Started().GetRequiredService<PrepareKeys>().ExecuteAsync();
        SqliteConnection.ClearAllPools();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(database.Folder, "portal.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            // The index keeps what it holds and says of it something else
            command.CommandText = """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_master SET sql = replace(sql, '"UserId"', '"Role"') WHERE type = 'index' AND tbl_name = 'Memberships' AND sql LIKE '%"UserId"%';
                """;
            Assert.True(await command.ExecuteNonQueryAsync() > 0);
        }

        var refused = await Assert.ThrowsAsync<OperationRefusedException>(
            () => database.Started().GetRequiredService<MakeBackup>().ExecuteAsync(database.Folder + "-backup"));

        Assert.Contains("index", refused.Message, StringComparison.Ordinal);
    }
}
