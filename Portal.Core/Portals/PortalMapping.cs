using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Portals;

internal sealed class PortalSiteMapping : IEntityTypeConfiguration<PortalSite>
{
    public void Configure(EntityTypeBuilder<PortalSite> table)
    {
        table.HasKey(p => p.Id);
        table.Property(p => p.Id).HasMaxLength(PortalSite.IdLength);
        table.Property(p => p.ParentId).HasMaxLength(PortalSite.IdLength);
        table.Property(p => p.Name).HasMaxLength(PortalSite.NameLength);
        table.Property(p => p.ShortName).HasMaxLength(PortalSite.NameLength);
        table.Property(p => p.ProfileJson).HasMaxLength(-1);
        table.Property(p => p.Version).IsConcurrencyToken();
        table.Ignore(p => p.Profile);
        table.HasMany(p => p.Hosts).WithOne().HasForeignKey(h => h.PortalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PortalHostMapping : IEntityTypeConfiguration<PortalHost>
{
    public void Configure(EntityTypeBuilder<PortalHost> table)
    {
        table.ToTable("PortalHosts");
        // One host leads to one portal, whatever two imports say at the same time
        table.HasKey(h => h.Host);
        table.Property(h => h.Host).HasMaxLength(PortalHost.HostLength);
        table.Property(h => h.PortalId).HasMaxLength(PortalSite.IdLength);
    }
}

internal sealed class SectionMapping : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> table)
    {
        table.Property(s => s.PortalId).HasMaxLength(40);
        table.Property(s => s.Code).HasMaxLength(Section.CodeLength);
        table.Property(s => s.Name).HasMaxLength(Section.NameLength);
        table.Property(s => s.Slug).HasMaxLength(Section.NameLength);
        table.Property(s => s.Description).HasMaxLength(Section.DescriptionLength);
        table.HasIndex(s => new { s.PortalId, s.Code }).IsUnique();
        table.HasIndex(s => new { s.PortalId, s.Slug }).IsUnique();
    }
}

internal sealed class ProfileVersionMapping : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> table)
    {
        table.Property(v => v.Json).HasMaxLength(-1);
        table.Property(v => v.Sentence).HasMaxLength(HistoryEntry.SentenceLength);
        table.Property(v => v.MadeById).HasMaxLength(64);
        table.Property(v => v.MadeByName).HasMaxLength(HistoryEntry.NameLength);
        // Of two who change the profile at once, one is refused
        table.HasIndex(v => new { v.PortalId, v.Number }).IsUnique();
    }
}
