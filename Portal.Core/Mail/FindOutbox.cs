using Portal.Core.Roles;

namespace Portal.Core.Mail;

/// <summary>A message as the desk sees it: never its text.</summary>
public sealed record OutboxRow(
    int Id, MailKind Kind, OutboxState State, string ToName, string ToAddress, DateTime CreatedAt, DateTime NextTryAt, int Tries, string? Failure,
    DateTime? SentAt, DateTime GoodUntil, bool HasText);

/// <summary>What waits or was given up, all of it that fits, and the last ones that ended otherwise.</summary>
public sealed record OutboxView(IReadOnlyList<OutboxRow> Open, int OpenInAll, IReadOnlyList<OutboxRow> Ended);

/// <summary>The mail of the portal, for whoever runs the system there.</summary>
public sealed class FindOutbox(PortalStore store)
{
    private const int MostOpen = 200;
    private const int MostEnded = 20;

    public Task<Outcome<OutboxView>> ExecuteAsync() => store.ReadAsync<Outcome<OutboxView>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var all = operation.Db.OutboxMessages;
        var open = all.Where(m => m.State == OutboxState.GivenUp || m.State == OutboxState.Waiting);
        // What was given up first: somebody must look at it
        var rows = await RowsAsync(open.OrderBy(m => m.State == OutboxState.GivenUp ? 0 : 1).ThenBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(MostOpen));
        var ended = await RowsAsync(all.Where(m => m.State == OutboxState.Sent || m.State == OutboxState.Dropped)
            .OrderByDescending(m => m.UpdatedAt).ThenByDescending(m => m.Id).Take(MostEnded));
        return new OutboxView(rows, await open.CountAsync(), ended);
    });

    private static Task<List<OutboxRow>> RowsAsync(IQueryable<OutboxMessage> messages) => messages.Select(m => new OutboxRow(
        m.Id, m.Kind, m.State, m.ToName, m.ToAddress, m.CreatedAt, m.NextTryAt, m.Tries, m.Failure, m.SentAt, m.GoodUntil, m.BodySealed != null)).ToListAsync();
}
