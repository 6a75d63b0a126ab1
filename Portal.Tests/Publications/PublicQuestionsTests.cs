using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Publications;
using Portal.Core.Units;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Publications;

/// <summary>What the public site asks, told the same story as the back-office.</summary>
public class PublicQuestionsTests
{
    private static PortalDbFactory Factory(PortalDatabase database) => database.AsSystem().GetRequiredService<PortalDbFactory>();

    private static async Task<EditionForm> WithPicture(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database), Alt = "Ảnh", Credit = "Mai Anh" }];
        return form;
    }

    [Fact]
    public async Task Nothing_is_public_before_it_is_published_and_its_words_are_gone_after_a_withdrawal()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (get, file) = (new GetPublication(Factory(database)), new GetPublishedFile(Factory(database)));
        var sha = new string('a', 64);
        var editionId = await Story.AtStep(database, "approval", await WithPicture(database));
        var itemId = (await Story.Edition(database, editionId)).ItemId;
        Assert.Equal(new PublicationAnswer(null, null), await get.ExecuteAsync(A.ThanhDong, itemId));
        Assert.Null(await file.ExecuteAsync(A.ThanhDong, sha));

        await Story.PublishEdition(database, editionId);
        Assert.Equal("Bài: Mai Anh", (await get.ExecuteAsync(A.ThanhDong, itemId)).Found!.Byline);
        Assert.NotNull(await file.ExecuteAsync(A.ThanhDong, sha));
        Assert.Equal(new PublicationAnswer(null, null), await get.ExecuteAsync("phu-lien", itemId));
        Assert.Null(await file.ExecuteAsync("phu-lien", sha));

        await Story.Withdraw(database, editionId);
        Assert.Equal(new PublicationAnswer(null, new(PublicationEnd.Withdrawn, WardClock.ToUtc(A.Hanoi(database)), null)),
            await get.ExecuteAsync(A.ThanhDong, itemId));
        Assert.Equal(new PublicationAnswer(null, null), await get.ExecuteAsync("phu-lien", itemId));
        Assert.Null(await file.ExecuteAsync(A.ThanhDong, sha));
    }

    [Fact]
    public async Task Search_and_addresses_know_the_published_items_of_their_portal_alone()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database);
        await Story.Draft(database);
        var (search, addresses) = (new SearchPublications(Factory(database)), new FindPublishedAddresses(Factory(database)));

        Assert.Equal([item.ItemId], (await search.ExecuteAsync(A.ThanhDong, SearchWords.Parse("ve sinh")!, 1, 10)).Rows.Select(r => r.ItemId));
        Assert.Empty((await search.ExecuteAsync("phu-lien", SearchWords.Parse("ve sinh")!, 1, 10)).Rows);
        Assert.Equal([$"/tin-tuc/ra-quan-don-ve-sinh-moi-truong-{item.ItemId}"], (await addresses.ExecuteAsync(A.ThanhDong)).Select(a => a.Address));
        Assert.Empty(await addresses.ExecuteAsync("phu-lien"));
    }

    [Theory]
    [InlineData("12/QĐ-UBND")]
    [InlineData("12/qd-ubnd")]
    [InlineData("12/qđ-ubnd kiện toàn")]
    public async Task A_document_is_found_by_its_number_in_any_case_and_with_or_without_marks(string question)
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database, await A.DocumentForm(database, new(2026, 11, 18)));
        await Story.Publish(database);

        var found = await new SearchPublications(Factory(database)).ExecuteAsync(A.ThanhDong, SearchWords.Parse(question)!, 1, 10);

        Assert.Equal([item.ItemId], found.Rows.Select(r => r.ItemId));
    }

    [Fact]
    public async Task Documents_are_listed_by_kind_and_year_of_issue()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Story.Publish(database, await A.DocumentForm(database, new(2026, 11, 19)));
        await Story.Publish(database, await A.DocumentForm(database));
        var (find, section) = (new FindDocuments(Factory(database)), await A.Section(database, "van-ban"));
        var counts = await find.CountAsync(A.ThanhDong, section);

        async Task<(int Total, int Rows)> FoundAsync(string? text, string? type, int? year)
        {
            var page = await find.ExecuteAsync(A.ThanhDong, section, new(text, type, year), 1, 10, counts);
            return (page.Total, page.Rows.Count);
        }

        Assert.Equal(["Quyết định"], counts.Types);
        Assert.Equal([2026], counts.Years);
        Assert.Equal((2, 2), await FoundAsync(null, null, null));
        Assert.Equal((1, 1), await FoundAsync("12/QĐ", "Quyết định", 2026));
        Assert.Equal((1, 1), await FoundAsync(null, "Quyết định", 2026));
        Assert.Equal((2, 2), await FoundAsync(null, "Quyết định", null));
        Assert.Equal((0, 0), await FoundAsync(null, null, 2025));
        Assert.Equal((0, 0), await FoundAsync(null, "Không có loại này", null));
    }

    [Fact]
    public async Task Units_are_listed_in_their_order_for_those_who_belong()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var db = database.Context()) await db.Units.Where(u => u.Code == "dang-uy")
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.Active, false));

        var units = await database.As(Someone.Finance).GetRequiredService<FindUnits>().ExecuteAsync();

        Assert.Equal(("Hội đồng nhân dân phường Thành Đông", "Đảng ủy phường Thành Đông"), (units[0].Name, units[^1].Name));
        Assert.Empty(await database.As(Someone.Stranger).GetRequiredService<FindUnits>().ExecuteAsync());
    }
}
