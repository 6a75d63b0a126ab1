using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Reports.Emulation;

/// <summary>
/// How a portal ranks its units and authors from a day on, by its own decision: from how many items on somebody is ranked, and what an item is worth.
/// Never changed: a later decision is a later row, a mistaken one is taken away, which the history tells. Without points the plain number of items ranks.
/// </summary>
public sealed class EmulationRule : IPortalOwned, IStamped, IRemovable
{
    public const int SourceLength = 300;

    /// <summary>Of a minimum, in items.</summary>
    public const int MostMinimum = 1000;

    /// <summary>Of one value, in points; two decimals.</summary>
    public const decimal MostPoints = 100;

    /// <summary>
    /// Below so many items nobody is ranked while the portal has decided nothing: a share of one or two items says nothing. The software's own, and
    /// called so wherever it is applied.
    /// </summary>
    public const int ShippedMinimum = 3;

    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>Its first day: it ranks every span whose last day is this one or a later one.</summary>
    public DateOnly FromOn { get; set; }

    /// <summary>The paper that says so, as it is cited.</summary>
    public required string Source { get; set; }

    /// <summary>Items from which on a unit, an author is ranked.</summary>
    public int UnitMinimum { get; set; } = ShippedMinimum;
    public int AuthorMinimum { get; set; } = ShippedMinimum;

    /// <summary>Points for each published item, and on top for each published on time; nought for none.</summary>
    public decimal ItemPoints { get; set; }
    public decimal OnTimePoints { get; set; }

    /// <summary>Points taken off for each item published late, each correction, each withdrawal; as positive numbers.</summary>
    public decimal LatePoints { get; set; }
    public decimal CorrectionPoints { get; set; }
    public decimal WithdrawalPoints { get; set; }
    public string? DecidedByName { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }

    /// <summary>Whether points rank, and not the number of items.</summary>
    public bool HasPoints => ItemPoints > 0 || OnTimePoints > 0 || LatePoints > 0 || CorrectionPoints > 0 || WithdrawalPoints > 0;

    public int MinimumOf(EmulationOf of) => of == EmulationOf.Units ? UnitMinimum : AuthorMinimum;

    public decimal PointsOf(EmulationFigures figures) => figures.Items * ItemPoints + figures.OnTime * OnTimePoints - figures.Late * LatePoints
        - figures.Corrections * CorrectionPoints - figures.Withdrawals * WithdrawalPoints;
}

internal sealed class EmulationRuleMapping : IEntityTypeConfiguration<EmulationRule>
{
    public void Configure(EntityTypeBuilder<EmulationRule> table)
    {
        table.ToTable("EmulationRules");
        table.Property(r => r.Source).HasMaxLength(EmulationRule.SourceLength);
        table.Property(r => r.DecidedByName).HasMaxLength(History.HistoryEntry.NameLength);
        table.Ignore(r => r.HasPoints);
        // Of two who decide for the same day at once, a double click among them, one is refused
        table.HasIndex(r => new { r.PortalId, r.FromOn }).IsUnique();
    }
}
