using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Plans;

internal sealed class DisbursementPlanMapping : IEntityTypeConfiguration<DisbursementPlan>
{
    public void Configure(EntityTypeBuilder<DisbursementPlan> table)
    {
        table.Property(p => p.Reason).HasMaxLength(Disbursement.ReasonLength);
        table.Property(p => p.DropReason).HasMaxLength(Disbursement.ReasonLength);
        table.Property(p => p.ReplacedBy).HasMaxLength(RoyaltyPeriod.DrawnInLength);
        table.Ignore(p => p.DrawnOn);
        table.Ignore(p => p.Code);
        table.Ignore(p => p.About);
        table.Ignore(p => p.Words);
        table.Ignore(p => p.PaperWords);
        // Whoever pays makes whoever drops look again, and the other way about
        table.Property(p => p.Version).IsConcurrencyToken();
        table.HasIndex(p => new { p.PortalId, p.Year, p.Number }).IsUnique();
        table.HasIndex(p => new { p.PortalId, p.Key }).IsUnique();
        table.HasMany(p => p.Periods).WithOne().HasForeignKey(p => p.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(p => p.Payments).WithOne().HasForeignKey(p => p.PlanId).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(p => p.LeftOut).WithOne().HasForeignKey(p => p.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlannedPeriodMapping : IEntityTypeConfiguration<PlannedPeriod>
{
    public void Configure(EntityTypeBuilder<PlannedPeriod> table)
    {
        table.HasOne<RoyaltyPeriod>().WithMany().HasForeignKey(p => p.PeriodId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.PlanId, p.PeriodId }).IsUnique();
    }
}

internal sealed class PlannedPaymentMapping : IEntityTypeConfiguration<PlannedPayment>
{
    public void Configure(EntityTypeBuilder<PlannedPayment> table)
    {
        PayeeMoneyMapping.Apply(table);
        table.HasOne<Contributor>().WithMany().HasForeignKey(p => p.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.PlanId, p.ContributorId }).IsUnique();
    }
}

internal sealed class PlannedWithoutMapping : IEntityTypeConfiguration<PlannedWithout>
{
    public void Configure(EntityTypeBuilder<PlannedWithout> table)
    {
        table.HasOne<Contributor>().WithMany().HasForeignKey(p => p.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.PlanId, p.ContributorId }).IsUnique();
    }
}
