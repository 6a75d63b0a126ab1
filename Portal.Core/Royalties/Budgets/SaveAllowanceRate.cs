using Portal.Core.History;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>What is typed for a rate: an amount, or a coefficient of the base salary.</summary>
public sealed class AllowanceRateForm
{
    public string? Position { get; set; }
    public DateOnly? FromOn { get; set; }
    public Money? Amount { get; set; }
    public decimal? Coefficient { get; set; }

    /// <summary>The decision counts days in office.</summary>
    public bool ByDays { get; set; }
    public string? PaperNumber { get; set; }
    public DateOnly? PaperOn { get; set; }
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>
/// Adds a rate of the board's allowances from a day on, with its deciding paper; it takes the place of the position's former one. What was approved by the
/// former is not changed: the difference comes on the next list.
/// </summary>
public sealed class SaveAllowanceRate(PortalStore store)
{
    private const decimal MostCoefficient = 10;

    public Task<Outcome<int>> ExecuteAsync(AllowanceRateForm form) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        var position = VietnameseText.Tidy(form.Position);
        var own = await operation.Db.AllowanceRates.Where(r => r.Position == position).ToListAsync();
        // The same form sent twice by one person is one rate
        if (own.Find(r => r.FromOn == form.FromOn) is { } same && Says(same, form) && same.SaidById == operation.Actor.UserId) return same.Id;
        var reasons = Reasons(form, position, operation.Today).ToList();
        if (position.Length > 0 && !await IsKnownAsync(operation, position)) reasons.Add(AllowanceRefusals.PositionUnknown);
        if (form.FromOn is { } from && own.Exists(r => r.FromOn == from)) reasons.Add(AllowanceRefusals.Twice(from));
        if (reasons.Count > 0) return reasons;
        var rate = new AllowanceRate
        {
            PortalId = operation.PortalId, Position = position, FromOn = form.FromOn!.Value, Amount = form.Amount, Coefficient = form.Coefficient,
            ByDays = form.ByDays, PaperNumber = VietnameseText.Tidy(form.PaperNumber), PaperOn = form.PaperOn!.Value,
            SaidById = operation.Actor.UserId, SaidByName = operation.Actor.Name, SaidAt = operation.Now,
        };
        operation.Db.AllowanceRates.Add(rate);
        operation.Record("royalties.allowance.rate", Subject.Portal(operation.PortalId),
            $"Nhập mức phụ cấp {rate.Position} từ {Vietnamese.Date(rate.FromOn)}: {rate.Words}.");
        await operation.SaveAsync();
        return rate.Id;
    });

    private static bool Says(AllowanceRate rate, AllowanceRateForm form) => rate.Amount == form.Amount && rate.Coefficient == form.Coefficient
        && rate.ByDays == form.ByDays && rate.PaperNumber == VietnameseText.Tidy(form.PaperNumber) && rate.PaperOn == form.PaperOn;

    private static async Task<bool> IsKnownAsync(Operation operation, string position) =>
        (await operation.ProfileAsync()).Board.Positions.Contains(position)
        || await operation.Db.Memberships.AnyAsync(m => m.BoardPosition == position);

    private static IEnumerable<Refusal> Reasons(AllowanceRateForm form, string position, DateOnly today)
    {
        foreach (var unreadable in form.Unreadable.Refusals) yield return unreadable;
        if (position.Length == 0) yield return AllowanceRefusals.PositionMissing;
        if (form.Unreadable.Of("FromOn") is null)
        {
            if (form.FromOn is null) yield return AllowanceRefusals.FromMissing;
            else if (PlausibleYears.Refuse("Ngày áp dụng", form.FromOn, "FromOn") is { } year) yield return year;
        }
        if (form.Unreadable.Of("Amount") is null && form.Unreadable.Of("Coefficient") is null)
        {
            if ((form.Amount is null) == (form.Coefficient is null)) yield return AllowanceRefusals.AmountOrCoefficient;
            if (form.Amount is { Dong: <= 0 }) yield return AllowanceRefusals.AmountNotPositive;
            if (form.Coefficient is <= 0 or > MostCoefficient) yield return AllowanceRefusals.CoefficientOutside;
        }
        foreach (var paper in BudgetChecks.OfPaper(form.PaperNumber, form.PaperOn, form.Unreadable, today)) yield return paper;
    }
}

/// <summary>Says the last day of a rate. Lists approved for later months are put right by the next list.</summary>
public sealed class EndAllowanceRate(PortalStore store)
{
    public Task<Outcome<int>> ExecuteAsync(int id, int version, DateOnly? toOn) => store.WriteAsync<int>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (await operation.Db.AllowanceRates.SingleOrDefaultAsync(r => r.Id == id) is not { } rate) return AccessRefusals.NotFound;
        if (rate.ToOn is not null && rate.ToOn == toOn) return id;
        if (rate.Version != version) return AccessRefusals.Stale;
        if (toOn is not { } day) return AllowanceRefusals.EndMissing;
        if (PlausibleYears.Refuse("Ngày cuối", toOn, "ToOn") is { } year) return year;
        if (day < rate.FromOn) return AllowanceRefusals.EndEarly(rate.FromOn);
        rate.ToOn = day;
        operation.Record("royalties.allowance.rate-ended", Subject.Portal(operation.PortalId),
            $"Mức phụ cấp {rate.Position} từ {Vietnamese.Date(rate.FromOn)} áp dụng đến hết {Vietnamese.Date(day)}.");
        return id;
    });
}
