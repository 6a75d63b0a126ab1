using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>What the machine refuses is one sentence, without the engine's numbers.</summary>
[Trait("Fault", "SEC6")]
public sealed class MachineTroubleTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("ward-portal-trouble-").FullName;

    public void Dispose() => Directory.Delete(room, recursive: true);

    private static string Said(Exception error)
    {
        var sentence = MachineTrouble.Sentence(error, "/data/portal.db");
        Assert.NotNull(sentence);
        Assert.DoesNotContain("SQLite Error", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', sentence);
        return sentence;
    }

    [Theory]
    [InlineData(5, "is locked by another program")]
    [InlineData(8, "cannot be written")]
    [InlineData(10, "the disk failed")]
    [InlineData(11, "is damaged: run verify")]
    [InlineData(13, "the disk is full")]
    [InlineData(14, "cannot be opened: its folder is missing")]
    [InlineData(26, "is not a database")]
    public void Each_refusal_of_the_file_engine_has_words(int code, string words) =>
        Assert.Contains(words, Said(new DbUpdateException("outer", new SqliteException($"SQLite Error {code}: 'x'.", code))), StringComparison.Ordinal);

    [Fact]
    public void A_server_that_did_not_answer_any_try_does_not_answer()
    {
        Assert.Contains("does not answer", Said(new RetryLimitExceededException("The maximum number of retries was exceeded")), StringComparison.Ordinal);
        Assert.Contains("does not answer", Said(new RetryLimitExceededException("The maximum", new TimeoutException("No server\nanswers."))),
            StringComparison.Ordinal);
        Assert.Contains("is locked", Said(new RetryLimitExceededException("The maximum", new SqliteException("x", 5))), StringComparison.Ordinal);
    }

    /// <summary>The engine's own answer to a file that may not grow is the one it gives on a full disk.</summary>
    [Fact]
    public async Task A_database_that_cannot_grow_is_a_full_disk()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1");

        var error = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("CREATE TABLE Big AS SELECT randomblob(10000000) AS b"));

        Assert.StartsWith("the disk is full: the database /data/portal.db cannot grow", Said(error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_under_a_file_is_said_and_a_bug_is_not_dressed_up()
    {
        // /dev/full answers every write with «no space left»
        var error = Assert.ThrowsAny<IOException>(() =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
            full.Write([1]);
        });

        Assert.StartsWith("the disk is full", Said(error), StringComparison.Ordinal);
        Assert.Null(MachineTrouble.Sentence(new InvalidOperationException("a bug"), ""));
    }

    [Theory]
    [InlineData("file", "is a file")]
    [InlineData("file/x", "cannot be made")]
    public void A_data_folder_that_cannot_be_one_is_named(string below, string words)
    {
        var folder = Path.Combine(room, below);
        File.WriteAllText(Path.Combine(room, "file"), "");
        var error = Assert.Throws<OperationRefusedException>(() => DataFolder.MustBeUsable(new DatabaseOptions { DataFolder = folder }, make: true));

        Assert.Contains(words, error.Message, StringComparison.Ordinal);
        Assert.Contains("--data DIR", error.Message, StringComparison.Ordinal);
    }
}
