using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Core;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Data.Sqlite;
using Portal.Core.Kernel;
using Portal.Core.Portals;

namespace Portal.Tests.Support;

/// <summary>
/// A real SQLite database of its own for one test: migrated, with the law's tables, the four real portals and the people of
/// <see cref="Someone"/>. Made by copying a template that is built once a run. Every query is also translated for SQL
/// Server, parsed and bound (<see cref="SqlServerTwin"/>).
/// </summary>
public sealed class PortalDatabase : IDisposable
{
    private static readonly Lazy<Task<string>> Template = new(BuildTemplateAsync);
    private readonly string folder;
    private readonly List<ServiceProvider> providers = [];
    private readonly Lazy<ServiceProvider> common;

    private PortalDatabase(string folder, TimeProvider clock)
    {
        this.folder = folder;
        Clock = clock;
        common = new(() => Build(Services(folder, clock).AddScoped<Seat>()
            .AddScoped<ICurrentUser>(s => s.GetRequiredService<Seat>().User).AddScoped<IPortalScope>(s => s.GetRequiredService<Seat>().Scope)));
    }

    public TimeProvider Clock { get; }
    public string Folder => folder;

    /// <summary>A fresh database, seen at 09:00 on Friday 20/11/2026 in Viet Nam unless a clock is given.</summary>
    public static async Task<PortalDatabase> CreateAsync(TimeProvider? clock = null)
    {
        var own = Directory.CreateTempSubdirectory("ward-portal-test-").FullName;
        File.Copy(await Template.Value, Path.Combine(own, "portal.db"));
        return new PortalDatabase(own, clock ?? HanoiClock.At(2026, 11, 20));
    }

    /// <summary>Core's services as one person sees them in one portal.</summary>
    public IServiceProvider As(string userId, string portalId = "thanh-dong") => Sit(common.Value, new FixedUser(userId, userId), portalId);

    /// <summary>Core's services as the system itself; with <paramref name="configure"/>, services of their own.</summary>
    public IServiceProvider AsSystem(string portalId = "thanh-dong", Action<IServiceCollection>? configure = null)
    {
        if (configure is null) return Sit(common.Value, FixedUser.System, portalId);
        var services = Services(folder, Clock).AddSingleton<ICurrentUser>(FixedUser.System).AddSingleton<IPortalScope>(new FixedScope(portalId));
        configure(services);
        return Build(services).CreateScope().ServiceProvider;
    }

    /// <summary>Core's services as the system itself, in a process just started: nothing is remembered from the calls before.</summary>
    public IServiceProvider Started() => AsSystem(configure: _ => { });

    /// <summary>A bare context, to look behind the verbs.</summary>
    public PortalDbContext Context(string portalId = "thanh-dong") => AsSystem(portalId).GetRequiredService<PortalDbFactory>().Create(portalId);

    public void Dispose()
    {
        foreach (var built in providers) built.Dispose();
        Close(folder);
        TestFolder.Delete(folder);
    }

    /// <summary>Closes what is kept open of a folder's database, and of no other: the tests beside this one keep theirs.</summary>
    private static void Close(string folder)
    {
        foreach (var use in Enum.GetValues<SqliteUse>())
        {
            using var connection = new SqliteConnection(SqliteConnections.Of(new DatabaseOptions { DataFolder = folder }, use));
            SqliteConnection.ClearPool(connection);
        }
    }

    private ServiceProvider Build(IServiceCollection services)
    {
        var built = services.BuildServiceProvider();
        lock (providers) providers.Add(built);
        return built;
    }

    /// <summary>A scope of its own for each call, as each request and each open screen has one.</summary>
    private static IServiceProvider Sit(ServiceProvider from, ICurrentUser user, string portalId)
    {
        var services = from.CreateScope().ServiceProvider;
        var seat = services.GetRequiredService<Seat>();
        (seat.User, seat.Scope) = (user, new FixedScope(portalId));
        return services;
    }

    /// <summary>What <see cref="As"/> gives, to be completed by a component test.</summary>
    public static IServiceCollection Services(string folder, TimeProvider clock)
    {
        var configuration = Configuration(folder);
        return new ServiceCollection().AddLogging().AddSingleton(clock).AddPortalCore(configuration).AddBackOffice(configuration)
            .AddSingleton<PortalDbFactory, TwinDbFactory>();
    }

    public static IConfiguration Configuration(string folder) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(Unguarded) { ["Database:DataFolder"] = folder }).Build();

    /// <summary>What the door demands of people has tests of its own; everywhere else nobody is asked for a second factor or again for a password.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Unguarded = new Dictionary<string, string?>
    {
        ["Session:ProofMinutes"] = "0", ["Session:DemandSecondFactor"] = "false", ["Session:AdministratorPasswordMonths"] = "0",
    };

    private static async Task<string> BuildTemplateAsync()
    {
        var shared = Directory.CreateTempSubdirectory("ward-portal-template-").FullName;
        await using var provider = Services(shared, HanoiClock.At(2026, 1, 5))
            .AddSingleton<ICurrentUser>(FixedUser.System).AddSingleton<IPortalScope>(new FixedScope(null)).BuildServiceProvider();
        using var scope = provider.CreateScope();
        await scope.ServiceProvider.GetRequiredService<MigrateDatabase>().ExecuteAsync();
        foreach (var id in new[] { "hai-phong", "thanh-dong", "phu-lien", "duong-kinh" })
        {
            var json = await File.ReadAllTextAsync(AssetFiles.Of("profiles", id + ".json"));
            var imported = await scope.ServiceProvider.GetRequiredService<ImportProfile>().ExecuteAsync(json);
            if (!imported.Done) throw new InvalidOperationException(imported.ToString());
        }
        await AddPeopleAsync(scope.ServiceProvider.GetRequiredService<PortalDbFactory>());
        Close(shared);
        return Path.Combine(shared, "portal.db");
    }

    private static async Task AddPeopleAsync(PortalDbFactory factory)
    {
        foreach (var (id, name, membership) in Someone.All)
        {
            await using var db = factory.Create(membership.PortalId);
            db.Users.Add(new PortalUser { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), DisplayName = name, SecurityStamp = id });
            var unit = membership.UnitCode is { } code ? await db.Units.SingleAsync(u => u.Code == code) : null;
            db.Memberships.Add(new Membership
            {
                PortalId = membership.PortalId, UserId = id, Role = membership.Role, UnitId = unit?.Id,
                BoardPosition = membership.BoardPosition, FromOn = new DateOnly(2025, 1, 1),
            });
            await db.SaveChangesAsync();
        }
    }
}

/// <summary>Who asks in a scope, and in which portal.</summary>
internal sealed class Seat
{
    public ICurrentUser User { get; set; } = FixedUser.System;
    public IPortalScope Scope { get; set; } = new FixedScope(null);
}

/// <summary>The product's factory, with the SQL Server twin listening.</summary>
public sealed class TwinDbFactory(IOptions<DatabaseOptions> options, WardClock clock) : PortalDbFactory(options, clock)
{
    protected override void Configure(DbContextOptionsBuilder builder) => SqlServerTwin.Listen(builder);
}
