using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Accounts.Entra;

internal sealed class EntraIdentityMapping : IEntityTypeConfiguration<EntraIdentity>
{
    public void Configure(EntityTypeBuilder<EntraIdentity> table)
    {
        table.HasKey(i => new { i.TenantId, i.ObjectId });
        table.Property(i => i.TenantId).HasMaxLength(EntraIdentity.IdLength);
        table.Property(i => i.ObjectId).HasMaxLength(EntraIdentity.IdLength);
        table.Property(i => i.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(i => i.SaidName).HasMaxLength(EntraIdentity.NameLength);
        table.HasOne(i => i.User).WithMany().HasForeignKey(i => i.UserId).OnDelete(DeleteBehavior.Restrict);
        // Two people behind one account would be one name in history
        table.HasIndex(i => i.UserId).IsUnique();
    }
}

internal sealed class AccessRequestMapping : IEntityTypeConfiguration<AccessRequest>
{
    public void Configure(EntityTypeBuilder<AccessRequest> table)
    {
        table.Property(r => r.TenantId).HasMaxLength(EntraIdentity.IdLength);
        table.Property(r => r.ObjectId).HasMaxLength(EntraIdentity.IdLength);
        table.Property(r => r.SaidName).HasMaxLength(EntraIdentity.NameLength);
        table.Property(r => r.SaidEmail).HasMaxLength(EntraIdentity.NameLength);
        table.Property(r => r.OpenFor).HasMaxLength(2 * EntraIdentity.IdLength + 1);
        table.Property(r => r.AnsweredBy).HasMaxLength(PortalUser.DisplayNameLength);
        table.Property(r => r.Reason).HasMaxLength(AccessRequest.ReasonLength);
        // Of two who answer at once, the second is told
        table.Property(r => r.State).IsConcurrencyToken();
        table.HasIndex(r => r.OpenFor).IsUnique();
        table.HasIndex(r => new { r.PortalId, r.State });
        table.HasIndex(r => new { r.TenantId, r.ObjectId });
    }
}

internal sealed class EntraRoleRuleMapping : IEntityTypeConfiguration<EntraRoleRule>
{
    public void Configure(EntityTypeBuilder<EntraRoleRule> table)
    {
        table.Property(r => r.AppRole).HasMaxLength(EntraRoleRule.AppRoleLength);
        table.Property(r => r.AddedById).HasMaxLength(PortalUser.IdLength);
        table.HasOne(r => r.Unit).WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.PortalId, r.AppRole });
    }
}
