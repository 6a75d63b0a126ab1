using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Documents;

internal sealed class DocumentDetailsMapping : IEntityTypeConfiguration<DocumentDetails>
{
    public void Configure(EntityTypeBuilder<DocumentDetails> table)
    {
        table.ToTable("DocumentDetails");
        table.HasKey(d => d.EditionId);
        table.Property(d => d.EditionId).ValueGeneratedNever();
        table.Property(d => d.Number).HasMaxLength(DocumentDetails.NumberLength);
        table.Property(d => d.DocumentType).HasMaxLength(DocumentDetails.NameLength);
        table.Property(d => d.Issuer).HasMaxLength(DocumentDetails.NameLength);
        table.Property(d => d.SignerTitle).HasMaxLength(DocumentDetails.NameLength);
    }
}
