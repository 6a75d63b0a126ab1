using Portal.Core.History.Clocks;

namespace Portal.Core.Mail;

/// <summary>Takes away messages that ended three months ago: an address is personal data, and the history tells what was done.</summary>
public sealed class CutOutbox(PortalDbFactory factory, WardClock clock)
{
    internal const int KeepDays = 90;

    /// <summary>Returns how many went.</summary>
    public Task<Outcome<int>> ExecuteAsync() => PortalStore.OfSystem(factory, portalId: null, clock).WriteAsync<int>(async operation =>
    {
        // A clock that runs ahead would take all of them
        if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
        var until = operation.Now.AddDays(-KeepDays);
        // Across portals: by their age alone
        return await operation.Db.OutboxMessages.IgnoreQueryFilters().Where(m => m.State != OutboxState.Waiting && m.UpdatedAt < until).ExecuteDeleteAsync();
    });
}
