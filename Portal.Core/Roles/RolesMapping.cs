using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Roles;

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> table)
    {
        table.Property(g => g.Permission).HasMaxLength(RoleGrant.PermissionLength);
        table.HasIndex(g => new { g.PortalId, g.Role, g.Permission }).IsUnique();
    }
}
