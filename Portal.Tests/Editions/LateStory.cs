using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Editions;

/// <summary>Items in work whose deadline is set by the test.</summary>
internal static class LateStory
{
    public static async Task<EditionForm> FormAsync(PortalDatabase database, string title, string section = "tin-tuc")
    {
        var form = await A.CompleteForm(database, section);
        form.Title = title;
        return form;
    }

    /// <summary>An item at that step, due at that moment in Viet Nam.</summary>
    public static async Task<int> AtAsync(PortalDatabase database, string step, string title, DateTime? due = null, string by = Someone.Author)
    {
        var edition = await Story.AtStep(database, step, await FormAsync(database, title), by);
        if (due is { } local) await DueAsync(database, edition, local);
        return edition;
    }

    public static async Task DueAsync(PortalDatabase database, int edition, DateTime local)
    {
        await using var db = database.Context();
        var at = WardClock.ToUtc(local);
        var item = await db.Editions.Where(e => e.Id == edition).Select(e => e.ItemId).SingleAsync();
        await db.Deadlines.Where(d => d.ItemId == item).ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, at));
    }
}
