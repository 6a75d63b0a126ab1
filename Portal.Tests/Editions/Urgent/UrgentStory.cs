using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Editions.Urgent;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Queue;
using Portal.Tests.Support;

namespace Portal.Tests.Editions.Urgent;

/// <summary>Published past its steps in Thành Đông, and looked at afterwards.</summary>
internal static class UrgentStory
{
    public const string Reason = "Bão số 9 đổ bộ đêm nay";

    public static async Task<Outcome<int>> TryAsync(
        PortalDatabase database, int id, string by = Someone.Head, string? reason = Reason, IReadOnlyCollection<string>? ticked = null, int? version = null,
        string? note = null) => await database.As(by).GetRequiredService<PublishUrgently>()
            .ExecuteAsync(id, version ?? await Story.Version(database, id), reason, ticked ?? Story.Ticked, note);

    /// <summary>Somebody's draft, published urgently from the step it was sent on to.</summary>
    public static async Task<int> PublishAsync(PortalDatabase database, string step = "draft", string by = Someone.Head, string author = Someone.Author)
    {
        var id = await Story.AtStep(database, step, by: author);
        Story.Must(await TryAsync(database, id, by));
        return id;
    }

    public static async Task<Outcome<int>> ReviewAsync(
        PortalDatabase database, int id, string by = Someone.Secretary, UrgentResult? result = UrgentResult.Passed, string? note = null) =>
        await database.As(by).GetRequiredService<ReviewUrgent>().ExecuteAsync(id, new(result, note));

    public static async Task<UrgentReview> RowAsync(PortalDatabase database, int id)
    {
        await using var db = database.Context();
        return await db.UrgentReviews.SingleAsync(r => r.EditionId == id);
    }

    public static async Task<IReadOnlyList<WorkRow>> WorkAsync(PortalDatabase database, string who) =>
        Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()).Where(r => r.Kind == "Hậu kiểm").ToList();

    public static async Task<IReadOnlyList<string>> ToldAsync(PortalDatabase database, int id, bool? urgent = null)
    {
        await using var db = database.Context();
        return await db.EditionNotices.Where(n => n.EditionId == id && (urgent == null || n.Urgent == urgent)).OrderBy(n => n.UserId)
            .Select(n => n.UserId).Distinct().ToListAsync();
    }

    /// <summary>Another rule in the profile of Thành Đông, by its form.</summary>
    public static async Task RuleAsync(PortalDatabase database, UrgentForm rule)
    {
        await using var db = database.Context();
        var number = await db.Portals.Where(p => p.Id == A.ThanhDong).Select(p => p.ProfileNumber).SingleAsync();
        Story.Must(await database.As(Someone.Administrator).GetRequiredService<ChangeProfile>().ExecuteAsync(number, rule));
    }

    public static async Task LeavesAsync(PortalDatabase database, params string[] people)
    {
        await using var db = database.Context();
        await db.Memberships.Where(m => people.Contains(m.UserId)).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 19)));
    }
}
