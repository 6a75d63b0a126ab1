using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>One line of the register; <paramref name="InRegister"/> is <c>05/BC-BBT</c>, <paramref name="On"/> the day the paper bears.</summary>
public sealed record RegisterRow(
    int Id, int Year, string InRegister, DateOnly On, PaperKind Kind, string Heading, DateTime IssuedAt, string IssuedByName)
{
    /// <summary>Who signs it as printed, by name or by office; null where nobody does.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Which paper it took the place of, and which took its place; null for most.</summary>
    public string? Note { get; init; }
}

/// <summary>Every paper with a number of the register, the newest first; kinds the person may not see are left out.</summary>
public sealed class FindRegister(PortalStore store)
{
    public Task<Outcome<List<RegisterRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<RegisterRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var found = await operation.Db.IssuedPapers.Where(p => p.RegisterNumber != null).OrderByDescending(p => p.PaperOn).ThenByDescending(p => p.Id)
            .Select(p => new { p.Id, p.RegisterYear, p.RegisterNumber, p.Symbol, p.PaperOn, p.Kind, p.Heading, p.IssuedAt, p.IssuedByName, p.SignedBy,
                p.ReplacesId, })
            .ToListAsync();
        var rows = found.ConvertAll(p => (p.ReplacesId, Row: new RegisterRow(p.Id, p.RegisterYear!.Value,
            PaperNumbering.Print(p.RegisterNumber!.Value, p.Symbol!), p.PaperOn, p.Kind, p.Heading, p.IssuedAt, p.IssuedByName)
        {
            SignedBy = p.SignedBy,
        }));
        return Noted(rows).FindAll(r => operation.Actor.Can(FindPapers.PermissionFor(r.Kind)));
    });

    private static List<RegisterRow> Noted(List<(int? ReplacesId, RegisterRow Row)> rows)
    {
        var byId = rows.ToDictionary(r => r.Row.Id, r => r.Row);
        var by = rows.Where(r => r.ReplacesId is not null).ToDictionary(r => r.ReplacesId!.Value, r => r.Row);
        return rows.ConvertAll(r => r.Row with { Note = NoteOf(r.ReplacesId is { } old ? byId.GetValueOrDefault(old) : null, by.GetValueOrDefault(r.Row.Id)) });
    }

    private static string? NoteOf(RegisterRow? old, RegisterRow? by)
    {
        var said = new[] { old is null ? null : $"Thay thế số {old.InRegister}", by is null ? null : $"Đã được thay thế bởi số {by.InRegister}" };
        return said.OfType<string>().ToList() is { Count: > 0 } notes ? string.Join(". ", notes) : null;
    }
}
