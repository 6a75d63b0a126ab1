using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Portals;
using Portal.Admin.Queue;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Kinds.Documents;
using Portal.Core.Portals;
using Portal.Tests.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Alerts;

/// <summary>What the screens say of deadlines: the law's date, who was told, which rule counts; and the desk where all of it is set.</summary>
[Trait("Row", "D4")]
public sealed class DeadlineScreensTests : AdminTestContext
{
    private readonly HanoiClock clock = HanoiClock.At(2026, 11, 20);

    protected override TimeProvider Clock => clock;

    protected override Task ArrangeAsync()
    {
        Services.AddEditionScreens().AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Links:PublicAddress"] = "https://{host}" }).Build());
        return Task.CompletedTask;
    }

    private async Task<EditionForm> DocumentAsync(string issuer)
    {
        var form = await A.DocumentForm(Database, new(2026, 11, 18));
        ((DocumentDetails)form.Details!).Issuer = issuer;
        return form;
    }

    private async Task<IRenderedComponent<EditionPage>> ReadAsync(int editionId, string who)
    {
        As(who);
        var page = await OpenAsync<EditionPage>($"bai/{editionId}", ("Id", editionId));
        page.WaitForState(() => page.FindAll("article, .refusals").Count > 0);
        return page;
    }

    private async Task<PortalProfile> Stored()
    {
        await using var db = Database.Context();
        return db.Portals.Single(p => p.Id == A.ThanhDong).Profile;
    }

    [Fact]
    public async Task The_page_shows_the_law_s_earlier_date_with_its_ground_and_later_who_was_told()
    {
        var id = await Story.AtStep(Database, "approval", await DocumentAsync("Sở Nội vụ"));

        var page = await ReadAsync(id, Someone.Head);

        Assert.Equal("Hạn theo luật: 17:00 ngày 26/11/2026", page.Find("[data-testid=law-due]").TextContent.Trim());
        Assert.Equal("Còn 3 ngày làm việc. Khoản 4 Điều 18 Luật Tiếp cận thông tin số 104/2016/QH13; sớm hơn hạn của quy chế.",
            page.Find("[data-testid=law-words]").TextContent);
        Assert.Empty(page.FindAll("[data-testid=told]"));
        var why = page.FindAll(".why-list li").Select(li => li.TextContent).ToList();
        Assert.StartsWith("Cơ quan ban hành “Sở Nội vụ” không phải cơ quan chủ quản hay đơn vị của cổng", why[0], StringComparison.Ordinal);
        Assert.StartsWith("Luật cấp trên: khoản 4 Điều 18", why[^2], StringComparison.Ordinal);

        clock.Set(2026, 11, 27);
        await Planned.LookAsync(Database);
        page = await ReadAsync(id, Someone.Head);
        Assert.Contains("late", page.Find("[data-testid=law-due]").ClassList);
        Assert.Equal("Đã nhắc người đang phải làm lúc 09:00 ngày 27/11/2026.", page.Find("[data-testid=told]").TextContent);
    }

    [Fact]
    public async Task Where_the_ward_is_stricter_no_law_is_shown()
    {
        var page = await ReadAsync(await Story.AtStep(Database, "approval"), Someone.Head);

        Assert.Empty(page.FindAll("[data-testid=law-due]"));
        Assert.DoesNotContain("Luật cấp trên", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_next_edition_of_what_is_public_says_that_changes_are_shown_at_once()
    {
        var item = await Story.Publish(Database);
        Assert.Empty((await ReadAsync(item.EditionId, Someone.Head)).FindAll("[data-testid=at-once]"));
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));

        var page = await ReadAsync(next, Someone.Author);

        Assert.Contains("khoản 3 Điều 9 Nghị định số 224/2026/NĐ-CP", page.Find("[data-testid=at-once]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_drafter_sees_what_the_issuer_was_taken_for_and_corrects_it()
    {
        As(Someone.Author);
        var id = await Story.Draft(Database, await DocumentAsync("Sở Nội vụ"));
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForState(() => page.FindAll("#ban-hanh-boi").Count > 0);
        string Named() => page.Find("#ban-hanh-boi option").TextContent;
        Assert.Equal("Theo cơ quan ban hành đã nhập: của cơ quan khác", Named());
        Assert.Equal(["Văn bản do phường ban hành", "Văn bản của cơ quan khác"], page.FindAll("#ban-hanh-boi option").Skip(1).Select(o => o.TextContent));

        page.Find("#co-quan").Change("UBND phường Thành Đông");
        Assert.Equal("Theo cơ quan ban hành đã nhập: do phường ban hành", Named());

        page.Find("#ban-hanh-boi").Change("Others");
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Toàn văn</p>", 10, null), false)))!.Done);
        Assert.Equal("D4", (await Told.OfAsync(Database, id)).RuleCode);
    }

    [Fact]
    public async Task Where_the_maker_makes_no_difference_nobody_is_asked()
    {
        await Told.ProfileAsync(Database, p => p with { Sections = p.Sections.Select(s => s with { DeadlineOfOthers = null }).ToList() });
        As(Someone.Author);
        var id = await Story.Draft(Database, await DocumentAsync("Sở Nội vụ"));
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForState(() => page.FindAll("#co-quan").Count > 0);

        Assert.Empty(page.FindAll("#ban-hanh-boi"));
    }

    [Fact]
    public async Task The_queue_s_row_says_since_when_the_leaders_know()
    {
        await Story.AtStep(Database, "editing");
        clock.Set(2026, 11, 20, 17, 1);
        await Planned.LookAsync(Database);
        As(Someone.Secretary);

        var page = await OpenAsync<QueuePage>("viec-cua-toi");
        page.WaitForElement("table");

        Assert.Equal("đã báo lên lãnh đạo 17:01 ngày 20/11/2026", page.Find("[data-testid=escalated]").TextContent);
    }

    [Fact]
    public async Task The_desk_sets_the_second_rule_of_a_section_of_documents_and_of_no_other()
    {
        As(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong?muc=chuyen-muc&sua=van-ban");
        Assert.Contains("văn bản của cơ quan khác: 10 ngày làm việc", page.Markup, StringComparison.Ordinal);
        await ChooseAsync(page.Find("#thoi-han-khac"), "Như văn bản do phường ban hành");
        await page.Find(".panel form").SubmitAsync();
        Assert.Null((await Stored()).Sections.Single(s => s.Code == "van-ban").DeadlineOfOthers);

        page = await OpenAsync<ProfilePage>("cong?muc=chuyen-muc&sua=tin-tuc");
        Assert.Empty(page.FindAll("#thoi-han-khac"));
    }

    [Fact]
    public async Task The_desk_sets_when_and_whom_to_tell_and_a_wrong_number_stands_beside_its_field()
    {
        As(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong?muc=thoi-han");
        Assert.Contains("nhắc trước 2 giờ hành chính, báo lãnh đạo ngay khi quá hạn", page.Find("[data-testid=alerts]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Mặc định của phần mềm", page.Find("[data-testid=alerts]").TextContent, StringComparison.Ordinal);

        page = await OpenAsync<ProfilePage>("cong?muc=thoi-han&sua=" + AlertsPanel.Key);
        await page.Find("#rieng").ChangeAsync(new() { Value = true });
        await page.Find("#nhac-gio").ChangeAsync(new() { Value = "nhiều" });
        await page.Find("#bao-ngay").ChangeAsync(new() { Value = "2" });
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal("Số giờ nhắc trước phải là số nguyên từ 1 đến 80.", page.Find("#loi-WarnHours").TextContent.Trim());
        Assert.Equal("nhiều", page.Find("#nhac-gio").GetAttribute("value"));

        await page.Find("#nhac-gio").ChangeAsync(new() { Value = "3" });
        await page.Find("#bao-DeputyHead").ChangeAsync(new() { Value = false });
        await page.Find(".panel form").SubmitAsync();
        var alerts = (await Stored()).DeadlineAlerts!;
        Assert.Equal((3, 2, "head"), (alerts.Hours.WarnBefore, alerts.Days.EscalateAfter, string.Join(',', alerts.EscalateTo)));
    }

    [Fact]
    public void Of_very_many_moved_deadlines_the_first_hundred_are_listed_and_the_rest_counted()
    {
        var at = WardClock.ToUtc(new(2026, 11, 20, 17, 0, 0));
        var moved = Enumerable.Range(0, 10_000).Select(i => new Core.Deadlines.MovedDeadline(A.ThanhDong, i, $"Bài {i}", at, at.AddDays(1))).ToList();

        var note = Render<MovedDeadlines>(p => p.Add(c => c.Moved, moved));

        Assert.Contains("Đã tính lại 10000 thời hạn", note.Markup, StringComparison.Ordinal);
        Assert.Equal((101, "và 9900 thời hạn khác."), (note.FindAll("li").Count, note.FindAll("li")[^1].TextContent));
    }
}
