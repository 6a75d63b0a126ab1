using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;

namespace Portal.Core.Workflow;

/// <summary>The number public nodes watch: when it moves, they drop the portal's cached pages.</summary>
internal static class PublicStamp
{
    public static Task RaiseAsync(Session session) =>
        session.Db.Portals.Where(p => p.Id == session.PortalId).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.PublicStamp, p => p.PublicStamp + 1));
}
