using Portal.Core.History.Clocks;
using Portal.Core.History.Security;
using Portal.Core.Roles;

namespace Portal.Core.Accounts.Security;

/// <summary>What the machine's clock says, and why it is not believed: null where it is.</summary>
public sealed record ClockState(DateTime NowAt, string? Doubt)
{
    /// <summary>Against the database server's clock nobody's word helps: one of the two must be set right.</summary>
    public bool CanBeConfirmed { get; init; }
}

/// <summary>The clock as whoever may vouch for it sees it; nobody else is told anything.</summary>
public sealed class GetClock(PortalStore store, SecurityRules rules)
{
    public Task<Outcome<ClockState>> ExecuteAsync() => store.ReadAsync<Outcome<ClockState>>(async operation =>
    {
        if (!await operation.MayConfirmAsync()) return AccessRefusals.NotAllowed;
        if (await ClockOfOperation.DoubtAsync(operation.Db, operation.Clock) is { } doubt)
            return new ClockState(operation.Now, doubt.Words) { CanBeConfirmed = doubt.Witness != ClockWitness.Server };
        return new ClockState(operation.Now, (await operation.WhyNotCutAsync(rules))?.Sentence) { CanBeConfirmed = true };
    });
}

/// <summary>Who may say that the clock is right.</summary>
internal static class ClockRights
{
    /// <summary>The system, and whoever manages a portal with none above it.</summary>
    public static async Task<bool> MayConfirmAsync(this Operation operation) => operation.Actor.IsSystem || operation.Actor.Can(Permissions.ManagePortal)
        && operation.Db.CurrentPortalId is { } id && await operation.Db.Portals.AnyAsync(p => p.Id == id && p.ParentId == null);
}
