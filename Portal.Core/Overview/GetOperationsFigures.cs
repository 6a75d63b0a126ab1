using Portal.Core.History.Clocks;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Mail;
using Portal.Core.Safekeeping;

namespace Portal.Core.Overview;

/// <summary>What keeps the portal running, as whoever runs it should know.</summary>
public sealed record OperationsFigures
{
    /// <summary>Mail that waits or was given up.</summary>
    public required OverviewFigure Mail { get; init; }
    public required int MailGivenUp { get; init; }

    /// <summary>The last back-up made by this software, if it knows of one.</summary>
    public BackupMark? Backup { get; init; }

    /// <summary>False where the database's own server is backed up by others.</summary>
    public required bool MakesBackups { get; init; }
    public required bool BackupIsOld { get; init; }

    /// <summary>Why the machine's clock is not believed; null where it is.</summary>
    public string? ClockDoubt { get; init; }

    /// <summary>What visitors should be told and are not; null where nothing is missing.</summary>
    public string? Missing { get; init; }
}

/// <summary>Mail, back-up, clock and what the profile lacks; for whoever manages the portal.</summary>
public sealed class GetOperationsFigures(PortalStore store, LastBackup lastBackup, OverviewLimits limits)
{
    public Task<Outcome<OperationsFigures>> ExecuteAsync() => store.ReadAsync<Outcome<OperationsFigures>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.ManagePortal)) return AccessRefusals.NotAllowed;
        var db = operation.Db;
        var mail = await db.OutboxMessages.Where(m => m.State == OutboxState.GivenUp || m.State == OutboxState.Waiting)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        var mark = lastBackup.Read();
        var missing = ProfileMinimum.Missing(await operation.ProfileAsync(), operation.Today);
        return new OperationsFigures
        {
            Mail = new("Thư chưa gửi được", mail.Sum(m => m.Count), "thu-tin"),
            MailGivenUp = mail.Where(m => m.Key == OutboxState.GivenUp).Sum(m => m.Count),
            Backup = mark, MakesBackups = lastBackup.IsOurs,
            BackupIsOld = lastBackup.IsOurs && (mark is null || operation.Now - mark.MadeAt > TimeSpan.FromDays(limits.BackupDays)),
            ClockDoubt = (await ClockOfOperation.DoubtAsync(db, operation.Clock))?.Words,
            Missing = missing.Count > 0 ? ProfileMinimum.Words(missing) : null,
        };
    });
}
