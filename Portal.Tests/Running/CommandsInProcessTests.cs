using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Operations;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
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

    private Task<int> RunAsync(params string[] words) => PortalCommands.RunAsync([.. words, "--data", database.Folder],
        services => services.AddSingleton(database.Clock).AddSingleton<PortalDbFactory, TwinDbFactory>());

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
    public async Task An_existing_account_gets_another_role_and_a_portal_that_is_not_there_is_told()
    {
        Assert.Equal(0, await RunAsync("create-user", "--login", Someone.Author, "--name", "Tên cũ", "--portal", "phu-lien", "--role", "secretary"));
        Assert.Equal(1, await RunAsync("export-profile", "--portal", "ha-noi", "--out", Path.Combine(database.Folder, "khong.json")));

        await using var db = database.Context("phu-lien");
        Assert.Equal(PortalRole.Secretary, (await db.Memberships.SingleAsync(m => m.UserId == Someone.Author)).Role);
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
        foreach (var words in new[] { "sheet --month 2026-11 --kind payment", "sheet --month 2026-11 --kind assessment", "report --month 2026-11" })
        {
            var file = Path.Combine(database.Folder, words.Replace(' ', '-') + ".xlsx");
            Assert.Equal(0, await RunAsync([.. words.Split(' '), "--portal", "thanh-dong", "--format", "xlsx", "--out", file]));
            Assert.True(new FileInfo(file).Length > 0);
        }
        Assert.Equal(0, await RunAsync("verify"));
    }

    [Theory]
    [InlineData("verify --login x")]
    [InlineData("set-password --login")]
    [InlineData("set-password --login a --login b")]
    [InlineData("import-profile a.json b.json")]
    [InlineData("import-profile --colour")]
    [InlineData("end-role --login tac-gia --portal thanh-dong --role contributor --on 2026-02-30")]
    [InlineData("sheet --portal thanh-dong --month 2026-11 --kind payment --format doc --out x")]
    [InlineData("report --portal thanh-dong --format pdf --out x")]
    [InlineData("report --portal thanh-dong --quarter 2026-Q3 --month 2026-09 --format pdf --out x")]
    public async Task A_misused_verb_does_nothing_and_ends_with_2(string words)
    {
        var before = await LinesAsync();
        Assert.Equal(2, await RunAsync(words.Split(' ')));
        Assert.Equal(before, await LinesAsync());

        async Task<int> LinesAsync()
        {
            await using var db = database.Context();
            return await db.History.CountAsync();
        }
    }

    /// <summary>To some programs such a word names a file of further words; here it is a name that nobody has.</summary>
    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_a_name() => Assert.Equal(1, await RunAsync("unlock-user", "--login", "@khong-co-ai"));

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
