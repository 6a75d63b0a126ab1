using Portal.Core.Papers;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>A rate as the page shows it.</summary>
public sealed record AllowanceRateRow(int Id, int Version, string Position, DateOnly FromOn, DateOnly? ToOn, string Words, bool InForce);

/// <summary>A row of a list; <paramref name="Earlier"/> where it puts an earlier month right.</summary>
public sealed record AllowanceLine(YearMonth ForMonth, string Name, string Position, Money Amount, string Words, bool Earlier);

/// <summary>
/// The list of one month: as it was frozen, or as it would be drawn up now where <paramref name="Status"/> is null. Steps say who did what and when.
/// </summary>
public sealed record AllowanceDetail(
    YearMonth Month, int Id, int Version, AllowanceStatus? Status, IReadOnlyList<AllowanceLine> Rows, IReadOnlyList<string> Notes,
    IReadOnlyList<string> Steps, DateOnly? PaidOn, IReadOnlyList<PaperRow> Papers)
{
    public Money Total => Rows.Sum(r => r.Amount);
}

/// <summary>A month in the list of months.</summary>
public sealed record AllowanceMonthRow(YearMonth Month, AllowanceStatus Status, Money Total, DateOnly? PaidOn);

/// <summary>Rates, months, positions that may have a rate, and the month asked for.</summary>
public sealed record AllowanceBoard(
    IReadOnlyList<AllowanceRateRow> Rates, IReadOnlyList<AllowanceMonthRow> Months, IReadOnlyList<string> Positions, AllowanceDetail Shown);

/// <summary>The allowances of the board; the running month where none is asked for. For whoever sees royalties.</summary>
public sealed class GetAllowances(PortalStore store)
{
    public Task<Outcome<AllowanceBoard>> ExecuteAsync(YearMonth? month) => store.ReadAsync<Outcome<AllowanceBoard>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var (today, asked) = (operation.Today, month ?? YearMonth.Of(operation.Today));
        var rates = await AllowanceBook.RatesAsync(operation);
        var months = await operation.Db.AllowanceMonths.OrderByDescending(m => m.Month)
            .Select(m => new AllowanceMonthRow(m.Month, m.Status, m.Total, m.PaidOn)).ToListAsync();
        var held = await operation.Db.Memberships.Where(m => m.BoardPosition != null).Select(m => m.BoardPosition!).Distinct().ToListAsync();
        return Board(rates, months, [.. (await operation.ProfileAsync()).Board.Positions, .. held], await DetailAsync(operation, asked), today);
    });

    private static async Task<AllowanceDetail> DetailAsync(Operation operation, YearMonth month)
    {
        var stored = await operation.Db.AllowanceMonths.AsNoTracking().Include(m => m.Rows).SingleOrDefaultAsync(m => m.Month == month);
        var papers = await FindPapers.OfAsync(operation, AllowanceMonth.AboutOf(month));
        // What was sent back is shown as it would be drawn up now
        if (stored is { Status: not AllowanceStatus.Returned }) return Frozen(stored, await AllowanceBook.PrintedAsync(operation, stored), papers);
        return Drawn(month, await AllowanceBook.OfAsync(operation, month), stored, papers);
    }

    private static AllowanceDetail Frozen(AllowanceMonth stored, IReadOnlyList<string> told, IReadOnlyList<PaperRow> papers) =>
        new(stored.Month, stored.Id, stored.Version, stored.Status, stored.Counting.OrderBy(r => r.Id)
            .Select(r => new AllowanceLine(r.ForMonth, r.Name, r.Position, r.Amount, r.Words, r.ForMonth != stored.Month)).ToList(),
            told, StepsOf(stored).ToList(), stored.PaidOn, papers);

    private static AllowanceDetail Drawn(YearMonth month, AllowanceList list, AllowanceMonth? stored, IReadOnlyList<PaperRow> papers) =>
        new(month, stored?.Id ?? 0, stored?.Version ?? 0, stored?.Status,
            list.Rows.Select(r => new AllowanceLine(r.ForMonth, r.Entry.Name, r.Entry.Position, r.Entry.Amount, r.Entry.Words, r.ForMonth != month)).ToList(),
            [.. list.Notes, .. list.Printed], stored is null ? [] : StepsOf(stored).ToList(), null, papers);

    private static IEnumerable<string> StepsOf(AllowanceMonth month)
    {
        if (month.ReturnedAt is { } returned) yield return $"{month.ReturnedByName} trả lại lúc {WardClock.Print(returned)}: {month.ReturnReason}";
        else if (month.PreparedAt is { } prepared) yield return $"{month.PreparedByName} lập lúc {WardClock.Print(prepared)}";
        if (month.ApprovedAt is { } approved) yield return $"{month.ApprovedByName} duyệt lúc {WardClock.Print(approved)}";
        if (month.PaidOn is { } day) yield return $"{month.PaidByName} ghi nhận đã chi ngày {Vietnamese.Date(day)}";
    }

    private static AllowanceBoard Board(
        List<AllowanceRate> rates, List<AllowanceMonthRow> months, IEnumerable<string> positions, AllowanceDetail shown, DateOnly today) =>
        new(rates.Select(r => new AllowanceRateRow(r.Id, r.Version, r.Position, r.FromOn, r.ToOn, r.Words, IsInForce(rates, r, today))).ToList(), months,
            positions.Distinct().ToList(), shown);

    private static bool IsInForce(List<AllowanceRate> rates, AllowanceRate rate, DateOnly day) => rate.FromOn <= day && !(rate.ToOn < day)
        && !rates.Exists(r => r.Position == rate.Position && r.FromOn <= day && r.FromOn > rate.FromOn);
}
