using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Content;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties;

namespace Portal.Core.Workflow;

/// <summary>
/// The one door to the public: in one transaction writes the publication, opens the royalty work, stops the deadline,
/// replaces the edition that was live, and moves the stamp that public nodes watch.
/// </summary>
public sealed class PublishEdition(PortalStore store)
{
    /// <summary>All reasons against, for the screen; empty when it can be published.</summary>
    public Task<IReadOnlyList<Refusal>> CheckAsync(int editionId) => store.ReadAsync<IReadOnlyList<Refusal>>(async session =>
        await EditionSource.LoadAsync(session, editionId) is { } loaded ? Reasons(loaded, session).ToList() : [AccessRefusals.NotFound]);

    /// <summary>
    /// Refused when the edition changed since <paramref name="version"/> was seen, and while <paramref name="ticked"/> lacks a
    /// point of the portal's checklist (codes of the profile); done once only.
    /// </summary>
    public Task<Outcome<int>> ExecuteAsync(int editionId, int version, IReadOnlyCollection<string> ticked) => store.WriteAsync<int>(async session =>
    {
        if (await EditionSource.LoadAsync(session, editionId) is not { } loaded) return AccessRefusals.NotFound;
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        var reasons = Reasons(loaded, session).ToList();
        var points = loaded.Profile.ReviewChecklist;
        if (!session.Actor.IsSystem && !points.All(p => ticked.Contains(p.Code))) reasons.Add(WorkflowRefusals.ChecklistOpen);
        if (reasons.Count > 0) return reasons;

        await MakeLiveAsync(session, loaded);
        await WritePublication.ApplyAsync(session, loaded);
        await OpenRoyaltyWork.ApplyAsync(session, loaded);
        await session.Db.Deadlines.Where(d => d.ItemId == loaded.Item.Id && d.MetAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.MetAt, session.Now));
        await PublicStamp.RaiseAsync(session);
        session.Record("content.published", $"item:{loaded.Item.Id}", $"Duyệt và đăng “{loaded.Edition.Title}” (bản {loaded.Edition.Number}).{Checked(points, ticked)}", loaded.Edition.Id);
        return loaded.Item.Id;
    });

    private static async Task MakeLiveAsync(Session session, LoadedEdition loaded)
    {
        var (edition, item) = (loaded.Edition, loaded.Item);
        if (item.LiveEditionId is { } liveId && liveId != edition.Id)
        {
            var live = await session.Db.Editions.SingleAsync(e => e.Id == liveId);
            live.Status = EditionStatus.Replaced;
        }
        edition.Status = EditionStatus.Published;
        edition.PublishedAt = session.Now;
        edition.PublishedById = session.Actor.UserId;
        item.LiveEditionId = edition.Id;
        (item.SectionId, item.UnitId) = (edition.SectionId, edition.UnitId);
        item.FirstPublishedAt ??= session.Now;
    }

    /// <summary>What the person vouched for, by where the regulation says it.</summary>
    private static string Checked(IReadOnlyList<ProfileCheck> points, IReadOnlyCollection<string> ticked) =>
        points.Where(p => ticked.Contains(p.Code)).Select(p => p.Source).Distinct().ToList() is { Count: > 0 } sources
            ? $" Người duyệt xác nhận đã kiểm tra nội dung theo Quy chế: {string.Join("; ", sources)}."
            : "";

    private static IEnumerable<Refusal> Reasons(LoadedEdition loaded, Session session)
    {
        if (loaded.Workflow.WhyNot(MoveKind.Publish, loaded.Facts, session.Actor) is { } refusal) return [refusal];
        return EditionChecks.Completeness(loaded.Edition, loaded.Section, loaded.Profile, session.Now);
    }
}
