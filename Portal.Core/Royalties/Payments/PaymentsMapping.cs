using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments;

internal sealed class DisbursementMapping : IEntityTypeConfiguration<Disbursement>
{
    public void Configure(EntityTypeBuilder<Disbursement> table)
    {
        table.Property(d => d.Reason).HasMaxLength(Disbursement.ReasonLength);
        table.Ignore(d => d.Code);
        table.Ignore(d => d.About);
        table.Ignore(d => d.Words);
        // Two payers at once cannot take the same number, nor one form be recorded twice
        table.HasIndex(d => new { d.PortalId, d.Year, d.Number }).IsUnique();
        table.HasIndex(d => new { d.PortalId, d.Key }).IsUnique();
        table.HasMany(d => d.Periods).WithOne().HasForeignKey(p => p.DisbursementId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(d => d.Payments).WithOne(p => p.Disbursement).HasForeignKey(p => p.DisbursementId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(d => d.Settlements).WithOne().HasForeignKey(s => s.DisbursementId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DisbursementPeriodMapping : IEntityTypeConfiguration<DisbursementPeriod>
{
    public void Configure(EntityTypeBuilder<DisbursementPeriod> table)
    {
        table.HasOne<RoyaltyPeriod>().WithMany().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.DisbursementId, p.PeriodId }).IsUnique();
    }
}

internal sealed class RoyaltyPaymentMapping : IEntityTypeConfiguration<RoyaltyPayment>
{
    public void Configure(EntityTypeBuilder<RoyaltyPayment> table)
    {
        PayeeMoneyMapping.Apply(table);
        table.HasOne(p => p.Contributor).WithMany().HasForeignKey(p => p.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.DisbursementId, p.ContributorId }).IsUnique();
        table.HasMany(p => p.Settlements).WithOne().HasForeignKey(s => s.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }
}

/// <summary>The columns that what is paid and what is drawn up to be paid have in common.</summary>
internal static class PayeeMoneyMapping
{
    public static void Apply<T>(EntityTypeBuilder<T> table) where T : PayeeMoney
    {
        table.Property(p => p.PenName).HasMaxLength(Contributor.NameLength);
        table.Property(p => p.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(p => p.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(p => p.InvoiceNumber).HasMaxLength(InvoiceForm.NumberLength);
        table.Property(p => p.TaxWords).HasMaxLength(1000);
        table.Ignore(p => p.Royalty);
    }
}

internal sealed class RoyaltyDueMapping : IEntityTypeConfiguration<RoyaltyDue>
{
    public void Configure(EntityTypeBuilder<RoyaltyDue> table)
    {
        table.Ignore(d => d.Rest);
        // Nothing is paid twice: whoever settled meanwhile makes the other look again
        table.Property(d => d.Settled).IsConcurrencyToken();
        // … and whoever draws it up makes whoever pays it, and the other way about
        table.Property(d => d.DrawnIn).HasMaxLength(RoyaltyPeriod.DrawnInLength).IsConcurrencyToken();
        table.HasOne<RoyaltyPeriod>().WithMany().HasForeignKey(d => d.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Contributor>().WithMany().HasForeignKey(d => d.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => new { d.PortalId, d.PeriodId, d.ContributorId }).IsUnique();
    }
}

internal sealed class RoyaltySettlementMapping : IEntityTypeConfiguration<RoyaltySettlement>
{
    public void Configure(EntityTypeBuilder<RoyaltySettlement> table)
    {
        table.HasOne(s => s.Due).WithMany().HasForeignKey(s => s.DueId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.PaymentId, s.DueId }).IsUnique();
    }
}

internal sealed class TaxCertificateMapping : IEntityTypeConfiguration<TaxCertificate>
{
    public void Configure(EntityTypeBuilder<TaxCertificate> table)
    {
        table.Ignore(c => c.About);
        table.HasIndex(c => new { c.PortalId, c.Year, c.Number }).IsUnique();
        table.HasOne<Contributor>().WithMany().HasForeignKey(c => c.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(c => c.Payments).WithOne().HasForeignKey(p => p.CertificateId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TaxCertificatePaymentMapping : IEntityTypeConfiguration<TaxCertificatePayment>
{
    public void Configure(EntityTypeBuilder<TaxCertificatePayment> table)
    {
        table.HasOne<RoyaltyPayment>().WithMany().HasForeignKey(p => p.PaymentId).OnDelete(DeleteBehavior.Restrict);
        // The same tax is certified once
        table.HasIndex(p => p.PaymentId).IsUnique();
    }
}
