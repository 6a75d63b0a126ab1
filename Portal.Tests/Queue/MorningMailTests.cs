using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Queue;
using Portal.Core.Timers;
using Portal.Tests.Mail;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queue;

/// <summary>What waits is told by mail once, before the office opens; Thành Đông opens at 08:00.</summary>
public sealed class MorningMailTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20, 7);
    private readonly List<string> faults = [];
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        await MailGround.SetAsync(database);
        await MailGround.AddressAsync(database, Someone.Secretary);
        await MailGround.AddressAsync(database, Someone.Head);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<int> WaitsAsync() => Story.AtStep(database, "editing");

    private MorningMail Node() => database.Started().GetServices<ITimedWork>().OfType<MorningMail>().Single();

    private async Task<List<OutboxMessage>> RoundAsync(MorningMail? node = null)
    {
        await (node ?? Node()).RunAsync(new(() => Task.FromResult(true), (what, error) => faults.Add($"{what}: {error}")));
        Assert.Empty(faults);
        return await MailGround.AllAsync(database);
    }

    [Fact]
    public async Task Whoever_has_work_is_told_how_much_and_where_and_nothing_else()
    {
        clock.Advance(MorningMail.Before);
        var late = await A.CompleteForm(database);
        late.Title = "Bài đã quá hạn của tổ dân phố 5";
        late.EventAtLocal = A.Hanoi(database).AddDays(-4);
        await Story.AtStep(database, "editing", late);
        await WaitsAsync();

        await using var office = PostOffice.Open();
        await MailGround.SetAsync(database, new()
        {
            Server = "localhost", Port = $"{office.Port}", Security = MailSecurity.None, SenderAddress = "cong@vi-du.gov.vn", SeenVersion = 1,
        });
        Assert.Equal("thu-ky@vi-du.vn", Assert.Single(await RoundAsync()).ToAddress);
        var mail = await MailGround.DeliveredAsync(database, office);

        Assert.Equal("2 việc đang chờ, 1 đã quá hạn, 1 đến hạn hôm nay – Thành Đông", mail.Subject);
        Assert.Contains("/thanh-dong/viec-cua-toi", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/tai-khoan", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("tổ dân phố", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Told_once_a_day_also_by_two_nodes_and_after_a_restart_and_again_the_next_working_day()
    {
        clock.Advance(MorningMail.Before);
        await WaitsAsync();
        var (one, other) = (Node(), Node());
        await Task.WhenAll(RoundAsync(one), RoundAsync(other));
        Assert.Single(await RoundAsync(one));
        Assert.Single(await RoundAsync());

        // Saturday, Sunday, and Monday before its time
        foreach (var hours in new[] { 24, 24, 23 })
        {
            clock.Advance(TimeSpan.FromHours(hours));
            Assert.Single(await RoundAsync(one));
        }
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, (await RoundAsync(one)).Count);
    }

    [Fact]
    public async Task What_somebody_else_has_taken_is_told_to_nobody_but_them()
    {
        clock.Advance(MorningMail.Before);
        var id = await Story.AtStep(database, "approval");
        Story.Must(await database.As(Someone.Deputy).GetRequiredService<Core.Editions.HoldEdition>().ExecuteAsync(id, new()));

        Assert.Empty(await RoundAsync());
    }

    [Fact]
    public async Task What_failed_for_one_is_tried_again_the_next_minute_and_whoever_has_the_letter_gets_no_second()
    {
        clock.Advance(MorningMail.Before);
        await WaitsAsync();
        await Story.AtStep(database, "approval");
        var broken = new BrokenSource(Someone.Head);
        var node = new MorningMail(database.Started().GetRequiredService<PortalDbFactory>(), database.Started().GetServices<IActorFacts>(),
            [.. database.Started().GetServices<IWorkSource>(), broken], database.Started().GetRequiredService<Outbox>(),
            database.Started().GetRequiredService<OfficeAddress>(), database.Started().GetRequiredService<WorkingCalendars>(),
            database.Started().GetRequiredService<WardClock>());

        await LookAsync(node);
        Assert.Equal("thu-ky@vi-du.vn", Assert.Single(await MailGround.AllAsync(database)).ToAddress);
        Assert.NotEmpty(faults);
        broken.Whole = true;
        await LookAsync(node);
        Assert.Single(await MailGround.AllAsync(database));
        clock.Advance(MorningMail.Again);
        await LookAsync(node);

        Assert.Equal(["thu-ky@vi-du.vn", "truong-ban@vi-du.vn"], (await MailGround.AllAsync(database)).Select(m => m.ToAddress).Order());
    }

    private Task LookAsync(MorningMail node) => node.RunAsync(new(() => Task.FromResult(true), (what, error) => faults.Add($"{what}: {error}")));

    /// <summary>Cannot be asked for one person.</summary>
    private sealed class BrokenSource(string userId) : IWorkSource
    {
        public bool Whole { get; set; }

        public Task<IReadOnlyList<WorkRow>> FindAsync(Operation operation) =>
            !Whole && operation.Actor.UserId == userId ? throw new InvalidOperationException("disk away") : Task.FromResult<IReadOnlyList<WorkRow>>([]);
    }

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(150, 1)]
    [InlineData(5 * 60, 0)]
    public async Task Written_half_an_hour_before_the_office_opens_or_late_the_same_morning(int minutes, int letters)
    {
        await WaitsAsync();
        clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(letters, (await RoundAsync()).Count);
    }

    [Fact]
    public async Task Nobody_is_told_of_nothing_and_who_declined_is_not_told_until_they_ask_for_it_again()
    {
        clock.Advance(MorningMail.Before);
        Assert.Empty(await RoundAsync());
        await WaitsAsync();
        Assert.False(Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetMorningMail>().ExecuteAsync(wanted: false)));
        Assert.Empty(await RoundAsync());

        Story.Must(await database.As(Someone.Secretary).GetRequiredService<SetMorningMail>().ExecuteAsync(wanted: true));
        Assert.Single(await RoundAsync());
        await using var db = database.Context();
        Assert.Equal(["Lê Thu Trang (thu-ky) thôi nhận thư báo việc buổi sáng.", "Lê Thu Trang (thu-ky) nhận thư báo việc buổi sáng."],
            await db.History.Where(h => h.Action == "accounts.morning-mail").OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync());
    }

    [Fact]
    public async Task Who_left_or_was_disabled_is_not_told_and_one_portal_s_work_is_told_by_no_other()
    {
        clock.Advance(MorningMail.Before);
        await WaitsAsync();
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));
        Assert.Empty(await RoundAsync());
        Assert.Empty(await MailGround.AllAsync(database, "phu-lien"));
    }
}
