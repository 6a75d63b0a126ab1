using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Operations;
using Portal.Core.Accounts.Factors;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Accounts.Factors;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>The verbs of <c>./portal</c> inside the test's own process, where their queries are checked for SQL Server too.</summary>
public sealed class CommandsInProcessTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<int> RunAsync(params string[] words) => (await Scripts.VerbAsync(database, words)).ExitCode;

    [Fact]
    [Trait("Fault", "TDS3")]
    public async Task A_server_that_did_not_answer_any_try_ends_a_verb_with_1_and_no_stack_trace() =>
        Assert.Equal(1, await PortalCommands.RunAsync(["verify", "--data", database.Folder], services => services.AddSingleton<PortalDbFactory>(
            _ => throw new RetryLimitExceededException("The maximum number of retries was exceeded", new TimeoutException("No server answers.")))));

    [Fact]
    public async Task An_account_unlocked_may_sign_in_at_once_and_an_unknown_one_is_told()
    {
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Author).ExecuteUpdateAsync(set => set
                .SetProperty(u => u.LockoutEnd, DateTimeOffset.MaxValue).SetProperty(u => u.AccessFailedCount, 4));

        Assert.Equal(0, await RunAsync("unlock-user", "--login", Someone.Author));
        Assert.Equal(1, await RunAsync("unlock-user", "--login", "khong-co-ai"));

        await using var read = database.Context();
        var user = await read.Users.SingleAsync(u => u.Id == Someone.Author);
        Assert.Equal((null, 0), (user.LockoutEnd, user.AccessFailedCount));
    }

    [Fact]
    public async Task A_lost_second_factor_is_taken_off_and_where_there_is_none_it_is_told()
    {
        var setUp = database.As(Someone.Author).GetRequiredService<SetUpSecondFactor>();
        var offer = Story.Must(await setUp.OfferAsync());
        Story.Must(await setUp.ExecuteAsync(offer.Sealed, new Telephone(database.Clock).Take(offer.Text).Code()));

        Assert.Equal(0, await RunAsync("reset-second-factor", "--login", Someone.Author));
        Assert.Equal(1, await RunAsync("reset-second-factor", "--login", Someone.Author));

        await using var db = database.Context();
        Assert.False(await db.Users.Where(u => u.Id == Someone.Author).Select(u => u.TwoFactorEnabled).SingleAsync());
    }

    [Fact]
    public async Task An_existing_account_gets_another_role_and_a_portal_that_is_not_there_is_told()
    {
        Assert.Equal(0, await RunAsync("create-user", "--login", Someone.Author, "--name", "Tên cũ", "--portal", "phu-lien", "--role", "secretary"));
        Assert.Equal(1, await RunAsync("export-profile", "--portal", "ha-noi", "--out", Path.Combine(database.Folder, "khong.json")));

        await using var db = database.Context("phu-lien");
        Assert.Equal(PortalRole.Secretary, (await db.Memberships.SingleAsync(m => m.UserId == Someone.Author)).Role);
    }

    [Fact]
    public async Task Disable_enable_and_unlock_tell_the_diary()
    {
        foreach (var (verb, words) in new[] { ("disable-user", "can no longer sign in"), ("enable-user", "may sign in again"),
            ("unlock-user", "may sign in again"), })
        {
            var done = await Scripts.VerbAsync(database, verb, "--login", Someone.Secretary);
            Assert.True(done.ExitCode == 0, done.ToString());
            Assert.Contains($"{Someone.Secretary} {words}", done.Output, StringComparison.Ordinal);
        }
        await using var db = database.Context();
        var told = await db.History.IgnoreQueryFilters().Select(h => h.Action).ToListAsync();
        Assert.Subset(told.ToHashSet(StringComparer.Ordinal), new HashSet<string>(["accounts.disabled", "accounts.enabled", "accounts.unlocked"]));
    }

    [Fact]
    public async Task End_role_sets_the_last_day()
    {
        var ended = await Scripts.VerbAsync(database, "end-role", "--login", Someone.Secretary, "--portal", "thanh-dong", "--role", "secretary", "--on",
            "2030-06-30");
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("until 2030-06-30, that day included", ended.Output, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(new DateOnly(2030, 6, 30), (await db.Memberships.SingleAsync(m => m.UserId == Someone.Secretary)).ToOn);
    }

    [Fact]
    public async Task The_sheet_of_an_open_month_is_refused_and_no_file_is_left()
    {
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        var file = Path.Combine(database.Folder, "open.pdf");
        var sheet = await Scripts.VerbAsync(database, "sheet", "--portal", "thanh-dong", "--month", "2026-11", "--kind", "payment", "--format", "pdf", "--out",
            file);
        Assert.Equal(1, sheet.ExitCode);
        Assert.Contains("refused: the sheet was not made", sheet.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task An_exported_profile_can_be_imported_again_and_what_visitors_are_not_told_is_noted()
    {
        var file = Path.Combine(database.Folder, "profile.json");
        Assert.Equal(0, await RunAsync("export-profile", "--portal", "phu-lien", "--out", file));
        var import = await Scripts.VerbAsync(database, "import-profile", file);
        Assert.Equal(0, import.ExitCode);
        Assert.Contains("imported phu-lien", import.Output, StringComparison.Ordinal);
        Assert.Contains("note: visitors are not told the phone (số điện thoại); it belongs in channels, kind “phone”", import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not told the email", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_goes_out_and_comes_back_and_migrating_again_changes_nothing()
    {
        var file = Path.Combine(database.Folder, "ho-so.json");
        Assert.Equal(0, await RunAsync("export-profile", "--portal", "thanh-dong", "--out", file));
        Assert.Equal(0, await RunAsync("import-profile", file));
        Assert.Equal(0, await RunAsync("migrate"));

        await using var db = database.Context();
        Assert.Equal(4, await db.Portals.CountAsync());
    }

    [Fact]
    public async Task Papers_of_a_closed_month_are_written_and_the_history_behind_them_verifies()
    {
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Closed);
        foreach (var words in new[] { "sheet --month 2026-11 --kind payment", "sheet --month 2026-11 --kind assessment", "report --month 2026-11",
            "report --quarter 2026-Q4", })
        {
            var file = Path.Combine(database.Folder, words.Replace(' ', '-') + ".xlsx");
            Assert.Equal(0, await RunAsync([.. words.Split(' '), "--portal", "thanh-dong", "--format", "xlsx", "--out", file]));
            Assert.True(new FileInfo(file).Length > 0);
        }
        Assert.Equal(0, await RunAsync("verify"));
    }

    [Fact]
    public async Task A_schedule_file_is_entered()
    {
        var file = Path.Combine(database.Folder, "bieu.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new
        {
            name = "Biểu của phường", legalBasis = "Quyết định thử", effectiveFrom = "2026-12-01", unitShare = 0.1, siteShare = 1,
            genres = new[] { new { code = "tin", name = "Tin", min = 1, max = 2, cap = "tin" } },
        }));

        Assert.Equal(0, await RunAsync("import-schedule", file, "--portal", "thanh-dong"));

        await using var db = database.Context();
        Assert.Equal("Biểu của phường", (await db.RoyaltySchedules.SingleAsync()).Name);
    }
}
