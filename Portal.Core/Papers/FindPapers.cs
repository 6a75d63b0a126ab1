using Portal.Core.Roles;

namespace Portal.Core.Papers;

/// <summary>One issued paper in a list.</summary>
public sealed record PaperRow(PaperKind Kind, string About, int Number, DateTime IssuedAt, string IssuedByName)
{
    public int Id { get; init; }
    public int? RegisterNumber { get; init; }
    public string? Symbol { get; init; }

    /// <summary>No longer in force although none took its place: what it was drawn up for was dropped.</summary>
    public bool Withdrawn { get; init; }

    /// <summary><c>05/TTr-BBT</c>; null for a paper the register does not count.</summary>
    public string? InRegister => RegisterNumber is { } number ? PaperNumbering.Print(number, Symbol!) : null;
}

/// <summary>The papers issued about a month or a quarter, the newest of each kind first; kinds the person may not see are left out.</summary>
public sealed class FindPapers(PortalStore store)
{
    public Task<IReadOnlyList<PaperRow>> ExecuteAsync(string about) => store.ReadAsync(operation => OfAsync(operation, about));

    internal static async Task<IReadOnlyList<PaperRow>> OfAsync(Operation operation, string about)
    {
        var found = await operation.Db.IssuedPapers.Where(p => p.About == about).OrderBy(p => p.Kind).ThenByDescending(p => p.Number)
            .Select(p => new PaperRow(p.Kind, p.About, p.Number, p.IssuedAt, p.IssuedByName)
            {
                Id = p.Id, RegisterNumber = p.RegisterNumber, Symbol = p.Symbol,
                Withdrawn = operation.Db.PaperChecks.Any(c => c.Code == p.CheckCode && c.WithdrawnAt != null),
            }).ToListAsync();
        return found.Where(p => operation.Actor.Can(PermissionFor(p.Kind))).ToList();
    }

    internal static string PermissionFor(PaperKind kind) =>
        kind is PaperKind.ActivityReport or PaperKind.CommendationProposal ? Permissions.SeeReports : Permissions.SeeRoyalties;

    /// <summary>The paper of that number, or the newest; null where there is none.</summary>
    internal static Task<IssuedPaper?> NewestAsync(Operation operation, PaperKind kind, string about, int? number) => operation.Db.IssuedPapers.AsNoTracking()
        .Where(p => p.Kind == kind && p.About == about && (number == null || p.Number == number))
        .OrderByDescending(p => p.Number).FirstOrDefaultAsync();
}
