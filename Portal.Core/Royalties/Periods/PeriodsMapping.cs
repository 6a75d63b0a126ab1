using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Periods;

internal sealed class RoyaltyPeriodMapping : IEntityTypeConfiguration<RoyaltyPeriod>
{
    public void Configure(EntityTypeBuilder<RoyaltyPeriod> table)
    {
        table.Ignore(p => p.State);
        table.Ignore(p => p.Span);
        table.Property(p => p.Version).IsConcurrencyToken();
        // One period begins in a month: two publications at the turn of the month cannot open two
        table.HasIndex(p => new { p.PortalId, p.Month }).IsUnique();
        table.HasMany(p => p.Works).WithOne(w => w.Period).HasForeignKey(w => w.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.Property(p => p.DrawnIn).HasMaxLength(RoyaltyPeriod.DrawnInLength);
        table.Property(p => p.ReturnReason).HasMaxLength(RoyaltyWork.NoteLength);
        table.HasMany(p => p.Adjustments).WithOne(a => a.Period).HasForeignKey(a => a.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(p => p.Payees).WithOne().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyWorkMapping : IEntityTypeConfiguration<RoyaltyWork>
{
    public void Configure(EntityTypeBuilder<RoyaltyWork> table)
    {
        table.Ignore(w => w.AsksWhatBecomes);
        table.Property(w => w.Note).HasMaxLength(RoyaltyWork.NoteLength);
        table.Property(w => w.OutsideReason).HasMaxLength(RoyaltyWork.NoteLength);
        table.Ignore(w => w.AwaitsConsent);
        table.Property(w => w.GradeName).HasMaxLength(RoyaltyGrade.NameLength);
        table.Property(w => w.WithdrawnReason).HasMaxLength(RoyaltyWork.NoteLength);
        table.Property(w => w.Version).IsConcurrencyToken();
        // Nothing is paid twice: an item is a work once, for ever
        table.HasIndex(w => w.ItemId).IsUnique();
        // Those of a period, whatever other periods hold
        table.HasIndex(w => new { w.PortalId, w.PeriodId, w.PublishedOn });
        table.HasOne(w => w.Genre).WithMany().HasForeignKey(w => w.GenreId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(w => w.Lines).WithOne(l => l.Work).HasForeignKey(l => l.WorkId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(w => w.Additions).WithOne().HasForeignKey(a => a.WorkId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WorkAdditionMapping : IEntityTypeConfiguration<WorkAddition>
{
    public void Configure(EntityTypeBuilder<WorkAddition> table)
    {
        table.Property(a => a.Code).HasMaxLength(ScheduleAddition.CodeLength);
        table.Ignore(a => a.Signed);
        // A circumstance counts once
        table.HasIndex(a => new { a.WorkId, a.Code }).IsUnique();
    }
}

internal sealed class RoyaltyLineMapping : IEntityTypeConfiguration<RoyaltyLine>
{
    public void Configure(EntityTypeBuilder<RoyaltyLine> table)
    {
        table.HasOne(l => l.Contributor).WithMany().HasForeignKey(l => l.ContributorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyAdjustmentMapping : IEntityTypeConfiguration<RoyaltyAdjustment>
{
    public void Configure(EntityTypeBuilder<RoyaltyAdjustment> table)
    {
        table.Ignore(a => a.Counts);
        table.Property(a => a.Version).IsConcurrencyToken();
        table.Property(a => a.Reason).HasMaxLength(RoyaltyWork.NoteLength);
        table.Property(a => a.LeftReason).HasMaxLength(RoyaltyWork.NoteLength);
        // A form sent twice, by a double tap or to two nodes, makes one adjustment
        table.HasIndex(a => new { a.PortalId, a.Key }).IsUnique();
        table.HasOne(a => a.Contributor).WithMany().HasForeignKey(a => a.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(a => a.OfLine).WithMany().HasForeignKey(a => a.OfLineId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(a => a.OfWork).WithMany().HasForeignKey(a => a.OfWorkId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoyaltyPayeeMapping : IEntityTypeConfiguration<RoyaltyPayee>
{
    public void Configure(EntityTypeBuilder<RoyaltyPayee> table)
    {
        table.Property(p => p.FullName).HasMaxLength(Contributor.NameLength);
        table.Property(p => p.PenName).HasMaxLength(Contributor.NameLength);
        table.Property(p => p.TaxCodeProtected).HasMaxLength(Contributor.SecretLength);
        table.Property(p => p.BankAccountProtected).HasMaxLength(Contributor.SecretLength);
        table.Ignore(p => p.Byline);
        table.HasOne<Contributor>().WithMany().HasForeignKey(p => p.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.PeriodId, p.Approval, p.ContributorId }).IsUnique();
    }
}
