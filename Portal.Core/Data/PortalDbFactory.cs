using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Portal.Core.Data.Limits;
using Portal.Core.Data.Sqlite;
using Portal.Core.Data.SqlServer;

namespace Portal.Core.Data;

/// <summary>Makes contexts for the configured engine: the only place that knows which one it is.</summary>
public class PortalDbFactory
{
    private readonly DatabaseOptions options;
    private readonly BeforeSave[] beforeSave;
    private readonly Parts remembered = new();
    private readonly DbContextOptions<SqlitePortalDbContext>? sqlite;
    private readonly DbContextOptions<SqlServerPortalDbContext>? sqlServer;
    private readonly Lazy<PooledDbContextFactory<PublicDbContext>> publicContexts;
    private readonly Lazy<PooledDbContextFactory<IntakeDbContext>> intakeContexts;

    public PortalDbFactory(IOptions<DatabaseOptions> options, WardClock clock)
    {
        this.options = options.Value;
        beforeSave = [new GuardRows(), new StampRows(clock), new RenewAccountStamps()];
        if (this.options.IsSqlServer) sqlServer = Options<SqlServerPortalDbContext>(SqliteUse.Write);
        else sqlite = Options<SqlitePortalDbContext>(SqliteUse.Write);
        publicContexts = new(() => new(Options<PublicDbContext>(SqliteUse.Read)));
        intakeContexts = new(() => new(Options<IntakeDbContext>(SqliteUse.Count)));
    }

    /// <summary>A context held to one portal; with null it sees no portal's rows.</summary>
    public PortalDbContext Create(string? portalId)
    {
        PortalDbContext context = sqlite is not null ? new SqlitePortalDbContext(sqlite) : new SqlServerPortalDbContext(sqlServer!);
        (context.CurrentPortalId, context.Remembered) = (portalId, remembered);
        // A refused or failed change rolls its whole transaction back: savepoints would only cost two commands a save
        context.Database.AutoSavepointsEnabled = false;
        return context;
    }

    /// <summary>The public site's context: publications and what visitors see of the portals, nothing else.</summary>
    public PublicDbContext CreatePublic(string? portalId)
    {
        // Out of a pool: a context keeps nothing from one visitor to the next but the portal, which is always set here
        var context = publicContexts.Value.CreateDbContext();
        context.CurrentPortalId = portalId;
        return context;
    }

    /// <summary>The two tables that count what senders ask for: all that the public site writes.</summary>
    public IntakeDbContext CreateIntake() => intakeContexts.Value.CreateDbContext();

    /// <summary>Engine and place in words for the console, without what the connection string keeps secret.</summary>
    public string Words => options.Words;

    /// <summary>
    /// Why an operation cannot begin, in English for the console, or null: no database file in the folder (opening it would leave
    /// an empty one), or one that this build has not migrated.
    /// </summary>
    public async Task<string?> WhyNotReadyAsync()
    {
        if (sqlite is not null && !File.Exists(SqliteConnections.FileOf(options)))
            return $"there is no database in {Path.GetDirectoryName(SqliteConnections.FileOf(options))}";
        return await IsBehindAsync() ? "the database is not up to date with this build" : null;
    }

    /// <summary>
    /// Whether the database lacks migrations of this build. Throws <see cref="OperationRefusedException"/> for one that this build
    /// cannot bring up to date: an old trial's, or one of a newer version.
    /// </summary>
    public async Task<bool> IsBehindAsync(CancellationToken cancel = default)
    {
        await using var db = Create(portalId: null);
        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(cancel)).ToList(), db.Database.GetMigrations().ToList());
        return SchemaOrigin.WhyNot(applied, known) is { } why
            ? throw new OperationRefusedException($"the database ({Words}) {why}; nothing was changed")
            : applied.Count < known.Count;
    }

    /// <summary>What the administrator of the database has still to do, in English for the console; nothing on SQLite.</summary>
    public async Task<IReadOnlyList<string>> LeftToDoAsync(CancellationToken cancel = default)
    {
        if (sqlServer is null) return [];
        await using var db = Create(portalId: null);
        await using var site = CreatePublic(portalId: null);
        return await SqlServerState.LeftToDoAsync(db, site.Model, cancel);
    }

    /// <summary>Whether readers wait for writers, which on SQL Server is a setting of the database; asked as the public site's login may.</summary>
    public async Task<bool> ReadersWaitAsync(CancellationToken cancel = default)
    {
        if (sqlServer is null) return false;
        await using var site = CreatePublic(portalId: null);
        return await SqlServerState.ReadersWaitAsync(site.Database, cancel);
    }

    /// <summary>False only on SQL Server, where the login at work need not own the tables.</summary>
    public async Task<bool> MayMigrateAsync(CancellationToken cancel = default)
    {
        if (sqlServer is null) return true;
        await using var db = Create(portalId: null);
        return await SqlServerState.MayMakeTablesAsync(db.Database, cancel);
    }

    /// <summary>Lets a test look at or replace what is built.</summary>
    protected virtual void Configure(DbContextOptionsBuilder builder) { }

    private DbContextOptions<T> Options<T>(SqliteUse use) where T : DbContext
    {
        var builder = new DbContextOptionsBuilder<T>();
        if (options.IsSqlServer)
        {
            builder.UseSqlServer(options.ConnectionString, sql =>
            {
                sql.ExecutionStrategy(dependencies => new SqlServerRetries(dependencies));
                if (options.MaxBatchSize is { } size) sql.MaxBatchSize(size);
            });
        }
        else
        {
            builder.UseSqlite(SqliteConnections.Of(options, use));
            // The log mode stays with the file; a reader need not ask for it at every page
            if (use == SqliteUse.Write) builder.AddInterceptors(new SqlitePragmas());
            // A count that a power cut takes harms nobody: it is not flushed
            if (use == SqliteUse.Count) builder.AddInterceptors(new SqliteCounting());
        }
        if (use == SqliteUse.Read) builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        if (use == SqliteUse.Write) builder.AddInterceptors(beforeSave);
        Configure(builder);
        return builder.Options;
    }
}
