using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Data;

/// <summary>
/// The mark an operation leaves in the transaction of its work. When the answer to a commit gets lost, the mark tells what
/// nothing else can: whether the work is done. It says nothing about the work and is cleared away after a day.
/// </summary>
public sealed class DoneOperation
{
    /// <summary>The portal it worked in; empty for what belongs to no portal. Marks are looked for and cleared under that lock alone.</summary>
    public required string Scope { get; init; }
    public Guid Id { get; init; }
    public DateTime DoneAt { get; init; }
}

internal sealed class DoneOperationMapping : IEntityTypeConfiguration<DoneOperation>
{
    public void Configure(EntityTypeBuilder<DoneOperation> table)
    {
        // The scope first: clearing one portal's marks touches no row that a writer of another portal holds
        table.HasKey(o => new { o.Scope, o.Id });
        // Each write clears the old ones under the lock: it must not read a day of marks for that
        table.HasIndex(o => new { o.Scope, o.DoneAt });
        table.Property(o => o.Scope).HasMaxLength(IPortalOwned.IdLength);
        table.Property(o => o.Id).ValueGeneratedNever();
    }
}
