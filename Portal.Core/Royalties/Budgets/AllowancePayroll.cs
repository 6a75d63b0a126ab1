using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Budgets;

/// <summary>
/// Who is on the payer's payroll, now and in a month gone by, as the confirmed changes of their records as payees tell. Whoever has no record is staff.
/// </summary>
internal sealed class AllowancePayroll
{
    /// <summary>A change confirmed so soon after the record was made is the one it was made with.</summary>
    private static readonly TimeSpan Opening = TimeSpan.FromMinutes(1);

    private readonly ILookup<string, PayeeRecord> records;
    private readonly ILookup<int, KindChange> changes;

    private AllowancePayroll(List<PayeeRecord> payees, List<KindChange> kinds) =>
        (records, changes) = (payees.ToLookup(r => r.UserId, StringComparer.Ordinal), kinds.ToLookup(c => c.ContributorId));

    public static async Task<AllowancePayroll> OfAsync(Operation operation)
    {
        var payees = await operation.Db.Contributors.Where(c => c.UserId != null && c.MergedIntoId == null)
            .Select(c => new PayeeRecord(c.Id, c.UserId!, c.Kind, c.CreatedAt)).ToListAsync();
        var confirmed = PayeeChangeStatus.Confirmed;
        var kinds = await operation.Db.PayeeChanges
            .Where(c => c.Status == confirmed && c.DecidedAt != null && c.Contributor!.UserId != null && c.Contributor.MergedIntoId == null)
            .OrderBy(c => c.DecidedAt).ThenBy(c => c.Id).Select(c => new KindChange(c.ContributorId, c.Kind, c.ProposedAt, c.DecidedAt!.Value)).ToListAsync();
        return new(payees, kinds);
    }

    /// <summary>Their allowance is income to be taxed with their royalties and does not stand on a list that goes to the payroll.</summary>
    public bool IsOutside(string userId) => records[userId].Any(r => r.Kind != PayeeKind.Staff);

    /// <summary>On the payroll on every day of the month, for certain; false where nothing stored tells.</summary>
    public bool WasOn(string userId, YearMonth month) => records[userId].All(r => WasStaff(r, month));

    private bool WasStaff(PayeeRecord record, YearMonth month)
    {
        var own = changes[record.Id].ToList();
        if (own.Count == 0) return record.Kind == PayeeKind.Staff;
        var before = own.FindLast(c => c.On < month.FirstDay);
        // What the record was before its first change is stored nowhere, but where it was made with that change
        if (before is null && own[0].ProposedAt - record.CreatedAt > Opening) return false;
        return (before ?? own[0]).Kind == PayeeKind.Staff && own.TrueForAll(c => c.On < month.FirstDay || c.On > month.LastDay || c.Kind == PayeeKind.Staff);
    }

    private sealed record PayeeRecord(int Id, string UserId, PayeeKind Kind, DateTime CreatedAt);

    private sealed record KindChange(int ContributorId, PayeeKind Kind, DateTime ProposedAt, DateTime DecidedAt)
    {
        public DateOnly On => WardClock.DayOf(DecidedAt);
    }
}
