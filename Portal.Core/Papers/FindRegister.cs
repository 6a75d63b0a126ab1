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

    /// <summary>It is no longer in force although none took its place.</summary>
    public bool Withdrawn { get; init; }
}

/// <summary>Every paper with a number of the register, the newest first; kinds the person may not see are left out.</summary>
public sealed class FindRegister(PortalStore store)
{
    public Task<Outcome<List<RegisterRow>>> ExecuteAsync() => store.ReadAsync<Outcome<List<RegisterRow>>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeReports)) return AccessRefusals.NotAllowed;
        var found = await operation.Db.IssuedPapers.Where(p => p.RegisterNumber != null).OrderByDescending(p => p.PaperOn).ThenByDescending(p => p.Id)
            .Select(p => new
            {
                p.Id, p.RegisterYear, p.RegisterNumber, p.Symbol, p.PaperOn, p.Kind, p.Heading, p.IssuedAt, p.IssuedByName, p.ReplacesId, p.CheckCode,
                p.SignedBy,
            })
            .ToListAsync();
        var withdrawn = await operation.Db.PaperChecks.Where(c => c.WithdrawnAt != null).Select(c => c.Code).ToListAsync();
        var rows = found.ConvertAll(p => (p.ReplacesId, Row: new RegisterRow(p.Id, p.RegisterYear!.Value,
            PaperNumbering.Print(p.RegisterNumber!.Value, p.Symbol!), p.PaperOn, p.Kind, p.Heading, p.IssuedAt, p.IssuedByName)
        {
            Withdrawn = withdrawn.Contains(p.CheckCode), SignedBy = p.SignedBy,
        }));
        var numbered = operation.Db.IssuedPapers.Where(p => p.RegisterNumber != null).Select(p => p.Id);
        var ended = await operation.Db.IssuedPapers.Where(p => p.RegisterNumber == null && p.ReplacesId != null && numbered.Contains(p.ReplacesId.Value))
            .Select(p => p.ReplacesId!.Value).ToListAsync();
        return Noted(rows, ended.ToHashSet()).FindAll(r => operation.Actor.Can(FindPapers.PermissionFor(r.Kind)));
    });

    private static List<RegisterRow> Noted(List<(int? ReplacesId, RegisterRow Row)> rows, HashSet<int> ended)
    {
        var byId = rows.ToDictionary(r => r.Row.Id, r => r.Row);
        var by = rows.Where(r => r.ReplacesId is not null).ToDictionary(r => r.ReplacesId!.Value, r => r.Row);
        return rows.ConvertAll(r => r.Row with
        {
            Note = NoteOf(r.ReplacesId is { } old ? byId.GetValueOrDefault(old) : null, by.GetValueOrDefault(r.Row.Id), r.Row, ended.Contains(r.Row.Id)),
        });
    }

    /// <param name="old">Whose place it took.</param>
    /// <param name="by">What took its place.</param>
    /// <param name="row">The paper itself.</param>
    /// <param name="ended">Something without a number took its place: it was sent back.</param>
    private static string? NoteOf(RegisterRow? old, RegisterRow? by, RegisterRow row, bool ended)
    {
        var said = new[]
        {
            old is null ? null : $"Thay thế số {old.InRegister}", by is null ? null : $"Đã được thay thế bởi số {by.InRegister}",
            row.Withdrawn ? $"Không còn hiệu lực: {PaperWords.WhyWithdrawn(row.Kind)}" : null, ended ? "Đã trả lại, không còn hiệu lực" : null,
        };
        return said.OfType<string>().ToList() is { Count: > 0 } notes ? string.Join(". ", notes) : null;
    }
}
