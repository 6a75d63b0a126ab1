using Portal.Core.Papers;
using Portal.Core.Roles;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Rates;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments;

/// <summary>One payment of a payee: what it was for, amounts in whole đồng, and the number of its certificate.</summary>
public sealed record PayeePayment(
    int PaymentId, string Code, string Words, DateOnly PaidOn, string Periods, Money Gross, Money Tax, Money Net, bool ToPayroll, Money CarriedTaxOut,
    string? Certificate);

/// <summary>A commitment as listed, with what this person may do about it.</summary>
public sealed record CommitmentRow(
    int Id, int Version, int Year, string Form, DateOnly? SignedOn, string? KeptAt, PayeeChangeStatus Status, string ProposedByName, string? DecidedByName,
    string? Reason, bool MayConfirm, bool MayTakeBack)
{
    /// <summary>The signed form, the oldest file first.</summary>
    public IReadOnlyList<SignedCopyRow> Scans { get; init; } = [];

    /// <summary>This person may attach the signed form, or another file of it.</summary>
    public bool MayAttach { get; init; }

    /// <summary>It waits or counts, and nobody has attached the signed form.</summary>
    public bool ScanMissing => Scans.Count == 0 && Status is (PayeeChangeStatus.Waiting or PayeeChangeStatus.Confirmed);
}

/// <summary>A payee as their page shows them, numbers masked.</summary>
public sealed record PayeeDetail(
    int Id, int Version, string FullName, string? PenName, string? OtherPenNames, string? UnitName, PayeeKind Kind, PayBy PayBy, string? TaxCodeMasked,
    string? BankMasked, string? BankName, bool Active, PayeeBalance Balance, IReadOnlyList<PayeePayment> Payments, IReadOnlyList<CommitmentRow> Commitments)
{
    /// <summary>What a certificate of tax withheld prints of the payee; null where nobody asked. An empty nationality is Vietnamese.</summary>
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Nationality { get; init; }

    /// <summary>The record that stayed, where this one was merged.</summary>
    public (int Id, string Name)? MergedInto { get; init; }

    /// <summary>Other records with the same citizen id or account: perhaps the same person.</summary>
    public IReadOnlyList<PayeeTwin> Twins { get; init; } = [];
}

/// <summary>Another record that shares a number with this one.</summary>
public sealed record PayeeTwin(int Id, string Name, bool SameTaxCode, bool SameAccount);

/// <summary>One payee with balance, payments by year, commitments and doubles; for whoever sees royalties.</summary>
public sealed class GetPayee(PortalStore store, PayeeSecrets secrets)
{
    public Task<Outcome<PayeeDetail>> ExecuteAsync(int id) => store.ReadAsync<Outcome<PayeeDetail>>(async operation =>
    {
        if (!operation.Actor.Can(Permissions.SeeRoyalties)) return AccessRefusals.NotAllowed;
        var person = await operation.Db.Contributors.AsNoTracking().Include(c => c.Unit).SingleOrDefaultAsync(c => c.Id == id);
        if (person is null) return AccessRefusals.NotFound;
        var into = person.MergedIntoId is { } stays
            ? await operation.Db.Contributors.Where(c => c.Id == stays).Select(c => new { c.Id, c.FullName }).SingleAsync() : null;
        var (taxCode, account) = (secrets.Reveal(person.TaxCodeProtected), secrets.Reveal(person.BankAccountProtected));
        return new PayeeDetail(person.Id, person.Version, person.FullName, person.PenName, person.OtherPenNames, person.Unit?.ShortName, person.Kind,
            person.PayBy, PayeeSecrets.Mask(taxCode), PayeeSecrets.Mask(account), person.BankName, person.Active,
            (await PayeeBalances.OfAsync(operation)).GetValueOrDefault(id) ?? PayeeBalance.None(id), await PaymentsAsync(operation, id),
            await CommitmentsAsync(operation, id))
        {
            Address = person.Address, Phone = person.Phone, Nationality = person.Nationality,
            MergedInto = into is null ? null : (into.Id, into.FullName), Twins = await TwinsAsync(operation, person, taxCode, account),
        };
    });

    private static async Task<List<PayeePayment>> PaymentsAsync(Operation operation, int id)
    {
        var merged = await operation.Db.Contributors.AsNoTracking().Where(c => c.MergedIntoId == id).Select(c => c.Id).ToListAsync();
        var payments = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement)
            .Where(p => p.ContributorId == id || merged.Contains(p.ContributorId)).OrderByDescending(p => p.Disbursement!.PaidOn).ThenByDescending(p => p.Id)
            .ToListAsync();
        var ids = payments.Select(p => p.Id).ToList();
        var certificates = await operation.Db.TaxCertificates.AsNoTracking().SelectMany(c => c.Payments, (c, p) => new { p.PaymentId, c.Number, c.Year })
            .Where(c => ids.Contains(c.PaymentId)).ToDictionaryAsync(c => c.PaymentId, c => FormattableString.Invariant($"{c.Number:0000}/{c.Year}"));
        var names = await PeriodsOf.AllAsync(operation);
        return payments.Select(p => new PayeePayment(p.Id, p.Disbursement!.Code, p.Disbursement.Words, p.Disbursement.PaidOn, names.Words(p.Disbursement),
            p.Gross, p.Tax, p.Net, p.ToPayroll, p.CarriedTaxOut, certificates.GetValueOrDefault(p.Id))).ToList();
    }

    private static async Task<List<CommitmentRow>> CommitmentsAsync(Operation operation, int id)
    {
        var found = await operation.Db.TaxCommitments.AsNoTracking().Include(c => c.Contributor).Include(c => c.Scans.OrderBy(s => s.Id))
            .Where(c => c.ContributorId == id).OrderByDescending(c => c.Year).ThenByDescending(c => c.Id).ToListAsync();
        return found.ConvertAll(c => Row(c, operation.Actor));
    }

    private static CommitmentRow Row(TaxCommitment of, Actor actor) => new(of.Id, of.Version, of.Year, of.Form, of.SignedOn, of.KeptAt, of.Status,
        of.ProposedByName, of.DecidedByName, of.Reason,
        of.Status == PayeeChangeStatus.Waiting && DecideTaxCommitment.WhyNotConfirm(of, actor) is null,
        of.Status == PayeeChangeStatus.Waiting && actor.UserId is not null && of.ProposedById == actor.UserId)
    {
        Scans = of.Scans.ConvertAll(s => s.ToRow()), MayAttach = of.IsLiving && AttachCommitmentScan.MayAttach(actor),
    };

    /// <summary>Encrypted anew each time, two equal numbers are told only in the clear.</summary>
    private async Task<List<PayeeTwin>> TwinsAsync(Operation operation, Contributor person, string? taxCode, string? account)
    {
        if (person.MergedIntoId is not null || (taxCode is null && account is null)) return [];
        var others = await operation.Db.Contributors.AsNoTracking().Where(c => c.Id != person.Id && c.MergedIntoId == null)
            .Select(c => new Other(c.Id, c.FullName, c.TaxCodeProtected, c.BankAccountProtected)).ToListAsync();
        return Same(others, taxCode, account);
    }

    private List<PayeeTwin> Same(List<Other> others, string? taxCode, string? account) => others
        .Select(o => new PayeeTwin(o.Id, o.FullName, taxCode is not null && secrets.Reveal(o.TaxCodeProtected) == taxCode,
            account is not null && secrets.Reveal(o.BankAccountProtected) == account))
        .Where(t => t.SameTaxCode || t.SameAccount).OrderBy(t => t.Name, VietnameseText.Order).ToList();

    private sealed record Other(int Id, string FullName, string? TaxCodeProtected, string? BankAccountProtected);
}
