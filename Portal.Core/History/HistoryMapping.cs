using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.History;

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> table)
    {
        table.Property(h => h.Action).HasMaxLength(HistoryEntry.ActionLength);
        table.Property(h => h.ActorName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(h => h.Sentence).HasMaxLength(HistoryEntry.SentenceLength);
        table.Property(h => h.Subject).HasMaxLength(100);
        table.Property(h => h.PreviousHash).HasMaxLength(64);
        table.Property(h => h.Hash).HasMaxLength(64);
        // Two writers at once: the second retries, so the chain never forks
        table.HasIndex(h => new { h.PortalId, h.Sequence }).IsUnique();
        table.HasIndex(h => new { h.PortalId, h.Subject });
        // The diary narrowed to a person, and to days
        table.Property(h => h.ActorId).HasMaxLength(64);
        table.HasIndex(h => new { h.PortalId, h.ActorId, h.Sequence });
        table.HasIndex(h => new { h.PortalId, h.At });
    }
}

internal sealed class HistoryHeadMapping : IEntityTypeConfiguration<HistoryHead>
{
    public void Configure(EntityTypeBuilder<HistoryHead> table)
    {
        table.HasKey(h => h.PortalId);
        table.Property(h => h.Hash).HasMaxLength(64);
        table.Property(h => h.Lines).IsConcurrencyToken();
    }
}
