using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Accounts;

internal sealed class PortalUserMapping : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> table)
    {
        table.Property(u => u.Id).HasMaxLength(PortalUser.IdLength);
        table.Property(u => u.DisplayName).HasMaxLength(PortalUser.DisplayNameLength);
        table.Property(u => u.SearchName).HasMaxLength(PortalUser.DisplayNameLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(u => u.NameOrder).HasMaxLength(VietnameseOrder.KeyLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(u => u.PasswordHash).HasMaxLength(-1);
        // One signs in with the address too: of two who take the same at once, the database refuses one. Many may have none
        table.HasIndex(u => u.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
    }
}

/// <summary>ASP.NET Core Identity's own tables: their text keys shortened for SQL Server.</summary>
internal sealed class IdentityTablesMapping :
    IEntityTypeConfiguration<IdentityUserClaim<string>>, IEntityTypeConfiguration<IdentityUserLogin<string>>,
        IEntityTypeConfiguration<IdentityUserToken<string>>
{
    private const int NameLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> table) =>
        table.Property(c => c.UserId).HasMaxLength(PortalUser.IdLength);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> table)
    {
        table.Property(l => l.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(l => l.LoginProvider).HasMaxLength(NameLength);
        table.Property(l => l.ProviderKey).HasMaxLength(NameLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> table)
    {
        table.Property(t => t.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(t => t.LoginProvider).HasMaxLength(NameLength);
        table.Property(t => t.Name).HasMaxLength(NameLength);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.Property(m => m.UserId).HasMaxLength(PortalUser.IdLength);
        table.HasOne(m => m.User).WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne(m => m.Unit).WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(m => new { m.UserId, m.PortalId });
    }
}

internal sealed class SetupLinkMapping : IEntityTypeConfiguration<SetupLink>
{
    public void Configure(EntityTypeBuilder<SetupLink> table)
    {
        table.Property(l => l.TokenHash).HasMaxLength(64);
    }
}
