using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Lists that work: what narrows them, and what is said of what cannot.</summary>
[Trait("Fault", "ED20")]
public sealed class FindEditionsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Rows<EditionRow>> Find(EditionFilter filter, string who = Someone.Head) =>
        Story.Must(await database.As(who).GetRequiredService<FindEditions>().ExecuteAsync(filter));

    private async Task<IReadOnlyList<string>> Titles(EditionFilter filter, string who = Someone.Head) =>
        (await Find(filter, who)).Items.Select(r => r.Title).Order(StringComparer.Ordinal).ToList();

    private async Task<EditionForm> Titled(string title, string by = "Mai Anh")
    {
        var form = await A.CompleteForm(database, by: [(await A.Contributor(database, by), 100)]);
        form.Title = title;
        return form;
    }

    [Theory]
    [InlineData("Lê Thu Trang")]
    [InlineData("thu trang")]
    [InlineData("TRANG vuon hoa")]
    public async Task The_name_of_whoever_wrote_it_finds_the_item_though_no_text_holds_it(string words)
    {
        await A.Membership(database, Someone.Secretary, PortalRole.Contributor);
        await Story.Draft(database, await Titled("Vườn hoa mới"), Someone.Secretary);
        await Story.Draft(database, await Titled("Vườn hoa cũ"));

        Assert.Equal(["Vườn hoa mới"], await Titles(new() { Text = words }));
    }

    [Fact]
    public async Task The_name_or_pen_name_of_a_contributor_finds_what_they_have_a_share_in_under_whatever_name_they_go_now()
    {
        await Story.Draft(database, await Titled("Bài của Bình", by: "Trần Bình"));
        await Story.Draft(database, await Titled("Bài khác"));
        await using (var db = database.Context())
        {
            var person = await db.Contributors.SingleAsync(c => c.FullName == "Trần Bình");
            person.PenName = "Hải Đăng";
            await db.SaveChangesAsync();
        }

        Assert.Equal(["Bài của Bình"], await Titles(new() { Text = "tran binh" }));
        Assert.Equal(["Bài của Bình"], await Titles(new() { Text = "hải đăng" }));
        Assert.Empty(await Titles(new() { Text = "hải đăng", Mine = true }));
    }

    [Fact]
    public async Task A_list_is_narrowed_to_a_person_by_account_or_by_share()
    {
        var linked = await A.Contributor(database, "Ngô Văn Bình", userId: Someone.OtherAuthor);
        await Story.Draft(database, await Titled("Viết bằng tài khoản"), Someone.OtherAuthor);
        var form = await A.CompleteForm(database, by: [(linked, 100)]);
        form.Title = "Có phần của Bình";
        await Story.Draft(database, form);
        await Story.Draft(database, await Titled("Bài khác"));

        Assert.Equal(["Có phần của Bình", "Viết bằng tài khoản"], await Titles(new() { Person = $"ctv-{linked}" }));
        Assert.Equal(["Viết bằng tài khoản"], await Titles(new() { Person = "tk-" + Someone.OtherAuthor }));
        var people = await database.As(Someone.Head).GetRequiredService<FindPeople>().ExecuteAsync();
        Assert.Contains(new($"ctv-{linked}", "Ngô Văn Bình", null), people);
        Assert.DoesNotContain(people, p => p.Code == "tk-" + Someone.OtherAuthor);
        Assert.Contains(people, p => p.Code == "tk-" + Someone.Secretary);
        Assert.DoesNotContain(people, p => p.Name == "Bùi Gia Khánh");
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<FindPeople>().ExecuteAsync());
    }

    [Fact]
    public async Task A_list_is_narrowed_to_the_unit_an_item_is_counted_for()
    {
        await Story.Draft(database, await Titled("Của trung tâm"));
        await Story.Draft(database, await Titled("Không của đơn vị nào"), Someone.OtherAuthor);
        await using var db = database.Context();
        var unit = await db.Units.SingleAsync(u => u.Code == "tt-dvsnc");

        var row = Assert.Single((await Find(new() { UnitId = unit.Id })).Items);

        Assert.Equal(("Của trung tâm", unit.ShortName), (row.Title, row.UnitName));
    }

    [Fact]
    [Trait("Fault", "ED8")]
    public async Task What_is_late_in_the_whole_portal_is_found_by_whoever_sees_all_and_not_what_is_public_or_on_time()
    {
        var late = await Titled("Trễ hạn");
        late.EventAtLocal = A.Hanoi(database).AddDays(-10);
        await Story.AtStep(database, "approval", late);
        var published = await Titled("Đăng trễ");
        published.EventAtLocal = A.Hanoi(database).AddDays(-10);
        await Story.Publish(database, published);
        await Story.Draft(database, await Titled("Còn hạn"));

        Assert.Equal(["Trễ hạn"], await Titles(new() { Due = DueFilter.Late }));
        Assert.Equal(["Trễ hạn"], await Titles(new() { Due = DueFilter.Late, Status = EditionStatus.InWorkflow, Step = "approval" }));
        Assert.Empty(await Titles(new() { Due = DueFilter.Late, Step = "editing" }));
        Assert.Equal(["Đăng trễ"], await Titles(new() { Due = DueFilter.PublishedLate }));
        Assert.Equal(["Trễ hạn"], (await Titles(new() { Due = DueFilter.Today })).Where(t => t != "Còn hạn"));
        Assert.True(Assert.Single((await Find(new() { Due = DueFilter.Late })).Items).Late);
    }

    [Fact]
    [Trait("Fault", "ED3")]
    public async Task A_live_item_with_a_draft_stands_under_both_states_and_tells_of_both()
    {
        var item = await Story.Publish(database, await Titled("Đang đăng, đang sửa"));
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));

        foreach (var status in new[] { EditionStatus.Published, EditionStatus.Draft })
        {
            var row = Assert.Single((await Find(new() { Status = status })).Items);
            Assert.Equal((next, EditionStatus.Draft), (row.EditionId, row.Status));
            Assert.Equal((item.EditionId, 1, EditionStatus.Published), (row.Live!.EditionId, row.Live.Number, row.Live.Status));
        }
        Assert.Empty(await Titles(new() { Status = EditionStatus.Withdrawn }));
    }

    [Fact]
    public async Task A_list_is_narrowed_to_days_of_change_or_of_publishing_both_ends_included()
    {
        await Story.Draft(database, await Titled("Nháp"));
        await Story.Publish(database, await Titled("Đăng"));
        DateOnly today = new(2026, 11, 20), yesterday = today.AddDays(-1), tomorrow = today.AddDays(1);

        Assert.Equal(["Nháp", "Đăng"], await Titles(new() { FromOn = today, ToOn = today }));
        Assert.Equal(["Đăng"], await Titles(new() { FromOn = today, ToOn = today, ByPublishing = true }));
        Assert.Empty(await Titles(new() { ToOn = yesterday }));
        Assert.Empty(await Titles(new() { FromOn = tomorrow }));
        var turned = await Find(new() { FromOn = tomorrow, ToOn = yesterday });
        Assert.Equal((2, "Ngày đầu đứng sau ngày cuối nên danh sách đã đổi chỗ hai ngày."), (turned.Total, Assert.Single(turned.LeftOut)));
        Assert.Equal(2, (await Find(new() { FromOn = DateOnly.MinValue, ToOn = DateOnly.MaxValue })).Total);
    }

    [Fact]
    public async Task What_a_filter_names_and_the_portal_does_not_have_is_left_out_with_a_sentence()
    {
        await Story.Draft(database, await Titled("Bài"));
        var elsewhere = await A.Section(database, "tin-tuc", "phu-lien");
        var stranger = await A.Contributor(database, "Người Phù Liễn", portalId: "phu-lien");

        var found = await Find(new() { SectionId = elsewhere, UnitId = 999_999, Person = $"ctv-{stranger}", Step = "khong-co" });

        Assert.Equal(4, found.LeftOut.Count);
        Assert.Equal(0, found.Total);
        Assert.Equal(1, (await Find(new() { SectionId = elsewhere })).Total);
        Assert.Single((await Find(new() { Person = "tk-" + Someone.Stranger })).LeftOut);
        Assert.Single((await Find(new() { Person = "ai đó" })).LeftOut);
    }

    [Fact]
    public async Task A_page_past_the_end_is_the_last_page()
    {
        for (var i = 1; i <= EditionFilter.PageSize + 2; i++) await Story.Draft(database, await Titled($"Bài {i:00}"));

        var last = await Find(new() { Page = 9_999, Sort = EditionSort.Title, Descending = false });

        Assert.Equal((2, 2, EditionFilter.PageSize + 2), (last.Page, last.Pages, last.Total));
        Assert.Equal(["Bài 26", "Bài 27"], last.Items.Select(r => r.Title));
        Assert.Equal(1, (await Find(new() { Page = int.MinValue })).Page);
        Assert.Equal(1, (await Find(new() { Page = int.MaxValue, Text = "khongcotunay" })).Page);
    }
}
