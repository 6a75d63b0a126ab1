using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Media;

internal sealed class MediaFileMapping : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> table)
    {
        table.Property(m => m.FileName).HasMaxLength(MediaFile.NameLength);
        table.HasMany(m => m.Sizes).WithOne().HasForeignKey(s => s.MediaFileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MediaSizeMapping : IEntityTypeConfiguration<MediaSize>
{
    public void Configure(EntityTypeBuilder<MediaSize> table)
    {
        table.Property(s => s.Sha256).HasMaxLength(64);
    }
}
