using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Core.Data;
using Portal.Core.Data.Sqlite;
using Portal.Core.Data.SqlServer;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

public class SqlServerScriptTests
{
    private static SqlServerPortalDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere;Database=nowhere;Encrypt=True").Options);

    private static SqlitePortalDbContext Sqlite() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options);

    [Fact]
    public void The_create_script_parses_and_every_key_and_index_names_what_is_there()
    {
        using var db = SqlServer();

        var schema = SqlServerSchema.Of(db.Database.GenerateCreateScript());

        Assert.Equal(db.Model.GetRelationalModel().Tables.Select(t => t.Name).Order(StringComparer.Ordinal), schema.Tables.Order(StringComparer.Ordinal));
        Assert.NotEmpty(schema.Indexes);
        Assert.NotEmpty(schema.ForeignKeys);
    }

    [Fact]
    public void The_idempotent_migration_script_builds_the_same_tables_indexes_and_keys()
    {
        using var db = SqlServer();
        var created = SqlServerSchema.Of(db.Database.GenerateCreateScript());

        var migrated = SqlServerSchema.Of(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

        Assert.Equal(created.Tables.Append("__EFMigrationsHistory").Order(StringComparer.Ordinal), migrated.Tables.Order(StringComparer.Ordinal));
        Assert.Equal(created.Indexes.Order(StringComparer.Ordinal), migrated.Indexes.Order(StringComparer.Ordinal));
        Assert.Equal(created.ForeignKeys.Order(StringComparer.Ordinal), migrated.ForeignKeys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CREATE TABLE [A] ([Id] int); CREATE INDEX [IX_A] ON [A] ([Nothing]);")]
    [InlineData("CREATE TABLE [A] ([Id] int); CREATE INDEX [IX_A] ON [Nothing] ([Id]);")]
    [InlineData("CREATE TABLE [A] ([Id] int, CONSTRAINT [PK_A] PRIMARY KEY ([Nothing]));")]
    [InlineData("CREATE TABLE [A] ([Id] int, CONSTRAINT [FK_A] FOREIGN KEY ([Nothing]) REFERENCES [A] ([Id]));")]
    [InlineData("CREATE TABLE [A] ([Id] int, CONSTRAINT [FK_A] FOREIGN KEY ([Id]) REFERENCES [A] ([Nothing]));")]
    [InlineData("CREATE TABLE [A] ([Id] int); EXEC(N'CREATE INDEX [IX_A] ON [A] ([Nothing])');")]
    [InlineData("CREATE TABLE [A] ([Id] int); DROP INDEX [IX_A] ON [A];")]
    [InlineData("CREATE TABEL [A] ([Id] int);")]
    public void A_script_with_a_wrong_name_is_found(string script)
    {
        Assert.Throws<InvalidOperationException>(() => SqlServerSchema.Of(script));
    }

    [Fact]
    public void No_change_of_the_model_lacks_its_migration_on_either_engine()
    {
        using var sqlServer = SqlServer();
        using var sqlite = Sqlite();

        Assert.False(sqlServer.Database.HasPendingModelChanges());
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.Equal(sqlServer.Database.GetMigrations().Select(NameOf), sqlite.Database.GetMigrations().Select(NameOf));
        static string NameOf(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
    }

    [Fact]
    public void Both_engines_have_the_same_tables_and_columns()
    {
        using var sqlServer = SqlServer();
        using var sqlite = Sqlite();

        Assert.Equal(Columns(sqlServer), Columns(sqlite));
        static List<string> Columns(DbContext db) => db.Model.GetRelationalModel().Tables
            .SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {(c.IsNullable ? "null" : "")}")).Order(StringComparer.Ordinal).ToList();
    }

    [Fact]
    public void The_public_context_reads_only_tables_and_columns_that_the_migrations_make()
    {
        using var all = SqlServer();
        using var site = new PublicDbContext(new DbContextOptionsBuilder<PublicDbContext>().UseSqlServer("Server=nowhere;Encrypt=True").Options);

        foreach (var table in site.Model.GetRelationalModel().Tables)
            Assert.Subset(all.Model.GetRelationalModel().FindTable(table.Name, table.Schema)!.Columns.Select(c => c.Name).ToHashSet(),
                table.Columns.Select(c => c.Name).ToHashSet());
        Assert.Throws<InvalidOperationException>(() => site.SaveChanges());
    }

    [Fact]
    public void What_the_SQL_Server_client_needs_beside_it_is_there()
    {
        var assembly = Assembly.Load("Microsoft.SqlServer.Server");

        foreach (var type in new[] { "Format", "IBinarySerialize", "SqlUserDefinedTypeAttribute", "InvalidUdtException" })
            Assert.NotNull(assembly.GetType("Microsoft.SqlServer.Server." + type));
    }
}
