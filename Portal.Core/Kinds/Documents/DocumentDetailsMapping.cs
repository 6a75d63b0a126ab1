using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Kinds.Documents;

internal sealed class DocumentDetailsMapping : IEntityTypeConfiguration<DocumentDetails>
{
    public void Configure(EntityTypeBuilder<DocumentDetails> table)
    {
        table.ToTable("DocumentDetails");
        table.Property(d => d.Number).HasMaxLength(DocumentDetails.NumberLength);
        table.Property(d => d.DocumentType).HasMaxLength(DocumentDetails.TextLength);
        table.Property(d => d.Issuer).HasMaxLength(DocumentDetails.TextLength);
        table.Property(d => d.SignerTitle).HasMaxLength(DocumentDetails.TextLength);
    }
}
