using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Queries;

/// <summary>
/// A query somebody asks again and again, under a name: the conditions, order and columns as they stand in the address, spans told from today among
/// them. One's own, or shared with everybody of the portal; what it names may be gone when it is opened, and is then left out with a sentence.
/// </summary>
public sealed class SavedQuery : IPortalOwned, IStamped, IVersioned, IRemovable
{
    /// <summary>Length of account ids.</summary>
    public const int OwnerLength = 64;
    public const int NameLength = 120;
    public const int QueryLength = 2000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string OwnerId { get; set; }
    public required string Name { get; set; }

    /// <summary>The name without regard to capitals: of one person's queries no two are called alike.</summary>
    public string NameKey
    {
        get => VietnameseText.Tidy(Name).ToLowerInvariant();
        private set { }
    }

    /// <summary>The part of the address after the question mark, which begins it; empty for every item.</summary>
    public required string Query { get; set; }
    public bool Shared { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }
}

internal sealed class SavedQueryMapping : IEntityTypeConfiguration<SavedQuery>
{
    public void Configure(EntityTypeBuilder<SavedQuery> table)
    {
        table.ToTable("SavedQueries");
        table.Property(q => q.OwnerId).HasMaxLength(SavedQuery.OwnerLength);
        table.Property(q => q.Name).HasMaxLength(SavedQuery.NameLength);
        table.Property(q => q.NameKey).HasMaxLength(SavedQuery.NameLength).UsePropertyAccessMode(PropertyAccessMode.Property);
        table.Property(q => q.Query).HasMaxLength(SavedQuery.QueryLength);
        table.Property(q => q.Version).IsConcurrencyToken();
        // Of two kept under one name at once, a double click among them, one is refused
        table.HasIndex(q => new { q.PortalId, q.OwnerId, q.NameKey }).IsUnique();
        table.HasIndex(q => new { q.PortalId, q.Shared });
    }
}
