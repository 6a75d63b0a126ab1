using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Sessions;

namespace Portal.Core.Accounts;

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> table)
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(s => s.Address).HasMaxLength(AccountSession.AddressLength);
        table.Property(s => s.Browser).HasMaxLength(AccountSession.BrowserLength);
        table.Property(s => s.EndedBy).HasMaxLength(PortalUser.DisplayNameLength);
        table.HasOne(s => s.User).WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(s => new { s.UserId, s.EndedAt });
        // The list of people asks for the last of each
        table.HasIndex(s => new { s.UserId, s.BeganAt });
    }
}

internal sealed class SignInDelayMapping : IEntityTypeConfiguration<SignInDelay>, IEntityTypeConfiguration<SenderKeyRow>
{
    public void Configure(EntityTypeBuilder<SignInDelay> table)
    {
        table.HasKey(d => new { d.NameHash, d.SenderHash });
        table.Property(d => d.NameHash).HasMaxLength(SignInDelay.HashLength);
        table.Property(d => d.SenderHash).HasMaxLength(SignInDelay.HashLength);
        table.HasIndex(d => d.LastFailedAt);
    }

    public void Configure(EntityTypeBuilder<SenderKeyRow> table)
    {
        table.Property(k => k.Id).ValueGeneratedNever();
        table.Property(k => k.KeySealed).HasMaxLength(SenderKeyRow.SealedLength);
    }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<SecondFactor> table)
    {
        table.HasKey(f => f.UserId);
        table.Property(f => f.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(f => f.SecretSealed).HasMaxLength(SecondFactor.SecretLength);
        table.HasOne(f => f.User).WithOne().HasForeignKey<SecondFactor>(f => f.UserId).OnDelete(DeleteBehavior.Restrict);
        // Written by the transaction alone; the check besides holds it on an engine where somebody wrote past the lock
        table.Property(f => f.LastStep).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> table)
    {
        table.Property(c => c.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(c => c.Hash).HasMaxLength(RecoveryCode.HashLength);
        table.Property(c => c.SpentAt).IsConcurrencyToken();
        table.HasOne(c => c.User).WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
    }
}

internal sealed class FormerPasswordMapping : IEntityTypeConfiguration<FormerPassword>
{
    public void Configure(EntityTypeBuilder<FormerPassword> table)
    {
        table.Property(p => p.UserId).HasMaxLength(PortalUser.IdLength);
        table.Property(p => p.Hash).HasMaxLength(-1);
        table.HasOne(p => p.User).WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.UserId, p.ReplacedAt });
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<string>>
{
    /// <summary>Real ones have 16 to 256 bytes; a key of SQL Server may have 900.</summary>
    private const int CredentialLength = 512;

    public const int NameLength = 100;

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<string>> table)
    {
        table.ToTable("AspNetUserPasskeys");
        table.HasKey(p => p.CredentialId);
        table.Property(p => p.CredentialId).HasMaxLength(CredentialLength);
        table.Property(p => p.UserId).HasMaxLength(PortalUser.IdLength).IsRequired();
        table.HasOne<PortalUser>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Restrict);
        table.OwnsOne(p => p.Data, data =>
        {
            data.ToJson();
            data.Property(d => d.Name).HasMaxLength(NameLength);
        });
    }
}
