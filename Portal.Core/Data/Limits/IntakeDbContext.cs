namespace Portal.Core.Data.Limits;

/// <summary>
/// The one door through which the public site writes: the two tables that count what senders ask for, nothing else
/// (docs/decisions/0038-shared-limits-and-the-clock.md). Single statements, none of which waits for another's rows.
/// </summary>
public sealed class IntakeDbContext(DbContextOptions<IntakeDbContext> options) : DbContext(options)
{
    public DbSet<Allowance> Allowances => Set<Allowance>();
    public DbSet<AllowanceKey> AllowanceKeys => Set<AllowanceKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder builder) => Conventions.Apply(builder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        var mapping = new AllowanceMapping();
        builder.ApplyConfiguration<Allowance>(mapping);
        builder.ApplyConfiguration<AllowanceKey>(mapping);
    }
}
