using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.People;
using Portal.Core.Papers;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History.Security;

/// <summary>What is written down of the door and of what leaves the house, and that it cannot be altered unnoticed.</summary>
[Trait("Fault", "SEC13")]
[Trait("Row", "I2")]
public sealed class SecurityLogTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    /// <summary>Said before the tests begin: what an awaited method says ends with it.</summary>
    public SecurityLogTests() => Sender.Now = new("203.0.113.7", 51112, "Firefox trên Windows");

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private T Verb<T>() where T : notnull => database.AsSystem().GetRequiredService<T>();

    private async Task<List<SecurityEntry>> LinesAsync()
    {
        await using var db = database.Context();
        return await db.SecurityLog.AsNoTracking().OrderBy(l => l.Sequence).ToListAsync();
    }

    private async Task<string?> BrokenAsync() => (await Verb<VerifyHistory>().ExecuteAsync()).Single(s => s.PortalId == SecurityHead.Name).Broken;

    private async Task<PortalUser> UserAsync(string id)
    {
        await using var db = database.Context();
        return await db.Users.SingleAsync(u => u.Id == id);
    }

    private Task<Guid> SignInAsync(string id) => Verb<SessionBook>().BeginAsync(id, SignInMeans.Code, new("203.0.113.7", "Firefox trên Windows"));

    private async Task SqlAsync(string sql)
    {
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    [Fact]
    public async Task A_sign_in_and_its_end_say_who_when_from_which_address_and_port_by_which_device()
    {
        var id = await SignInAsync(Someone.Head);
        clock.Advance(TimeSpan.FromHours(1));
        await Verb<SessionBook>().EndAsync(id, "Hoàng Ngọc Ánh");

        var lines = await LinesAsync();
        Assert.Equal(["door.signed-in", "door.signed-out"], lines.Select(l => l.Action));
        Assert.All(lines, l => Assert.Equal((Someone.Head, Someone.Head, "Hoàng Ngọc Ánh", SecurityOutcome.Done, "203.0.113.7", 51112, "Firefox trên Windows"),
            (l.ActorId, l.PersonId, l.ActorName, l.Outcome, l.Address, l.Port, l.Device)));
        Assert.Equal(TimeSpan.FromHours(1), lines[1].At - lines[0].At);
        Assert.Contains("mật khẩu và mã xác thực", lines[0].Sentence, StringComparison.Ordinal);
        Assert.Null(await BrokenAsync());
    }

    [Fact]
    public async Task A_session_ended_twice_leaves_one_line()
    {
        var id = await SignInAsync(Someone.Head);
        await Verb<SessionBook>().EndAsync(id, "a");
        await Verb<SessionBook>().EndAsync(id, "b");

        Assert.Equal(2, (await LinesAsync()).Count);
    }

    [Fact]
    public async Task A_name_nobody_has_is_never_written_yet_told_again_by_its_mark()
    {
        const string Typed = "MatKhau-go-nham-o-2026";
        await Verb<DoorLog>().WrongPasswordAsync(null, Typed);
        await Verb<DoorLog>().WrongPasswordAsync(null, Typed.ToLowerInvariant());
        await Verb<DoorLog>().WrongPasswordAsync(null, "ten khac");

        var lines = await LinesAsync();
        Assert.All(lines, l => Assert.Equal((SecurityOutcome.Refused, null, DoorLog.Unknown), (l.Outcome, l.ActorId, l.ActorName)));
        Assert.DoesNotContain(lines, l => l.Sentence.Contains(Typed, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(lines[0].Sentence, lines[1].Sentence);
        Assert.NotEqual(lines[0].Sentence, lines[2].Sentence);
    }

    [Fact]
    public async Task What_turned_somebody_away_names_the_account_and_nobody_as_the_one_who_did_it()
    {
        var (log, head) = (Verb<DoorLog>(), await UserAsync(Someone.Head));
        await log.WrongPasswordAsync(head, Someone.Head);
        await log.WrongCodeAsync(head);
        await log.DisabledAsync(head);
        await log.PasskeyRefusedAsync();

        var lines = await LinesAsync();
        Assert.Equal(["door.wrong-password", "door.wrong-code", "door.disabled", "door.wrong-passkey"], lines.Select(l => l.Action));
        Assert.All(lines, l => Assert.Equal((SecurityOutcome.Refused, null), (l.Outcome, l.ActorId)));
        Assert.Equal([Someone.Head, Someone.Head, Someone.Head, null], lines.Select(l => l.PersonId));
    }

    [Fact]
    public async Task Whatever_the_history_tells_of_an_account_stands_in_the_log_with_the_address()
    {
        Story.Must(await Verb<DisableUser>().ExecuteAsync(Someone.Secretary));

        var line = Assert.Single(await LinesAsync());
        Assert.Equal(("accounts.disabled", Someone.Secretary, "203.0.113.7"), (line.Action, line.PersonId, line.Address));
        await using var db = database.Context();
        Assert.Equal(line.Sentence, (await db.History.OrderBy(h => h.Sequence).LastAsync()).Sentence);
    }

    [Fact]
    public async Task What_is_taken_out_of_the_house_leaves_a_line_and_so_does_who_was_refused()
    {
        var ask = new ListAsk();
        Story.Must(await database.As(Someone.AccountAdministrator).GetRequiredService<ExportUsers>().ExecuteAsync(ask));
        Story.Must(await database.As(Someone.Finance).GetRequiredService<ExportContributors>().ExecuteAsync(ask));
        Story.Must(await database.As(Someone.Head).GetRequiredService<ExportHistory>().ExecuteAsync(ask));
        Story.Must(await database.As(Someone.Head).GetRequiredService<ExportProfile>().ExecuteAsync());
        Assert.False((await database.As(Someone.Author).GetRequiredService<ExportUsers>().ExecuteAsync(ask)).Done);

        var lines = await LinesAsync();
        Assert.Equal([Someone.AccountAdministrator, Someone.Finance, Someone.Head, Someone.Head, Someone.Author], lines.Select(l => l.ActorId));
        Assert.All(lines, l => Assert.Equal(("data.exported", A.ThanhDong), (l.Action, l.PortalId)));
        Assert.Equal(SecurityOutcome.Refused, lines[^1].Outcome);
        Assert.All(lines.SkipLast(1), l => Assert.Equal(SecurityOutcome.Done, l.Outcome));
    }

    /// <summary>Papers whose line is written with the deed that hands them out: whoever had no right to them leaves one as well.</summary>
    [Fact]
    public async Task Whoever_was_refused_a_paper_with_the_money_of_others_leaves_a_line()
    {
        await A.Schedule(database);
        await Portal.Tests.Royalties.Payments.SomePayments.CertifiedAsync(database);
        var before = (await LinesAsync()).Count;
        var (author, november) = (database.As(Someone.Author), new YearMonth(2026, 11));
        Outcome[] refused =
        [
            await author.GetRequiredService<IssueDisbursementPaper>().ExecuteAsync("2026-01", PaperKind.PaymentSheet),
            await author.GetRequiredService<IssuePayeeYears>().ExecuteAsync(2026),
            await author.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(november, RoyaltySheetKind.Payment),
            await author.GetRequiredService<IssueWithholdingCertificate>().OfPaymentAsync(1),
            await author.GetRequiredService<IssueWithholdingCertificate>().OpenAsync(1),
            await author.GetRequiredService<IssueWithholdingCertificate>().OfYearAsync(1, 2026),
            await author.GetRequiredService<MakeEvidencePack>().ExecuteAsync(new("2026-11"), (_, _) => throw new InvalidOperationException("nothing to print")),
        ];

        Assert.All(refused, r => Assert.Equal(["access.not-allowed"], r.Codes()));
        var lines = (await LinesAsync()).Skip(before).ToList();
        Assert.Equal(refused.Length, lines.Count);
        Assert.All(lines, l => Assert.Equal((Someone.Author, "data.exported", SecurityOutcome.Refused, A.ThanhDong),
            (l.ActorId, l.Action, l.Outcome, l.PortalId)));
    }

    /// <summary>Every class that gives a file away writes first: looked for by name, so that a new one is found.</summary>
    [Fact]
    public void No_export_and_no_paper_is_made_without_a_line()
    {
        var givers = Repository.Sources("Portal.Core").Where(f =>
            f.Text.Contains("Outcome<byte[]>> ExecuteAsync", StringComparison.Ordinal)
            || f.Text.Contains("Outcome<Sheet>> ExecuteAsync", StringComparison.Ordinal)).ToList();

        Assert.True(givers.Count > 8, string.Join(", ", givers.Select(f => f.Path)));
        // A paper that is looked up in a write carries its line with it
        Assert.All(givers, f => Assert.True(f.Text.Contains("store.NotedAsync(", StringComparison.Ordinal)
            || f.Text.Contains("operation.Note(new(", StringComparison.Ordinal), f.Path));
    }

    [Theory]
    [InlineData("At = '2020-01-01 00:00:00'")]
    [InlineData("ActorId = 'khac'")]
    [InlineData("ActorName = 'Người khác'")]
    [InlineData("PersonId = NULL")]
    [InlineData("PortalId = 'phu-lien'")]
    [InlineData("Action = 'door.other'")]
    [InlineData("Outcome = 'Refused'")]
    [InlineData("Sentence = Sentence || '.'")]
    [InlineData("Address = '198.51.100.1'")]
    [InlineData("Port = 1")]
    [InlineData("Device = NULL")]
    [InlineData("PreviousHash = Hash")]
    [InlineData("Sequence = 99")]
    public async Task An_altered_field_is_found(string change)
    {
        for (var i = 0; i < 4; i++) await SignInAsync(Someone.Head);
        Assert.Null(await BrokenAsync());

        await SqlAsync($"UPDATE SecurityLog SET {change} WHERE Sequence = 2");

        Assert.NotNull(await BrokenAsync());
    }

    [Theory]
    [InlineData("DELETE FROM SecurityLog WHERE Sequence = 2")]
    [InlineData("DELETE FROM SecurityLog WHERE Sequence = 4")]
    [InlineData("DELETE FROM SecurityHeads")]
    [InlineData("UPDATE SecurityHeads SET Hash = 'a'")]
    public async Task A_missing_line_or_head_is_found(string sql)
    {
        for (var i = 0; i < 4; i++) await SignInAsync(Someone.Head);

        await SqlAsync(sql);

        Assert.NotNull(await BrokenAsync());
    }

    [Fact]
    public async Task Lines_are_neither_changed_nor_deleted_through_the_context()
    {
        await SignInAsync(Someone.Head);
        foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
        {
            await using var db = database.Context();
            db.Entry(await db.SecurityLog.SingleAsync()).State = state;
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
    }

    [Fact]
    public async Task Many_at_once_all_get_their_line_and_the_chain_does_not_fork()
    {
        var (log, head) = (Verb<DoorLog>(), await UserAsync(Someone.Head));
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            if (i % 2 == 0) await SignInAsync(Someone.Head);
            else await log.WrongPasswordAsync(head, Someone.Head);
        })));

        Assert.Equal(Enumerable.Range(1, 24).Select(i => (long)i), (await LinesAsync()).Select(l => l.Sequence));
        Assert.Null(await BrokenAsync());
    }
}
