using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Portals;
using Portal.Core.Deadlines;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Law;
using Portal.Core.Portals;
using Portal.Tests.Law;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>The screens say of deadlines what was done, and nothing that was not. It is Friday 20/11/2026, nine o'clock.</summary>
public sealed class ToldOnScreensTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    protected override Task ArrangeAsync()
    {
        Services.AddEditionScreens().AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Links:PublicAddress"] = "https://{host}" }).Build());
        return Task.CompletedTask;
    }

    private async Task<IRenderedComponent<EditionPage>> ReadAsync(int editionId, string who)
    {
        As(who);
        var page = await OpenAsync<EditionPage>($"bai/{editionId}", ("Id", editionId));
        page.WaitForState(() => page.FindAll("article, .refusals").Count > 0);
        return page;
    }

    private static string Words(IRenderedComponent<EditionPage> page) => page.Find("[data-testid=told]").TextContent;

    private static IElement Button(IRenderedComponent<EditionPage> page, string words) =>
        page.FindAll("button").First(b => b.TextContent.Trim() == words);

    [Fact]
    public async Task Where_no_leader_is_to_be_told_the_page_says_whoever_must_act_was()
    {
        await Told.ProfileAsync(Database, p => p with { DeadlineAlerts = DeadlineAlerts.Shipped with { EscalateTo = [] } });
        var id = await Story.AtStep(Database, "editing");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(Database);

        Assert.Equal("Đã báo quá hạn cho người đang phải làm lúc 17:01 ngày 20/11/2026.", Words(await ReadAsync(id, Someone.Head)));
        As(Someone.Administrator);
        var desk = await OpenAsync<ProfilePage>("cong?muc=thoi-han");
        Assert.Contains("nhắc trước 2 giờ hành chính, báo ngay khi quá hạn", desk.Find("[data-testid=alerts]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_leader_could_be_told_the_page_says_so_until_one_was()
    {
        foreach (var who in new[] { Someone.Head, Someone.Deputy }) await Told.LeaveAsync(Database, who);
        var id = await Story.AtStep(Database, "editing");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(Database);
        Assert.Equal("Đã báo quá hạn cho người đang phải làm lúc 17:01 ngày 20/11/2026. Chưa báo được lên lãnh đạo: chưa ai giữ vai trò được báo.",
            Words(await ReadAsync(id, Someone.Secretary)));

        await using (var db = Database.Context())
            await db.Memberships.Where(m => m.UserId == Someone.Head).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, (DateOnly?)null));
        clock.Set(2026, 11, 20, 18);
        await Planned.LookAsync(Database);

        Assert.Equal("Đã báo quá hạn cho người đang phải làm lúc 17:01 ngày 20/11/2026. Đã báo lên lãnh đạo lúc 18:00 ngày 20/11/2026.",
            Words(await ReadAsync(id, Someone.Secretary)));
    }

    [Fact]
    public async Task Where_nobody_can_act_the_page_says_that_leaders_were_warned()
    {
        var id = await Story.AtStep(Database, "field-review");
        await Told.LeaveAsync(Database, Someone.CultureReviewer);
        clock.Set(2026, 11, 20, 15);
        await Planned.LookAsync(Database);

        Assert.Equal("Đã nhắc lãnh đạo lúc 15:00 ngày 20/11/2026, vì khi đó chưa ai làm được bước này.", Words(await ReadAsync(id, Someone.Head)));
    }

    [Fact]
    public async Task Beside_what_is_withdrawn_nobody_is_told_to_change_the_portal_at_once()
    {
        var item = await Story.Publish(Database);
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        Assert.Single((await ReadAsync(next, Someone.Author)).FindAll("[data-testid=at-once]"));

        await Story.Withdraw(Database, item.EditionId);

        Assert.Empty((await ReadAsync(next, Someone.Author)).FindAll("[data-testid=at-once]"));
    }

    [Fact]
    public async Task Where_the_law_names_days_nothing_is_said_of_a_law_without_them()
    {
        var item = await Story.Publish(Database);
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var dated = Laws.Tables with
        {
            PublishingTerms = Laws.Tables.PublishingTerms.Select(t =>
                t.On == PublishingOccasion.Change ? t with { Amount = 3, Unit = DeadlineUnit.WorkingDays } : t).ToList(),
        };
        var other = Database.AsSystem(configure: services => services.AddSingleton(dated).AddSingleton<ICurrentUser>(new FixedUser(Someone.Author, "A")));

        Assert.Null(Story.Must(await other.GetRequiredService<GetEdition>().ExecuteAsync(next)).AtOnce);
    }

    [Fact]
    public async Task The_desk_offers_to_tell_roles_that_see_every_item_and_asks_for_a_warning_ahead()
    {
        As(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong?muc=thoi-han&sua=" + AlertsPanel.Key);
        await page.Find("#rieng").ChangeAsync(new() { Value = true });
        page.WaitForElement("#bao-Head");
        Assert.Equal(["Secretary", "FieldReviewer", "DeputyHead", "Head", "Administrator"],
            page.FindAll("[id^=bao-]").Select(e => e.Id!["bao-".Length..]).Where(id => char.IsUpper(id[0])));

        await page.Find("#nhac-ngay").ChangeAsync(new() { Value = "0" });
        await page.Find("#nhac-gio").ChangeAsync(new() { Value = "0" });
        await page.Find(".panel form").SubmitAsync();

        Assert.Equal("Số ngày nhắc trước phải là số nguyên từ 1 đến 30.", page.Find("#loi-WarnDays").TextContent.Trim());
        Assert.Equal("Số giờ nhắc trước phải là số nguyên từ 1 đến 80.", page.Find("#loi-WarnHours").TextContent.Trim());
    }

    [Fact]
    public async Task A_role_chosen_that_does_not_see_every_item_is_shown_with_what_that_means()
    {
        await Told.ProfileAsync(Database, p => p with { DeadlineAlerts = DeadlineAlerts.Shipped with { EscalateTo = ["head", "finance"] } });
        As(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong?muc=thoi-han&sua=" + AlertsPanel.Key);

        page.WaitForElement("#bao-Finance");

        Assert.Contains("không xem được mọi bài nên không được báo", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overtaken_one_reads_who_it_was_and_not_that_the_timer_told_of_the_deadline_since()
    {
        var id = await Story.AtStep(Database, "approval");
        var page = await ReadAsync(id, Someone.Deputy);
        Story.Must(await Database.As(Someone.Head).GetRequiredService<ReturnEdition>().ExecuteAsync(id, await Story.Version(Database, id), "Thiếu ảnh"));
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(Database);
        for (var i = 0; i < Story.Ticked.Count; i++) page.FindAll(".checklist input")[i].Change(true);

        await Button(page, "Duyệt và đăng").ClickAsync(new MouseEventArgs());

        var words = page.Find("[data-testid=refusals]").TextContent;
        Assert.Contains("Hoàng Ngọc Ánh đã xử lý lúc 09:00 ngày 20/11/2026", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Hệ thống", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_one_s_own_words_stands_who_saved_others_and_not_the_timer()
    {
        var id = await Story.Draft(Database);
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(Database);
        As(Someone.Author);
        var theirs = Story.Must(await Services.GetRequiredService<GetEdition>().ExecuteAsync(id));
        Assert.Equal("Hệ thống (hẹn giờ)", theirs.History[0].ActorName);

        var other = OtherSave.Of(theirs, theirs.Form, null, Services.GetRequiredService<ContentKinds>().Of(theirs.Kind).Words,
            Story.Must(await Services.GetRequiredService<GetEditorChoices>().ExecuteAsync()));

        Assert.Equal("Đào Thị Hạnh", other.Who);
    }
}
