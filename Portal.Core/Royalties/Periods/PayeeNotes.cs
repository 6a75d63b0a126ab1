using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Periods;

/// <summary>What a payee's note means for the next step of the period.</summary>
public enum PayeeNoteKind
{
    /// <summary>The step is refused until it is mended.</summary>
    Blocks,
    /// <summary>The step is allowed; what is missing is listed before it and recorded with it.</summary>
    Missing,
    /// <summary>Stored otherwise now than approved: whoever pays says that they have seen it.</summary>
    Changed,
    /// <summary>Another payment or a standing plan of the same day has the payee too: the tax is that of the day.</summary>
    SameDay,
}

/// <summary>Something about a payee that whoever approves or pays must see; the link opens the payee, or what else pays them on the day.</summary>
public sealed record PayeeNote(PayeeNoteKind Kind, string Sentence, string? Link);

/// <summary>
/// What is missing of the payees of a period, or has changed since it was approved. The screen shows the same list that the
/// verbs ask.
/// </summary>
internal sealed class PayeeNotes(PayeeSecrets secrets)
{
    /// <summary>Nothing of a period that is paid, unless asked for what is left of it.</summary>
    public async Task<IReadOnlyList<PayeeNote>> OfAsync(Operation operation, RoyaltyPeriod period, bool evenPaid = false)
    {
        if (period.State.IsPaid && !evenPaid) return [];
        var periodId = period.Id;
        var people = await PeriodPayees.PeopleAsync(operation, periodId);
        var ids = people.Select(p => p.Id).ToList();
        var waiting = await operation.Db.PayeeChanges.AsNoTracking().Where(c => c.Status == PayeeChangeStatus.Waiting && ids.Contains(c.ContributorId))
            .ToDictionaryAsync(c => c.ContributorId);
        var open = !period.State.IsFixed;
        var frozen = open ? [] : (await PeriodPayees.FrozenAsync(operation, period)).ToDictionary(p => p.ContributorId);
        var scanless = await ScanlessAsync(operation, ids);
        var notes = new List<PayeeNote>();
        foreach (var person in people.OrderBy(p => p.FullName, VietnameseText.Order))
        {
            var live = RoyaltyPayee.Of(person, secrets);
            notes.AddRange(MissingOf(frozen.GetValueOrDefault(person.Id) ?? live, open, open && person.AwaitsConfirmation, operation.Today));
            if (scanless.Contains(person.Id)) notes.Add(ScanMissing(person, operation.Today.Year));
            if (frozen.GetValueOrDefault(person.Id) is { } approved && ChangesOf(approved, live) is { } words)
                notes.Add(new(PayeeNoteKind.Changed,
                    $"{approved.FullName}: sau khi duyệt kỳ đã đổi {words}. Kỳ này vẫn chi theo thông tin lúc duyệt.", LinkTo(person.Id)));
            if (waiting.GetValueOrDefault(person.Id) is { } change && !person.AwaitsConfirmation)
                notes.Add(new(open ? PayeeNoteKind.Missing : PayeeNoteKind.Changed,
                    $"{person.FullName}: {change.ProposedByName} đề nghị đổi {change.Words}, chưa được xác nhận nên chưa áp dụng.", LinkTo(person.Id)));
        }
        return notes.OrderBy(n => n.Kind).ToList();
    }

    /// <summary>What is missing of payees of whom no approval froze anything: they are paid by what is stored now.</summary>
    public async Task<IReadOnlyList<PayeeNote>> OfPayeesAsync(Operation operation, IReadOnlyCollection<int> contributorIds) =>
        NotesOf(await operation.Db.Contributors.AsNoTracking().Include(c => c.Unit).Where(c => contributorIds.Contains(c.Id)).ToListAsync(), operation.Today);

    /// <summary>Whose commitment of this year counts without its signed form.</summary>
    private static async Task<HashSet<int>> ScanlessAsync(Operation operation, List<int> ids)
    {
        var year = operation.Today.Year;
        return (await operation.Db.TaxCommitments.Where(c => ids.Contains(c.ContributorId) && c.Year == year
            && c.Status == PayeeChangeStatus.Confirmed && !c.Scans.Any()).Select(c => c.ContributorId).ToListAsync()).ToHashSet();
    }

    private static PayeeNote ScanMissing(Contributor person, int year) => new(PayeeNoteKind.Missing,
        $"{person.FullName}: bản cam kết thuế năm {year} chưa gắn bản quét.", $"cong-tac-vien/{person.Id}");

    private List<PayeeNote> NotesOf(List<Contributor> people, DateOnly today) => people.OrderBy(p => p.FullName, VietnameseText.Order)
        .SelectMany(p => MissingOf(RoyaltyPayee.Of(p, secrets), open: true, p.AwaitsConfirmation, today)).ToList();

    private static string LinkTo(int contributorId) => $"cong-tac-vien?sua={contributorId}";

    private static IEnumerable<PayeeNote> MissingOf(RoyaltyPayee payee, bool open, bool unconfirmed, DateOnly today)
    {
        var link = LinkTo(payee.ContributorId);
        // Whose money goes to the payroll needs no account here
        var byAccount = payee is { PayBy: PayBy.Account, Kind: not PayeeKind.Staff };
        if (unconfirmed) yield return new(PayeeNoteKind.Blocks, $"{payee.FullName}: thông tin chi trả chưa được người thứ hai xác nhận.", link);
        else if (byAccount && payee.BankAccountProtected is null)
            yield return new(PayeeNoteKind.Blocks,
                $"{payee.FullName}: chi bằng chuyển khoản nhưng chưa có số tài khoản. Hãy bổ sung số tài khoản, hoặc chọn trả tiền mặt.", link);
        else if (byAccount && payee.BankName is null)
            yield return new(PayeeNoteKind.Blocks, $"{payee.FullName}: chi bằng chuyển khoản nhưng chưa ghi ngân hàng.", link);
        else if (byAccount && BankList.Shipped.Find(payee.BankName) is { } bank && bank.IsGone(today))
            yield return new(open ? PayeeNoteKind.Blocks : PayeeNoteKind.Missing, $"{payee.FullName}: {bank.ShortName} không còn hoạt động dưới tên này"
                + $"{(bank.Into is { } into ? $" (đã chuyển sang {into})" : "")}, hãy xác minh số tài khoản.", link);
        if (payee.TaxCodeProtected is null)
            yield return new(PayeeNoteKind.Missing, $"{payee.FullName}: chưa có số định danh cá nhân hoặc mã số thuế.", link);
    }

    private string? ChangesOf(RoyaltyPayee approved, RoyaltyPayee live)
    {
        var (before, after) = (FactsOf(approved), FactsOf(live));
        return before == after ? null : ContributorChanges.Words(before, after);
    }

    private ContributorFacts FactsOf(RoyaltyPayee payee) => new(
        payee.FullName, payee.PenName, payee.Kind, payee.CommitmentUntil, Active: true, secrets.Reveal(payee.TaxCodeProtected),
        secrets.Reveal(payee.BankAccountProtected), payee.BankName, payee.UnitName, UserName: null, payee.PayBy);
}
