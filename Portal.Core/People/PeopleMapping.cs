using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Royalties.Payees;

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
        table.HasOne<Contributor>().WithMany().HasForeignKey(i => i.ContributorId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(i => i.TokenHash).IsUnique();
        table.HasIndex(i => i.PortalId);
    }
}

internal sealed class DeputyMapping : IEntityTypeConfiguration<Deputy>
{
    public void Configure(EntityTypeBuilder<Deputy> table)
    {
        table.ToTable("Deputies");
        table.Property(d => d.AbsentId).HasMaxLength(PortalUser.IdLength);
        table.Property(d => d.DeputyId).HasMaxLength(PortalUser.IdLength);
        table.Property(d => d.AppointedById).HasMaxLength(PortalUser.IdLength);
        table.Property(d => d.AppointedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(d => d.EndedByName).HasMaxLength(HistoryEntry.NameLength);
        table.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.AbsentId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        // Asked at every operation of whoever acts, from both sides
        table.HasIndex(d => new { d.DeputyId, d.PortalId });
        table.HasIndex(d => new { d.AbsentId, d.PortalId });
    }
}

internal sealed class AccessReviewMapping : IEntityTypeConfiguration<AccessReview>
{
    public void Configure(EntityTypeBuilder<AccessReview> table)
    {
        table.ToTable("AccessReviews");
        table.Property(r => r.BegunByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(r => r.SignedById).HasMaxLength(PortalUser.IdLength);
        table.Property(r => r.SignedByName).HasMaxLength(HistoryEntry.NameLength);
        table.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReviewId).OnDelete(DeleteBehavior.Restrict);
        // One at a time is open, however many begin at once
        table.HasIndex(r => r.PortalId).IsUnique().HasFilter("SignedAt IS NULL");
    }
}

internal sealed class AccessReviewLineMapping : IEntityTypeConfiguration<AccessReviewLine>
{
    public void Configure(EntityTypeBuilder<AccessReviewLine> table)
    {
        table.ToTable("AccessReviewLines");
        table.Property(l => l.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(l => l.Name).HasMaxLength(PortalUser.DisplayNameLength);
        table.Property(l => l.UserName).HasMaxLength(Invitation.EmailLength);
        table.Property(l => l.Roles).HasMaxLength(AccessReviewLine.RolesLength);
        table.HasIndex(l => new { l.ReviewId, l.UserId }).IsUnique();
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
