using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Core.Queue;

namespace Portal.Core.Editions;

/// <summary>Something about an edition that a person is told, in their queue and on its page, until they have seen it.</summary>
public sealed class EditionNotice : IPortalOwned
{
    public const int SentenceLength = 1000;

    public int Id { get; set; }
    public required string PortalId { get; set; }
    public int EditionId { get; set; }
    public Edition? Edition { get; set; }
    public required string UserId { get; set; }
    public required string Sentence { get; set; }
    public DateTime At { get; set; }
    public DateTime? SeenAt { get; set; }

    /// <summary>It was told by mail at once as well.</summary>
    public bool Urgent { get; set; }

    /// <summary>It speaks of the publishing deadline, and says nothing any more once that runs no longer.</summary>
    public bool OfDeadline { get; set; }
}

/// <summary>A notice as its reader sees it.</summary>
public sealed record NoticeRow(DateTime At, string Sentence);

internal sealed class EditionNoticeMapping : IEntityTypeConfiguration<EditionNotice>
{
    public void Configure(EntityTypeBuilder<EditionNotice> table)
    {
        table.ToTable("EditionNotices");
        table.Property(n => n.UserId).HasMaxLength(OpenEditor.UserLength);
        table.Property(n => n.Sentence).HasMaxLength(EditionNotice.SentenceLength);
        table.HasOne(n => n.Edition).WithMany().HasForeignKey(n => n.EditionId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(n => new { n.PortalId, n.UserId, n.SeenAt });
    }
}

/// <summary>Writes notices as part of a verb.</summary>
internal static class Notices
{
    /// <summary>One for each of these people but whoever acts; a sentence too long is cut.</summary>
    public static void Tell(Operation operation, Edition edition, IEnumerable<string?> userIds, string sentence, bool urgent = false, bool ofDeadline = false)
    {
        foreach (var id in userIds.OfType<string>().Distinct().Where(id => id != operation.Actor.UserId))
            operation.Db.EditionNotices.Add(new EditionNotice
            {
                PortalId = operation.PortalId, EditionId = edition.Id, UserId = id, At = operation.Now, Urgent = urgent, OfDeadline = ofDeadline,
                Sentence = VietnameseText.Shorten(sentence, EditionNotice.SentenceLength - 1),
            });
    }

    /// <summary>
    /// The same at once by mail too (<see cref="UrgentMail"/>), whose <see cref="UrgentMail.Ready"/> the caller has called before the transaction;
    /// <paramref name="what"/> names the event: of one event a person gets one letter.
    /// </summary>
    public static async Task TellAtOnceAsync(
        Operation operation, UrgentMail mail, string what, Edition edition, IReadOnlyCollection<string> userIds, string sentence)
    {
        Tell(operation, edition, userIds, sentence, urgent: true);
        await mail.AddAsync(operation, what, $"bai/{edition.Id}", userIds);
    }

    /// <summary>Takes what was told of an item's deadline from every queue, since it runs no longer.</summary>
    public static Task DeadlineOverAsync(Operation operation, int itemId)
    {
        var (db, now) = (operation.Db, operation.Now);
        return db.EditionNotices.Where(n => n.OfDeadline && n.SeenAt == null && db.Editions.Any(e => e.Id == n.EditionId && e.ItemId == itemId))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, now));
    }

    /// <summary>Everybody who had a hand in an edition, by its history.</summary>
    public static async Task<List<string>> ActedAsync(Operation operation, Edition edition)
    {
        var subject = History.Subject.Item(edition.ItemId);
        return await operation.Db.History.Where(h => h.Subject == subject && h.EditionId == edition.Id && h.ActorId != null)
            .Select(h => h.ActorId!).Distinct().ToListAsync();
    }
}
