using Portal.Core.History;

namespace Portal.Core.Editions;

/// <summary>
/// Hands a draft or returned edition over to the person acting, who from then on edits and sends it as its author. Without
/// it a next edition left unfinished, or returned to somebody absent, would keep its item from ever being changed again.
/// </summary>
public sealed class TakeOverEdition(PortalStore store, LoadEdition load)
{
    /// <summary>Refused when the edition changed since <paramref name="version"/> was seen.</summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version) => store.WriteAsync<int>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var edition = loaded.Edition;
        if (edition.Version != version) return AccessRefusals.Stale;
        if (loaded.Workflow.WhyNot(MoveKind.TakeOver, loaded.Facts, operation.Actor) is { } refusal) return refusal;

        var before = await operation.Db.Users.Where(u => u.Id == edition.AuthoredById).Select(u => u.DisplayName).FirstOrDefaultAsync();
        edition.TakeOver(operation.Actor.UserId, operation.Now);
        operation.Record("content.taken-over", Subject.Item(edition.ItemId),
            $"{operation.Actor.Name} nhận soạn tiếp “{edition.Title}” (bản {edition.Number}) thay {before ?? FixedUser.System.Name}.", edition.Id);
        return edition.Id;
    });
}
