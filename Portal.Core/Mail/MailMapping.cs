using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Mail;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> table)
    {
        table.ToTable("OutboxMessages");
        table.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyLength);
        table.Property(m => m.About).HasMaxLength(OutboxMessage.AboutLength);
        table.Property(m => m.ToAddress).HasMaxLength(MailServer.AddressLength);
        table.Property(m => m.ToName).HasMaxLength(MailServer.NameLength);
        table.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectLength);
        table.Property(m => m.BodySealed).HasMaxLength(-1);
        table.Property(m => m.FileName).HasMaxLength(OutboxMessage.FileNameLength);
        table.Property(m => m.Failure).HasMaxLength(OutboxMessage.FailureLength);
        table.Property(m => m.Version).IsConcurrencyToken();
        table.HasIndex(m => new { m.PortalId, m.Key }).IsUnique();
        // Asked every few seconds, over all portals
        table.HasIndex(m => new { m.State, m.NextTryAt });
        table.HasIndex(m => new { m.PortalId, m.Kind, m.About });
    }
}

internal sealed class MailServerMapping : IEntityTypeConfiguration<MailServer>
{
    public void Configure(EntityTypeBuilder<MailServer> table)
    {
        table.ToTable("MailServers");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.Server).HasMaxLength(MailServer.ServerLength);
        table.Property(s => s.UserName).HasMaxLength(MailServer.NameLength);
        table.Property(s => s.PasswordSealed).HasMaxLength(MailServer.SealedLength);
        table.Property(s => s.SenderAddress).HasMaxLength(MailServer.AddressLength);
        table.Property(s => s.SenderName).HasMaxLength(MailServer.NameLength);
        table.Property(s => s.UpdatedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(s => s.Version).IsConcurrencyToken();
    }
}
