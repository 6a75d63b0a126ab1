using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Safekeeping;

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> table)
    {
        table.Property(k => k.Xml).HasMaxLength(-1);
    }
}
