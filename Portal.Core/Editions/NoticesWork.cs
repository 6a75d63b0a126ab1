using Portal.Core.Queue;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>What the person was told and has not seen yet, of editions they may open.</summary>
internal sealed class NoticesWork : IWorkSource
{
    public const string Kind = "Báo tin";
    public const string UrgentKind = "Tin khẩn";

    public async Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation)
    {
        var (self, all) = (operation.Actor.UserId, operation.Actor.Can(Permissions.SeeAll));
        var found = await operation.Db.EditionNotices.Where(n => n.UserId == self && n.SeenAt == null
                && (all || n.Edition!.AuthoredById == self || n.Edition.Item!.CreatedById == self)).OrderByDescending(n => n.Id)
            .Select(n => new { n.EditionId, n.Sentence, n.Urgent, n.At, n.Edition!.Status }).ToListAsync();
        return found.Select(n => new WorkRow(n.Urgent ? UrgentKind : Kind, n.Sentence, EditionWords.Of(n.Status), null, null,
            $"báo {WardClock.Print(n.At)}", Late: false, DueToday: false, $"bai/{n.EditionId}", "Xem") { Urgent = n.Urgent, IsNotice = true }).ToList();
    }
}
