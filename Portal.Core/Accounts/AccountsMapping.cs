using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Accounts;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> table)
    {
        table.Property(u => u.DisplayName).HasMaxLength(PortalUser.DisplayNameLength);
        table.Property(u => u.PasswordHash).HasMaxLength(-1);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.ToTable("Memberships");
        table.HasOne(m => m.User).WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(m => m.Unit).WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(m => new { m.UserId, m.PortalId });
    }
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> table)
    {
        table.ToTable("RoleGrants");
        table.Property(g => g.Permission).HasMaxLength(RoleGrant.PermissionLength);
        table.HasIndex(g => new { g.PortalId, g.Role, g.Permission }).IsUnique();
    }
}

internal sealed class SetupLinkMapping : IEntityTypeConfiguration<SetupLink>
{
    public void Configure(EntityTypeBuilder<SetupLink> table)
    {
        table.ToTable("SetupLinks");
        table.Property(l => l.TokenHash).HasMaxLength(64);
    }
}
