using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Accounts;
using Portal.Core.History;

namespace Portal.Core.Royalties.Budgets;

internal sealed class BudgetYearMapping : IEntityTypeConfiguration<BudgetYear>
{
    public void Configure(EntityTypeBuilder<BudgetYear> table)
    {
        // Two who approve or pay at once: whoever comes second counts again
        table.Property(y => y.Version).IsConcurrencyToken();
        table.Property(y => y.ClosedByName).HasMaxLength(HistoryEntry.NameLength);
        table.HasIndex(y => new { y.PortalId, y.Year }).IsUnique();
        table.HasMany(y => y.Entries).WithOne(e => e.BudgetYear).HasForeignKey(e => e.BudgetYearId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BudgetEntryMapping : IEntityTypeConfiguration<BudgetEntry>
{
    public void Configure(EntityTypeBuilder<BudgetEntry> table)
    {
        table.Property(e => e.Version).IsConcurrencyToken();
        table.Property(e => e.PaperNumber).HasMaxLength(BudgetEntry.PaperLength);
        table.Property(e => e.Reason).HasMaxLength(BudgetEntry.ReasonLength);
        table.Property(e => e.SignedBy).HasMaxLength(HistoryEntry.NameLength);
        table.Property(e => e.LeftReason).HasMaxLength(BudgetEntry.ReasonLength);
        table.Property(e => e.SaidByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(e => e.DecidedByName).HasMaxLength(HistoryEntry.NameLength);
        // A form sent twice, by a double tap or to two nodes, makes one entry
        table.HasIndex(e => new { e.PortalId, e.Key }).IsUnique();
    }
}

internal sealed class YearEndBookingMapping : IEntityTypeConfiguration<YearEndBooking>
{
    public void Configure(EntityTypeBuilder<YearEndBooking> table)
    {
        table.Property(b => b.Ground).HasMaxLength(YearEndBooking.GroundLength);
        table.Property(b => b.SaidByName).HasMaxLength(HistoryEntry.NameLength);
        table.HasOne(b => b.Period).WithMany().HasForeignKey(b => b.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(b => b.AllowanceMonth).WithMany().HasForeignKey(b => b.AllowanceMonthId).OnDelete(DeleteBehavior.Restrict);
        // Said twice, by a double tap or to two nodes, it is said once
        table.HasIndex(b => b.PeriodId).IsUnique();
        table.HasIndex(b => b.AllowanceMonthId).IsUnique();
    }
}

internal sealed class AllowanceRateMapping : IEntityTypeConfiguration<AllowanceRate>
{
    public void Configure(EntityTypeBuilder<AllowanceRate> table)
    {
        table.Property(r => r.Version).IsConcurrencyToken();
        table.Property(r => r.Position).HasMaxLength(200);
        table.Property(r => r.PaperNumber).HasMaxLength(BudgetEntry.PaperLength);
        table.Property(r => r.SaidByName).HasMaxLength(HistoryEntry.NameLength);
        table.Ignore(r => r.Words);
        table.HasIndex(r => new { r.PortalId, r.Position, r.FromOn }).IsUnique();
    }
}

internal sealed class AllowanceMonthMapping : IEntityTypeConfiguration<AllowanceMonth>
{
    public void Configure(EntityTypeBuilder<AllowanceMonth> table)
    {
        table.Property(m => m.Version).IsConcurrencyToken();
        table.Property(m => m.PreparedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(m => m.ApprovedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(m => m.ReturnedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(m => m.PaidByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(m => m.ReturnReason).HasMaxLength(BudgetEntry.ReasonLength);
        table.Ignore(m => m.About);
        table.Ignore(m => m.Counting);
        // A month is paid once
        table.HasIndex(m => new { m.PortalId, m.Month }).IsUnique();
        table.HasMany(m => m.Rows).WithOne(r => r.AllowanceMonth).HasForeignKey(r => r.AllowanceMonthId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AllowanceRowMapping : IEntityTypeConfiguration<AllowanceRow>
{
    public void Configure(EntityTypeBuilder<AllowanceRow> table)
    {
        table.Property(r => r.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(r => r.Name).HasMaxLength(HistoryEntry.NameLength);
        table.Property(r => r.Position).HasMaxLength(200);
        table.Property(r => r.Words).HasMaxLength(2000);
        table.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        // Nobody gets the same month twice on one list
        table.HasIndex(r => new { r.AllowanceMonthId, r.Round, r.ForMonth, r.UserId }).IsUnique();
    }
}
