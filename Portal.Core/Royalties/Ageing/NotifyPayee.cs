using Portal.Core.History;
using Portal.Core.Law;
using Portal.Core.Mail;
using Portal.Core.Roles;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Ageing;

/// <summary>
/// Notes that a payee was told that their money waits (thông báo lần 1, 2, 3), and tells them by mail where they have an account with an address. One
/// notice a line and day; no more than the law asks for. The letter names neither work nor sum, since mail is read on the way.
/// </summary>
public sealed class NotifyPayee(PortalStore store, LawTables laws, Outbox outbox, OfficeAddress office)
{
    /// <summary>So long a letter is worth sending.</summary>
    private static readonly TimeSpan Holds = TimeSpan.FromDays(7);

    /// <summary>Answers with the number of the notice.</summary>
    public Task<Outcome<int>> ExecuteAsync(int lineId)
    {
        outbox.Ready();
        return store.WriteAsync<int>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.PayPeriod)) return AccessRefusals.NotAllowed;
            if (await UnpaidLineAsync(operation, lineId) is not { } line) return AccessRefusals.NotFound;
            var given = await operation.Db.RoyaltyNotices.Where(n => n.LineId == lineId).Select(n => n.NotifiedOn).ToListAsync();
            if (WhyNot(line, await OwedLines.OfLineAsync(operation, line), given, operation.Today) is { } why) return why;
            if (await operation.Db.UnclaimedLines.AnyAsync(u => u.LineId == lineId)) return AgeingRefusals.MovedAlready;
            var notice = new RoyaltyNotice
            {
                PortalId = operation.PortalId, LineId = lineId, Number = given.Count + 1, NotifiedOn = operation.Today, SentAt = operation.Now,
                SentById = operation.Actor.UserId, SentByName = operation.Actor.Name,
            };
            notice.ByMail = await WriteToAsync(operation, line, notice.Number);
            operation.Db.RoyaltyNotices.Add(notice);
            operation.Record("royalties.payee.notified", Subject.Work(line.WorkId),
                $"Thông báo lần {notice.Number} cho {line.Contributor!.FullName} về nhuận bút “{line.Work!.Title}”"
                    + $"{(notice.ByMail ? ", gửi thư đến tài khoản" : "")}.", line.Work.EditionId);
            return notice.Number;
        });
    }

    internal static Task<RoyaltyLine?> UnpaidLineAsync(Operation operation, int lineId) => operation.Db.RoyaltyLines
        .Include(l => l.Contributor).Include(l => l.Work).ThenInclude(w => w!.Period)
        .SingleOrDefaultAsync(l => l.Id == lineId && l.Work!.Status != RoyaltyWorkStatus.Excluded);

    private Refusal? WhyNot(RoyaltyLine line, Money owed, List<DateOnly> given, DateOnly today) => line.Work!.Period!.State switch
    {
        { IsPaid: true } when owed == Money.Zero => AgeingRefusals.PaidAlready,
        { IsFixed: false } => AgeingRefusals.NotFixed,
        _ when RoyaltyTerm.RuleOf(line.Work.PublishedOn, laws.RoyaltyTermRules) is not { } rule => AgeingRefusals.NoLaw,
        _ when given.Contains(today) => AgeingRefusals.NotifiedToday,
        _ when given.Count >= RoyaltyTerm.RuleOf(line.Work.PublishedOn, laws.RoyaltyTermRules)!.Notices =>
            AgeingRefusals.NoticesDone(RoyaltyTerm.RuleOf(line.Work.PublishedOn, laws.RoyaltyTermRules)!.Notices),
        _ => null,
    };

    /// <summary>Whether a letter was written: there is a mail server, and an account with an address that may be used.</summary>
    private async Task<bool> WriteToAsync(Operation operation, RoyaltyLine line, int number)
    {
        if (line.Contributor!.UserId is not { } userId || !await outbox.IsOpenAsync(operation.Db)) return false;
        var account = await operation.Db.Users.Where(u => u.Id == userId && !u.Disabled && u.Email != null)
            .Select(u => new { u.DisplayName, u.Email }).SingleOrDefaultAsync();
        if (account is null) return false;
        await outbox.AddAsync(operation, new(MailKind.RoyaltyNotice, Subject.User(userId), $"line:{line.Id}:{number}", new(account.DisplayName, account.Email!),
            "Nhuận bút chờ nhận", operation.Now + Holds,
            [
                $"Đây là thông báo lần {number}: ông/bà có nhuận bút, thù lao đã được duyệt mà chưa nhận.",
                $"Mở để xem: {office.Of($"/{operation.PortalId}/nhuan-but-cua-toi")}",
                "Xin liên hệ kế toán của cơ quan để nhận.",
            ]));
        return true;
    }
}
