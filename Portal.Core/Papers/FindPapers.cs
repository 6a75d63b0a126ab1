using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;

namespace Portal.Core.Papers;

/// <summary>One issued paper in a list.</summary>
public sealed record PaperRow(PaperKind Kind, string About, int Number, DateTime IssuedAt, string IssuedByName, bool Rebuilt);

/// <summary>The papers issued about a month or a quarter, the newest of each kind first; kinds the person may not see are left out.</summary>
public sealed class FindPapers(PortalStore store)
{
    public Task<IReadOnlyList<PaperRow>> ExecuteAsync(string about) => store.ReadAsync(session => OfAsync(session, about));

    internal static async Task<IReadOnlyList<PaperRow>> OfAsync(Session session, string about)
    {
        var found = await session.Db.IssuedPapers.Where(p => p.About == about).OrderBy(p => p.Kind).ThenByDescending(p => p.Number)
            .Select(p => new PaperRow(p.Kind, p.About, p.Number, p.IssuedAt, p.IssuedByName, p.Rebuilt)).ToListAsync();
        return found.Where(p => session.Actor.Can(PermissionFor(p.Kind))).ToList();
    }

    private static string PermissionFor(PaperKind kind) => kind == PaperKind.ActivityReport ? Permissions.SeeReports : Permissions.SeeRoyalties;

    /// <summary>The paper of that number, or the newest; null where there is none.</summary>
    internal static Task<IssuedPaper?> NewestAsync(Session session, PaperKind kind, string about, int? number) => session.Db.IssuedPapers.AsNoTracking()
        .Where(p => p.Kind == kind && p.About == about && (number == null || p.Number == number))
        .OrderByDescending(p => p.Number).FirstOrDefaultAsync();
}
