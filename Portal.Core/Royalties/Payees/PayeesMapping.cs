using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Royalties.Payees;

internal sealed class ContributorMapping : IEntityTypeConfiguration<Contributor>
{
    public void Configure(EntityTypeBuilder<Contributor> table)
    {
        table.Property(c => c.FullName).HasMaxLength(Contributor.NameLength);
        table.Property(c => c.PenName).HasMaxLength(Contributor.NameLength);
        table.Property(c => c.Address).HasMaxLength(Contributor.AddressLength);
        table.Property(c => c.Phone).HasMaxLength(Contributor.PhoneLength);
        table.Property(c => c.Nationality).HasMaxLength(Contributor.NationalityLength);
        table.Property(c => c.SearchName).HasMaxLength(2 * Contributor.NameLength + Contributor.OtherPenNamesLength + 2)
            .UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(c => c.NameOrder).HasMaxLength(VietnameseOrder.KeyLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(c => c.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.Ignore(c => c.Byline);
        // Rows stored before there was a choice were meant for transfer
        table.Property(c => c.PayBy).HasDefaultValue(PayBy.Account);
        table.Property(c => c.OtherPenNames).HasMaxLength(Contributor.OtherPenNamesLength);
        table.HasOne<Contributor>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(c => c.Unit).WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PayeeChangeMapping : IEntityTypeConfiguration<PayeeChange>
{
    public void Configure(EntityTypeBuilder<PayeeChange> table)
    {
        table.Property(c => c.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.Words).HasMaxLength(HistoryEntry.SentenceLength);
        table.Property(c => c.Reason).HasMaxLength(PayeeChange.ReasonLength);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.HasOne(c => c.Contributor).WithMany().HasForeignKey(c => c.ContributorId).OnDelete(DeleteBehavior.Restrict);
        // One at a time waits for a payee, however many propose at once
        table.HasIndex(c => c.ContributorId).IsUnique().HasFilter("Status = 'Waiting'");
    }
}

internal sealed class TaxCommitmentMapping : IEntityTypeConfiguration<TaxCommitment>
{
    public void Configure(EntityTypeBuilder<TaxCommitment> table)
    {
        table.Property(c => c.Form).HasMaxLength(TaxCommitment.FormLength);
        table.Ignore(c => c.IsLiving);
        table.Property(c => c.KeptAt).HasMaxLength(TaxCommitment.KeptAtLength);
        table.Property(c => c.Reason).HasMaxLength(PayeeChange.ReasonLength);
        table.Property(c => c.ProposedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(c => c.DecidedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.HasOne(c => c.Contributor).WithMany().HasForeignKey(c => c.ContributorId).OnDelete(DeleteBehavior.Restrict);
        // One of a year counts or waits, however many enter it at once
        table.HasIndex(c => new { c.ContributorId, c.Year }).IsUnique().HasFilter("Status IN ('Waiting', 'Confirmed')");
    }
}
