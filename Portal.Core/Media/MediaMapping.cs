using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Media;

internal sealed class MediaFileMapping : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> table)
    {
        table.Property(m => m.FileName).HasMaxLength(MediaFile.NameLength);
        table.Property(m => m.Sha256).HasMaxLength(64);
        table.Property(m => m.SignedByName).HasMaxLength(MediaFile.SignerLength);
        table.Property(m => m.Alt).HasMaxLength(MediaFile.AltLength);
        table.Property(m => m.Credit).HasMaxLength(MediaFile.CreditLength);
        table.Property(m => m.Tags).HasMaxLength(MediaFile.TagsLength);
        table.Property(m => m.SetAsideReason).HasMaxLength(MediaFile.ReasonLength);
        // All four with their line ends
        table.Property(m => m.SearchText).UsePropertyAccessMode(PropertyAccessMode.Property)
            .HasMaxLength(MediaFile.NameLength + MediaFile.AltLength + MediaFile.CreditLength + MediaFile.TagsLength + 3);
        table.Property(m => m.Version).IsConcurrencyToken();
        table.HasIndex(m => new { m.PortalId, m.CreatedAt, m.Id });
        table.HasOne<MediaFile>().WithMany().HasForeignKey(m => m.MadeFromId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<MediaFile>().WithMany().HasForeignKey(m => m.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        table.HasMany(m => m.Sizes).WithOne().HasForeignKey(s => s.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MediaSizeMapping : IEntityTypeConfiguration<MediaSize>
{
    public void Configure(EntityTypeBuilder<MediaSize> table)
    {
        table.Property(s => s.Sha256).HasMaxLength(64);
        table.Property(s => s.WebpSha256).HasMaxLength(64);
    }
}

internal sealed class MediaTextMapping : IEntityTypeConfiguration<MediaText>
{
    public void Configure(EntityTypeBuilder<MediaText> table)
    {
        table.HasKey(t => t.MediaFileId);
        table.Property(t => t.MediaFileId).ValueGeneratedNever();
        table.Property(t => t.Text).HasMaxLength(-1);
        table.HasOne<MediaFile>().WithOne().HasForeignKey<MediaText>(t => t.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}
