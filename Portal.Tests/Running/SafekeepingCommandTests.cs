using Portal.Admin.Operations;
using Portal.Tests.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>Back-up, restore and verify of <c>./portal</c> over the running sample, as an operator uses them.</summary>
[Collection(RunningPortal.SecondCollection)]
[Trait("needs", "processes")]
public sealed class SafekeepingCommandTests(RunningPortal running) : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("ward-portal-operator-").FullName;

    public void Dispose() => Directory.Delete(room, recursive: true);

    private string Place(string name) => Path.Combine(room, name);

    [Fact]
    [Trait("Fault", "SEC11")]
    public async Task The_running_portal_is_backed_up_restored_elsewhere_and_verified()
    {
        var key = Path.Combine(TestFolder.KeysOf(running.DataFolder), "portal.key");
        var backup = await Scripts.PortalAsync("backup", "--out", Place("backup"), "--data", running.DataFolder);
        Assert.True(backup.ExitCode == 0, backup.ToString());
        Assert.Contains($"it is the key file {key}: keep a copy of it apart from the back-up", backup.Output, StringComparison.Ordinal);

        var restore = await Scripts.PortalAsync("restore", "--from", Place("backup"), "--data", Place("data"), "--key", key);
        Assert.True(restore.ExitCode == 0, restore.ToString());
        var verify = await Scripts.PortalAsync("verify", "--data", Place("data"));

        Assert.True(verify.ExitCode == 0, verify.ToString());
        Assert.Matches(@"database: whole[\s\S]*files: \d+ named, 0 missing, 0 damaged\nheads: as recorded", verify.Output);
        var sheet = await Scripts.VerbAsync(Place("data"), "sheet", "--portal", "phu-lien", "--month", "2020-01", "--kind", "payment", "--format", "xlsx",
            "--out", Place("x.xlsx"));
        Assert.Contains("refused: the sheet was not made", sheet.Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "SEC11")]
    public async Task Refusals_of_backup_and_restore_are_one_line()
    {
        Directory.CreateDirectory(Place("empty"));
        foreach (var (words, sentence) in new (string[], string)[]
        {
            (["backup", "--out", running.DataFolder, "--data", running.DataFolder], "is there already and not empty"),
            (["restore", "--from", Place("empty"), "--data", Place("data")], "is not a whole back-up"),
            (["restore", "--from", Place("none"), "--data", running.DataFolder], "is in use or not empty"),
        })
        {
            var told = await HeardConsole.RunAsync(() => PortalCommands.RunAsync(words));
            Assert.Equal(1, told.ExitCode);
            Assert.Contains(sentence, Assert.Single(told.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        }
        Assert.Equal(2, (await Scripts.VerbAsync(running.DataFolder, "backup")).ExitCode);
        Assert.Equal(2, (await Scripts.VerbAsync(Place("data"), "restore")).ExitCode);
        Assert.False(Directory.Exists(Place("data")));
    }

    [Fact]
    [Trait("Fault", "SEC5")]
    public async Task Verify_fails_on_a_damaged_page_in_plain_words()
    {
        using var copy = SampleCopy.Of(running);
        Damage.Page(copy.Database, "RoyaltyWorks");

        var verify = await Scripts.VerbAsync(copy.Folder, "verify");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("database DAMAGED: ", verify.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SQLite Error", verify.Output + verify.Errors, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "SEC5")]
    public async Task Verify_fails_when_stored_files_are_missing_and_when_the_history_came_back_shorter()
    {
        using var copy = SampleCopy.Of(running);
        // The copy has no files at all
        var files = await Scripts.VerbAsync(copy.Folder, "verify");
        Assert.Equal(1, files.ExitCode);
        Assert.Contains("file MISSING: ", files.Output, StringComparison.Ordinal);

        copy.Tamper("DELETE FROM History WHERE PortalId = 'phu-lien' AND Sequence > 5");
        copy.Tamper("UPDATE HistoryHeads SET Lines = 5, Hash = (SELECT Hash FROM History WHERE PortalId = 'phu-lien' AND Sequence = 5) WHERE PortalId = "
            + "'phu-lien'");
        var cut = await Scripts.VerbAsync(copy.Folder, "verify");

        Assert.Equal(1, cut.ExitCode);
        Assert.Matches(@"phu-lien: 5 lines, unbroken[\s\S]*head CUT BACK: phu-lien: the history had come to line \d+, now it ends at line 5", cut.Output);
    }

    [Fact]
    [Trait("Fault", "SEC2")]
    public async Task A_command_with_another_key_is_told_and_does_nothing()
    {
        using var copy = SampleCopy.Of(running);
        await File.WriteAllTextAsync(Path.Combine(TestFolder.KeysOf(copy.Folder), "portal.key"), $"Ward Portal key 1\n{new string('A', 43)}=\n");
        var before = copy.Rows("ProtectionKeys") + copy.Rows("History");

        var told = await Scripts.PortalAsync("set-password", "--login", "quantri", "--data", copy.Folder);

        Assert.Equal(1, told.ExitCode);
        Assert.Contains("is not what the keys in the database are encrypted with", Assert.Single(told.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(before, copy.Rows("ProtectionKeys") + copy.Rows("History"));
    }

    /// <summary>Everything the running portal made, the engine's log among it, is its account's alone.</summary>
    [Fact]
    [Trait("Fault", "SEC2")]
    public void No_other_account_can_read_what_the_portal_keeps()
    {
        var keys = TestFolder.KeysOf(running.DataFolder);
        foreach (var path in Directory.EnumerateFileSystemEntries(running.DataFolder, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFileSystemEntries(keys)).Append(keys))
            Assert.False(UnixMode.IsOpen(path), $"{path} {UnixMode.Of(path)}");
        Assert.True(File.Exists(Path.Combine(running.DataFolder, "portal.db-wal")));
    }
}
