using Portal.Core.Papers.Checks;
using Portal.Core.Portals;
using Portal.Core.Publications;

namespace Portal.Core.Data;

/// <summary>
/// What the public site can reach: what visitors see of the portals, their sections, publications, published files and the numbers of issued papers.
/// Drafts, people and money are not mapped here, so no query of the public site can name them. It never tracks and never saves.
/// </summary>
public sealed class PublicDbContext(DbContextOptions<PublicDbContext> options) : DbContext(options)
{
    public string? CurrentPortalId { get; set; }

    public DbSet<PortalSite> Portals => Set<PortalSite>();
    public DbSet<PortalHost> Hosts => Set<PortalHost>();
    public DbSet<Section> Sections => Set<Section>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<PublishedFile> PublishedFiles => Set<PublishedFile>();
    public DbSet<PaperCheck> PaperChecks => Set<PaperCheck>();

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conventions.Apply(builder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.ApplyConfiguration(new PortalSiteMapping());
        builder.ApplyConfiguration(new PortalHostMapping());
        builder.ApplyConfiguration(new SectionMapping());
        builder.ApplyConfiguration(new PublicationMapping());
        builder.ApplyConfiguration(new PublishedFileMapping());
        builder.ApplyConfiguration(new PaperCheckMapping());
        builder.Entity<Section>().HasQueryFilter(s => s.PortalId == CurrentPortalId);
        builder.Entity<Publication>().HasQueryFilter(p => p.PortalId == CurrentPortalId && p.Visible);
        builder.Entity<PublishedFile>().HasQueryFilter(f => f.PortalId == CurrentPortalId && f.Visible);
        builder.Entity<PaperCheck>().HasQueryFilter(c => c.PortalId == CurrentPortalId);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw ReadOnly();

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        throw ReadOnly();

    private static InvalidOperationException ReadOnly() => new("The public site does not write publications.");
}
