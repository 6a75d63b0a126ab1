using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.History;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

[Trait("Row", "I2")]
public class HistoryChainTests
{
    private static async Task<ChainState> Verify(PortalDatabase database) =>
        (await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync()).Single(c => c.PortalId == A.ThanhDong);

    private static async Task<PortalDatabase> WithHistory()
    {
        var database = await PortalDatabase.CreateAsync();
        await Story.Publish(database);
        return database;
    }

    [Fact]
    public async Task Untouched_history_verifies_in_every_portal()
    {
        using var database = await WithHistory();

        var states = await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync();

        Assert.Equal(["duong-kinh", "hai-phong", "phu-lien", "thanh-dong", "(an-toan)"], states.Select(s => s.PortalId));
        Assert.All(states, s => Assert.Null(s.Broken));
        Assert.Equal(6, states[3].Lines);
    }

    [Theory]
    [InlineData("At = '2020-01-01 00:00:00'")]
    [InlineData("ActorId = 'khac'")]
    [InlineData("ActorName = 'Người khác'")]
    [InlineData("Action = 'content.other'")]
    [InlineData("Subject = 'item:999'")]
    [InlineData("EditionId = 999")]
    [InlineData("EditionId = NULL")]
    [InlineData("Sentence = Sentence || '.'")]
    [InlineData("PreviousHash = Hash")]
    [InlineData("Hash = PreviousHash")]
    [InlineData("Sequence = 99")]
    [InlineData("PortalId = 'phu-lien', Sequence = 99")]
    public async Task An_altered_field_is_found(string change)
    {
        using var database = await WithHistory();
        await using var db = database.Context();
        var sql = $"UPDATE History SET {change} WHERE PortalId = 'thanh-dong' AND Sequence = 3";
        await db.Database.ExecuteSqlRawAsync(sql);

        Assert.NotNull((await Verify(database)).Broken);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_deleted_line_is_found(int sequence)
    {
        using var database = await WithHistory();
        await using var db = database.Context();
        await db.Database.ExecuteSqlAsync($"DELETE FROM History WHERE PortalId = 'thanh-dong' AND Sequence = {sequence}");

        Assert.Contains($"line {sequence} is missing", (await Verify(database)).Broken!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM History WHERE PortalId = 'thanh-dong' AND Sequence >= 5", "6 lines were written, 4 are there")]
    [InlineData("DELETE FROM History WHERE PortalId = 'thanh-dong'", "6 lines were written, 0 are there")]
    [InlineData("DELETE FROM HistoryHeads WHERE PortalId = 'thanh-dong'", "0 lines were written, 6 are there")]
    [InlineData("UPDATE HistoryHeads SET Hash = 'a' WHERE PortalId = 'thanh-dong'", "the head was altered")]
    public async Task A_chain_cut_off_at_its_end_is_found(string cut, string broken)
    {
        using var database = await WithHistory();
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync(cut);

        Assert.Equal(broken, (await Verify(database)).Broken);
    }

    [Fact]
    public async Task Lines_written_after_a_cut_do_not_close_the_gap()
    {
        using var database = await WithHistory();
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync("DELETE FROM History WHERE PortalId = 'thanh-dong' AND Sequence = 6");

        await Story.Draft(database);

        Assert.Contains("line 6 is missing", (await Verify(database)).Broken!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_given_to_be_noted_down_is_the_hash_of_the_last_line()
    {
        using var database = await WithHistory();
        await using var db = database.Context();

        Assert.Equal(await db.History.OrderByDescending(h => h.Sequence).Select(h => h.Hash).FirstAsync(), (await Verify(database)).Hash);
    }

    [Fact]
    public async Task An_inserted_line_is_found_even_with_a_right_hash_of_its_own()
    {
        using var database = await WithHistory();
        await using var db = database.Context();
        var third = await db.History.AsNoTracking().SingleAsync(h => h.Sequence == 3);
        await db.Database.ExecuteSqlRawAsync("UPDATE History SET Sequence = -Sequence WHERE PortalId = 'thanh-dong' AND Sequence >= 3");
        await db.Database.ExecuteSqlRawAsync("UPDATE History SET Sequence = 1 - Sequence WHERE PortalId = 'thanh-dong' AND Sequence < 0");
        (third.Id, third.Sentence) = (0, "Chèn thêm");
        third.Hash = third.ComputeHash();
        db.History.Add(third);
        await db.SaveChangesAsync();

        Assert.Equal("line 4 was altered", (await Verify(database)).Broken);
    }

    [Fact]
    public async Task History_is_neither_changed_nor_deleted_through_the_context()
    {
        using var database = await WithHistory();
        await using (var db = database.Context())
        {
            (await db.History.FirstAsync()).Sentence = "Khác";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        }
        await using (var db = database.Context())
        {
            db.History.Remove(await db.History.FirstAsync());
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        }
        Assert.Null((await Verify(database)).Broken);
    }

    [Fact]
    public async Task Every_line_is_a_vietnamese_sentence_with_a_name_and_without_gaps()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, Core.Royalties.Periods.RoyaltyPeriodStatus.Closed);
        await Story.Withdraw(database, item.EditionId);

        await using var db = database.Context();
        var lines = await db.History.OrderBy(h => h.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(n => (long)n), lines.Select(l => l.Sequence));
        Assert.All(lines, l => Assert.Matches("[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]", l.Sentence));
        Assert.All(lines, l => Assert.NotEmpty(l.ActorName));
        Assert.All(lines, l => Assert.EndsWith(".", l.Sentence.Replace("Sai số liệu", ".", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_diary_shows_the_newest_first_to_those_who_may_see_it()
    {
        using var database = await WithHistory();

        var rows = Story.Must(await database.As(Someone.Head).GetRequiredService<FindHistory>().ExecuteAsync(new()));

        Assert.Equal(6, rows.Total);
        Assert.Equal("content.published", rows.Items[0].Action);
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<FindHistory>().ExecuteAsync(new())).Codes());
    }
}
