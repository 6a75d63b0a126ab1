using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Editions.Urgent;

/// <summary>What came of looking afterwards at what was published urgently.</summary>
public enum UrgentResult
{
    /// <summary>It may stay as it is.</summary>
    Passed,

    /// <summary>What is public is to be corrected.</summary>
    Correct,

    /// <summary>It is to be taken from the public.</summary>
    Withdraw,
}

/// <summary>
/// That an edition was published past its steps, and what those whose steps were passed over found afterwards. Written by
/// <see cref="PublishUrgently"/>, ended once by <see cref="ReviewUrgent"/>; it stays to be done when the item is withdrawn, ends or is replaced.
/// </summary>
public sealed class UrgentReview : IPortalOwned, IVersioned
{
    public const int ReasonLength = 1000;
    public const int NoteLength = 1000;

    /// <summary>Of the codes of the steps as JSON, and of their names.</summary>
    public const int StepsLength = 2000;

    /// <summary>Of the accounts that counted as one, as JSON.</summary>
    public const int SelvesLength = 4000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int ItemId { get; set; }
    public int EditionId { get; set; }
    public Edition? Edition { get; set; }

    /// <summary>When it was published so, UTC.</summary>
    public DateTime PublishedAt { get; set; }
    public string? PublishedById { get; set; }

    /// <summary>All accounts that counted as one with whoever published it at that moment, their own among them: none of them ever reviews it.</summary>
    public List<string> PublishedSelves { get; set; } = [];
    public required string PublishedByName { get; set; }

    /// <summary>Why it could not wait, for the office alone.</summary>
    public required string Reason { get; set; }

    /// <summary>Codes of the steps passed over, in the order of the workflow; none where nothing lies between the draft and the last.</summary>
    public List<string> Skipped { get; set; } = [];

    /// <summary>The names of these steps as of then: <c>Biên tập, Duyệt lĩnh vực</c>; empty for none.</summary>
    public string SkippedNames { get; set; } = "";

    /// <summary>Until when it is to be looked at, UTC; null where the year had no calendar to count by.</summary>
    public DateTime? DueAt { get; set; }
    public UrgentResult? Result { get; private set; }
    public string? ReviewedById { get; private set; }
    public string? ReviewedByName { get; private set; }
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>What is wrong with it, where something is.</summary>
    public string? Note { get; private set; }
    public int Version { get; set; }

    internal void Review(UrgentResult result, string? note, string? byId, string byName, DateTime now) =>
        (Result, Note, ReviewedById, ReviewedByName, ReviewedAt) = (result, note, byId, byName, now);
}

internal sealed class UrgentReviewMapping : IEntityTypeConfiguration<UrgentReview>
{
    public void Configure(EntityTypeBuilder<UrgentReview> table)
    {
        table.ToTable("UrgentReviews");
        table.Property(r => r.PublishedById).HasMaxLength(OpenEditor.UserLength);
        table.PrimitiveCollection(r => r.PublishedSelves).HasMaxLength(UrgentReview.SelvesLength);
        table.Property(r => r.PublishedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(r => r.Reason).HasMaxLength(UrgentReview.ReasonLength);
        table.Property(r => r.SkippedNames).HasMaxLength(UrgentReview.StepsLength);
        table.PrimitiveCollection(r => r.Skipped).HasMaxLength(UrgentReview.StepsLength);
        table.Property(r => r.ReviewedById).HasMaxLength(OpenEditor.UserLength);
        table.Property(r => r.ReviewedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(r => r.Note).HasMaxLength(UrgentReview.NoteLength);
        table.Property(r => r.Version).IsConcurrencyToken();
        table.HasOne(r => r.Edition).WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        // An edition is published once, and so reviewed once
        table.HasIndex(r => r.EditionId).IsUnique();
        // What is still to be looked at: few, whatever was looked at before
        table.HasIndex(r => new { r.PortalId, r.ReviewedAt, r.DueAt, r.ItemId });
        table.HasIndex(r => new { r.PortalId, r.PublishedAt });
        table.HasIndex(r => new { r.PortalId, r.ItemId });
    }
}
