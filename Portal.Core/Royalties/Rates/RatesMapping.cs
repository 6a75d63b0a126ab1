using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Royalties.Rates;

internal sealed class BaseSalaryMapping : IEntityTypeConfiguration<BaseSalary>
{
    public void Configure(EntityTypeBuilder<BaseSalary> table)
    {
        table.HasIndex(s => s.EffectiveFrom).IsUnique();
    }
}

internal sealed class TaxRuleMapping : IEntityTypeConfiguration<TaxRule>
{
    public void Configure(EntityTypeBuilder<TaxRule> table)
    {
        table.HasIndex(r => new { r.PayeeKind, r.EffectiveFrom }).IsUnique();
    }
}

internal sealed class RoyaltyCapMapping : IEntityTypeConfiguration<RoyaltyCap>
{
    public void Configure(EntityTypeBuilder<RoyaltyCap> table)
    {
        table.HasIndex(c => new { c.Code, c.EffectiveFrom }).IsUnique();
    }
}
