using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Works;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class ReadingEditionsTests
{
    private static async Task<IReadOnlyList<string>> Titles(PortalDatabase database, string who, EditionFilter? filter = null) =>
        Story.Must(await database.As(who).GetRequiredService<FindEditions>().ExecuteAsync(filter ?? new())).Items
            .Select(r => r.Title).Order(StringComparer.Ordinal)
            .ToList();

    private static async Task<EditionForm> Titled(PortalDatabase database, string title, string section = "tin-tuc")
    {
        var form = await A.CompleteForm(database, section);
        form.Title = title;
        return form;
    }

    [Fact]
    public async Task Contributors_see_their_own_and_the_board_sees_all()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Draft(database, await Titled(database, "Của tôi"));
        await Story.Draft(database, await Titled(database, "Của người khác"), Someone.OtherAuthor);

        Assert.Equal(["Của tôi"], await Titles(database, Someone.Author));
        Assert.Equal(["Của người khác", "Của tôi"], await Titles(database, Someone.Head));
        Assert.Empty(await Titles(database, Someone.Finance));
        Assert.Empty(await Titles(database, Someone.Head, new() { Mine = true }));
    }

    [Fact]
    public async Task A_list_is_narrowed_by_words_status_step_section_and_kind()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Draft(database, await Titled(database, "Đường Trần Tất Văn"));
        await Story.AtStep(database, "approval", await Titled(database, "Phù Liễn vào xuân"));
        await Story.Draft(database, await Titled(database, "Giới thiệu phường", "gioi-thieu"));
        await Story.Draft(database, await A.DocumentForm(database));

        Assert.Equal(["Đường Trần Tất Văn"], await Titles(database, Someone.Head, new() { Text = "tran duong" }));
        Assert.Equal(["Phù Liễn vào xuân"], await Titles(database, Someone.Head, new() { Status = EditionStatus.InWorkflow, Step = "approval" }));
        Assert.Empty(await Titles(database, Someone.Head, new() { Step = "editing" }));
        Assert.Equal(["Giới thiệu phường"], await Titles(database, Someone.Head, new() { SectionId = await A.Section(database, "gioi-thieu") }));
        Assert.Single(await Titles(database, Someone.Head, new() { Kind = ContentKind.Document }));
        Assert.Empty(await Titles(database, Someone.Head, new() { Text = "%" }));
    }

    [Fact]
    public async Task The_newest_edition_stands_for_its_item()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));

        var row = Assert.Single(Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>().ExecuteAsync(new())).Items);

        Assert.Equal((next, 2, EditionStatus.Draft), (row.EditionId, row.Number, row.Status));
    }

    [Fact]
    public async Task An_edition_shows_its_steps_its_moves_and_why_one_cannot_act()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.AtStep(database, "approval");

        var forHead = Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(editionId));
        var forAuthor = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(editionId));

        Assert.Equal([("Soạn thảo", true, false), ("Biên tập", true, false), ("Duyệt lĩnh vực", true, false), ("Phê duyệt", false, true)], forHead.Steps);
        Assert.Equal([MoveKind.Publish, MoveKind.Schedule, MoveKind.Return], forHead.Moves.Select(m => m.Kind));
        Assert.Null(forHead.WhyNoMove);
        Assert.Empty(forAuthor.Moves);
        Assert.Null(forAuthor.WhyNoMove);
        Assert.StartsWith("Đang chờ ở bước “Phê duyệt”", forAuthor.WaitsFor!.Sentence, StringComparison.Ordinal);
        Assert.Equal(4, forHead.History.Count);
        Assert.Null(forHead.PublicPath);
    }

    [Fact]
    public async Task A_published_edition_shows_its_address_and_its_royalty()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);

        var detail = Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(item.EditionId));

        Assert.Equal($"/tin-tuc/ra-quan-don-ve-sinh-moi-truong-{item.ItemId}", detail.PublicPath);
        var royalty = await database.As(Someone.Head).GetRequiredService<GetRoyaltyOfEdition>().ExecuteAsync(item.EditionId);
        Assert.Equal(new RoyaltyOfEdition("2026-11", "Đã chấm: 253.000\u00A0đồng"), royalty);
        Assert.All(detail.Steps, s => Assert.True(s.Passed && !s.Current));
        // Who may not see royalties learns how far they have come, not how much
        var forAuthor = await database.As(Someone.Author).GetRequiredService<GetRoyaltyOfEdition>().ExecuteAsync(item.EditionId);
        Assert.Equal(new RoyaltyOfEdition("2026-11", "Đã chấm"), forAuthor);
        // Who may not see the edition learns nothing of its royalty either
        Assert.Null(await database.As(Someone.OtherAuthor).GetRequiredService<GetRoyaltyOfEdition>().ExecuteAsync(item.EditionId));
    }

    [Fact]
    public async Task Whose_role_has_ended_reads_neither_their_own_editions_nor_the_people_of_the_portal()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.Draft(database);
        await using (var db = database.Context())
            await db.Memberships.Where(m => m.UserId == Someone.Author).ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 19)));

        var former = database.As(Someone.Author);
        Assert.Equal(["access.not-found"], (await former.GetRequiredService<GetEdition>().ExecuteAsync(editionId)).Codes());
        Assert.Equal(["access.not-allowed"], (await former.GetRequiredService<GetEditorChoices>().ExecuteAsync()).Codes());
        Assert.Equal(["access.not-allowed"], (await former.GetRequiredService<FindEditions>().ExecuteAsync(new())).Codes());
        Assert.Equal(["access.not-allowed"], (await former.GetRequiredService<FindMyWork>().ExecuteAsync()).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Finance).GetRequiredService<GetEditorChoices>().ExecuteAsync()).Codes());
    }

    [Fact]
    public async Task Anothers_edition_is_not_found_by_a_contributor()
    {
        using var database = await PortalDatabase.CreateAsync();
        var editionId = await Story.Draft(database);

        Assert.Equal(["access.not-found"], (await database.As(Someone.OtherAuthor).GetRequiredService<GetEdition>().ExecuteAsync(editionId)).Codes());
    }

    [Fact]
    public async Task The_editor_offers_what_the_portal_has_in_force()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var self = await A.Contributor(database, "Đào Thị Hạnh", userId: Someone.Author);
        await A.Contributor(database, "Người khác", portalId: "phu-lien");

        var choices = Story.Must(await database.As(Someone.Author).GetRequiredService<GetEditorChoices>().ExecuteAsync());

        Assert.True(choices.MayDraft);
        Assert.Equal([self], choices.OwnContributorIds);
        Assert.Equal([self], choices.Contributors.Select(c => c.Id));
        Assert.Equal(["tin", "bai"], choices.Genres.Select(g => g.Code));
        Assert.Equal("khi sự kiện diễn ra", choices.Sections.Single(s => s.Name == "Tin tức – Sự kiện").CountsFrom);
        Assert.Equal("Phòng VH-XH", choices.Fields.Single(f => f.Code == "culture").ReviewerName);
    }

    [Fact]
    public void A_byline_names_one_person_once_and_leaves_the_editing_out()
    {
        Assert.Equal("Bài và ảnh: Mai Anh – Video: Quang Huy", EditionWords.Byline(
            [(ContributionRole.Author, "Mai Anh"), (ContributionRole.Photo, "Mai Anh"), (ContributionRole.Video, "Quang Huy"),
                (ContributionRole.Editing, "Thu Trang")]));
        Assert.All(Enum.GetValues<EditionStatus>(), s => Assert.NotEmpty(EditionWords.Of(s)));
        Assert.All(Enum.GetValues<ContributionRole>(), r => Assert.NotEmpty(EditionWords.Of(r)));
    }

    [Fact]
    [Trait("Fault", "PUB1")]
    public async Task The_way_to_the_public_page_is_offered_only_while_visitors_find_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        async Task<(string?, string?)> Ways() => (
            Story.Must(await database.As(Someone.Head).GetRequiredService<GetEdition>().ExecuteAsync(item.EditionId)).PublicPath,
            Assert.Single(Story.Must(await database.As(Someone.Head).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(new(2026, 11))).Works).PublicPath);
        var open = await Ways();

        await using (var db = database.Context())
            await db.Sections.Where(s => s.Slug == "tin-tuc").ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false));

        Assert.NotNull(open.Item1);
        Assert.Equal(open.Item1, open.Item2);
        Assert.Equal((null, null), await Ways());
    }
}
