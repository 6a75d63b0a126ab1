using System.Globalization;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payments;

namespace Portal.Core.Royalties.Opening;

/// <summary>One import that was done.</summary>
public sealed record OpeningImportRow(int Id, OpeningKind Kind, string FileName, DateTime ImportedAt, string ImportedByName, int Added, int Changed,
    int Already);

/// <summary>A payee's opening balance as the screen shows it.</summary>
public sealed record OpeningBalanceRow(string Name, int Year, Money Paid, Money Withheld, Money Owed, string? ConfirmedByName, DateTime? ConfirmedAt);

/// <summary>The budget used before the start as the screen shows it.</summary>
public sealed record OpeningYearRow(int Year, Money BudgetUsed, string SaidByName, DateTime SaidAt, string? ConfirmedByName, DateTime? ConfirmedAt);

/// <summary>Where the start stands: what was brought in, what waits for the head, and what this person may do.</summary>
public sealed record OpeningStanding(
    IReadOnlyList<OpeningImportRow> Imports, IReadOnlyList<OpeningBalanceRow> Balances, IReadOnlyList<OpeningYearRow> Years, int Waiting, string Seen,
    IReadOnlyList<OpeningKind> MayImport, bool MaySayYear, bool MayConfirm)
{
    /// <summary>What waits, as a mark: confirmed is what was seen and nothing that came since.</summary>
    internal static string MarkOf(IEnumerable<OpeningBalance> balances, IEnumerable<OpeningYear> years) => ChainHash.Of(
        [.. balances.Select(b => Mark('b', b.Id, b.Paid, b.Withheld, b.Owed)), .. years.Select(y => Mark('y', y.Id, y.BudgetUsed))]);

    private static string Mark(char kind, int id, params Money[] figures) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}{id}:{string.Join(',', figures.Select(f => f.Dong))}");
}

/// <summary>Where the start in mid-year stands, for whoever sees royalties.</summary>
public sealed class FindOpening(PortalStore store)
{
    public Task<Outcome<OpeningStanding>> ExecuteAsync() => store.ReadAsync<Outcome<OpeningStanding>>(async operation =>
    {
        var actor = operation.Actor;
        if (!actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var imports = await operation.Db.OpeningImports.OrderByDescending(i => i.Id)
            .Select(i => new OpeningImportRow(i.Id, i.Kind, i.FileName, i.ImportedAt, i.ImportedByName, i.Added, i.Changed, i.Already)).ToListAsync();
        var balances = await operation.Db.OpeningBalances.OrderBy(b => b.Id).ToListAsync();
        var years = await operation.Db.OpeningYears.OrderBy(y => y.Id).ToListAsync();
        var names = await operation.Db.Contributors.Where(c => operation.Db.OpeningBalances.Any(b => b.ContributorId == c.Id))
            .Select(c => new { c.Id, c.FullName }).ToDictionaryAsync(c => c.Id, c => c.FullName);
        return Of(actor, imports, balances, years, names);
    });

    private static OpeningStanding Of(
        Actor actor, List<OpeningImportRow> imports, List<OpeningBalance> balances, List<OpeningYear> years, Dictionary<int, string> names)
    {
        var (waiting, open) = (balances.FindAll(b => b.ConfirmedAt is null), years.FindAll(y => y.ConfirmedAt is null));
        return new(imports,
            balances.Select(b => new OpeningBalanceRow(names[b.ContributorId], b.Year, b.Paid, b.Withheld, b.Owed, b.ConfirmedByName, b.ConfirmedAt))
                .OrderByDescending(b => b.Year).ThenBy(b => b.Name, VietnameseText.Order).ToList(),
            years.OrderByDescending(y => y.Year).Select(y => new OpeningYearRow(y.Year, y.BudgetUsed, y.SaidByName, y.SaidAt, y.ConfirmedByName,
                y.ConfirmedAt)).ToList(),
            waiting.Count + open.Count, OpeningStanding.MarkOf(waiting, open), MayImport(actor), actor.Can(Permissions.PayPeriod),
                actor.Can(Permissions.ApprovePeriod));
    }

    private static List<OpeningKind> MayImport(Actor actor) => Enum.GetValues<OpeningKind>().Where(k => actor.Can(RightFor(k))).ToList();

    internal static string RightFor(OpeningKind kind) => kind switch
    {
        OpeningKind.Payees => Permissions.ManagePayees,
        OpeningKind.Balances => Permissions.PayPeriod,
        OpeningKind.Works => Permissions.Assess,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>The report of one import: every row of its file with what became of it.</summary>
public sealed class GetOpeningImport(PortalStore store)
{
    public Task<Outcome<OpeningImport>> ExecuteAsync(int id) => store.ReadAsync<Outcome<OpeningImport>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        return await operation.Db.OpeningImports.SingleOrDefaultAsync(i => i.Id == id) is { } import ? import : AccessRefusals.NotFound;
    });
}
