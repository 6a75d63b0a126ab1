extern alias PublicSite;

using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Portal.Core.Data;
using Portal.Core.Data.Limits;
using Portal.Core.Data.SqlServer;
using PublicSite::Portal.Public;

namespace Portal.Tests.Support;

/// <summary>
/// No SQL Server runs where the tests run, so every query a test makes on SQLite is made a second time for SQL Server: the
/// same expression is translated by that provider, the SQL is caught before it would be sent, parsed by Microsoft's T-SQL
/// parser and its tables and columns are bound against the model. A query SQL Server could not take fails the test that made it.
/// Once is enough for queries of one <see cref="QueryShape"/>.
/// </summary>
public static class SqlServerTwin
{
    private static readonly ConcurrentDictionary<string, byte> Seen = new(StringComparer.Ordinal);

    /// <summary>Queries seen before, and whether their shape comes from the one place noted then: only of the others it is asked again who asks.</summary>
    private static readonly ConcurrentDictionary<QueryShape, bool> Checked = new();

    /// <summary>What runs in production: the queries written there are those that must be seen here.</summary>
    public static IReadOnlyList<Assembly> Product { get; } = [typeof(PortalDbContext).Assembly, typeof(Admin.Shell.AdminScope).Assembly,
        typeof(PublicSiteMarker).Assembly];

    /// <summary>Distinct statements checked so far in this run.</summary>
    public static IReadOnlyCollection<string> Statements => (IReadOnlyCollection<string>)Seen.Keys;

    public static void Listen(DbContextOptionsBuilder builder) =>
#pragma warning disable EF1001 // the query provider is the one place that sees every query before its parameters are taken out
        builder.ReplaceService<IAsyncQueryProvider, ListeningQueryProvider>();
#pragma warning restore EF1001

    /// <summary>A compiled query does not pass the provider that is listened to, so its own test hands it over here.</summary>
    internal static void CheckCompiled<TArgument, TResult>(Expression<Func<PublicDbContext, TArgument, TResult>> query, TArgument argument)
    {
        using var twin = new PublicDbContext(PublicOptions.Value) { CurrentPortalId = "thanh-dong" };
        EF.CompileQuery(query)(twin, argument);
    }

    internal static void Check<TResult>(Expression query, DbContext source)
    {
        var shape = QueryShape.Of(query, source);
        var seen = Checked.TryGetValue(shape, out var isOnePlace);
        if (isOnePlace) return;
        var site = QuerySites.Note(Product);
        if (seen) return;
        Translate<TResult>(query, source);
        Checked.TryAdd(shape, shape.CapturedTypes.Any(c => QuerySites.IsOnlyOf(site, c)));
    }

    private static void Translate<TResult>(Expression query, DbContext source)
    {
        using var twin = Twin(source);
        var rebound = new Rebind(source, twin).Visit(query);
        var provider = twin.GetService<IAsyncQueryProvider>();
        try
        {
            if (typeof(TResult).IsGenericType && typeof(TResult).GetGenericTypeDefinition() is var shape
                && (shape == typeof(IEnumerable<>) || shape == typeof(IQueryable<>)))
            {
                foreach (var _ in (System.Collections.IEnumerable)provider.Execute<TResult>(rebound)!) break;
            }
            else
            {
                provider.Execute<TResult>(rebound);
            }
        }
        catch (InvalidOperationException e) when (e.Message.StartsWith("Sequence contains no elements", StringComparison.Ordinal)
                                                   || e.Message.StartsWith("Nullable object must have a value", StringComparison.Ordinal))
        {
            // There is no data behind the twin; its SQL was caught all the same
        }
    }

    private static DbContext Twin(DbContext source) => source switch
    {
        PublicDbContext site => new PublicDbContext(PublicOptions.Value) { CurrentPortalId = site.CurrentPortalId },
        IntakeDbContext => new IntakeDbContext(IntakeOptions.Value),
        _ => new SqlServerPortalDbContext(AdminOptions.Value) { CurrentPortalId = ((PortalDbContext)source).CurrentPortalId },
    };

    private static readonly Lazy<DbContextOptions<SqlServerPortalDbContext>> AdminOptions = new(() => Options<SqlServerPortalDbContext>());
    private static readonly Lazy<DbContextOptions<IntakeDbContext>> IntakeOptions = new(() => Options<IntakeDbContext>());
    private static readonly Lazy<DbContextOptions<PublicDbContext>> PublicOptions = new(() => Options<PublicDbContext>());

    private static DbContextOptions<T> Options<T>() where T : DbContext => new DbContextOptionsBuilder<T>()
        .UseSqlServer("Server=nowhere;Database=nowhere;Encrypt=True").AddInterceptors(new NoConnection(), new CatchCommand()).Options;

    /// <summary>Points the roots of a query, and contexts captured in its lambdas, at the twin.</summary>
    private sealed class Rebind(DbContext source, DbContext twin) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(twin.GetService<IAsyncQueryProvider>(), twin.Model.FindEntityType(root.EntityType.Name)!)
            : base.VisitExtension(node);

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!typeof(IQueryable).IsAssignableFrom(node.Type) && !typeof(DbContext).IsAssignableFrom(node.Type)) return base.VisitMember(node);
            if (QueryShape.Captured(node) is not { } value) return base.VisitMember(node);
            return value switch
            {
                DbContext => Expression.Constant(twin, twin.GetType()),
                IQueryable nested => Visit(nested.Expression),
                _ => base.VisitMember(node),
            };
        }

        protected override Expression VisitConstant(ConstantExpression node) =>
            ReferenceEquals(node.Value, source) ? Expression.Constant(twin) : node;
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();
    }

    private sealed class CatchCommand : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Bind(command.CommandText, eventData.Context!);
            return InterceptionResult<DbDataReader>.SuppressWithResult(new EmptyReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Bind(command.CommandText, eventData.Context!);
            return InterceptionResult<int>.SuppressWithResult(0);
        }

        private static void Bind(string sql, DbContext context)
        {
            if (Seen.TryAdd(sql, 0)) SqlServerBinder.Of(context.Model).Check(sql);
        }
    }
}

#pragma warning disable EF1001
/// <summary>Hands every query to the twin before SQLite runs it.</summary>
internal sealed class ListeningQueryProvider(IQueryCompiler compiler, ICurrentDbContext current) : EntityQueryProvider(compiler)
{
    public override TResult Execute<TResult>(Expression expression)
    {
        SqlServerTwin.Check<TResult>(expression, current.Context);
        return base.Execute<TResult>(expression);
    }

    public override object Execute(Expression expression)
    {
        SqlServerTwin.Check<object>(expression, current.Context);
        return base.Execute(expression);
    }

    public override TResult ExecuteAsync<TResult>(Expression expression, CancellationToken cancellationToken = default)
    {
        // Task<T> becomes T, IAsyncEnumerable<T> becomes IEnumerable<T>: the twin runs the synchronous form
        var inner = typeof(TResult).GetGenericArguments()[0];
        var result = typeof(TResult).GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) ? typeof(IEnumerable<>).MakeGenericType(inner) : inner;
        try
        {
            typeof(SqlServerTwin).GetMethod(nameof(SqlServerTwin.Check), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(result).Invoke(null, [expression, current.Context]);
        }
        catch (TargetInvocationException e)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e.InnerException!).Throw();
        }
        return base.ExecuteAsync<TResult>(expression, cancellationToken);
    }
}
#pragma warning restore EF1001
