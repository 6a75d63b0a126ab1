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

internal sealed class GrantOfferMapping : IEntityTypeConfiguration<GrantOffer>
{
    public void Configure(EntityTypeBuilder<GrantOffer> table)
    {
        table.ToTable("GrantOffers");
        table.Property(o => o.Key).HasMaxLength(GrantOffer.KeyLength);
        // Two nodes that start at once offer a key once
        table.HasIndex(o => new { o.PortalId, o.Key }).IsUnique();
    }
}
