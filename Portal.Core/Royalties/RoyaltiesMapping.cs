using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties;

internal sealed class ContributorMapping : IEntityTypeConfiguration<Contributor>
{
    public void Configure(EntityTypeBuilder<Contributor> table)
    {
        table.ToTable("Contributors");
        table.Property(c => c.FullName).HasMaxLength(Contributor.NameLength);
        table.Property(c => c.PenName).HasMaxLength(Contributor.NameLength);
        table.Property(c => c.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.Ignore(c => c.Byline);
        // Rows stored before there was a choice were meant for transfer
        table.Property(c => c.PayBy).HasDefaultValue(PayBy.Account);
        table.HasOne(c => c.Unit).WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyScheduleMapping : IEntityTypeConfiguration<RoyaltySchedule>
{
    public void Configure(EntityTypeBuilder<RoyaltySchedule> table)
    {
        table.ToTable("RoyaltySchedules");
        table.Property(s => s.LegalBasis).HasMaxLength(1000);
        // One schedule a day: which rate applied must never depend on which row is found first
        table.HasIndex(s => new { s.PortalId, s.EffectiveFrom }).IsUnique();
        table.HasMany(s => s.Genres).WithOne().HasForeignKey(g => g.ScheduleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyGenreMapping : IEntityTypeConfiguration<RoyaltyGenre>
{
    public void Configure(EntityTypeBuilder<RoyaltyGenre> table)
    {
        table.ToTable("RoyaltyGenres");
        table.HasIndex(g => new { g.ScheduleId, g.Code }).IsUnique();
    }
}

internal sealed class RoyaltyPeriodMapping : IEntityTypeConfiguration<RoyaltyPeriod>
{
    public void Configure(EntityTypeBuilder<RoyaltyPeriod> table)
    {
        table.ToTable("RoyaltyPeriods");
        table.Property(p => p.Version).IsConcurrencyToken();
        // One period a month: two publications at the turn of the month cannot open two
        table.HasIndex(p => new { p.PortalId, p.Month }).IsUnique();
        table.HasMany(p => p.Works).WithOne(w => w.Period).HasForeignKey(w => w.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.Property(p => p.ReturnReason).HasMaxLength(RoyaltyWork.NoteLength);
        table.HasMany(p => p.Payees).WithOne().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(p => p.Payments).WithOne().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyWorkMapping : IEntityTypeConfiguration<RoyaltyWork>
{
    public void Configure(EntityTypeBuilder<RoyaltyWork> table)
    {
        table.ToTable("RoyaltyWorks");
        table.Property(w => w.Note).HasMaxLength(RoyaltyWork.NoteLength);
        table.Property(w => w.Version).IsConcurrencyToken();
        // Nothing is paid twice: an item is a work once, for ever
        table.HasIndex(w => w.ItemId).IsUnique();
        table.HasOne(w => w.Genre).WithMany().HasForeignKey(w => w.GenreId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(w => w.Lines).WithOne(l => l.Work).HasForeignKey(l => l.WorkId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyLineMapping : IEntityTypeConfiguration<RoyaltyLine>
{
    public void Configure(EntityTypeBuilder<RoyaltyLine> table)
    {
        table.ToTable("RoyaltyLines");
        table.HasOne(l => l.Contributor).WithMany().HasForeignKey(l => l.ContributorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyPaymentMapping : IEntityTypeConfiguration<RoyaltyPayment>
{
    public void Configure(EntityTypeBuilder<RoyaltyPayment> table)
    {
        table.ToTable("RoyaltyPayments");
        table.Property(p => p.PenName).HasMaxLength(Contributor.NameLength);
        table.Property(p => p.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(p => p.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Ignore(p => p.Royalty);
        table.Property(p => p.PayBy).HasDefaultValue(PayBy.Account);
        table.HasOne(p => p.Contributor).WithMany().HasForeignKey(p => p.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.PeriodId, p.ContributorId }).IsUnique();
    }
}

internal sealed class RoyaltyPayeeMapping : IEntityTypeConfiguration<RoyaltyPayee>
{
    public void Configure(EntityTypeBuilder<RoyaltyPayee> table)
    {
        table.ToTable("RoyaltyPayees");
        table.Property(p => p.FullName).HasMaxLength(Contributor.NameLength);
        table.Property(p => p.PenName).HasMaxLength(Contributor.NameLength);
        table.Property(p => p.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(p => p.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Ignore(p => p.Byline);
        table.HasOne<Contributor>().WithMany().HasForeignKey(p => p.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.PeriodId, p.Approval, p.ContributorId }).IsUnique();
    }
}

internal sealed class PayeeChangeMapping : IEntityTypeConfiguration<PayeeChange>
{
    public void Configure(EntityTypeBuilder<PayeeChange> table)
    {
        table.ToTable("PayeeChanges");
        table.Property(c => c.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(c => c.Words).HasMaxLength(History.HistoryEntry.SentenceLength);
        table.Property(c => c.Reason).HasMaxLength(RoyaltyWork.NoteLength);
        table.Property(c => c.Version).IsConcurrencyToken();
        table.HasOne(c => c.Contributor).WithMany().HasForeignKey(c => c.ContributorId).OnDelete(DeleteBehavior.Restrict);
        // One at a time waits for a payee, however many propose at once
        table.HasIndex(c => c.ContributorId).IsUnique().HasFilter("Status = 'Waiting'");
    }
}

internal sealed class BaseSalaryMapping : IEntityTypeConfiguration<BaseSalary>
{
    public void Configure(EntityTypeBuilder<BaseSalary> table)
    {
        table.ToTable("BaseSalaries");
        table.HasIndex(s => s.EffectiveFrom).IsUnique();
    }
}

internal sealed class TaxRuleMapping : IEntityTypeConfiguration<TaxRule>
{
    public void Configure(EntityTypeBuilder<TaxRule> table)
    {
        table.ToTable("TaxRules");
        table.HasIndex(r => new { r.PayeeKind, r.EffectiveFrom }).IsUnique();
    }
}

internal sealed class RoyaltyCapMapping : IEntityTypeConfiguration<RoyaltyCap>
{
    public void Configure(EntityTypeBuilder<RoyaltyCap> table)
    {
        table.ToTable("RoyaltyCaps");
        table.HasIndex(c => new { c.Code, c.EffectiveFrom }).IsUnique();
    }
}
