using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Sessions;
using Portal.Core.People;
using Portal.Tests.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Mail;

/// <summary>What a person is told of their own account, since somebody else may have done it.</summary>
public sealed class NoticeTests : IAsyncLifetime
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

    [Fact]
    public async Task Whose_second_factor_is_reset_is_told_and_by_whom_to_ask()
    {
        await Desk.Factor(database);
        await MailGround.AddressAsync(database, Someone.Head);
        Story.Must(await Desk.Verb<ResetSecondFactor>(database).ExecuteAsync(Someone.Head));

        var mail = await DeliveredAsync();

        Assert.Equal("Xác thực hai lớp đã được đặt lại – Thành Đông", mail.Subject);
        Assert.Contains("lúc 09:00 ngày 20/11/2026", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("hãy báo ngay cho người quản trị tài khoản", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_changes_their_password_is_told_once()
    {
        await MailGround.AddressAsync(database, Someone.Secretary);
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<ChangePassword>().ExecuteAsync(Desk.Password));

        Assert.Equal("Mật khẩu đã được đổi – Thành Đông", (await DeliveredAsync()).Subject);
        Assert.Equal(0, await MailGround.Sender(database).ExecuteAsync());
    }

    [Fact]
    public async Task Whose_account_gets_another_way_in_is_told_which()
    {
        await MailGround.AddressAsync(database, Someone.Head);
        var (_, desk) = await Accounts.Sessions.AtTheDesk.SitAsync(database, Someone.Head);
        Story.Must(await desk.GetRequiredService<Core.Accounts.Passkeys.AddPasskey>().ExecuteAsync(
            new([1], [2], clock.GetUtcNow(), 0, ["internal"], true, false, false, [3], [4]), "Điện thoại"));
        var mail = await DeliveredAsync();
        Assert.Equal("Tài khoản có cách đăng nhập mới – Thành Đông", mail.Subject);
        Assert.Contains("vừa thêm khóa truy cập “Điện thoại” lúc 09:00 ngày 20/11/2026", mail.TextBody, StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromMinutes(1));
        Story.Must(await desk.GetRequiredService<Core.Accounts.Entra.LinkEntra>().ExecuteAsync(new("tenant", "object", "anh@vi-du.gov.vn", null)));
        Assert.Contains("gắn với tài khoản Microsoft “anh@vi-du.gov.vn”", (await DeliveredAsync()).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "SEC7")]
    public async Task An_account_locked_by_an_attack_is_told_until_when_and_not_for_each_wrong_password()
    {
        await MailGround.AddressAsync(database, Someone.Secretary);
        await using var db = database.Context();
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == Someone.Secretary);
        foreach (var sender in Enumerable.Range(1, 7))
            await database.AsSystem().GetRequiredService<SignInGuard>().FailedAsync(Someone.Secretary, $"10.0.0.{sender}", account);

        var mail = await DeliveredAsync();

        Assert.Equal("Tài khoản bị khóa tạm – Thành Đông", mail.Subject);
        Assert.Contains("đến 21:00 ngày 20/11/2026", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_locked_by_wrong_codes_is_told_that_somebody_knows_the_password_and_once()
    {
        await MailGround.AddressAsync(database, Someone.Secretary);
        var setUp = database.As(Someone.Secretary).GetRequiredService<SetUpSecondFactor>();
        var offer = Story.Must(await setUp.OfferAsync());
        Story.Must(await setUp.ExecuteAsync(offer.Sealed, new Accounts.Factors.Telephone(clock).Take(offer.Text).Code()));
        Assert.Contains("vừa thiết lập xác thực hai lớp", (await DeliveredAsync()).TextBody, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(5));

        for (var i = 0; i < 7; i++) await database.AsSystem().GetRequiredService<TakeCode>().ExecuteAsync(Someone.Secretary, "123456", known: false);

        var mail = await DeliveredAsync();
        Assert.Contains("có người nhập đúng mật khẩu nhưng sai mã", mail.TextBody, StringComparison.Ordinal);
        Assert.Single(await MailGround.AllAsync(database), m => m.Kind == Core.Mail.MailKind.AccountLocked);
    }

    [Fact]
    public async Task A_link_that_went_to_a_wrong_address_opens_nothing_once_the_address_is_put_right()
    {
        await MailGround.AddressAsync(database, Someone.Secretary, "nham@vi-du.vn");
        Story.Must(await Desk.Verb<Core.Accounts.PasswordLinks>(database).SendAsync(Someone.Secretary));
        await DeliveredAsync();
        var stamp = await StampAsync();

        Story.Must(await Desk.Verb<CorrectUser>(database).ExecuteAsync(new()
        {
            UserName = Someone.Secretary, FullName = "Lê Thu Trang", SeenFullName = "Lê Thu Trang", Email = "dung@vi-du.vn", SeenEmail = "nham@vi-du.vn",
        }));

        Assert.NotEqual(stamp, await StampAsync());

        async Task<string?> StampAsync()
        {
            await using var db = database.Context();
            return await db.Users.Where(u => u.Id == Someone.Secretary).Select(u => u.SecurityStamp).SingleAsync();
        }
    }

    [Theory]
    [InlineData("a.@c.vn", false)]
    [InlineData(".a@c.vn", false)]
    [InlineData("a..b@c.vn", false)]
    [InlineData("a.b@c.vn", true)]
    public void An_address_no_letter_can_be_written_to_is_no_address(string address, bool good)
    {
        Assert.Equal(good, Core.Kernel.MailAddressText.IsGood(address));
    }

    [Fact]
    public async Task A_changed_address_is_told_to_the_former_one()
    {
        await MailGround.AddressAsync(database, Someone.Secretary, "cu@vi-du.vn");
        Story.Must(await Desk.Verb<CorrectUser>(database).ExecuteAsync(new()
        {
            UserName = Someone.Secretary, FullName = "Lê Thu Trang", SeenFullName = "Lê Thu Trang", Email = "moi@vi-du.vn", SeenEmail = "cu@vi-du.vn",
        }));

        var mail = await DeliveredAsync();

        Assert.Equal("cu@vi-du.vn", mail.To.Mailboxes.Single().Address);
        Assert.DoesNotContain("moi@vi-du.vn", mail.TextBody, StringComparison.Ordinal);
    }
}
