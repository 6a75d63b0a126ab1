using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Accounts;
using Portal.Core.History;

namespace Portal.Core.People;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.ToTable("Invitations");
        table.Property(i => i.TokenHash).HasMaxLength(Invitation.HashLength);
        table.Property(i => i.FullName).HasMaxLength(PortalUser.DisplayNameLength);
        table.Property(i => i.UserName).HasMaxLength(PortalUser.IdLength);
        table.Property(i => i.Email).HasMaxLength(Invitation.EmailLength);
        table.Property(i => i.InvitedById).HasMaxLength(PortalUser.IdLength);
        table.Property(i => i.InvitedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(i => i.UserId).HasMaxLength(PortalUser.IdLength);
        table.HasMany(i => i.Roles).WithOne().HasForeignKey(r => r.InvitationId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => i.TokenHash).IsUnique();
        table.HasIndex(i => i.PortalId);
    }
}

internal sealed class InvitedRoleMapping : IEntityTypeConfiguration<InvitedRole>
{
    public void Configure(EntityTypeBuilder<InvitedRole> table)
    {
        table.ToTable("InvitedRoles");
        table.HasOne(r => r.Unit).WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
