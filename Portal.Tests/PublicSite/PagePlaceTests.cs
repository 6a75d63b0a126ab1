using Portal.Core.Publications;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

public class PagePlaceTests
{
    [Fact]
    public void Every_page_of_a_list_of_any_length_is_what_counting_from_its_beginning_gives()
    {
        for (var total = 0; total <= 13; total++)
            for (var size = 1; size <= 5; size++)
                for (var page = 1; page <= 15; page++)
                {
                    var list = Enumerable.Range(0, total).ToList();
                    var place = new PagePlace(page, size, total);
                    var turned = (place.FromTheEnd ? list.AsEnumerable().Reverse() : list).AsQueryable();
                    Assert.Equal(list.Skip((page - 1) * size).Take(size), place.NewestFirst(place.Of(turned).ToList()));
                }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3667, false)]
    [InlineData(3668, true)]
    [InlineData(7334, true)]
    public void A_page_is_counted_from_the_end_it_is_nearer_to(int page, bool fromTheEnd) =>
        Assert.Equal(fromTheEnd, new PagePlace(page, 12, 88_000).FromTheEnd);

    [Theory]
    [InlineData("", 3)]
    [InlineData("loai=Th%C3%B4ng+b%C3%A1o&", 1)]
    [InlineData("nam=2026&", 3)]
    [InlineData("q=van+ban&", 3)]
    public async Task Turning_the_pages_of_documents_shows_every_one_once_in_the_order_of_issue(string filter, int pages)
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ManyAsync(60, "Văn bản", "van-ban");
        await database.ArticleAsync("Văn bản không ngày", section: "van-ban", change: p => p.TypeName = "Thông báo");
        await using var site = new PublicSiteHost(database);
        var days = new List<string>();
        var titles = new List<string>();

        for (var page = 1; page <= pages; page++)
        {
            var list = await site.PageAsync($"{PublicSiteHost.ThanhDong}/chuyen-muc/van-ban?{filter}trang={page}");
            days.AddRange(list.QuerySelectorAll("td[data-label='Ngày ban hành']").Select(d => string.Join('/', d.TextContent.Trim().Split('/').Reverse())));
            titles.AddRange(list.QuerySelectorAll("td.what a").Select(a => a.TextContent));
        }

        var expected = filter switch { "" or "q=van+ban&" => 61, "nam=2026&" => 60, _ => 21 };
        Assert.Equal((expected, expected), (titles.Count, titles.Distinct().Count()));
        Assert.Equal(days.OrderByDescending(d => char.IsDigit(d[0]) ? d : ""), days);
    }
}
