using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties;

/// <summary>What was typed for a contributor. A null secret leaves the stored one as it is; an empty one clears it.</summary>
public sealed class PayeeForm
{
    public int? Id { get; set; }
    public int Version { get; set; }
    public string FullName { get; set; } = "";
    public string? PenName { get; set; }
    public int? UnitId { get; set; }
    public PayeeKind Kind { get; set; }
    public PayBy PayBy { get; set; }
    public string? TaxCode { get; set; }
    public string? BankAccount { get; set; }
    public string? BankName { get; set; }
    public DateOnly? CommitmentUntil { get; set; }
    public bool Active { get; set; } = true;

    /// <summary>Sign-in name of the same person, empty for none: decides whose own work an item is (four eyes).</summary>
    public string? UserName { get; set; }
}

/// <summary>
/// Adds or changes a contributor; nobody is ever deleted, since paid sheets refer to them. Name, pen name, unit, sign-in name and
/// state are stored at once. What the money depends on (kind, way of payment, tax code, account, bank, commitment) is only
/// proposed: it counts once a second person has confirmed it (<see cref="DecidePayeeChange"/>). Nobody changes the sign-in
/// name of their own record: by it the portal knows that a change or a period is their own.
/// </summary>
public sealed class SaveContributor(PortalStore store, PayeeSecrets secrets)
{
    public Task<Outcome<int>> ExecuteAsync(PayeeForm form)
    {
        secrets.Ready();
        return store.WriteAsync(session => WriteAsync(session, form));
    }

    private async Task<Outcome<int>> WriteAsync(Session session, PayeeForm form)
    {
        if (!session.Actor.Can(Permissions.ManagePayees)) return AccessRefusals.NotAllowed;
        var reasons = Reasons(form).ToList();
        if (form.UnitId is { } unitId && !await session.Db.Units.AnyAsync(u => u.Id == unitId))
            reasons.Add(new("contributors.unit-unknown", "Đơn vị không thuộc cổng này: hãy chọn lại.", "UnitId"));
        var (userId, unknown) = await AccountAsync(session, form);
        if (unknown is not null) reasons.Add(unknown);
        if (reasons.Count > 0) return reasons;

        Contributor? person;
        if (form.Id is { } id)
        {
            person = await session.Db.Contributors.SingleOrDefaultAsync(c => c.Id == id);
            if (person is null) return AccessRefusals.NotFound;
            if (person.Version != form.Version) return AccessRefusals.Stale;
            if (session.Actor.UserId is { } own && person.UserId == own && userId != own) return ContributorRefusals.OwnLink;
        }
        else
        {
            person = new Contributor { PortalId = session.PortalId, FullName = "", AwaitsConfirmation = true };
            session.Db.Contributors.Add(person);
        }
        var before = await FactsAsync(session, person);
        var proposed = Proposed(form, before);
        var waiting = await session.Db.PayeeChanges.AsNoTracking()
            .FirstOrDefaultAsync(c => c.ContributorId == person.Id && c.Status == PayeeChangeStatus.Waiting);
        if (proposed != before && waiting is not null) return ContributorRefusals.ChangeWaits(waiting);

        person.FullName = VietnameseText.Tidy(form.FullName);
        person.PenName = VietnameseText.Tidy(form.PenName) is { Length: > 0 } pen ? pen : null;
        person.UnitId = form.UnitId;
        person.UserId = userId;
        person.Active = form.Active;
        await session.Db.SaveChangesAsync();
        await RecordAsync(session, form, person, before);
        if (proposed != before || (person.AwaitsConfirmation && waiting is null)) Propose(session, person, before, proposed);
        await session.TouchPaidInAsync(person.Id);
        return person.Id;
    }

    private async Task RecordAsync(Session session, PayeeForm form, Contributor person, ContributorFacts before)
    {
        var after = await FactsAsync(session, person);
        if (form.Id is not null && before == after) return;
        session.Record("contributors.saved", $"contributor:{person.Id}", form.Id is null
            ? $"Thêm cộng tác viên {person.FullName}."
            : $"Cập nhật cộng tác viên {person.FullName}: {ContributorChanges.Words(before, after)}.");
    }

    /// <summary>The facts as stored, but for those the money depends on, which are as typed.</summary>
    private static ContributorFacts Proposed(PayeeForm form, ContributorFacts stored) => stored with
    {
        Kind = form.Kind,
        PayBy = form.PayBy,
        CommitmentUntil = form.CommitmentUntil,
        BankName = VietnameseText.Tidy(form.BankName) is { Length: > 0 } bank ? bank : null,
        TaxCode = form.TaxCode is null ? stored.TaxCode : form.TaxCode.Trim() is { Length: > 0 } code ? code : null,
        BankAccount = form.BankAccount is null ? stored.BankAccount : form.BankAccount.Trim() is { Length: > 0 } account ? account : null,
    };

    private void Propose(Session session, Contributor person, ContributorFacts before, ContributorFacts proposed)
    {
        var words = proposed == before ? $"đối tượng chi trả ({RoyaltyWords.Short(proposed.Kind)})" : ContributorChanges.Words(before, proposed);
        session.Db.PayeeChanges.Add(new PayeeChange
        {
            PortalId = session.PortalId, ContributorId = person.Id, Kind = proposed.Kind, PayBy = proposed.PayBy,
            TaxCodeProtected = secrets.Protect(proposed.TaxCode), BankAccountProtected = secrets.Protect(proposed.BankAccount), BankName = proposed.BankName,
            CommitmentUntil = proposed.CommitmentUntil, Words = words,
            ProposedById = session.Actor.UserId, ProposedByName = session.Actor.Name, ProposedAt = session.Now,
        });
        session.Record("contributors.change-proposed", $"contributor:{person.Id}", $"Đề nghị đổi thông tin chi trả của {person.FullName}: {words}.");
    }

    private async Task<ContributorFacts> FactsAsync(Session session, Contributor person) => new(
        person.FullName, person.PenName, person.Kind, person.CommitmentUntil, person.Active,
        secrets.Reveal(person.TaxCodeProtected), secrets.Reveal(person.BankAccountProtected), person.BankName,
        await session.Db.Units.Where(u => u.Id == person.UnitId).Select(u => u.Name).FirstOrDefaultAsync(),
        await session.Db.Users.Where(u => u.Id == person.UserId).Select(u => u.UserName).FirstOrDefaultAsync(), person.PayBy);

    /// <summary>The account of that name, if it belongs to this portal and to nobody else on the list.</summary>
    private static async Task<(string? UserId, Refusal? Refusal)> AccountAsync(Session session, PayeeForm form)
    {
        if (string.IsNullOrWhiteSpace(form.UserName)) return (null, null);
        var normal = form.UserName.Trim().ToUpperInvariant();
        var userId = await session.Db.Memberships.Where(m => m.User!.NormalizedUserName == normal).Select(m => m.UserId).FirstOrDefaultAsync();
        if (userId is null)
            return (null, new("contributors.account-unknown", "Không có tài khoản này ở cổng đang chọn: hãy kiểm tra tên đăng nhập hoặc bỏ trống.", "UserName"));
        var taken = await session.Db.Contributors.Where(c => c.UserId == userId && c.Id != form.Id).Select(c => c.FullName).FirstOrDefaultAsync();
        return taken is null ? (userId, null)
            : (null, new("contributors.account-taken", $"Tài khoản này đã gắn với {taken}: mỗi tài khoản gắn với một người.", "UserName"));
    }

    private static IEnumerable<Refusal> Reasons(PayeeForm form)
    {
        var name = VietnameseText.Tidy(form.FullName);
        if (name.Length == 0) yield return new("contributors.name-missing", "Hãy nhập họ và tên.", "FullName");
        if (name.Length > Contributor.NameLength) yield return new("contributors.name-long", $"Họ và tên dài quá {Contributor.NameLength} ký tự.", "FullName");
        if (VietnameseText.Tidy(form.PenName).Length > Contributor.NameLength) yield return new("contributors.pen-long", $"Bút danh dài quá {Contributor.NameLength} ký tự.", "PenName");
        if (VietnameseText.Tidy(form.BankName).Length > Contributor.BankNameLength) yield return new("contributors.bank-long", $"Tên ngân hàng dài quá {Contributor.BankNameLength} ký tự.", "BankName");
        if (PlausibleYears.Refuse("Hạn của bản cam kết thuế", form.CommitmentUntil, "CommitmentUntil") is { } year) yield return year;
        if (form.TaxCode?.Trim() is { Length: > 0 } code && !(code.All(char.IsAsciiDigit) && code.Length is 10 or 12 or 13))
            yield return new("contributors.tax-code", "Số định danh cá nhân gồm 12 chữ số; mã số thuế gồm 10 hoặc 13 chữ số: hãy kiểm tra lại.", "TaxCode");
        if (form.BankAccount?.Trim() is { Length: > 0 } account && !(account.All(char.IsAsciiLetterOrDigit) && account.Length is >= 6 and <= 24))
            yield return new("contributors.bank", "Số tài khoản gồm 6 đến 24 chữ số hoặc chữ cái, không có dấu cách: hãy kiểm tra lại.", "BankAccount");
    }
}
