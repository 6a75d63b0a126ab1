using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties;

/// <summary>A contributor as listed: secrets masked.</summary>
public sealed record ContributorRow(
    int Id, int Version, string FullName, string? PenName, int? UnitId, string? UnitName, PayeeKind Kind,
    string? TaxCodeMasked, string? BankMasked, string? BankName, DateOnly? CommitmentUntil, bool Active, string? UserName);

/// <summary>Contributors of the portal in Vietnamese alphabetical order; needs the right to see royalties.</summary>
public sealed class FindContributors(PortalStore store, PayeeSecrets secrets)
{
    public Task<IReadOnlyList<ContributorRow>> ExecuteAsync() => store.ReadAsync<IReadOnlyList<ContributorRow>>(async session =>
    {
        if (!session.Actor.Can(Permissions.SeeRoyalties)) return [];
        var found = await session.Db.Contributors.AsNoTracking().Include(c => c.Unit).ToListAsync();
        var ids = found.Select(c => c.UserId).OfType<string>().ToList();
        var accounts = await session.Db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.UserName);
        return found.OrderBy(c => c.FullName, VietnameseText.Order).Select(c => new ContributorRow(
            c.Id, c.Version, c.FullName, c.PenName, c.UnitId, c.Unit?.ShortName, c.Kind, PayeeSecrets.Mask(secrets.Reveal(c.TaxCodeProtected)),
            PayeeSecrets.Mask(secrets.Reveal(c.BankAccountProtected)), c.BankName, c.CommitmentUntil, c.Active, accounts.GetValueOrDefault(c.UserId ?? ""))).ToList();
    });
}

/// <summary>What was typed for a contributor. A null secret leaves the stored one as it is; an empty one clears it.</summary>
public sealed class PayeeForm
{
    public int? Id { get; set; }
    public int Version { get; set; }
    public string FullName { get; set; } = "";
    public string? PenName { get; set; }
    public int? UnitId { get; set; }
    public PayeeKind Kind { get; set; }
    public string? TaxCode { get; set; }
    public string? BankAccount { get; set; }
    public string? BankName { get; set; }
    public DateOnly? CommitmentUntil { get; set; }
    public bool Active { get; set; } = true;

    /// <summary>Sign-in name of the same person, empty for none: decides whose own work an item is (four eyes).</summary>
    public string? UserName { get; set; }
}

/// <summary>Adds or changes a contributor; nobody is ever deleted, since paid sheets refer to them.</summary>
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
        }
        else
        {
            person = new Contributor { PortalId = session.PortalId, FullName = "" };
            session.Db.Contributors.Add(person);
        }
        var before = form.Id is null ? null : await FactsAsync(session, person);
        person.FullName = VietnameseText.Tidy(form.FullName);
        person.PenName = VietnameseText.Tidy(form.PenName) is { Length: > 0 } pen ? pen : null;
        person.UnitId = form.UnitId;
        person.UserId = userId;
        person.Kind = form.Kind;
        if (form.TaxCode is not null) person.TaxCodeProtected = secrets.Protect(form.TaxCode);
        if (form.BankAccount is not null) person.BankAccountProtected = secrets.Protect(form.BankAccount);
        person.BankName = VietnameseText.Tidy(form.BankName) is { Length: > 0 } bank ? bank : null;
        person.CommitmentUntil = form.CommitmentUntil;
        person.Active = form.Active;
        await session.Db.SaveChangesAsync();
        session.Record("contributors.saved", $"contributor:{person.Id}", before is null
            ? $"Thêm cộng tác viên {person.FullName}."
            : $"Cập nhật cộng tác viên {person.FullName}: {ContributorChanges.Words(before, await FactsAsync(session, person))}.");
        return person.Id;
    }

    private async Task<ContributorFacts> FactsAsync(Session session, Contributor person) => new(
        person.FullName, person.PenName, person.Kind, person.CommitmentUntil, person.Active,
        secrets.Reveal(person.TaxCodeProtected), secrets.Reveal(person.BankAccountProtected), person.BankName,
        await session.Db.Units.Where(u => u.Id == person.UnitId).Select(u => u.Name).FirstOrDefaultAsync(),
        await session.Db.Users.Where(u => u.Id == person.UserId).Select(u => u.UserName).FirstOrDefaultAsync());

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
