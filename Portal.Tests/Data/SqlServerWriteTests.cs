using System.Net;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Data.SqlServer;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>What the verbs send to SQL Server, caught before it would be sent: the lock first, and what becomes of its answer.</summary>
[Trait("Fault", "TDS1")]
public sealed class SqlServerWriteTests
{
    private const string Shared = "ward-portal/shared";
    private const string ThanhDong = "ward-portal/portal/thanh-dong";

    [Fact]
    public async Task The_first_statement_of_a_portals_write_takes_its_lock_for_the_transaction()
    {
        var line = new CaughtLine();

        await Store(line, A.ThanhDong).WriteAsync<bool>(_ => Task.FromResult<Outcome<bool>>(true));

        Assert.Equal(["begin ReadCommitted", "lock " + ThanhDong], line.Sent.Take(2));
        Assert.Equal("commit", line.Sent[^1]);
        Assert.Contains(line.Sent, s => s.StartsWith("INSERT INTO [DoneOperations]", StringComparison.Ordinal));
        SqlServerBinder.Parse("DECLARE @got int, @name nvarchar(255), @wait int; " + SqlServerPortalDbContext.TakeLock);
    }

    [Fact]
    public async Task Whatever_a_verb_asks_comes_after_the_lock()
    {
        foreach (var (verb, locks) in new Dictionary<Func<CaughtLine, Task>, string[]>
        {
            [l => new CreateUser(Factory(l), new Microsoft.AspNetCore.Identity.PasswordHasher<PortalUser>(), Clock)
                .ExecuteAsync(new("nguoi", "Người", null, RaceGround.Password), [new("thanh-dong", PortalRole.Head)])] = [Shared],
            [l => new DisableUser(PortalStore.OfSystem(Factory(l), portalId: null, Clock)).ExecuteAsync("nguoi")] = [Shared],
            [l => new EndMembership(Factory(l), Clock).ExecuteAsync(new("nguoi", "thanh-dong", PortalRole.Head))] = [Shared],
            [l => new EnableUser(PortalStore.OfSystem(Factory(l), portalId: null, Clock)).ExecuteAsync("nguoi")] = [Shared],
            [l => new DisableUser(Store(l, A.ThanhDong)).ExecuteAsync("nguoi")] = [Shared, ThanhDong],
            [l => new InviteUser(Store(l, A.ThanhDong), null!).ExecuteAsync(People.Desk.Form())] = [Shared, ThanhDong],
            [l => new AcceptInvitation(Factory(l), null!, [], Clock).ExecuteAsync("x", "")] = [Shared],
            [l => new EndRole(Store(l, A.ThanhDong)).ExecuteAsync(new())] = [ThanhDong],
            [l => new SetupLinks(Factory(l), null!, Clock).CreateAsync()] = [Shared],
            [l => new SetupLinks(Factory(l), null!, Clock).UseAsync("x", new("a", "b", null, ""))] = [Shared],
            [l => new ImportProfile(PortalStore.OfSystem(Factory(l), portalId: null, Clock), new StoreProfile([], new([])), new(null!, null!))
                .ExecuteAsync(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json")))] = [Shared, ThanhDong],
            [l => new SaveRoyaltySchedule(Store(l, A.ThanhDong), Law.Laws.Tables).ExecuteAsync(RaceGround.Schedule("Biểu", new(2026, 12, 1)))] = [ThanhDong],
            [l => new CloseRoyaltyPeriod(Store(l, A.ThanhDong)).ExecuteAsync(1, 1)] = [ThanhDong],
        })
        {
            var line = new CaughtLine();
            // There is no data behind the line, so most verbs do not get far; what they sent first is what counts
            await Record.ExceptionAsync(() => verb(line));
            Assert.Equal(["begin ReadCommitted", .. locks.Select(l => "lock " + l)], line.Sent.Take(1 + locks.Length));
            Assert.True(line.Sent.Count > 1 + locks.Length);
        }
    }

    [Fact]
    public async Task Locks_of_several_portals_are_taken_in_the_order_of_their_ids()
    {
        var line = new CaughtLine();

        await Store(line, null).WriteAsync<bool>(async operation =>
        {
            await operation.LockAsync(["thanh-dong", "hai-phong", "phu-lien", "hai-phong"]);
            return true;
        });

        Assert.Equal([Shared, "ward-portal/portal/hai-phong", "ward-portal/portal/phu-lien", ThanhDong],
            line.Sent.Where(s => s.StartsWith("lock ", StringComparison.Ordinal)).Select(s => s[5..]));
    }

    [Fact]
    public async Task A_lock_that_is_not_to_be_had_in_time_is_a_refusal_and_nothing_else_is_sent()
    {
        var line = new CaughtLine { Answers = new([-1]) };

        var outcome = await Store(line, A.ThanhDong).WriteAsync<bool>(_ => Task.FromResult<Outcome<bool>>(true));

        Assert.Equal(["data.busy"], outcome.Codes());
        Assert.Equal(["begin ReadCommitted", "lock " + ThanhDong], line.Sent);
    }

    [Fact]
    [Trait("Fault", "TDS3")]
    public async Task A_lock_lost_to_a_deadlock_is_asked_for_again()
    {
        var line = new CaughtLine { Answers = new([-3, 0]) };

        var outcome = await Store(line, A.ThanhDong).WriteAsync<bool>(_ => Task.FromResult<Outcome<bool>>(true));

        Assert.True(outcome.Done);
        Assert.Equal(2, line.Sent.Count(s => s == "lock " + ThanhDong));
    }

    [Fact]
    [Trait("Fault", "TDS3")]
    public async Task A_connection_that_is_cut_is_tried_again_and_a_statement_that_took_too_long_is_not()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var cut = Task.Run(async () =>
        {
            using var client = await port.AcceptTcpClientAsync();
        });
        await using var connection = new SqlConnection(
            $"Server=127.0.0.1,{((IPEndPoint)port.LocalEndpoint).Port};Database=x;User Id=a;Password=b;Encrypt=False;Connect Timeout=5;ConnectRetryCount=0");
        var lost = await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync());
        await cut;

        Assert.True(lost.Class >= 20, $"{lost.Number} {lost.Class} {lost.Message}");
        Assert.True(Retries().Repeats(lost));
        Assert.True(Retries().Repeats(new DatabaseBusyException("x") { MayBeRepeated = true }));
        Assert.False(Retries().Repeats(new DatabaseBusyException("x")));
        Assert.False(Retries().Repeats(new InvalidOperationException("x")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Fault", "TDS2")]
    public async Task A_commit_cut_off_on_its_way_is_looked_up_behind_the_lock_and_repeated_only_if_it_was_not_done(bool wasDone)
    {
        var line = new CaughtLine { LoseCommits = 1, MarkIsThere = wasDone };
        var done = 0;

        var outcome = await Store(line, A.ThanhDong).WriteAsync<int>(_ => Task.FromResult<Outcome<int>>(++done));

        Assert.Equal(wasDone ? 1 : 2, outcome.Value);
        Assert.Equal(wasDone ? 1 : 2, done);
        var second = line.Sent.FindLastIndex(s => s == "lock " + ThanhDong);
        Assert.StartsWith("SELECT CASE", line.Sent[second + 1], StringComparison.Ordinal);
        Assert.Contains("[DoneOperations]", line.Sent[second + 1], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "TDS5")]
    public void What_the_server_is_asked_about_itself_is_T_SQL()
    {
        foreach (var sql in new[] { SqlServerState.AskSnapshot, SqlServerState.AskMayMakeTables, "DECLARE @table sysname; " + SqlServerState.AskGranted })
            SqlServerBinder.Parse(sql);
    }

    private static WardClock Clock { get; } = new(HanoiClock.At(2026, 11, 20));

    private static PortalStore Store(CaughtLine line, string? portalId) => PortalStore.OfSystem(Factory(line), portalId, Clock);

    private static CaughtDbFactory Factory(CaughtLine line) => new(Options.Create(new DatabaseOptions
    {
        Engine = "sqlserver", ConnectionString = "Server=nowhere;Database=nothing;Encrypt=True",
    }), Clock, line);

    private static SqlServerRetries Retries()
    {
        using var db = Factory(new CaughtLine()).Create(null);
        return new(((Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<IServiceProvider>)db).Instance
            .GetRequiredService<ExecutionStrategyDependencies>());
    }
}
