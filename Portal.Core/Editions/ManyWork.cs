using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Portal.Core.Editions;

/// <summary>
/// What came of a person's last act on many rows, line by line while it goes on, until the person closes it: a lost circuit, a server started
/// again or another desk finds it at the list.
/// </summary>
public sealed class ManyWork : IPortalOwned, IStamped, IRemovable
{
    /// <summary>Length of account ids.</summary>
    public const int OwnerLength = 64;
    public const int ActLength = 40;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public required string OwnerId { get; set; }
    public required ManyAct Act { get; set; }

    /// <summary>How many rows it was asked for; with fewer lines it goes on still, or was cut short.</summary>
    public int Asked { get; set; }

    /// <summary>The results so far, as <see cref="ManyLines"/> writes them.</summary>
    public required string Lines { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
}

internal sealed class ManyWorkMapping : IEntityTypeConfiguration<ManyWork>
{
    public void Configure(EntityTypeBuilder<ManyWork> table)
    {
        table.ToTable("ManyWorks");
        table.Property(w => w.OwnerId).HasMaxLength(ManyWork.OwnerLength);
        table.Property(w => w.Act).HasConversion<string>().HasMaxLength(ManyWork.ActLength);
        table.Property(w => w.Lines).HasMaxLength(-1);
        table.HasIndex(w => new { w.PortalId, w.OwnerId });
    }
}
