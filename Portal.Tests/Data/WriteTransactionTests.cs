using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Admin.Sample;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>What a lost answer, a lost connection and a busy database leave behind.</summary>
[Trait("Fault", "TDS2")]
public sealed class WriteTransactionTests : IAsyncLifetime
{
    private readonly LosesAnswers network = new();
    private readonly List<ServiceProvider> providers = [];
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        foreach (var provider in providers) provider.Dispose();
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The product's services over a network that loses what it is told to lose.</summary>
    private T As<T>(string? userId = null, string? portalId = A.ThanhDong) where T : notnull
    {
        var provider = PortalDatabase.Services(database.Folder, database.Clock)
            .AddSingleton<PortalDbFactory>(p => new LossyDbFactory(
                p.GetRequiredService<IOptions<DatabaseOptions>>(), p.GetRequiredService<WardClock>(), network))
            .AddSingleton<ICurrentUser>(userId is null ? FixedUser.System : new FixedUser(userId, userId)).AddSingleton<IPortalScope>(new FixedScope(portalId))
            .AddScoped<SampleStore>().BuildServiceProvider();
        providers.Add(provider);
        return provider.CreateScope().ServiceProvider.GetRequiredService<T>();
    }

    [Theory]
    [InlineData(When.AfterCommit)]
    [InlineData(When.BeforeCommit)]
    public async Task A_new_draft_whose_answer_was_lost_is_there_once_and_its_ids_are_told(When when)
    {
        var save = As<SaveDraft>(Someone.Author);
        network.LoseOnce(when);

        var saved = await save.ExecuteAsync(await A.CompleteForm(database));

        Assert.True(saved.Done, saved.ToString());
        await using var db = database.Context();
        var edition = await db.Editions.SingleAsync();
        Assert.Equal((edition.ItemId, edition.Id, edition.Version), (saved.Value.ItemId, saved.Value.EditionId, saved.Value.Version));
        Assert.Equal(0, network.Left);
    }

    [Theory]
    [InlineData(When.AfterCommit)]
    [InlineData(When.BeforeCommit)]
    public async Task What_was_sent_on_is_not_called_stale(When when)
    {
        var editionId = await Story.Draft(database);
        var send = As<SendEdition>(Someone.Author);
        network.LoseOnce(when);

        var sent = await send.ExecuteAsync(editionId, await Story.Version(database, editionId));

        Assert.True(sent.Done, sent.ToString());
        await using var db = database.Context();
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "content.sent"));
    }

    [Theory]
    [InlineData(When.AfterCommit)]
    [InlineData(When.BeforeCommit)]
    public async Task A_payee_an_account_and_a_schedule_are_made_once(When when)
    {
        network.LoseOnce(when);
        var payee = await As<SaveContributor>(Someone.Finance).ExecuteAsync(new() { FullName = "Mai Anh" });
        network.LoseOnce(when);
        var account = await As<CreateUser>(portalId: null).ExecuteAsync(
            new("nguoi.moi", "Người mới", "moi@vi-du.vn", RaceGround.Password),
            [new(A.ThanhDong, PortalRole.Secretary), new("phu-lien", PortalRole.Secretary)]);
        network.LoseOnce(when);
        var schedule = await As<SaveRoyaltySchedule>().ExecuteAsync(RaceGround.Schedule("Biểu", new(2026, 12, 1)));

        Assert.All(new Outcome[] { payee, account, schedule }, o => Assert.True(o.Done, o.ToString()));
        await using var db = database.Context();
        Assert.Equal(payee.Value, (await db.Contributors.SingleAsync()).Id);
        Assert.Equal(account.Value, (await db.Users.SingleAsync(u => u.NormalizedEmail == "MOI@VI-DU.VN")).Id);
        Assert.Equal(schedule.Value, (await db.RoyaltySchedules.SingleAsync()).Id);
        Assert.Equal(1, await db.History.CountAsync(h => h.Action == "accounts.role-given"));
    }

    [Theory]
    [InlineData(When.AfterCommit)]
    [InlineData(When.BeforeCommit)]
    public async Task A_batch_and_a_profile_are_written_once(When when)
    {
        var store = As<SampleStore>();
        network.LoseOnce(when);
        var before = await LinesAsync();
        await store.BatchAsync(async () => Story.Must(await store.WriteAsync<bool>(operation =>
        {
            operation.Record("test", "test:1", "Một việc trong lô.");
            return Task.FromResult<Outcome<bool>>(true);
        })));
        Assert.Equal(before + 1, await LinesAsync());

        var json = await File.ReadAllTextAsync(AssetFiles.Of("profiles", "thanh-dong.json"));
        network.LoseOnce(when);
        var imported = await As<ImportProfile>().ExecuteAsync(
            json.Replace("\"shortName\": \"Thành Đông\"", "\"shortName\": \"TĐ\"", StringComparison.Ordinal));
        Assert.True(imported.Done, imported.ToString());
        Assert.Equal(before + 2, await LinesAsync());
    }

    [Fact]
    public async Task A_commit_that_never_gets_through_is_thrown_and_leaves_nothing()
    {
        var save = As<SaveDraft>(Someone.Author);
        await using var db = database.Context();
        var marks = await db.DoneOperations.CountAsync();
        network.LoseOnce(When.BeforeCommit, times: 9);

        await Assert.ThrowsAsync<IOException>(async () => await save.ExecuteAsync(await A.CompleteForm(database)));

        Assert.Equal((0, marks), (await db.Editions.CountAsync(), await db.DoneOperations.CountAsync()));
    }

    [Fact]
    public async Task A_refusal_leaves_no_mark_and_a_mark_goes_with_a_write_of_its_own_portal_after_a_day()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var own = await PortalDatabase.CreateAsync(clock);
        await using var db = own.Context();
        await db.DoneOperations.ExecuteDeleteAsync();
        Assert.False((await own.As(Someone.Stranger).GetRequiredService<SaveDraft>().ExecuteAsync(await A.CompleteForm(own))).Done);
        Assert.Empty(await db.DoneOperations.ToListAsync());

        Story.Must(await own.AsSystem().GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(RaceGround.Schedule("Một", new(2026, 12, 1))));
        Story.Must(await own.AsSystem("phu-lien").GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(RaceGround.Schedule("Một", new(2026, 12, 1))));
        clock.Advance(TimeSpan.FromHours(25));
        Story.Must(await own.AsSystem().GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(RaceGround.Schedule("Hai", new(2026, 12, 2))));

        Assert.Equal([("phu-lien", -25), (A.ThanhDong, 0)], (await db.DoneOperations.AsNoTracking().OrderBy(o => o.Scope).ToListAsync())
            .Select(o => (o.Scope, (int)(o.DoneAt - clock.GetUtcNow().UtcDateTime).TotalHours)));
    }

    [Fact]
    [Trait("Fault", "TDS1")]
    public async Task A_writer_that_does_not_come_through_in_time_is_refused_with_a_sentence()
    {
        var configuration = PortalDatabase.Configuration(database.Folder);
        configuration["Database:ConnectionString"] = $"Data Source={Path.Combine(database.Folder, "portal.db")};Default Timeout=1";
        using var ground = new RaceGround(configuration, database.Clock, A.ThanhDong);
        await using var db = database.Context();
        await using var held = await db.Database.BeginTransactionAsync();

        var refused = await ground.AsSystem().GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(RaceGround.Schedule("Biểu", new(2026, 12, 1)));

        Assert.Equal(["data.busy"], refused.Codes());
        Assert.Contains("chưa được ghi", refused.Refusals[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "SEC4")]
    public async Task What_a_verb_writes_is_flushed_to_the_disk_at_its_commit()
    {
        const int full = 2;
        var store = As<PortalStore>();

        var asked = await store.WriteAsync<(long, string)>(async operation =>
            (await AskAsync(operation.Db, "PRAGMA synchronous") is long level ? level : -1, (string)(await AskAsync(operation.Db, "PRAGMA journal_mode"))!));

        Assert.Equal((full, "wal"), asked.Value);
        static Task<object?> AskAsync(PortalDbContext db, string pragma)
        {
            var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = pragma;
            command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
            return command.ExecuteScalarAsync();
        }
    }

    private async Task<int> LinesAsync()
    {
        await using var db = database.Context();
        return await db.History.CountAsync();
    }

    public enum When
    {
        BeforeCommit,
        AfterCommit,
    }

    /// <summary>Breaks off around a commit, as a network does: before the database hears of it, or after it has done it.</summary>
    private sealed class LosesAnswers : DbTransactionInterceptor
    {
        private When when;

        public int Left { get; private set; }

        public void LoseOnce(When at, int times = 1) => (when, Left) = (at, times);

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            Lose(When.BeforeCommit);
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Lose(When.AfterCommit);
            return Task.CompletedTask;
        }

        private void Lose(When at)
        {
            if (at != when || Left == 0) return;
            Left--;
            throw new IOException("The answer was lost.");
        }
    }

    private sealed class LossyDbFactory(IOptions<DatabaseOptions> options, WardClock clock, LosesAnswers network)
        : PortalDbFactory(options, clock)
    {
        protected override void Configure(DbContextOptionsBuilder builder)
        {
            SqlServerTwin.Listen(builder);
            builder.AddInterceptors(network);
        }
    }
}
