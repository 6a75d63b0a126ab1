using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Core.Data.Sqlite
{
    /// <summary>The embedded engine: one file in the data folder.</summary>
    public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options);

    /// <summary>Lets <c>dotnet ef</c> make migrations without starting an app.</summary>
    internal sealed class SqliteDesignFactory : IDesignTimeDbContextFactory<SqlitePortalDbContext>
    {
        public SqlitePortalDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=design.db").Options);
    }
}

namespace Portal.Core.Data.SqlServer
{
    /// <summary>The production engine: any edition of SQL Server.</summary>
    public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options);

    /// <summary>Lets <c>dotnet ef</c> make migrations without a server.</summary>
    internal sealed class SqlServerDesignFactory : IDesignTimeDbContextFactory<SqlServerPortalDbContext>
    {
        public SqlServerPortalDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
                .UseSqlServer("Server=design;Database=design;Encrypt=True").Options);
    }
}
