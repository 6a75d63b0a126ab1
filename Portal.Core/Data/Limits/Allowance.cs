using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Data.Limits;

/// <summary>How often one sender has asked for one thing in one minute, counted by all nodes together. Whose address it is the hash does not tell.</summary>
public sealed class Allowance
{
    public const int HashLength = 64;

    /// <summary>Of what is asked for and of the sender's address, with the key of the day.</summary>
    public required string SenderHash { get; init; }

    /// <summary>The minute's beginning.</summary>
    public DateTime MinuteAt { get; init; }
    public int Count { get; set; }
}

/// <summary>
/// The key of one day. It is chance, known to the database alone, and gone with the day after next: there are few addresses, so a hash whose key
/// stayed would tell them.
/// </summary>
public sealed class AllowanceKey
{
    public const int KeyLength = 64;
    public DateOnly Day { get; init; }
    public required string Key { get; init; }
}

internal sealed class AllowanceMapping : IEntityTypeConfiguration<Allowance>, IEntityTypeConfiguration<AllowanceKey>
{
    public void Configure(EntityTypeBuilder<Allowance> table)
    {
        table.ToTable("Allowances").HasKey(a => new { a.SenderHash, a.MinuteAt });
        table.Property(a => a.SenderHash).HasMaxLength(Allowance.HashLength);
        table.HasIndex(a => a.MinuteAt);
    }

    public void Configure(EntityTypeBuilder<AllowanceKey> table)
    {
        table.ToTable("AllowanceKeys").HasKey(k => k.Day);
        table.Property(k => k.Key).HasMaxLength(AllowanceKey.KeyLength);
    }
}
