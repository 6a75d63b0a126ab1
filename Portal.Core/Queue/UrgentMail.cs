using Portal.Core.History;
using Portal.Core.Mail;

namespace Portal.Core.Queue;

/// <summary>
/// A letter at once to people whom something urgent waits for: written in the transaction of the verb or timer that causes it, once for each person and
/// event however often it is told. No title and no name stands in it, since mail is read on the way; only that something urgent waits, and where.
/// It goes to whoever serves in the portal today, has an address and has not declined it; where there is no mail server nobody is told by mail.
/// </summary>
public sealed class UrgentMail(Outbox outbox, OfficeAddress office)
{
    /// <summary>How long it is worth sending; afterwards the letter of the morning tells what still waits.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromDays(1);

    /// <summary>Call it before the write transaction: making a key writes over a connection of its own.</summary>
    public void Ready() => outbox.Ready();

    /// <summary>Part of a write of the portal worked in; whoever acts is not told of what they did.</summary>
    /// <param name="operation">The transaction of the caller, who called <see cref="Ready"/> before it.</param>
    /// <param name="what">Names the event, such as "review:12"; at most 60 characters. Of an event a person gets one letter.</param>
    /// <param name="path">What the link opens, within the portal, such as "bai/12".</param>
    /// <param name="userIds">Whom it waits for; none of them need be told twice.</param>
    internal async Task AddAsync(Operation operation, string what, string path, IEnumerable<string> userIds)
    {
        var (ids, self, today) = (userIds.Distinct().ToList(), operation.Actor.UserId, operation.Today);
        if (ids.Count == 0 || !await outbox.IsOpenAsync(operation.Db)) return;
        var serving = operation.Db.Memberships.Where(m => m.FromOn <= today && (m.ToOn == null || m.ToOn >= today)).Select(m => m.UserId);
        var people = await operation.Db.Users
            .Where(u => ids.Contains(u.Id) && u.Id != self && !u.Disabled && !u.NoUrgentMail && u.Email != null && serving.Contains(u.Id))
            .OrderBy(u => u.Id).Select(u => new { u.Id, u.DisplayName, u.Email }).ToListAsync();
        foreach (var person in people)
            await outbox.AddAsync(operation, LetterOf(operation, what, path, person.Id, new(person.DisplayName, person.Email!)));
    }

    private Letter LetterOf(Operation operation, string what, string path, string userId, Addressee to) =>
        new(MailKind.UrgentWork, Subject.User(userId), what, to, "Việc khẩn đang chờ", operation.Now + Holds,
        [
            $"Từ {WardClock.Say(operation.Now)}, có một việc khẩn đang chờ ông/bà trên trang quản trị của cổng.",
            $"Mở để xem và xử lý: {office.Of($"/{operation.PortalId}/{path}")}",
            $"Không muốn nhận thư này nữa: tắt ở {office.Of("/tai-khoan")}",
        ]);
}
