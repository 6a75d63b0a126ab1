using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Safekeeping;

/// <summary>A key of the payees' own ring: apart from the sign-in keys, so that ending or losing those never touches a payee.</summary>
public sealed class PayeeKey : IKeyRow<PayeeKey>
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public required string Xml { get; set; }

    static PayeeKey IKeyRow<PayeeKey>.Of(string name, string xml) => new() { Name = name, Xml = xml };
}

/// <summary>
/// Which key file or certificate this database's keys are encrypted with: one row, once anything is encrypted. Of two nodes
/// that begin at the same moment with two key files only one can write it.
/// </summary>
public sealed class MasterKeyMark
{
    public const int TheOnly = 1;
    public int Id { get; set; }
    public required string Fingerprint { get; set; }
}

internal sealed class PayeeKeyMapping : IEntityTypeConfiguration<PayeeKey>
{
    public void Configure(EntityTypeBuilder<PayeeKey> table)
    {
        table.Property(k => k.Xml).HasMaxLength(-1);
    }
}

internal sealed class MasterKeyMarkMapping : IEntityTypeConfiguration<MasterKeyMark>
{
    public void Configure(EntityTypeBuilder<MasterKeyMark> table)
    {
        table.Property(m => m.Id).ValueGeneratedNever();
        table.Property(m => m.Fingerprint).HasMaxLength(64);
    }
}
