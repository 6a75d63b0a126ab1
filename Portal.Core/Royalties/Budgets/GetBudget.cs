using Portal.Core.Law;
using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>An entry as the page shows it.</summary>
public sealed record BudgetEntryRow(
    int Id, int Version, BudgetEntryKind Kind, Money Amount, string? PaperNumber, DateOnly PaperOn, string? SignedBy, string? Reason,
    BudgetEntryState State, string SaidByName, DateTime SaidAt, string? DecidedByName, DateTime? DecidedAt, string? LeftReason)
{
    internal static BudgetEntryRow Of(BudgetEntry e) => new(e.Id, e.Version, e.Kind, e.Amount, e.PaperNumber, e.PaperOn, e.SignedBy, e.Reason,
        e.State, e.SaidByName, e.SaidAt, e.DecidedByName, e.DecidedAt, e.LeftReason);
}

/// <summary>
/// A year's budget with its entries, what should be read first, the funds of NĐ 18 beside it, the papers issued, the years that can be looked at, and
/// <paramref name="Seen"/>, the mark of the figures a settlement is made of.
/// </summary>
public sealed record BudgetDetail(
    BudgetFigures Figures, IReadOnlyList<BudgetEntryRow> Entries, IReadOnlyList<string> Notes, RoyaltyFundUse Funds, IReadOnlyList<int> Years,
    IReadOnlyList<PaperRow> Papers, DateOnly Today)
{
    /// <summary>The weeks after the year's end in which its budget still pays.</summary>
    public YearEndDetail? YearEnd { get; init; }

    /// <summary>The figures a settlement is made of: those of 31 December once the year is over.</summary>
    public BudgetFigures Settling { get; init; } = Figures;
    public string Seen => MarkOf(Settling);

    /// <summary>The number of the newest settlement, 0 for none.</summary>
    public int NewestSettlement => Papers.Where(p => p.Kind == PaperKind.BudgetSettlement).Select(p => p.Number).DefaultIfEmpty().Max();

    /// <summary>The month in which it runs out by the average; null where it lasts.</summary>
    public int? RunsOutIn => Figures.RunsOutIn(Today);

    internal static string MarkOf(BudgetFigures f) => string.Join('-', f.Budget.Dong, f.Leave.Dong, f.Spent.Dong, f.BoundSum.Dong, f.Tax.Dong);
}

/// <summary>A year's budget; that of the running year where none is asked for. For whoever sees royalties.</summary>
public sealed class GetBudget(PortalStore store, LawTables laws)
{
    public Task<Outcome<BudgetDetail>> ExecuteAsync(int? year) => store.ReadAsync<Outcome<BudgetDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        return await OfAsync(operation, year is { } asked && PlausibleYears.Hold(asked) ? asked : operation.Today.Year, laws);
    });

    /// <summary>What anybody who approves or pays should read first of the running year; nothing for whoever does not see royalties.</summary>
    public Task<IReadOnlyList<string>> NotesAsync() => store.ReadAsync<IReadOnlyList<string>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return [];
        var today = operation.Today;
        return BudgetWords.Notes(await BudgetBook.OfAsync(operation, today.Year, laws), today);
    });

    internal static async Task<BudgetDetail> OfAsync(Operation operation, int year, LawTables laws)
    {
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        var entries = await operation.Db.BudgetEntries.AsNoTracking().Where(e => e.BudgetYear!.Year == year)
            .OrderBy(e => e.PaperOn).ThenBy(e => e.Id).ToListAsync();
        var funds = await GetRoyaltyFundUse.OfAsync(operation, year, laws);
        var paid = await operation.Db.Disbursements.Select(d => d.Year).Distinct().ToListAsync();
        var known = await operation.Db.BudgetYears.Select(y => y.Year).ToListAsync();
        var papers = await FindPapers.OfAsync(operation, CloseBudgetYear.AboutOf(year));
        var estimates = await FindPapers.OfAsync(operation, IssueBudgetEstimate.AboutOf(year));
        var detail = Detail(figures, entries, funds, [.. paid, .. known, year, operation.Today.Year], [.. estimates, .. papers], operation.Today);
        detail = detail with { YearEnd = await YearEndChoices.OfAsync(operation, figures) };
        return year < operation.Today.Year ? detail with { Settling = await BudgetBook.OfAsync(operation, year, laws, asOpen: true) } : detail;
    }

    private static BudgetDetail Detail(
        BudgetFigures figures, List<BudgetEntry> entries, RoyaltyFundUse funds, IEnumerable<int> years, IReadOnlyList<PaperRow> papers, DateOnly today) =>
        new(figures, entries.Select(BudgetEntryRow.Of).ToList(),
            [.. Corrected(figures, entries, papers), .. BudgetWords.Notes(figures, today), .. funds.Warnings],
            funds,
            years.Distinct().OrderDescending().ToList(), papers, today);

    /// <summary>A correction that came after the newest settlement stands in no paper yet.</summary>
    private static IEnumerable<string> Corrected(BudgetFigures figures, List<BudgetEntry> entries, IReadOnlyList<PaperRow> papers)
    {
        if (figures.ClosedAt is not { } closed) yield break;
        var settled = papers.Where(p => p.Kind == PaperKind.BudgetSettlement).Select(p => p.IssuedAt).DefaultIfEmpty(closed).Max();
        if (entries.Exists(e => e is { Kind: BudgetEntryKind.Correction, State: BudgetEntryState.Confirmed } && e.DecidedAt > settled))
            yield return $"Số đã nhập của năm {figures.Year} được đính chính sau khi quyết toán: hãy lập quyết toán thay thế.";
    }
}
