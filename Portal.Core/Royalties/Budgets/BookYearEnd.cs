using Portal.Core.History;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Budgets;

/// <summary>How what is booked on a year is called.</summary>
internal static class YearEndWords
{
    public static string Of(PeriodSpan span) => $"Kỳ {span.Words}";

    public static string Of(YearMonth month) => $"Phụ cấp {month.Words}";
}

/// <summary>What finance says is paid from the year before.</summary>
public sealed class YearEndForm
{
    public int Year { get; set; }

    /// <summary>A period as in its address (<c>2026-12</c>, <c>2026-q4</c>) or a month of allowances as its papers are about (<c>pc-2026-12</c>).</summary>
    public string? What { get; set; }

    /// <summary>The paper or the rule the office goes by.</summary>
    public string? Ground { get; set; }
}

/// <summary>
/// Says that a period or a month of allowances of a year is paid from that year's budget until the last day the law gives in the next, and takes it back
/// before it was paid so. Said after that day, or of a settled year, it is refused; said twice it is said once.
/// </summary>
public sealed class BookYearEnd(PortalStore store, LawTables laws)
{
    /// <summary>Answers with the id of the booking.</summary>
    public Task<Outcome<int>> SayAsync(YearEndForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var found = await FindAsync(operation, form.What);
        if (found.Done && await SameAsync(operation, found.Value) is { } same)
            return same.Year == form.Year ? same.Id : BudgetRefusals.YearEndBookedElsewhere(found.Value.Words, same.Year);
        var reasons = found.Refusals.Concat(Reasons(operation, form, found.Done ? found.Value : null)).ToList();
        if (await operation.Db.BudgetYears.AnyAsync(y => y.Year == form.Year && y.ClosedAt != null)) reasons.Add(BudgetRefusals.Closed(form.Year));
        if (await operation.WhyNotNowAsync() is { } clock) reasons.Add(clock);
        if (reasons.Count > 0) return reasons;
        var (what, ground) = (found.Value, VietnameseText.Tidy(form.Ground));
        var booking = operation.Db.YearEndBookings.Add(new()
        {
            PortalId = operation.PortalId, Year = form.Year, PeriodId = what.PeriodId, AllowanceMonthId = what.ListId, Ground = ground,
            SaidById = operation.Actor.UserId, SaidByName = operation.Actor.Name, SaidAt = operation.Now,
        }).Entity;
        await operation.SaveAsync();
        // Refused, the transaction takes it back
        if (await WhyNotAsync(operation, form.Year, what) is { } why) return why;
        operation.Record("royalties.budget.year-end", Subject.Portal(operation.PortalId),
            $"Ghi chi vào niên độ {form.Year}: {what.Words}, chi đến hết {Vietnamese.Date(YearEndBook.LastDay(laws, form.Year)!.Value)}. Căn cứ: {ground}");
        await new BudgetGate(laws).TouchAsync(operation, form.Year + 1);
        return booking.Id;
    });

    /// <summary>Takes it back while nothing was paid by it.</summary>
    public Task<Outcome<int>> DropAsync(int id) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await operation.Db.YearEndBookings.Include(b => b.Period).Include(b => b.AllowanceMonth).SingleOrDefaultAsync(b => b.Id == id) is not { } booking)
            return AccessRefusals.NotFound;
        if (await operation.Db.BudgetYears.AnyAsync(y => y.Year == booking.Year && y.ClosedAt != null)) return BudgetRefusals.Closed(booking.Year);
        var what = booking.Period is { } period ? new Booked(YearEndWords.Of(period.Span), period.Span.LastDay, period.Id, null)
            : new(YearEndWords.Of(booking.AllowanceMonth!.Month), booking.AllowanceMonth.Month.LastDay, null, booking.AllowanceMonthId);
        if ((await PaidAsync(operation, booking.Year, what)).Any) return BudgetRefusals.YearEndPaid(what.Words);
        operation.Db.YearEndBookings.Remove(booking);
        operation.Record("royalties.budget.year-end-dropped", Subject.Portal(operation.PortalId), $"Bỏ ghi chi vào niên độ {booking.Year}: {what.Words}.");
        await new BudgetGate(laws).TouchAsync(operation, booking.Year + 1);
        return id;
    });

    private IEnumerable<Refusal> Reasons(Operation operation, YearEndForm form, Booked? what)
    {
        if (form.Year < operation.Today.Year - 1 || form.Year > operation.Today.Year)
            yield return BudgetRefusals.YearFar(operation.Today.Year - 1, operation.Today.Year);
        else if (YearEndBook.LastDay(laws, form.Year) is not { } lastDay) yield return BudgetRefusals.YearEndUnknown(form.Year);
        else if (operation.Today > lastDay) yield return BudgetRefusals.YearEndOver(form.Year, lastDay);
        if (what is not null && what.LastDay.Year > form.Year) yield return BudgetRefusals.YearEndLater(what.Words, form.Year);
        var ground = VietnameseText.Tidy(form.Ground);
        if (ground.Length == 0) yield return BudgetRefusals.YearEndGround;
        if (ground.Length > YearEndBooking.GroundLength) yield return BudgetRefusals.YearEndGroundLong;
    }

    /// <summary>What was paid already since the year's end must be the year's as a whole, and the year must bear it.</summary>
    private async Task<Refusal?> WhyNotAsync(Operation operation, int year, Booked what)
    {
        var paid = await PaidAsync(operation, year, what);
        if (paid.Mixed) return BudgetRefusals.YearEndMixedPaid(what.Words, year);
        var figures = await BudgetBook.OfAsync(operation, year, laws);
        return figures.Has && figures.Remaining + figures.Leave < Money.Zero ? BudgetRefusals.YearEndTooMuch(figures) : null;
    }

    /// <summary>Whether something of it was paid in the year's last weeks, and together with other money.</summary>
    private async Task<(bool Any, bool Mixed)> PaidAsync(Operation operation, int year, Booked what)
    {
        var (first, last, periodId, listId) = (new DateOnly(year + 1, 1, 1), YearEndBook.LastDay(laws, year) ?? new(year, 12, 31), what.PeriodId, what.ListId);
        if (listId is not null) return (await operation.Db.AllowanceMonths.AnyAsync(m => m.Id == listId && m.PaidOn >= first && m.PaidOn <= last), false);
        var made = await operation.Db.RoyaltySettlements.Where(s => s.PeriodId == periodId)
            .Join(operation.Db.Disbursements.Where(d => d.PaidOn >= first && d.PaidOn <= last), s => s.DisbursementId, d => d.Id, (s, d) => d.Id)
            .Distinct().ToListAsync();
        if (made.Count == 0) return (false, false);
        var came = (await YearEndBook.OfAsync(operation.Db, laws)).CameTo(year);
        return (true, made.Exists(id => !came.Contains(id)));
    }

    private static async Task<Outcome<Booked>> FindAsync(Operation operation, string? what)
    {
        if (AllowanceMonth.TryAbout(what, out var month))
            return await operation.Db.AllowanceMonths.Where(m => m.Month == month).Select(m => (int?)m.Id).SingleOrDefaultAsync() is { } list
                ? new Booked(YearEndWords.Of(month), month.LastDay, null, list) : BudgetRefusals.YearEndWhat;
        if (!PeriodSpan.TryParse(what, out var span) || await operation.Db.RoyaltyPeriods.AsNoTracking().OfSpanAsync(span) is not { } period)
            return BudgetRefusals.YearEndWhat;
        return new Booked(YearEndWords.Of(span), span.LastDay, period.Id, null);
    }

    private static Task<YearEndBooking?> SameAsync(Operation operation, Booked what)
    {
        var (period, list) = (what.PeriodId, what.ListId);
        return operation.Db.YearEndBookings.AsNoTracking()
            .SingleOrDefaultAsync(b => (period != null && b.PeriodId == period) || (list != null && b.AllowanceMonthId == list));
    }

    /// <summary>What is booked: its words and the last day of its months.</summary>
    private sealed record Booked(string Words, DateOnly LastDay, int? PeriodId, int? ListId);
}
