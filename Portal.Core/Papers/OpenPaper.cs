using Portal.Core.History.Security;
using Portal.Core.Papers.Sheets;
using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>
/// Opens an issued paper, as the register leads to it, for ever as it was issued; numbers of payees stay masked here, whole ones are handed out by the
/// pages of payments alone. What the register does not count, a certificate of tax above all, is not found here: its own page asks for its own right.
/// </summary>
public sealed class OpenPaper(PortalStore store)
{
    public async Task<Outcome<Sheet>> ExecuteAsync(int id) => await store.NotedAsync(await ReadAsync(id), "data.exported", $"Mở văn bản trong sổ, dòng {id}.");

    private Task<Outcome<Sheet>> ReadAsync(int id) => store.ReadAsync<Outcome<Sheet>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var paper = await operation.Db.IssuedPapers.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);
        if (paper?.RegisterNumber is null) return AccessRefusals.NotFound;
        return operation.Actor.Can(FindPapers.PermissionFor(paper.Kind)) ? paper.Open() : AccessRefusals.NotAllowed;
    });
}
