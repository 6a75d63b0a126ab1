using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.People;
using Portal.Admin.Portals;
using Portal.Admin.Shared;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>On the screens of people and of the profile a weighty act asks who one is in the middle of it, and goes on with what was typed.</summary>
public sealed class AskedAgainTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);
    private int asked;
    private bool answers = true;

    protected override TimeProvider Clock => clock;

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Links:AdminAddress", "https://quantri.vi-du.vn")]).Build());
        Services.Configure<DoorRules>(rules => rules.ProofMinutes = 10);
        return Task.CompletedTask;
    }

    /// <summary>At work for eleven minutes; the question is answered as the test says.</summary>
    private async Task SitAsync(string person = Someone.AccountAdministrator)
    {
        var (session, _) = await AtTheDesk.SitAsync(Database, person);
        Services.AddSingleton<ICurrentUser>(new AtTheDesk(person, session));
        As(person);
        clock.Advance(TimeSpan.FromMinutes(11));
        Services.GetRequiredService<ProofGate>().AskWith(async () =>
        {
            asked++;
            if (answers) await Services.GetRequiredService<SessionBook>().ProvedAsync(session);
            return answers;
        });
    }

    private Task<IRenderedComponent<UserPage>> OpenUserAsync() =>
        OpenAsync<UserPage>("nguoi-dung/" + Someone.Secretary, ("Person", Someone.Secretary));

    private static IElement Button<T>(IRenderedComponent<T> page, string words) where T : IComponent =>
        page.FindAll("button").Single(b => b.TextContent.Trim() == words);

    [Fact]
    public async Task Turned_away_nothing_is_given_and_what_was_typed_stands_answered_it_is_given_once()
    {
        await SitAsync();
        answers = false;
        var page = await OpenUserAsync();
        await Button(page, "Giao thêm vai trò").ClickAsync(new());
        await ChooseAsync(page.Find("#vai-tro"), "Phó Trưởng ban");
        await page.Find("form.give-role").SubmitAsync();
        Assert.Contains("cần xác nhận lại đúng là bạn", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-testid=role]"));

        answers = true;
        await page.Find("form.give-role").SubmitAsync();
        Assert.Equal((2, 2), (asked, page.FindAll("[data-testid=role]").Count));
    }

    [Fact]
    public async Task The_end_of_a_role_asks_over_its_own_dialog()
    {
        await SitAsync();
        answers = false;
        var page = await OpenUserAsync();
        await page.Find("[data-testid=role] button").ClickAsync(new());
        Dialogs.Find("#ngay-cuoi").Change("30/11/2026");
        await Dialogs.Find("form").SubmitAsync();
        Assert.NotNull(Dialogs.Find("[data-code='accounts.proof-needed']"));
        Assert.Equal("30/11/2026", Dialogs.Find("#ngay-cuoi").GetAttribute("value"));

        answers = true;
        await Dialogs.Find("form").SubmitAsync();
        Assert.Equal((2, new DateOnly(2026, 11, 30)), (asked, (await Desk.Role(Database, Someone.Secretary, PortalRole.Secretary)).ToOn));
    }

    [Theory]
    [InlineData("Ngừng sử dụng tài khoản…", "accounts.disabled")]
    [InlineData("Cấp liên kết đặt mật khẩu…", "accounts.password-link-made")]
    public async Task What_concerns_the_account_asks(string button, string line)
    {
        await SitAsync();
        var page = await OpenUserAsync();
        await Button(page, button).ClickAsync(new());
        await Dialogs.FindAll("form").Single().SubmitAsync();

        Assert.Equal(1, asked);
        Assert.Contains(line, await Desk.Lines(Database));
    }

    [Fact]
    public async Task A_name_put_right_asks()
    {
        await SitAsync();
        var page = await OpenUserAsync();
        await Button(page, "Sửa tên, thư điện tử").ClickAsync(new());
        page.Find("#ho-ten").Change("Lê Thị Thu Trang");
        await page.Find("aside form").SubmitAsync();
        Assert.Equal((1, "Lê Thị Thu Trang"), (asked, page.Find("h1").TextContent.Replace("Đang làm việc", "", StringComparison.Ordinal).Trim()));
    }

    [Fact]
    public async Task An_invitation_asks_and_so_does_a_new_link_for_it()
    {
        await SitAsync();
        var page = await OpenAsync<InvitePage>("nguoi-dung/moi");
        page.Find("#ho-ten").Change("Nguyễn Thị Hồng Ánh");
        await ChooseAsync(page.Find("#vai-tro"), "Kế toán");
        await page.Find("form.form-card").SubmitAsync();
        Assert.NotEmpty(page.FindAll("#lien-ket"));

        clock.Advance(TimeSpan.FromMinutes(11));
        var id = (await Desk.Row(Database, "Nguyễn Thị Hồng Ánh")).InvitationId;
        var list = await OpenAsync<UsersPage>($"nguoi-dung?loi-moi={id}");
        await Button(list, "Cấp liên kết mới").ClickAsync(new());
        Assert.NotEmpty(list.FindAll("#lien-ket"));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_deputy_and_the_signature_of_a_review_ask()
    {
        await SitAsync();
        var deputies = await OpenAsync<DeputiesPage>("thay-mat");
        await ChooseAsync(deputies.Find("#nguoi-vang"), "Hoàng Ngọc Ánh · Trưởng ban");
        await ChooseAsync(deputies.Find("#nguoi-thay"), "Vũ Hoài Nam · Phó Trưởng ban");
        deputies.Find("#tu-ngay").Change("21/11/2026");
        deputies.Find("#den-ngay").Change("25/11/2026");
        await deputies.Find("form.card").SubmitAsync();
        Assert.Single(deputies.FindAll("[data-testid=deputy]"));
        Assert.Equal(1, asked);

        clock.Advance(TimeSpan.FromMinutes(11));
        Story.Must(await Desk.Verb<BeginReview>(Database).ExecuteAsync());
        var review = await OpenAsync<ReviewPage>("ra-soat-quyen");
        foreach (var line in Enumerable.Range(0, review.FindAll("[data-testid=review-line]").Count))
            await review.FindAll("[data-testid=review-line]")[line].QuerySelectorAll("input")[0].ChangeAsync(true);
        await Button(review, "Ký đợt rà soát").ClickAsync(new());
        Assert.Contains("đã ký", review.Find("[data-testid=review-state]").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_step_that_lets_more_people_act_asks_and_another_name_does_not()
    {
        await SitAsync(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong?muc=quy-trinh&sua=approval");
        page.Find("#ten").Change("Duyệt đăng");
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal(0, asked);

        page = await OpenAsync<ProfilePage>("cong?muc=quy-trinh&sua=approval");
        page.Find("#vai-Secretary").Change(true);
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal(1, asked);
    }
}
