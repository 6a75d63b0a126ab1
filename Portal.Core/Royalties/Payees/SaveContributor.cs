using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Roles;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payees;

/// <summary>
/// Adds or changes a contributor; nobody is ever deleted, since paid sheets refer to them. Name, pen name, unit, sign-in name and
/// state are stored at once. What the money depends on (kind, way of payment, tax code, account, bank, commitment) is only
/// proposed: it counts once a second person has confirmed it (<see cref="DecidePayeeChange"/>). Nobody changes the sign-in
/// name of their own record: by it the portal knows that a change or a period is their own.
/// </summary>
public sealed class SaveContributor(PortalStore store, PayeeSecrets secrets, IEnumerable<IRestOnPayees> resting)
{
    public Task<Outcome<int>> ExecuteAsync(PayeeForm form)
    {
        secrets.Ready();
        return store.WriteAsync(operation => WriteAsync(operation, form));
    }

    internal async Task<Outcome<int>> WriteAsync(Operation operation, PayeeForm form)
    {
        if (!operation.Actor.Can(Permissions.ManagePayees)) return AccessRefusals.NotAllowed;
        var reasons = Reasons(form).ToList();
        if (form.UnitId is { } unitId && !await operation.Db.Units.AnyAsync(u => u.Id == unitId))
            reasons.Add(ContributorRefusals.UnitUnknown);
        var (userId, unknown) = await AccountAsync(operation, form);
        if (unknown is not null) reasons.Add(unknown);
        if (reasons.Count > 0) return reasons;

        Contributor? person;
        if (form.Id is { } id)
        {
            person = await operation.Db.Contributors.SingleOrDefaultAsync(c => c.Id == id);
            if (person is null) return AccessRefusals.NotFound;
            if (await WhyNotAsync(operation, person, form, userId) is { } why) return why;
        }
        else
        {
            person = new Contributor { PortalId = operation.PortalId, FullName = "", AwaitsConfirmation = true };
            operation.Db.Contributors.Add(person);
        }
        var before = await FactsAsync(operation, person);
        var proposed = Proposed(form, before);
        if (WhyNotBank(proposed, before, operation.Today) is { } bank) return bank;
        var waiting = await operation.Db.PayeeChanges.AsNoTracking()
            .FirstOrDefaultAsync(c => c.ContributorId == person.Id && c.Status == PayeeChangeStatus.Waiting);
        if (proposed != before && waiting is not null) return ContributorRefusals.ChangeWaits(waiting);

        person.FullName = VietnameseText.Tidy(form.FullName);
        person.PenName = VietnameseText.TidyOrNull(form.PenName);
        person.UnitId = form.UnitId;
        person.UserId = userId;
        (person.Address, person.Phone, person.Nationality) =
            (VietnameseText.TidyOrNull(form.Address), VietnameseText.TidyOrNull(form.Phone), VietnameseText.TidyOrNull(form.Nationality));
        person.Active = form.Active;
        await operation.Db.SaveChangesAsync();
        await RecordAsync(operation, form, person, before);
        if (proposed != before || (person.AwaitsConfirmation && waiting is null)) Propose(operation, person, before, proposed);
        foreach (var one in resting) await one.PayeeChangedAsync(operation, person.Id);
        return person.Id;
    }

    /// <summary>Why a stored record is not changed: seen before somebody else changed it, merged into another, or one's own sign-in name.</summary>
    private static async Task<Refusal?> WhyNotAsync(Operation operation, Contributor person, PayeeForm form, string? userId)
    {
        if (person.Version != form.Version) return AccessRefusals.Stale;
        if (person.MergedIntoId is { } into) return ContributorRefusals.Merged(await NameAsync(operation, into));
        return operation.Actor.UserId is { } own && person.UserId == own && userId != own ? ContributorRefusals.OwnLink : null;
    }

    private async Task RecordAsync(Operation operation, PayeeForm form, Contributor person, ContributorFacts before)
    {
        var after = await FactsAsync(operation, person);
        if (form.Id is not null && before == after) return;
        operation.Record("contributors.saved", Subject.Contributor(person.Id), form.Id is null
            ? $"Thêm cộng tác viên {person.FullName}."
            : $"Cập nhật cộng tác viên {person.FullName}: {ContributorChanges.Words(before, after)}.");
    }

    /// <summary>The facts as stored, but for those the money depends on, which are as typed.</summary>
    private static ContributorFacts Proposed(PayeeForm form, ContributorFacts stored) => stored with
    {
        Kind = form.Kind,
        PayBy = form.PayBy,
        CommitmentUntil = form.CommitmentUntil,
        BankName = VietnameseText.TidyOrNull(form.BankName),
        TaxCode = form.TaxCode is null ? stored.TaxCode : form.TaxCode.Trim() is { Length: > 0 } code ? code : null,
        BankAccount = form.BankAccount is null ? stored.BankAccount : form.BankAccount.Trim() is { Length: > 0 } account ? account : null,
    };

    /// <summary>
    /// A bank is chosen from the list, and not one that is gone; an old name that nobody touched stays readable, as long as its account does too.
    /// </summary>
    private static Refusal? WhyNotBank(ContributorFacts proposed, ContributorFacts before, DateOnly today)
    {
        var touched = proposed.BankName != before.BankName || proposed.BankAccount != before.BankAccount;
        if (!touched || proposed.BankName is not { } name) return null;
        var known = BankList.Shipped.Find(name);
        if (known is null) return name == before.BankName ? null : ContributorRefusals.BankUnknown(name);
        return known.IsGone(today) ? ContributorRefusals.BankGone(known) : null;
    }

    private static Task<string> NameAsync(Operation operation, int id) =>
        operation.Db.Contributors.Where(c => c.Id == id).Select(c => c.FullName).SingleAsync();

    private void Propose(Operation operation, Contributor person, ContributorFacts before, ContributorFacts proposed)
    {
        var words = proposed == before ? $"đối tượng chi trả ({PayeeKindWords.Short(proposed.Kind)})" : ContributorChanges.Words(before, proposed);
        operation.Db.PayeeChanges.Add(new PayeeChange
        {
            PortalId = operation.PortalId, ContributorId = person.Id, Kind = proposed.Kind, PayBy = proposed.PayBy,
            TaxCodeProtected = secrets.Protect(proposed.TaxCode), BankAccountProtected = secrets.Protect(proposed.BankAccount), BankName = proposed.BankName,
            CommitmentUntil = proposed.CommitmentUntil, Words = words,
            ProposedById = operation.Actor.UserId, ProposedByName = operation.Actor.Name, ProposedAt = operation.Now,
        });
        operation.Record("contributors.change-proposed", Subject.Contributor(person.Id), $"Đề nghị đổi thông tin chi trả của {person.FullName}: {words}.");
    }

    private async Task<ContributorFacts> FactsAsync(Operation operation, Contributor person) => new(
        person.FullName, person.PenName, person.Kind, person.CommitmentUntil, person.Active,
        secrets.Reveal(person.TaxCodeProtected), secrets.Reveal(person.BankAccountProtected), person.BankName,
        await operation.Db.Units.Where(u => u.Id == person.UnitId).Select(u => u.Name).FirstOrDefaultAsync(),
        await operation.Db.Users.Where(u => u.Id == person.UserId).Select(u => u.UserName).FirstOrDefaultAsync(), person.PayBy)
    {
        Address = person.Address, Phone = person.Phone, Nationality = person.Nationality,
    };

    /// <summary>The account of that name, if it belongs to this portal and to nobody else on the list.</summary>
    internal static async Task<(string? UserId, Refusal? Refusal)> AccountAsync(Operation operation, PayeeForm form)
    {
        if (string.IsNullOrWhiteSpace(form.UserName)) return (null, null);
        var normal = form.UserName.Trim().ToUpperInvariant();
        var userId = await operation.Db.Memberships.Where(m => m.User!.NormalizedUserName == normal).Select(m => m.UserId).FirstOrDefaultAsync();
        if (userId is null)
            return (null, ContributorRefusals.AccountUnknown);
        var taken = await operation.Db.Contributors.Where(c => c.UserId == userId && c.Id != form.Id).Select(c => c.FullName).FirstOrDefaultAsync();
        return taken is null ? (userId, null)
            : (null, ContributorRefusals.AccountTaken(taken));
    }

    internal static IEnumerable<Refusal> Reasons(PayeeForm form)
    {
        var name = VietnameseText.Tidy(form.FullName);
        if (name.Length == 0) yield return ContributorRefusals.NameMissing;
        if (name.Length > Contributor.NameLength) yield return ContributorRefusals.NameTooLong;
        if (VietnameseText.Tidy(form.PenName).Length > Contributor.NameLength)
            yield return ContributorRefusals.PenNameTooLong;
        if (VietnameseText.Tidy(form.BankName).Length > Contributor.BankNameLength)
            yield return ContributorRefusals.BankNameTooLong;
        foreach (var wrong in ForCertificates(form)) yield return wrong;
        foreach (var unreadable in form.Unreadable.Refusals) yield return unreadable;
        if (PlausibleYears.Refuse("Hạn của bản cam kết thuế", form.CommitmentUntil, "CommitmentUntil") is { } year) yield return year;
        if (form.TaxCode?.Trim() is { Length: > 0 } code && !(code.All(char.IsAsciiDigit) && code.Length is 10 or 12 or 13))
            yield return ContributorRefusals.TaxCode;
        if (form.BankAccount?.Trim() is { Length: > 0 } account && !(account.All(char.IsAsciiDigit) && account.Length is >= 6 and <= 19))
            yield return ContributorRefusals.BankAccount;
    }

    private static IEnumerable<Refusal> ForCertificates(PayeeForm form)
    {
        if (VietnameseText.Tidy(form.Address).Length > Contributor.AddressLength) yield return ContributorRefusals.AddressTooLong;
        if (VietnameseText.Tidy(form.Nationality).Length > Contributor.NationalityLength) yield return ContributorRefusals.NationalityTooLong;
        if (VietnameseText.Tidy(form.Phone) is { Length: > 0 } phone
            && (phone.Length > Contributor.PhoneLength || phone.Count(char.IsAsciiDigit) < 8 || !phone.All(c => char.IsAsciiDigit(c) || " +.-()".Contains(c))))
            yield return ContributorRefusals.Phone;
    }
}
