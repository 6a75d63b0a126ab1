using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Adjustments;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;

namespace Portal.Tests.Royalties.Ageing;

/// <summary>Money that waits, and a row in each table about it.</summary>
internal static class Waiting
{
    /// <summary>A paid period, an adjustment of its line, and what was said and decided of it, as later years leave them.</summary>
    public static async Task LeaveAsync(PortalDatabase database)
    {
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Paid);
        var line = (await Story.Work(database, item.ItemId)).Lines[0];
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<AdjustLine>().ExecuteAsync(new(line.Id, new Money(1_000), "Chấm thiếu")));
        await using var db = database.Context();
        db.RoyaltyNotices.Add(new RoyaltyNotice
        {
            PortalId = A.ThanhDong, LineId = line.Id, Number = 1, NotifiedOn = new(2026, 11, 20), SentByName = "Kế toán",
        });
        db.UnclaimedLines.Add(new UnclaimedLine
        {
            PortalId = A.ThanhDong, LineId = line.Id, ToYear = 2027, Reason = "Không đến nhận", DecidedByName = "Trưởng ban",
        });
        await db.SaveChangesAsync();
    }
}
