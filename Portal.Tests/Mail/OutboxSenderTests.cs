using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Portal.Admin.Mail;
using Portal.Core.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>The round of the back-office: it sends by itself, outlives what fails, and tells the operator.</summary>
public sealed class OutboxSenderTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private readonly HeardLog log = new();
    private readonly StorageFaults faults = new();
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync(clock);

    public Task DisposeAsync()
    {
        database.Dispose();
        log.Dispose();
        return Task.CompletedTask;
    }

    private IServiceProvider Services() => database.AsSystem(configure: services => services.AddSingleton(faults)
        .AddSingleton<Core.Data.PortalDbFactory, FaultyDbFactory>().AddSingleton<MailHealth>().AddSingleton<OutboxSender>()
        .AddLogging(logging => logging.AddProvider(log)));

    [Fact]
    public async Task What_waits_when_it_starts_is_sent_at_once()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        using var sender = Services().GetRequiredService<OutboxSender>();

        await sender.StartAsync(default);
        var mail = await office.First.WaitAsync(TimeSpan.FromMinutes(1));
        await sender.StopAsync(default);

        Assert.Equal(MailGround.Address, mail.To.Mailboxes.Single().Address);
        Assert.Equal(OutboxState.Sent, (await MailGround.OnlyAsync(database)).State);
    }

    [Fact]
    public async Task What_is_too_old_and_waits_for_a_clock_in_doubt_holds_up_nothing_that_can_be_sent()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        // More than a round takes, all older and none of them ever to be sent
        await using (var db = database.Context())
        {
            var first = await db.OutboxMessages.AsNoTracking().SingleAsync();
            for (var i = 0; i < 60; i++)
            {
                db.OutboxMessages.Add(new OutboxMessage
                {
                    PortalId = first.PortalId, Kind = first.Kind, Key = $"old:{i}", About = first.About, ToAddress = first.ToAddress, ToName = first.ToName,
                    Subject = first.Subject, BodySealed = first.BodySealed, GoodUntil = clock.GetUtcNow().UtcDateTime.AddDays(-2),
                    NextTryAt = clock.GetUtcNow().UtcDateTime.AddDays(-3),
                });
            }
            await db.SaveChangesAsync();
        }

        Assert.Equal(1, await MailGround.Sender(database).ExecuteAsync());
    }

    [Fact]
    public async Task A_database_that_fails_ends_nothing_and_is_told_once()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var commits = 0;
        // Twice, since a commit without an answer is looked at once more
        faults.OnCommit = () =>
        {
            if (++commits == 2) failed.SetResult();
            if (commits <= 2) throw new IOException("disk away");
        };
        using var sender = Services().GetRequiredService<OutboxSender>();

        await sender.StartAsync(default);
        await failed.Task;
        clock.Advance(OutboxSender.Interval);
        await office.First.WaitAsync(TimeSpan.FromMinutes(1));
        await sender.StopAsync(default);

        Assert.Equal(["Warning: mail: a round of sending failed: disk away"], log.Lines.Where(l => l.Contains("mail:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sent_and_not_written_down_it_is_written_down_at_the_next_round_and_not_sent_again()
    {
        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
        await MailGround.InviteAsync(database);
        var send = Services().GetRequiredService<SendOutbox>();
        var commits = 0;
        // The second commit of the round is the one that writes the result
        faults.OnCommit = () => faults.BeforeCommit = ++commits >= 2 ? new IOException("disk away") : null;

        await Assert.ThrowsAnyAsync<Exception>(() => send.ExecuteAsync());
        Assert.Equal(OutboxState.Waiting, (await MailGround.OnlyAsync(database)).State);
        faults.OnCommit = null;
        faults.BeforeCommit = null;
        await send.ExecuteAsync();

        Assert.Equal(OutboxState.Sent, (await MailGround.OnlyAsync(database)).State);
        Assert.Single(office.Taken);
    }

    [Fact]
    public async Task Health_says_what_is_late_beside_ok()
    {
        await using var app = new AdminHost(database, clock);
        using var browser = app.Browser();
        await MailGround.SetAsync(database);
        await MailGround.InviteAsync(database);
        await app.Services.GetRequiredService<MailHealth>().LookAsync();
        Assert.Equal("ok", await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));

        clock.Advance(TimeSpan.FromMinutes(61));
        await app.Services.GetRequiredService<MailHealth>().LookAsync();

        Assert.Equal("ok\nmail: 0 given up, 1 waiting for more than an hour (page Thư điện tử of the portals)",
            await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task Health_names_what_is_wrong_in_the_configuration()
    {
        await using var app = new AdminHost(database, clock, "Production", ("Mail:Server", "smtp.vi-du.gov.vn"));
        using var browser = app.Browser();

        Assert.Equal("ok\nmail: nothing is sent, missing or wrong: Mail:SenderAddress",
            await browser.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }
}
