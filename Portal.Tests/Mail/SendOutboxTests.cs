using MimeKit;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Tests.People;
using Portal.Tests.Support;
using SmtpServer.Protocol;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>What lies in the outbox reaches a real mail server once, and stays until it has.</summary>
public sealed class SendOutboxTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<int> RoundAsync() => MailGround.Sender(database).ExecuteAsync();

    private Task<OutboxMessage> OnlyAsync() => MailGround.OnlyAsync(database);

    [Fact]
    public async Task An_invitation_arrives_in_Vietnamese_with_a_link_that_opens_and_its_text_is_gone()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        var told = await MailGround.InviteAsync(database);
        Assert.Equal(("", MailGround.Address), (told.Token, told.MailedTo));

        Assert.Equal(1, await RoundAsync());

        var mail = Assert.Single(office.Taken);
        Assert.Equal("Lời mời làm việc trên trang quản trị – Thành Đông", mail.Subject);
        Assert.Equal(("Cổng thông tin điện tử phường Thành Đông", "cong@vi-du.gov.vn"),
            (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address));
        Assert.Equal(("Nguyễn Thị Hồng Ánh", MailGround.Address), (mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.All(["Kính gửi Nguyễn Thị Hồng Ánh,", "đến 09:00 ngày 27/11/2026", "Cổng thông tin điện tử phường Thành Đông"],
            words => Assert.Contains(words, mail.TextBody, StringComparison.Ordinal));
        Assert.DoesNotContain("Phùng Thị Yến", mail.TextBody, StringComparison.Ordinal);
        var token = Link(mail).Split("/loi-moi?ma=")[1];
        Assert.Equal("Nguyễn Thị Hồng Ánh", Story.Must(await Desk.Accepts(database).FindAsync(token)).FullName);
        var kept = await OnlyAsync();
        Assert.Equal((OutboxState.Sent, null, clock.GetUtcNow().UtcDateTime), (kept.State, kept.BodySealed, kept.SentAt!.Value));
        Assert.Equal(0, await RoundAsync());
    }

    [Fact]
    public async Task While_it_waits_neither_link_nor_text_can_be_read_in_the_database()
    {
        await MailGround.SetAsync(database);
        await MailGround.InviteAsync(database);

        var kept = await OnlyAsync();

        Assert.NotNull(kept.BodySealed);
        Assert.DoesNotContain("loi-moi", kept.BodySealed, StringComparison.Ordinal);
        Assert.DoesNotContain("Ánh", kept.BodySealed, StringComparison.Ordinal);
        Assert.DoesNotContain("loi-moi", string.Join(' ', kept.Key, kept.About, kept.Subject), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again_after_growing_waits_and_the_message_is_sent_when_it_is_back()
    {
        var port = FreePorts.Take(1)[0];
        await MailGround.SetAsync(database, new()
        {
            Server = "localhost", Port = $"{port}", Security = MailSecurity.None, SenderAddress = "cong@vi-du.gov.vn",
        });
        await MailGround.InviteAsync(database);

        Assert.Equal(0, await RoundAsync());
        var first = await OnlyAsync();
        Assert.Equal((OutboxState.Waiting, 1), (first.State, first.Tries));
        Assert.StartsWith($"Máy chủ thư localhost:{port} không trả lời", first.Failure, StringComparison.Ordinal);
        Assert.Equal(clock.GetUtcNow().UtcDateTime.AddMinutes(1), first.NextTryAt);

        // Not before its time
        await RoundAsync();
        Assert.Equal(1, (await OnlyAsync()).Tries);
        clock.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync();
        var second = await OnlyAsync();
        Assert.Equal((2, clock.GetUtcNow().UtcDateTime.AddMinutes(5)), (second.Tries, second.NextTryAt));

        await using var office = PostOffice.Open(port: port);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await RoundAsync());
        Assert.Single(office.Taken);
        Assert.Equal((OutboxState.Sent, null), ((await OnlyAsync()).State, (await OnlyAsync()).Failure));
    }

    [Fact]
    public async Task After_the_last_try_it_is_given_up_with_its_reason_and_keeps_its_text_until_it_is_too_old()
    {
        await MailGround.SetAsync(database);
        await MailGround.InviteAsync(database);
        foreach (var wait in SendOutbox.Waits)
        {
            await RoundAsync();
            Assert.Equal(OutboxState.Waiting, (await OnlyAsync()).State);
            clock.Advance(wait);
        }
        await RoundAsync();

        var given = await OnlyAsync();
        Assert.Equal((OutboxState.GivenUp, SendOutbox.Waits.Count + 1), (given.State, given.Tries));
        Assert.NotNull(given.Failure);
        Assert.NotNull(given.BodySealed);
        await RoundAsync();
        Assert.Equal(given.Tries, (await OnlyAsync()).Tries);

        clock.Advance(Invitation.GoodFor);
        await RoundAsync();
        Assert.Null((await OnlyAsync()).BodySealed);
    }

    [Fact]
    public async Task What_is_too_old_is_not_sent_any_more()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        clock.Advance(Invitation.GoodFor + TimeSpan.FromMinutes(1));

        Assert.Equal(0, await RoundAsync());

        Assert.Empty(office.Taken);
        var kept = await OnlyAsync();
        Assert.Equal((OutboxState.GivenUp, "Chưa gửi được trước khi quá hạn.", null), (kept.State, kept.Failure, kept.BodySealed));
    }

    [Fact]
    public async Task A_recipient_the_server_does_not_know_ends_that_message_at_once_and_no_other()
    {
        await using var office = PostOffice.Open();
        office.Unknown.Add(MailGround.Address);
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        await MailGround.InviteAsync(database, "Lê Văn Tám", "tam@vi-du.vn");

        Assert.Equal(1, await RoundAsync());

        Assert.Equal("tam@vi-du.vn", Assert.Single(office.Taken).To.Mailboxes.Single().Address);
        var refused = (await MailGround.AllAsync(database))[0];
        Assert.Equal((OutboxState.GivenUp, 1), (refused.State, refused.Tries));
        Assert.StartsWith($"Máy chủ thư không nhận địa chỉ người nhận {MailGround.Address} (máy chủ trả lời: 550", refused.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_now_not_is_tried_again_one_of_never_is_not()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        office.Answer = new SmtpResponse(SmtpReplyCode.InsufficientStorage, "later please");

        await RoundAsync();
        Assert.Equal((OutboxState.Waiting, 1), ((await OnlyAsync()).State, (await OnlyAsync()).Tries));
        Assert.Contains("452 later please", (await OnlyAsync()).Failure, StringComparison.Ordinal);

        office.Answer = new SmtpResponse(SmtpReplyCode.TransactionFailed, "no");
        clock.Advance(TimeSpan.FromMinutes(1));
        await RoundAsync();
        Assert.Equal(OutboxState.GivenUp, (await OnlyAsync()).State);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_whole_text_leaves_it_waiting_and_it_arrives_once()
    {
        await using var post = new BrokenPost(".");
        await MailGround.SetAsync(database, new()
        {
            Server = "localhost", Port = $"{post.Port}", Security = MailSecurity.None, SenderAddress = "cong@vi-du.gov.vn",
        });
        await MailGround.InviteAsync(database);
        await RoundAsync();
        Assert.Equal((OutboxState.Waiting, 1), ((await OnlyAsync()).State, (await OnlyAsync()).Tries));
        Assert.EndsWith("đứt giữa chừng.", (await OnlyAsync()).Failure, StringComparison.Ordinal);

        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, new()
        {
            Server = "localhost", Port = $"{office.Port}", Security = MailSecurity.None, SenderAddress = "cong@vi-du.gov.vn", SeenVersion = 1,
        });
        await RoundAsync();
        Assert.Single(office.Taken);
    }

    [Fact]
    public async Task Of_two_nodes_that_send_at_once_one_sends()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        foreach (var number in Enumerable.Range(0, 6)) await MailGround.InviteAsync(database, $"Người mời {(char)('A' + number)}", $"n{number}@vi-du.vn");
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        office.Held = opened.Task;

        var nodes = Enumerable.Range(0, 3).Select(_ => Task.Run(() => MailGround.OtherNode(database).ExecuteAsync())).ToList();
        opened.SetResult();
        var sent = await Task.WhenAll(nodes);

        Assert.Equal(6, sent.Sum());
        Assert.Equal(6, office.Taken.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(6, office.Taken.Count);
    }

    [Fact]
    public async Task Where_a_node_goes_down_while_it_sends_another_takes_over_five_minutes_later_under_the_same_message_id()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        var text = (await OnlyAsync()).BodySealed;
        await RoundAsync();
        // As if the first node had handed it over and never come to write that down
        await using (var db = database.Context())
        {
            var row = db.OutboxMessages.Single();
            (row.State, row.BodySealed, row.SentAt) = (OutboxState.Waiting, text, null);
            (row.ClaimId, row.ClaimedUntil) = (Guid.NewGuid(), clock.GetUtcNow().UtcDateTime + SendOutbox.ClaimHolds);
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await RoundAsync());
        clock.Advance(SendOutbox.ClaimHolds);
        Assert.Equal(1, await RoundAsync());

        Assert.Equal(2, office.Taken.Count);
        Assert.Single(office.Taken.Select(m => m.MessageId).Distinct());
    }

    private static string Link(MimeMessage mail) => mail.TextBody!.Split('\n').Single(l => l.Contains("://", StringComparison.Ordinal)).Trim();
}
