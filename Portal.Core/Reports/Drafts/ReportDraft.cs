using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.History;

namespace Portal.Core.Reports.Drafts;

/// <summary>
/// The texts of an activity report on their way to be issued: one draft a span, made by the system on the profile's day or by hand. It holds no figure;
/// these are computed whenever it is opened, and for the last time when it is issued.
/// </summary>
public sealed class ReportDraft : IPortalOwned, IStamped, IVersioned
{
    public const int SpanLength = 30;

    public int Id { get; set; }
    public required string PortalId { get; set; }

    /// <summary>As in <see cref="ReportSpans.Code"/>.</summary>
    public required string Span { get; set; }

    /// <summary><see cref="DraftTexts"/> as JSON.</summary>
    public string TextsJson { get; set; } = "";

    /// <summary>Null where the system made it.</summary>
    public string? MadeById { get; set; }
    public required string MadeByName { get; set; }

    /// <summary>When its texts were last changed by hand, UTC; null while nobody has.</summary>
    public DateTime? EditedAt { get; set; }
    public string? EditedByName { get; set; }

    /// <summary>The newest issue made from it (<see cref="Papers.IssuedPaper.Number"/>); null while it waits.</summary>
    public int? IssuedNumber { get; set; }
    public DateTime CreatedAt { get; set; }
    public DateTime UpdatedAt { get; set; }
    public int Version { get; set; }

    public bool MadeBySystem => MadeById is null;

    /// <summary>How the history names it.</summary>
    public string Subject => $"report-draft:{Span}";

    public DraftTexts Texts
    {
        get => DraftTexts.Read(TextsJson);
        set => TextsJson = value.Write();
    }
}

internal sealed class ReportDraftMapping : IEntityTypeConfiguration<ReportDraft>
{
    public void Configure(EntityTypeBuilder<ReportDraft> table)
    {
        table.ToTable("ReportDrafts");
        table.Property(d => d.Span).HasMaxLength(ReportDraft.SpanLength);
        table.Property(d => d.TextsJson).HasMaxLength(-1);
        table.Property(d => d.MadeByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(d => d.EditedByName).HasMaxLength(HistoryEntry.NameLength);
        table.Property(d => d.Version).IsConcurrencyToken();
        table.Ignore(d => d.MadeBySystem).Ignore(d => d.Subject).Ignore(d => d.Texts);
        // Two nodes, or a node and a person, that make it at once make one
        table.HasIndex(d => new { d.PortalId, d.Span }).IsUnique();
    }
}
