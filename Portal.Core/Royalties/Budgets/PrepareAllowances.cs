using Portal.Core.History;
using Portal.Core.Roles;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Draws up the allowances of a month that has begun and freezes them as rows. A list sent back, or one nobody has approved yet, is drawn up anew with new
/// rows; the former stay stored and count for nothing.
/// </summary>
public sealed class PrepareAllowances(PortalStore store)
{
    public Task<Outcome<Money>> ExecuteAsync(YearMonth? month) => store.WriteAsync<Money>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
        if (month is not { } asked) return AllowanceRefusals.MonthMissing;
        if (asked.FirstDay > operation.Today) return AllowanceRefusals.MonthAhead(asked);
        var stored = await operation.Db.AllowanceMonths.SingleOrDefaultAsync(m => m.Month == asked);
        if (stored is { Status: AllowanceStatus.Approved or AllowanceStatus.Paid }) return AllowanceRefusals.Standing(stored);
        var list = await AllowanceBook.OfAsync(operation, asked);
        if (list.Rows.Count == 0) return AllowanceRefusals.NoRates(asked);
        stored ??= operation.Db.AllowanceMonths.Add(new() { PortalId = operation.PortalId, Month = asked }).Entity;
        (stored.Status, stored.Round, stored.Total) = (AllowanceStatus.Prepared, stored.Round + 1, list.Total);
        (stored.PreparedById, stored.PreparedByName, stored.PreparedAt) = (operation.Actor.UserId, operation.Actor.Name, operation.Now);
        (stored.ReturnedById, stored.ReturnedByName, stored.ReturnedAt, stored.ReturnReason) = (null, null, null, null);
        stored.Rows.AddRange(list.Rows.Select(r => Row(operation, stored.Round, r)));
        operation.Record("royalties.allowance.prepared", Subject.Portal(operation.PortalId),
            $"Lập bảng phụ cấp {asked.Words}: {list.Rows.Count} dòng, tổng {list.Total}.");
        return list.Total;
    });

    private static AllowanceRow Row(Operation operation, int round, AllowanceDraft draft) => new()
    {
        PortalId = operation.PortalId, Round = round, ForMonth = draft.ForMonth, UserId = draft.Entry.UserId, Name = draft.Entry.Name,
        Position = draft.Entry.Position, Amount = draft.Entry.Amount, Words = draft.Entry.Words,
    };
}
