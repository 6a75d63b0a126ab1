using System.Runtime.CompilerServices;
using Portal.Core.History;
using Portal.Core.History.Security;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>
/// Issues the certificate of tax withheld from one payment, or from all payments of a year to one payee that no certificate covers yet, and hands
/// out the same paper whenever it is asked for again. Only whoever pays does it, and the payee themselves
/// opens what was issued; the number of the payee stands whole on it, and the history says so.
/// </summary>
public sealed class IssueWithholdingCertificate(PortalStore store, KeepPaper keep, PayeeSecrets secrets)
{
    /// <summary>The certificate of that payment, which may be one of a year.</summary>
    public Task<Outcome<Sheet>> OfPaymentAsync(int paymentId)
    {
        secrets.Ready();
        return HandAsync(async operation =>
        {
            if (WhyNot(operation) is { } why) return why;
            var payment = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement).SingleOrDefaultAsync(p => p.Id == paymentId);
            if (payment is null) return AccessRefusals.NotFound;
            var known = await operation.Db.TaxCertificates.AsNoTracking().SingleOrDefaultAsync(c => c.Payments.Any(p => p.PaymentId == paymentId));
            return known is not null ? await AgainAsync(operation, known, payment.PayeeName) : await IssueAsync(operation, [payment]);
        });
    }

    /// <summary>The paper of a certificate issued before, by a payment it covers.</summary>
    public Task<Outcome<Sheet>> OpenAsync(int paymentId)
    {
        secrets.Ready();
        return HandAsync(async operation =>
        {
            if (WhyNot(operation) is { } why) return why;
            var known = await operation.Db.TaxCertificates.AsNoTracking().SingleOrDefaultAsync(c => c.Payments.Any(p => p.PaymentId == paymentId));
            if (known is null) return CertificateRefusals.NotIssued;
            return await AgainAsync(operation, known, await operation.Db.RoyaltyPayments.Where(p => p.Id == paymentId).Select(p => p.PayeeName).SingleAsync());
        });
    }

    /// <summary>The paper of a certificate that covers one's own payment, for the person themselves and nobody else, whoever acts for them.</summary>
    public Task<Outcome<Sheet>> OpenOwnAsync(int paymentId)
    {
        secrets.Ready();
        return HandAsync(async operation =>
        {
            if (!operation.Actor.Belongs) return AccessRefusals.NotAllowed;
            var own = await MergedPayees.OwnAsync(operation);
            var known = await operation.Db.TaxCertificates.AsNoTracking()
                .SingleOrDefaultAsync(c => own.Contains(c.ContributorId) && c.Payments.Any(p => p.PaymentId == paymentId));
            if (known is null) return AccessRefusals.NotFound;
            if (!operation.Actor.Proved) return AccessRefusals.ProofNeeded;
            return await AgainAsync(operation, known, await operation.Db.RoyaltyPayments.Where(p => p.Id == paymentId).Select(p => p.PayeeName).SingleAsync());
        });
    }

    /// <summary>One certificate for what was paid in a year and is not certified yet.</summary>
    public Task<Outcome<Sheet>> OfYearAsync(int contributorId, int year)
    {
        secrets.Ready();
        return HandAsync(async operation =>
        {
            if (WhyNot(operation) is { } why) return why;
            if (!await operation.Db.Contributors.AnyAsync(c => c.Id == contributorId)) return AccessRefusals.NotFound;
            var payments = await operation.Db.RoyaltyPayments.AsNoTracking().Include(p => p.Disbursement)
                .Where(p => p.ContributorId == contributorId && p.Disbursement!.Year == year
                    && !operation.Db.TaxCertificatePayments.Any(c => c.PaymentId == p.Id)).ToListAsync();
            return await IssueAsync(operation, payments);
        });
    }

    /// <summary>Whoever was refused for want of a right leaves a line too.</summary>
    private async Task<Outcome<Sheet>> HandAsync(Func<Operation, Task<Outcome<Sheet>>> make, [CallerMemberName] string method = "") =>
        await store.RefusalNotedAsync(await store.WriteAsync(make, method), "Xuất chứng từ khấu trừ thuế.");

    private static Refusal? WhyNot(Operation operation) => !operation.Actor.Can(Permissions.PayPeriod) ? AccessRefusals.NotAllowed
        : operation.Actor.Proved ? null : AccessRefusals.ProofNeeded;

    private async Task<Outcome<Sheet>> IssueAsync(Operation operation, List<RoyaltyPayment> found)
    {
        var payments = Taxed(found);
        if (payments.Count == 0) return CertificateRefusals.NothingWithheld;
        var (person, year) = (payments[^1].Payment, payments[0].PaidOn.Year);
        var certificate = new TaxCertificate
        {
            PortalId = operation.PortalId, Year = year, ContributorId = person.ContributorId, IssuedAt = operation.Now, IssuedByName = operation.Actor.Name,
            Number = (await operation.Db.TaxCertificates.Where(c => c.Year == year).MaxAsync(c => (int?)c.Number) ?? 0) + 1,
            Payments = Covered(operation, payments),
        };
        operation.Db.TaxCertificates.Add(certificate);
        var profile = await operation.ProfileAsync();
        var payee = await operation.Db.Contributors.AsNoTracking().SingleAsync(c => c.Id == person.ContributorId);
        var who = new CertifiedPerson(secrets.Reveal(person.TaxCodeProtected) ?? person.TaxCodeMasked, payee.Address, payee.Phone, payee.Nationality);
        var whole = WithholdingCertificate.Of(profile, certificate, payments, who, operation.Today);
        await keep.ApplyAsync(operation, PaperKind.WithholdingCertificate, certificate.About,
            WithholdingCertificate.Of(profile, certificate, payments,
                who with { TaxCode = person.TaxCodeMasked, Phone = PayeeSecrets.Mask(payee.Phone), Address = null }, operation.Today), whole);
        Record(operation, certificate, person.PayeeName);
        return whole;
    }

    private static List<CertifiedPayment> Taxed(List<RoyaltyPayment> found) => found.Where(p => p.Tax > Money.Zero)
        .OrderBy(p => p.Disbursement!.PaidOn).ThenBy(p => p.Id).Select(p => new CertifiedPayment(p, p.Disbursement!.PaidOn)).ToList();

    private static List<TaxCertificatePayment> Covered(Operation operation, List<CertifiedPayment> payments) =>
        payments.Select(p => new TaxCertificatePayment { PortalId = operation.PortalId, PaymentId = p.Payment.Id }).ToList();

    private async Task<Outcome<Sheet>> AgainAsync(Operation operation, TaxCertificate known, string name)
    {
        if (await FindPapers.NewestAsync(operation, PaperKind.WithholdingCertificate, known.About, null) is not { } kept) return AccessRefusals.NotFound;
        Record(operation, known, name);
        return secrets.Reveal(kept.WholeModelProtected) is { } text ? kept.Open(text) : kept.Open();
    }

    private static void Record(Operation operation, TaxCertificate certificate, string name)
    {
        var sentence = FormattableString.Invariant($"Xuất chứng từ khấu trừ thuế số {certificate.Number:0000}/{certificate.Year} của {name}: ")
            + "số định danh/mã số thuế ghi đầy đủ.";
        operation.Record("royalties.certificate.issued", Subject.Contributor(certificate.ContributorId), sentence);
        operation.Note(new("data.payees-whole", sentence) { OfPortal = true });
    }
}
