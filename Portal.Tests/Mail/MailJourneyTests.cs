using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>From what is done at the desk or at the door to the letter, and from the letter back through its link.</summary>
public sealed class MailJourneyTests : IAsyncLifetime
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private PortalDatabase database = null!;
    private PostOffice office = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync(clock);
        office = PostOffice.Open();
        await MailGround.SetAsync(database, office.Form());
    }

    public async Task DisposeAsync()
    {
        await office.DisposeAsync();
        database.Dispose();
    }

    private Task<MimeMessage> DeliveredAsync() => MailGround.DeliveredAsync(database, office);

    private static string PathIn(MimeMessage mail) => new Uri(
        mail.TextBody!.Split('\n').Single(l => l.Contains("://", StringComparison.Ordinal)).Trim()).PathAndQuery;

    [Fact]
    public async Task The_link_of_the_letter_opens_in_a_browser_and_makes_the_account()
    {
        await using var app = new AdminHost(database, clock);
        await MailGround.InviteAsync(database);
        var path = PathIn(await DeliveredAsync());

        using var browser = app.Browser();
        Assert.Contains("Nguyễn Thị Hồng Ánh", WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri(path, UriKind.Relative))), StringComparison.Ordinal);
        var accepted = await AdminHost.SubmitAsync(browser, path, ("Typed.New", Desk.Password), ("Typed.Again", Desk.Password));

        Assert.Equal("/thanh-dong/trang-cua-toi", accepted.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_link_for_a_new_password_goes_to_its_person_and_the_password_set_by_it_is_told_too()
    {
        await MailGround.AddressAsync(database, Someone.Secretary);
        await using var app = new AdminHost(database, clock);
        var sent = Story.Must(await LinksOf(app).SendAsync(Someone.Secretary));
        Assert.Equal(($"{Someone.Secretary}@vi-du.vn", clock.GetUtcNow().UtcDateTime.AddDays(1)), sent);
        var mail = await DeliveredAsync();
        Assert.Equal("Đặt mật khẩu mới – Thành Đông", mail.Subject);
        var path = PathIn(mail);
        Assert.StartsWith("/dat-mat-khau?ma=", path, StringComparison.Ordinal);

        using var browser = app.Browser();
        await AdminHost.SubmitAsync(browser, path, ("Typed.New", Desk.Password), ("Typed.Again", Desk.Password));

        Assert.Equal("Mật khẩu đã được đổi – Thành Đông", (await DeliveredAsync()).Subject);
        using var again = app.Browser();
        Assert.Equal("/", (await AdminHost.SignInAsync(again, Someone.Secretary, Desk.Password)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_new_link_a_withdrawal_and_an_acceptance_take_the_letter_out_that_still_waits()
    {
        var first = await MailGround.InviteAsync(database);
        Story.Must(await Desk.Verb<RenewInvitation>(database).ExecuteAsync(first.Id, byMail: true));
        var state = Story.Must(await Desk.Verb<GetInvitationMail>(database).ExecuteAsync(first.Id))!;
        Assert.Equal((OutboxState.Waiting, MailGround.Address), (state.State, state.Address));
        Assert.Equal([OutboxState.Dropped, OutboxState.Waiting], (await MailGround.AllAsync(database)).Select(m => m.State));

        Story.Must(await Desk.Verb<WithdrawInvitation>(database).ExecuteAsync(first.Id));

        Assert.All(await MailGround.AllAsync(database), m => Assert.Equal((OutboxState.Dropped, null), (m.State, m.BodySealed)));
        Assert.Equal(0, await MailGround.Sender(database).ExecuteAsync());
    }

    [Fact]
    public async Task A_link_for_a_new_password_that_still_waits_is_not_sent_once_another_is_made_or_the_password_changed()
    {
        await MailGround.AddressAsync(database, Someone.Secretary);
        var links = Desk.Verb<PasswordLinks>(database);
        Story.Must(await links.SendAsync(Someone.Secretary));
        Story.Must(await links.CreateAsync(Someone.Secretary));
        Assert.Equal((OutboxState.Dropped, "Đã có liên kết mới thay thế."), await LastAsync());

        Story.Must(await links.SendAsync(Someone.Secretary));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ChangePassword>().ExecuteAsync(Desk.Password));
        Assert.Equal([OutboxState.Dropped, OutboxState.Dropped, OutboxState.Waiting], (await MailGround.AllAsync(database)).Select(m => m.State));
        Assert.Equal("Mật khẩu đã được đổi – Thành Đông", (await DeliveredAsync()).Subject);

        async Task<(OutboxState, string?)> LastAsync() => (await MailGround.AllAsync(database))[^1] is var last ? (last.State, last.Failure) : default;
    }

    [Fact]
    public async Task Without_an_address_nothing_is_mailed_and_the_sentence_says_which_way_is_left()
    {
        var form = Desk.Form();
        form.ByMail = true;
        Assert.Equal(["mail.address-missing"], (await Desk.Verb<InviteUser>(database).ExecuteAsync(form)).Codes());
        var link = await Desk.Invite(database);
        Assert.Equal(["mail.address-missing"], (await Desk.Verb<RenewInvitation>(database).ExecuteAsync(link.Id, byMail: true)).Codes());
        Assert.Equal(["accounts.no-address"], (await Desk.Verb<PasswordLinks>(database).SendAsync(Someone.Secretary)).Codes());

        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ChangePassword>().ExecuteAsync(Desk.Password));
        Assert.Empty(await MailGround.AllAsync(database));
    }

    [Theory]
    [InlineData("Ánh <anh@vi-du.vn>")]
    [InlineData("anh@vi-du.vn, khac@vi-du.vn")]
    [InlineData("anh@vi-du.vn\r\nBcc: khac@vi-du.vn")]
    public async Task What_is_more_than_one_address_is_no_address_of_an_account(string email) =>
        Assert.Equal(["accounts.email"], (await Desk.Verb<InviteUser>(database).ExecuteAsync(Desk.Form(email: email))).Codes());

    [Fact]
    public async Task A_verb_that_is_refused_leaves_no_letter()
    {
        await MailGround.InviteAsync(database);
        var again = Desk.Form("Nguyễn Thị Hồng Ánh", "khac@vi-du.vn");
        again.ByMail = true;

        Assert.Equal(["people.invited-already"], (await Desk.Verb<InviteUser>(database).ExecuteAsync(again)).Codes());

        Assert.Single(await MailGround.AllAsync(database));
    }

    [Fact]
    public async Task The_desk_sees_whom_a_message_goes_to_sends_it_again_or_drops_it_and_the_history_tells_both()
    {
        office.Unknown.Add(MailGround.Address);
        await MailGround.InviteAsync(database);
        await MailGround.Sender(database).ExecuteAsync();
        var desk = database.As(Someone.Administrator);
        var row = Assert.Single(Story.Must(await desk.GetRequiredService<FindOutbox>().ExecuteAsync()).Open);
        Assert.Equal((OutboxState.GivenUp, true, 1), (row.State, row.HasText, row.Tries));
        Assert.Equal((1, 0), await database.AsSystem().GetRequiredService<CountLateMail>().ExecuteAsync());

        office.Unknown.Clear();
        Story.Must(await desk.GetRequiredService<RetryMessage>().ExecuteAsync(row.Id));
        await DeliveredAsync();
        Assert.Equal(["mail.nothing-to-send"], (await desk.GetRequiredService<RetryMessage>().ExecuteAsync(row.Id)).Codes());
        Assert.Equal(["mail.nothing-to-send"], (await desk.GetRequiredService<DropMessage>().ExecuteAsync(row.Id)).Codes());

        await MailGround.InviteAsync(database, "Lê Văn Tám", "tam@vi-du.vn");
        var second = Assert.Single(Story.Must(await desk.GetRequiredService<FindOutbox>().ExecuteAsync()).Open);
        Story.Must(await desk.GetRequiredService<DropMessage>().ExecuteAsync(second.Id));
        Assert.Equal(0, await MailGround.Sender(database).ExecuteAsync());
        await using var db = database.Context();
        Assert.Equal(["Gửi lại thư “Lời mời” tới Nguyễn Thị Hồng Ánh.", "Bỏ, không gửi thư “Lời mời” tới Lê Văn Tám."],
            await db.History.Where(h => h.Action.StartsWith("mail.")).OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync());
    }

    [Fact]
    public async Task What_waits_for_more_than_an_hour_counts_for_health_and_what_ended_goes_after_three_months()
    {
        await MailGround.InviteAsync(database);
        var count = database.AsSystem().GetRequiredService<CountLateMail>();
        Assert.Equal((0, 0), await count.ExecuteAsync());
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal((0, 1), await count.ExecuteAsync());

        await DeliveredAsync();
        Assert.Equal((0, 0), await count.ExecuteAsync());
        foreach (var (days, gone) in new[] { (CutOutbox.KeepDays, 0), (1, 1) })
        {
            clock.Advance(TimeSpan.FromDays(days));
            Assert.Equal(gone, Story.Must(await database.Started().GetRequiredService<CutOutbox>().ExecuteAsync()));
        }
    }

    private PasswordLinks LinksOf(AdminHost app)
    {
        var services = app.Services;
        var store = Core.Data.PortalStore.OfSystem(services.GetRequiredService<Core.Data.PortalDbFactory>(), null,
            services.GetRequiredService<Core.Kernel.WardClock>());
        return ActivatorUtilities.CreateInstance<PasswordLinks>(services, store);
    }
}
