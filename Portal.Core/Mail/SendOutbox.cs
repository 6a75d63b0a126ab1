using System.Collections.Concurrent;
using Portal.Core.History.Clocks;

namespace Portal.Core.Mail;

/// <summary>
/// One round of sending: every message that is due, one after the other. A message is claimed in a transaction of its portal before it is handed over, so of
/// two nodes one sends it; a claim ends by itself when its node does not come back. The round ends where the server itself is in trouble.
/// </summary>
public sealed class SendOutbox(PortalDbFactory factory, MailSource source, Outbox outbox, SmtpPost post, WardClock clock)
{
    /// <summary>Waits between tries: some 22 hours in all.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Waits = [.. new[] { 1, 5, 15, 60, 180, 360, 720 }.Select(m => TimeSpan.FromMinutes(m))];

    /// <summary>Longer than any handing over takes (<see cref="SmtpPost.Limit"/>).</summary>
    internal static readonly TimeSpan ClaimHolds = TimeSpan.FromMinutes(5);
    private const int Most = 50;

    /// <summary>What was handed over and could not be written down: it is, before anything else is sent.</summary>
    private readonly ConcurrentQueue<Handed> unwritten = new();

    /// <summary>Returns how many were sent.</summary>
    public async Task<int> ExecuteAsync(CancellationToken stop = default)
    {
        for (var left = unwritten.Count; left > 0 && unwritten.TryDequeue(out var late); left--) await WriteAsync(late);
        List<(string PortalId, int Id)> due;
        MailSettings? settings;
        await using (var db = factory.Create(portalId: null))
        {
            settings = await source.FindAsync(db);
            due = await DueAsync(db, canSend: settings is not null);
        }
        var sent = 0;
        foreach (var (portalId, id) in due)
        {
            if (stop.IsCancellationRequested) break;
            var claimed = await StoreOf(portalId).WriteAsync(operation => ClaimAsync(operation, id, canSend: settings is not null));
            if (!claimed.Done || claimed.Value is not { } taken) continue;
            // Not cut off by the end of the program: half handed over it might be sent and not known to be
            var result = await HandOverAsync(taken, settings!);
            await WriteAsync(new(portalId, id, taken.ClaimId, result));
            if (result.End == PostEnd.Sent) sent++;
            if (result.End == PostEnd.ServerTrouble) break;
        }
        return sent;
    }

    private PortalStore StoreOf(string portalId) => PortalStore.OfSystem(factory, portalId, clock);

    private async Task<List<(string, int)>> DueAsync(PortalDbContext db, bool canSend)
    {
        var now = clock.UtcNow;
        // Across portals: the sender works for all of them
        var rows = await db.OutboxMessages.IgnoreQueryFilters()
            .Where(m => canSend && m.State == OutboxState.Waiting && m.NextTryAt <= now && (m.ClaimedUntil == null || m.ClaimedUntil <= now)
                || m.BodySealed != null && m.GoodUntil < now && (m.ClaimedUntil == null || m.ClaimedUntil <= now))
            // What is too old waits for a clock in doubt, and must hold up nothing that can be sent
            .OrderBy(m => m.GoodUntil < now).ThenBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(Most).Select(m => new { m.PortalId, m.Id }).ToListAsync();
        return rows.ConvertAll(r => (r.PortalId, r.Id));
    }

    /// <summary>Null where there is nothing to hand over: too old, which ends it here, or somebody else was faster.</summary>
    private async Task<Outcome<Taken?>> ClaimAsync(Operation operation, int id, bool canSend)
    {
        var (db, now) = (operation.Db, operation.Now);
        var message = await db.OutboxMessages.AsTracking().SingleOrDefaultAsync(m => m.Id == id);
        if (message is null or { BodySealed: null } || message.IsBeingSent(now)) return Outcome.Of<Taken?>(null);
        if (message.GoodUntil < now)
        {
            // A clock that runs ahead would throw all of it away
            if (await operation.WhyNotNowAsync() is { } doubt) return doubt;
            message.Stand(OutboxState.GivenUp, message.Failure ?? "Chưa gửi được trước khi quá hạn.");
            message.Wipe();
            return Outcome.Of<Taken?>(null);
        }
        if (!canSend || message.State != OutboxState.Waiting || message.NextTryAt > now) return Outcome.Of<Taken?>(null);
        if (outbox.Open(message) is not { } body)
        {
            message.Stand(OutboxState.GivenUp, "Không mở được nội dung đã mã hóa của thư: khóa của hệ thống đã đổi. Hãy làm lại việc sinh ra thư.");
            message.Wipe();
            return Outcome.Of<Taken?>(null);
        }
        (message.ClaimId, message.ClaimedUntil, message.Tries) = (Guid.CreateVersion7(), now + ClaimHolds, message.Tries + 1);
        var portalName = await db.Portals.Where(p => p.Id == operation.PortalId).Select(p => p.Name).SingleAsync();
        return new Taken(message.ClaimId.Value, message.Key, operation.PortalId, portalName, message.ToName, message.ToAddress, message.Subject, body, now)
        {
            File = outbox.OpenFile(message),
        };
    }

    /// <summary>One letter that cannot be written at all must not hold up the others.</summary>
    private async Task<PostResult> HandOverAsync(Taken taken, MailSettings settings)
    {
        try
        {
            return await post.SendAsync(settings, MessageOf(taken, settings));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return new(PostEnd.Refused, "Địa chỉ người nhận, người gửi hoặc tên máy chủ thư viết sai: hãy sửa lại rồi bấm “Gửi lại”.");
        }
    }

    private static MimeKit.MimeMessage MessageOf(Taken taken, MailSettings settings) => MimeLetter.Make(
        settings, taken.PortalName, new Addressee(taken.ToName, taken.ToAddress), taken.Subject, taken.Body,
        new(taken.PortalId, taken.Key, taken.At) { File = taken.File });

    private async Task WriteAsync(Handed handed)
    {
        var written = false;
        try
        {
            // Whatever it answers but busy is final: the row was taken over, or it is written
            var outcome = await StoreOf(handed.PortalId).WriteAsync(operation => EndAsync(operation, handed));
            written = outcome.Done || !outcome.Refusals.Contains(AccessRefusals.Busy);
        }
        finally
        {
            if (!written) unwritten.Enqueue(handed);
        }
    }

    private static async Task<Outcome<bool>> EndAsync(Operation operation, Handed handed)
    {
        var message = await operation.Db.OutboxMessages.AsTracking().SingleOrDefaultAsync(m => m.Id == handed.Id && m.ClaimId == handed.ClaimId);
        if (message is null) return false;
        var (end, sentence) = (handed.Result.End, handed.Result.Sentence);
        var failure = sentence is null ? null : VietnameseText.Shorten(sentence, OutboxMessage.FailureLength - 1);
        if (end == PostEnd.Sent)
        {
            message.Stand(OutboxState.Sent, null);
            message.SentAt = operation.Now;
        }
        else if (end == PostEnd.Refused || message.Tries > Waits.Count) message.Stand(OutboxState.GivenUp, failure);
        else
        {
            message.Stand(OutboxState.Waiting, failure);
            message.NextTryAt = operation.Now + Waits[message.Tries - 1];
        }
        return true;
    }

    /// <summary>A message claimed, with its text.</summary>
    private sealed record Taken(
        Guid ClaimId, string Key, string PortalId, string PortalName, string ToName, string ToAddress, string Subject, string Body, DateTime At)
    {
        public LetterFile? File { get; init; }
    }

    private sealed record Handed(string PortalId, int Id, Guid ClaimId, PostResult Result);
}
