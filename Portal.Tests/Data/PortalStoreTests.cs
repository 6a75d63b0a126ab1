using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Units;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

public class PortalStoreTests
{
    private static async Task<(int Tries, Outcome? Outcome, Exception? Thrown)> Write(PortalDatabase database, object row)
    {
        var tries = 0;
        Outcome? outcome = null;
        var thrown = await Record.ExceptionAsync(async () =>
            outcome = await database.AsSystem().GetRequiredService<PortalStore>().WriteAsync<int>(async operation =>
        {
            tries++;
            operation.Db.Add(row);
            await operation.Db.SaveChangesAsync();
            return 0;
        }));
        return (tries, outcome, thrown);
    }

    [Fact]
    public async Task A_unique_number_lost_every_time_ends_as_a_refusal()
    {
        using var database = await PortalDatabase.CreateAsync();

        var (tries, outcome, thrown) = await Write(database, new Unit { PortalId = A.ThanhDong, Code = "vhxh", Name = "Trùng", ShortName = "T" });

        Assert.Null(thrown);
        Assert.Equal(["data.stale"], outcome!.Codes());
        Assert.True(tries > 1);
    }

    [Fact]
    public async Task A_fault_that_no_second_try_can_mend_is_thrown_at_the_first()
    {
        using var database = await PortalDatabase.CreateAsync();

        var (tries, _, thrown) = await Write(database, new ContentItem { PortalId = A.ThanhDong, SectionId = 999_999 });

        Assert.IsType<DbUpdateException>(thrown);
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task All_that_one_publish_stamps_is_one_instant()
    {
        // Goes on by a tenth of a second whenever it is read
        var clock = new FakeTimeProvider(HanoiClock.At(2026, 11, 20).GetUtcNow()) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(100) };
        using var database = await PortalDatabase.CreateAsync(clock);

        var item = await Story.Publish(database);

        await using var db = database.Context();
        var at = (await Story.Edition(database, item.EditionId)).PublishedAt;
        var publication = await db.Publications.SingleAsync();
        Assert.Equal([at, at, at, at, at],
        [
            publication.FirstPublishedAt, publication.PublishedAt, (await db.Items.SingleAsync()).FirstPublishedAt,
            (await db.Deadlines.SingleAsync()).MetAt, await db.History.Where(h => h.Action == "content.published").Select(h => h.At).SingleAsync(),
        ]);
    }
}
