using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Portals;

namespace Portal.Core.People;

/// <summary>One item somebody has in work: its number in addresses and its title.</summary>
public sealed record HeldItem(int EditionId, string Title);

/// <summary>
/// What stays behind when a role ends: drafts of the person, which others take over, and the number of items that wait at a step for
/// which nobody else holds the role.
/// </summary>
public sealed record HeldWork(IReadOnlyList<HeldItem> Drafts, int DraftCount, int WithoutOthers)
{
    /// <summary>Titles shown; of more the number is told.</summary>
    private const int Most = 20;

    public static readonly HeldWork None = new([], 0, 0);

    public bool Any => DraftCount > 0 || WithoutOthers > 0;

    internal static async Task<HeldWork> OfAsync(Operation operation, Membership role)
    {
        var drafts = operation.Db.Editions.Where(e => e.AuthoredById == role.UserId && (e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned));
        var count = await drafts.CountAsync();
        var shown = await drafts.OrderByDescending(e => e.Id).Take(Most).Select(e => new HeldItem(e.Id, e.Title)).ToListAsync();
        return new(shown, count, await WithoutOthersAsync(operation, role));
    }

    private static async Task<int> WithoutOthersAsync(Operation operation, Membership role)
    {
        var (db, today) = (operation.Db, operation.Today);
        var profile = await operation.ProfileAsync();
        var steps = EditorialWorkflow.From(profile.Workflow).Steps.Where(s => s.Index > 0 && s.Actors.Contains(role.Role)).ToList();
        var codes = steps.Select(s => s.Code).ToList();
        var waiting = await db.Editions.Where(e => e.Status == EditionStatus.InWorkflow && codes.Contains(e.Step))
            .Select(e => new { e.Step, e.FieldCode, e.SecondFieldCode, e.Section!.ReviewerCode }).ToListAsync();
        if (waiting.Count == 0) return 0;
        var others = (await db.Memberships.Where(m => m.Id != role.Id && !m.User!.Disabled && m.FromOn <= today && (m.ToOn == null || m.ToOn > today))
            .Select(m => new { m.Role, m.Unit!.Code }).ToListAsync()).Select(m => (m.Role, m.Code)).ToHashSet();
        return waiting.Count(e =>
        {
            var step = steps.First(s => s.Code == e.Step);
            var units = ReviewingUnit.Of(profile, e.ReviewerCode, e.FieldCode, e.SecondFieldCode);
            if (step.UnitScoped && units.All(u => u.Code != role.Unit?.Code)) return false;
            return !others.Any(o => step.Actors.Contains(o.Role) && (!step.UnitScoped || o.Code == role.Unit?.Code));
        });
    }
}
