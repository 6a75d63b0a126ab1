using System.Linq.Expressions;
using Portal.Core.Editions;

namespace Portal.Core.Comments;

/// <summary>Which comments belong to an edition.</summary>
internal static class CommentsOfEdition
{
    /// <summary>
    /// Those written at it and at earlier editions, closed ones too: what somebody closes while another answers it stays in sight, and can be opened again.
    /// </summary>
    public static Expression<Func<PassageComment, bool>> Shown(int itemId, int number) => c => c.ItemId == itemId && c.Edition!.Number <= number;

    /// <summary>Nothing more is said at it; what was said may still be closed, or opened again.</summary>
    public static bool IsOver(EditionStatus status) =>
        status is EditionStatus.Replaced or EditionStatus.Withdrawn or EditionStatus.Ended or EditionStatus.Binned;

    /// <summary>One of them with all its entries, to be changed; null where this edition shows no such comment.</summary>
    public static async Task<PassageComment?> OneAsync(Operation operation, Edition edition, int commentId)
    {
        var (item, number) = (edition.ItemId, edition.Number);
        return await operation.Db.PassageComments.Include(c => c.Entries)
            .SingleOrDefaultAsync(c => c.Id == commentId && c.ItemId == item && c.Edition!.Number <= number);
    }

    /// <summary>Adds what the person said or did; the comment goes one version on.</summary>
    public static void Add(Operation operation, PassageComment comment, CommentEntryKind kind, string text = "")
    {
        comment.Entries.Add(new()
        {
            PortalId = operation.PortalId, Kind = kind, Text = text, ById = operation.Actor.UserId, ByName = operation.Actor.Name, At = operation.Now,
        });
        comment.LastAt = operation.Now;
        // Also within one instant: the version is what says that something was said
        if (comment.Id > 0) operation.Db.Entry(comment).Property(c => c.LastAt).IsModified = true;
    }

    public static CommentEntry Last(this PassageComment comment) => comment.Entries.OrderBy(e => e.Id).Last();
}
