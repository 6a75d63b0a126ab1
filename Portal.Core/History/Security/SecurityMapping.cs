using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.History.Security;

internal sealed class SecurityMapping : IEntityTypeConfiguration<SecurityEntry>, IEntityTypeConfiguration<SecurityHead>
{
    public void Configure(EntityTypeBuilder<SecurityEntry> table)
    {
        table.ToTable("SecurityLog");
        table.Property(l => l.ActorId).HasMaxLength(SecurityEntry.IdLength);
        table.Property(l => l.ActorName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(l => l.PersonId).HasMaxLength(SecurityEntry.IdLength);
        table.Property(l => l.PortalId).HasMaxLength(IPortalOwned.IdLength);
        table.Property(l => l.Action).HasMaxLength(HistoryEntry.ActionLength);
        table.Property(l => l.Sentence).HasMaxLength(HistoryEntry.SentenceLength);
        table.Property(l => l.Address).HasMaxLength(Sender.AddressLength);
        table.Property(l => l.Device).HasMaxLength(Sender.DeviceLength);
        table.Property(l => l.PreviousHash).HasMaxLength(64);
        table.Property(l => l.Hash).HasMaxLength(64);
        // Should somebody write past the lock, the second fails and tries again: the chain never forks
        table.HasIndex(l => l.Sequence).IsUnique();
        table.HasIndex(l => new { l.PersonId, l.Sequence });
        table.HasIndex(l => new { l.ActorId, l.Sequence });
        table.HasIndex(l => l.At);
    }

    public void Configure(EntityTypeBuilder<SecurityHead> table)
    {
        table.Property(h => h.Id).ValueGeneratedNever();
        table.Property(h => h.Hash).HasMaxLength(64);
        table.Property(h => h.CutHash).HasMaxLength(64);
        table.Property(h => h.Lines).IsConcurrencyToken();
    }
}
