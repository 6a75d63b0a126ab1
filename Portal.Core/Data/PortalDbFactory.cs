using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Portal.Core.Data.Sqlite;
using Portal.Core.Data.SqlServer;
using Portal.Core.Kernel;

namespace Portal.Core.Data;

/// <summary>Makes contexts for the configured engine: the only place that knows which one it is.</summary>
public class PortalDbFactory
{
    private readonly DatabaseOptions options;
    private readonly StampInterceptor stamp;
    private readonly DbContextOptions<SqlitePortalDbContext>? sqlite;
    private readonly DbContextOptions<SqlServerPortalDbContext>? sqlServer;
    private readonly PooledDbContextFactory<PublicDbContext> publicContexts;

    public PortalDbFactory(IOptions<DatabaseOptions> options, WardClock clock)
    {
        this.options = options.Value;
        stamp = new StampInterceptor(clock);
        if (this.options.IsSqlServer) sqlServer = Options<SqlServerPortalDbContext>(readOnly: false);
        else sqlite = Options<SqlitePortalDbContext>(readOnly: false);
        publicContexts = new(Options<PublicDbContext>(readOnly: true));
    }

    /// <summary>A context held to one portal; with null it sees no portal's rows.</summary>
    public PortalDbContext Create(string? portalId)
    {
        PortalDbContext context = sqlite is not null ? new SqlitePortalDbContext(sqlite) : new SqlServerPortalDbContext(sqlServer!);
        context.CurrentPortalId = portalId;
        // A refused or failed change rolls its whole transaction back: savepoints would only cost two commands a save
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    /// <summary>The public site's context: publications and the portals' faces, nothing else.</summary>
    public PublicDbContext CreatePublic(string? portalId)
    {
        // Out of a pool: a context keeps nothing from one visitor to the next but the portal, which is always set here
        var context = publicContexts.CreateDbContext();
        context.CurrentPortalId = portalId;
        return context;
    }

    /// <summary>
    /// Why an operation cannot begin, in English for the console, or null: no database file in the folder (opening it would leave
    /// an empty one), or one that this build has not migrated.
    /// </summary>
    public async Task<string?> WhyNotReadyAsync()
    {
        if (sqlite is not null && string.IsNullOrEmpty(options.ConnectionString) && !File.Exists(SqliteFile)) return $"there is no database in {options.DataFolder}";
        await using var db = Create(portalId: null);
        return (await db.Database.GetPendingMigrationsAsync()).Any() ? "the database is not up to date with this build" : null;
    }

    private string SqliteFile => Path.Combine(options.DataFolder, "portal.db");

    /// <summary>Lets a test look at or replace what is built.</summary>
    protected virtual void Configure(DbContextOptionsBuilder builder) { }

    private DbContextOptions<T> Options<T>(bool readOnly) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        if (options.IsSqlServer)
        {
            builder.UseSqlServer(options.ConnectionString, sql =>
            {
                sql.EnableRetryOnFailure();
                if (options.MaxBatchSize is { } size) sql.MaxBatchSize(size);
            });
        }
        else
        {
            builder.UseSqlite(SqliteConnection(readOnly));
            // The log mode stays with the file; a reader need not ask for it at every page
            if (!readOnly) builder.AddInterceptors(new SqlitePragmas());
        }
        if (readOnly) builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        else builder.AddInterceptors(stamp);
        Configure(builder);
        return builder.Options;
    }

    /// <summary>The public site never makes the file: one started before the back-office would leave it empty in its way.</summary>
    private string SqliteConnection(bool readOnly) =>
        string.IsNullOrEmpty(options.ConnectionString)
            ? new SqliteConnectionStringBuilder
            {
                DataSource = SqliteFile,
                DefaultTimeout = 30,
                Mode = readOnly ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
            }.ToString()
            : options.ConnectionString;
}
