using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>One line of the register; <paramref name="InRegister"/> is <c>05/BC-BBT</c>, <paramref name="On"/> the day the paper bears.</summary>
public sealed record RegisterRow(
    int Id, int Year, string InRegister, DateOnly On, PaperKind Kind, string Heading, DateTime IssuedAt, string IssuedByName);

/// <summary>Every paper with a number of the register, the newest first; kinds the person may not see are left out.</summary>
public sealed class FindRegister(PortalStore store)
{
    public Task<Outcome<List<RegisterRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<RegisterRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var found = await operation.Db.IssuedPapers.Where(p => p.RegisterNumber != null).OrderByDescending(p => p.PaperOn).ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.RegisterYear, p.RegisterNumber, p.Symbol, p.PaperOn, p.Kind, p.Heading, p.IssuedAt, p.IssuedByName }).ToListAsync();
        return found.Where(p => operation.Actor.Can(FindPapers.PermissionFor(p.Kind)))
            .Select(p => new RegisterRow(p.Id, p.RegisterYear!.Value, PaperNumbering.Print(p.RegisterNumber!.Value, p.Symbol!),
                p.PaperOn, p.Kind, p.Heading, p.IssuedAt, p.IssuedByName)).ToList();
    });
}
