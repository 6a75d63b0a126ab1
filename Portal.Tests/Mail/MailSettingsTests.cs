using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>Who sets the mail server, what is refused, and that its password is told to nobody.</summary>
public sealed class MailSettingsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Administrator, PortalRole.Administrator, portalId: MailGround.City);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private static MailSettingsForm Form(int seen = 0) => new()
    {
        Server = "smtp.vi-du.gov.vn", Security = MailSecurity.StartTls, UserName = "cong", Password = "Rất-bí-mật-47", SenderAddress = "cong@vi-du.gov.vn",
        SeenVersion = seen,
    };

    private SaveMailSettings Save(string portal = MailGround.City) => database.As(Someone.Administrator, portal).GetRequiredService<SaveMailSettings>();

    private async Task<MailDesk> DeskAsync(string portal = MailGround.City) =>
        Story.Must(await database.As(Someone.Administrator, portal).GetRequiredService<GetMailSettings>().ExecuteAsync());

    private async Task<MailServer> StoredAsync()
    {
        await using var db = database.Context();
        return await db.MailServers.SingleAsync();
    }

    [Fact]
    public async Task Set_in_the_portal_above_all_it_holds_for_each_and_its_password_stays_unread()
    {
        Assert.Equal("smtp.vi-du.gov.vn:587", Story.Must(await Save().ExecuteAsync(Form())));

        var ward = await DeskAsync(A.ThanhDong);
        Assert.Equal((true, false, "Hải Phòng", "smtp.vi-du.gov.vn", 587, "Cổng thông tin điện tử phường Thành Đông"),
            (ward.IsSetUp, ward.MayChange, ward.SetAt, ward.Server, ward.Port, ward.ShownName));
        var city = await DeskAsync();
        Assert.Equal((true, true, null), (city.MayChange, city.HasPassword, city.Form().Password));
        Assert.DoesNotContain("bí-mật", (await StoredAsync()).PasswordSealed, StringComparison.Ordinal);
        var lines = await LinesAsync();
        Assert.Equal(["Thiết lập máy chủ thư smtp.vi-du.gov.vn:587, người gửi cong@vi-du.gov.vn."], lines);
        Assert.DoesNotContain("bí-mật", string.Join(' ', lines), StringComparison.Ordinal);
        await using var db = database.Context(MailGround.City);
        Assert.Contains(await db.SecurityLog.Select(l => l.Action).ToListAsync(), a => a == "mail.settings-saved");
    }

    [Fact]
    public async Task In_a_portal_below_another_and_by_whoever_runs_no_system_it_is_refused()
    {
        Assert.Equal(["mail.set-above"], (await Save(A.ThanhDong).ExecuteAsync(Form())).Codes());
        Assert.Equal(["mail.set-above"],
            (await database.As(Someone.Administrator).GetRequiredService<RemoveMailSettings>().ExecuteAsync(0)).Codes());
        Assert.Equal(["access.not-allowed"],
            (await database.As(Someone.AccountAdministrator).GetRequiredService<SaveMailSettings>().ExecuteAsync(Form())).Codes());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_each_beside_its_field()
    {
        var wrong = await Save().ExecuteAsync(new()
        {
            Server = "http://x", Port = "99999", Security = MailSecurity.None, UserName = "a", SenderAddress = "không",
        });

        Assert.Equal(["mail.server", "mail.port", "mail.open-line", "mail.password-missing", "mail.sender-address"], wrong.Codes());
        Assert.Equal(["Server", "Port", "Security", "Password", "SenderAddress"], wrong.Refusals.Select(r => r.Field));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task An_open_line_is_taken_to_this_machine_alone(string server)
    {
        var form = Form();
        (form.Server, form.Security) = (server, MailSecurity.None);
        Story.Must(await Save().ExecuteAsync(form));
        Assert.Equal(25, (await StoredAsync()).Port);
    }

    [Fact]
    public async Task The_stored_password_is_kept_where_it_is_left_empty_and_never_goes_to_another_server()
    {
        Story.Must(await Save().ExecuteAsync(Form()));
        var secret = (await StoredAsync()).PasswordSealed;
        var named = Form((await StoredAsync()).Version);
        (named.Password, named.SenderName) = (null, "Cổng Hải Phòng");
        Story.Must(await Save().ExecuteAsync(named));
        Assert.Equal("Rất-bí-mật-47", await PasswordAsync());

        foreach (var change in new Action<MailSettingsForm>[]
        {
            f => f.Server = "smtp.ke-khac.vn", f => f.Port = "2525", f => f.Security = MailSecurity.Tls, f => f.UserName = "khac",
        })
        {
            var moved = Form((await StoredAsync()).Version);
            (moved.Password, moved.SenderName) = (null, "Cổng Hải Phòng");
            change(moved);
            Assert.Equal(["mail.password-elsewhere"], (await Save().ExecuteAsync(moved)).Codes());
        }
        Assert.Equal(["Sửa máy chủ thư: tên người gửi “Cổng Hải Phòng”."], (await LinesAsync()).Skip(1));
        Assert.NotEqual("", secret);
    }

    [Fact]
    public async Task Of_two_who_change_it_the_second_is_told_and_nothing_changed_leaves_no_line()
    {
        Story.Must(await Save().ExecuteAsync(Form()));
        Assert.Equal(["data.stale"], (await Save().ExecuteAsync(Form())).Codes());

        var same = Form((await StoredAsync()).Version);
        same.Password = null;
        Story.Must(await Save().ExecuteAsync(same));
        Assert.Single(await LinesAsync());
    }

    [Fact]
    public async Task Taken_away_nothing_is_sent_or_begun_any_more()
    {
        Story.Must(await Save().ExecuteAsync(Form()));
        var remove = database.As(Someone.Administrator, MailGround.City).GetRequiredService<RemoveMailSettings>();
        Story.Must(await remove.ExecuteAsync((await StoredAsync()).Version));

        Assert.False((await DeskAsync()).IsSetUp);
        var form = People.Desk.Form(email: "anh@vi-du.vn");
        form.ByMail = true;
        Assert.Equal(["mail.not-set-up"], (await People.Desk.Verb<Core.People.InviteUser>(database).ExecuteAsync(form)).Codes());
        Assert.Equal("Thôi dùng máy chủ thư smtp.vi-du.gov.vn:587: hệ thống không gửi thư nữa.", (await LinesAsync())[^1]);
    }

    [Fact]
    public async Task Changed_settings_send_at_once_what_waited_for_its_hour()
    {
        await MailGround.SetAsync(database);
        await MailGround.InviteAsync(database);
        await MailGround.Sender(database).ExecuteAsync();
        await using var office = PostOffice.Open();
        var form = office.Form();

        Story.Must(await Save().ExecuteAsync(new()
        {
            Server = form.Server, Port = form.Port, Security = form.Security, SenderAddress = form.SenderAddress, SeenVersion = (await StoredAsync()).Version,
        }));

        Assert.Equal(1, await MailGround.Sender(database).ExecuteAsync());
    }

    [Fact]
    public void The_configuration_says_it_all_and_what_is_wrong_in_it_by_name()
    {
        var whole = Source(("Server", "smtp.vi-du.gov.vn"), ("Security", "Tls"), ("SenderAddress", "cong@vi-du.gov.vn"), ("UserName", "cong"),
            ("Password", "x"));
        Assert.Equal((true, null, 465, "x"), (whole.IsConfigured, whole.Fault, whole.Configured!.Port, whole.Configured.Password));
        Assert.False(Source().IsConfigured);

        Assert.Equal("missing or wrong: Mail:Server, Mail:SenderAddress", Source(("Port", "25")).Fault);
        Assert.Equal("Mail:Security is none of StartTls, Tls, None", Source(("Server", "localhost"), ("Security", "Sslv3")).Fault);
        Assert.Equal("the file of Mail:PasswordFile cannot be read", Source(("Server", "localhost"), ("PasswordFile", "/khong/co")).Fault);
        Assert.Null(Source(("Port", "25")).Configured);
    }

    [Fact]
    public async Task What_the_configuration_sets_the_desk_does_not_change()
    {
        var services = database.AsSystem(MailGround.City, s => s.AddSingleton(p => Source(p.GetRequiredService<PayeeRing>(),
            ("Server", "smtp.vi-du.gov.vn"), ("SenderAddress", "cong@vi-du.gov.vn"))));

        Assert.Equal(["mail.configured"], (await services.GetRequiredService<SaveMailSettings>().ExecuteAsync(Form())).Codes());
        var desk = Story.Must(await services.GetRequiredService<GetMailSettings>().ExecuteAsync());
        Assert.Equal((true, false, "smtp.vi-du.gov.vn"), (desk.Configured, desk.MayChange, desk.Server));
    }

    private MailSource Source(params (string Key, string Value)[] settings) => Source(database.AsSystem().GetRequiredService<PayeeRing>(), settings);

    private static MailSource Source(PayeeRing ring, params (string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.ToDictionary(s => "Mail:" + s.Key, s => (string?)s.Value)).Build(), ring);

    private async Task<string?> PasswordAsync()
    {
        await using var db = database.Context();
        return (await database.AsSystem().GetRequiredService<MailSource>().FindAsync(db))!.Password;
    }

    private async Task<List<string>> LinesAsync()
    {
        await using var db = database.Context(MailGround.City);
        return await db.History.Where(h => h.Action.StartsWith("mail.")).OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync();
    }
}
