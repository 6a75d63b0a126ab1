using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Tests.Schedules;
using Portal.Tests.Support;

namespace Portal.Tests.Alerts;

/// <summary>What the timer of deadlines told whom.</summary>
internal static class Told
{
    /// <summary>All notices about deadlines: who and what, in order.</summary>
    public static async Task<List<(string User, string Sentence)>> AllAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        var found = await db.EditionNotices.Where(n => n.Sentence.Contains("hạn theo")).OrderBy(n => n.Id)
            .Select(n => new { n.UserId, n.Sentence }).ToListAsync();
        return found.ConvertAll(n => (n.UserId, n.Sentence));
    }

    /// <summary>Who was told, by name, after one more look of a node just started.</summary>
    public static async Task<List<string>> AfterLookAsync(PortalDatabase database)
    {
        await Planned.LookAsync(database);
        return (await AllAsync(database)).Select(t => t.User).Order(StringComparer.Ordinal).ToList();
    }

    /// <summary>The deadline of the item of an edition.</summary>
    public static async Task<Deadline> OfAsync(PortalDatabase database, int editionId)
    {
        var itemId = (await Story.Edition(database, editionId)).ItemId;
        await using var db = database.Context();
        return await db.Deadlines.SingleAsync(d => d.ItemId == itemId);
    }

    /// <summary>The profile of Thành Đông with other words in it, as if it had always been so.</summary>
    public static async Task ProfileAsync(PortalDatabase database, Func<PortalProfile, PortalProfile> change)
    {
        await using var db = database.Context();
        var site = await db.Portals.AsTracking().SingleAsync(p => p.Id == A.ThanhDong);
        site.ProfileJson = ProfileFile.Write(change(site.Profile));
        await db.SaveChangesAsync();
    }

    public static async Task LeaveAsync(PortalDatabase database, string userId)
    {
        await using var db = database.Context();
        await db.Memberships.Where(m => m.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 19)));
    }

    /// <summary>Somebody acts for somebody absent for a month.</summary>
    public static async Task DeputyAsync(PortalDatabase database, string absent, string deputy)
    {
        await using var db = database.Context();
        db.Deputies.Add(new()
        {
            PortalId = A.ThanhDong, AbsentId = absent, DeputyId = deputy, FromOn = new(2026, 11, 1), ToOn = new(2026, 11, 30), AppointedByName = "Trưởng ban",
            AppointedAt = WardClock.ToUtc(new(2026, 11, 1, 8, 0, 0)),
        });
        await db.SaveChangesAsync();
    }
}
