using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Queue;
using Portal.Tests.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queue;

/// <summary>What is urgent is told by mail at once, once, to whoever serves, has an address and wants it.</summary>
public sealed class UrgentMailTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 21, 22);
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await MailGround.AddressAsync(database, Someone.Secretary);
        await MailGround.AddressAsync(database, Someone.Head);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<IReadOnlyList<OutboxMessage>> TellAsync(string by = Someone.Author, string what = "review:7", bool refuse = false)
    {
        var services = database.As(by);
        var mail = services.GetRequiredService<UrgentMail>();
        mail.Ready();
        await services.GetRequiredService<PortalStore>().WriteAsync<int>(async operation =>
        {
            await mail.AddAsync(operation, what, "bai/7", [Someone.Head, Someone.Secretary, Someone.Deputy, Someone.Head]);
            return refuse ? AccessRefusals.Stale : 1;
        });
        return await MailGround.AllAsync(database);
    }

    [Fact]
    public async Task It_goes_at_once_at_any_hour_and_says_only_that_something_waits_and_where()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, new()
        {
            Server = "localhost", Port = $"{office.Port}", Security = MailSecurity.None, SenderAddress = "cong@vi-du.gov.vn",
        });

        Assert.Equal(["thu-ky@vi-du.vn", "truong-ban@vi-du.vn"], (await TellAsync()).Select(m => m.ToAddress).Order());
        Assert.Equal(2, await MailGround.Sender(database).ExecuteAsync());

        var mail = office.Taken.Last();
        Assert.Equal("Việc khẩn đang chờ – Thành Đông", mail.Subject);
        Assert.Contains("/thanh-dong/bai/7", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/tai-khoan", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Đào Thị Hạnh", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_one_event_a_person_gets_one_letter_and_whoever_acts_none()
    {
        await MailGround.SetAsync(database);
        await TellAsync();
        Assert.Equal(2, (await TellAsync()).Count);
        Assert.Equal("thu-ky@vi-du.vn", (await TellAsync(Someone.Head, "review:8")).Last().ToAddress);
    }

    [Fact]
    public async Task What_is_refused_or_has_no_mail_server_sends_nothing()
    {
        Assert.Empty(await TellAsync());
        await MailGround.SetAsync(database);
        Assert.Empty(await TellAsync(refuse: true));
    }

    [Fact]
    public async Task Who_declined_it_gets_none_until_they_ask_for_it_again_and_the_history_tells()
    {
        await MailGround.SetAsync(database);
        Assert.False(Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetUrgentMail>().ExecuteAsync(wanted: false)));
        Assert.Equal("truong-ban@vi-du.vn", Assert.Single(await TellAsync()).ToAddress);

        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetUrgentMail>().ExecuteAsync(wanted: true));
        Assert.Equal(3, (await TellAsync(what: "review:8")).Count);
        await using var db = database.Context();
        Assert.Equal(["Lê Thu Trang (thu-ky) thôi nhận thư báo việc khẩn.", "Lê Thu Trang (thu-ky) nhận thư báo việc khẩn."],
            await db.History.Where(h => h.Action == "accounts.urgent-mail").OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync());
    }

    [Fact]
    public async Task Who_left_or_was_disabled_gets_none()
    {
        await MailGround.SetAsync(database);
        await using (var db = database.Context())
        {
            await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));
            await db.Memberships.Where(m => m.UserId == Someone.Head).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 20)));
        }
        Assert.Empty(await TellAsync());
    }
}
