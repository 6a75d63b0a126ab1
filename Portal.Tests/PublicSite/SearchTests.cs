using AngleSharp.Dom;
using Portal.Core.Publications;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

public class SearchTests
{
    [Theory]
    [InlineData("phu lien")]
    [InlineData("Phù Liễn")]
    [InlineData("PHU LIEN")]
    [InlineData("Phu\u0300 Lie\u0302\u0303n")]
    public async Task Words_are_found_with_and_without_marks(string question)
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Ngày hội ở Phù Liễn", "phu-lien");
        await database.ArticleAsync("Phường phát động liên hoan", "phu-lien");
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync($"{PublicSiteHost.PhuLien}/tim-kiem?q={Uri.EscapeDataString(question)}");

        Assert.Equal(["Ngày hội ở Phù Liễn"], page.QuerySelectorAll(".results h2").Select(h => h.TextContent));
        Assert.Equal("Phù Liễn", page.QuerySelector(".results h2 mark")!.TextContent);
    }

    [Fact]
    public async Task Marks_as_typed_come_first()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Lễ hội mua sắm", change: p => p.FirstPublishedAt = p.FirstPublishedAt.AddDays(1));
        await database.ArticleAsync("Chuẩn bị mùa mưa bão", change: p => p.Abstract = "Việc cần làm");
        await using var site = new PublicSiteHost(database);

        async Task<IEnumerable<string>> FindAsync(string question) =>
            (await site.PageAsync($"{PublicSiteHost.ThanhDong}/tim-kiem?q={Uri.EscapeDataString(question)}")).QuerySelectorAll(".results h2")
                .Select(h => h.TextContent);

        Assert.Equal(["Chuẩn bị mùa mưa bão", "Lễ hội mua sắm"], await FindAsync("mùa"));
        Assert.Equal(["Lễ hội mua sắm", "Chuẩn bị mùa mưa bão"], await FindAsync("mua"));
    }

    [Fact]
    public async Task A_document_is_found_by_its_number()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ArticleAsync("Quyết định ban hành quy chế", section: "van-ban", change: p => p.Number = "218/2025/QĐ-UBND");
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync($"{PublicSiteHost.ThanhDong}/tim-kiem?q={Uri.EscapeDataString("218/2025/QĐ-UBND")}");

        Assert.Equal(["Quyết định ban hành quy chế"], page.QuerySelectorAll(".results h2").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData("", "Hãy gõ ít nhất một từ")]
    [InlineData("  ... !", "Hãy gõ ít nhất một từ")]
    [InlineData("khongcotunay", "Không tìm thấy bài nào")]
    public async Task Nothing_asked_and_nothing_found_say_what_to_do(string question, string sentence)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync($"{PublicSiteHost.ThanhDong}/tim-kiem?q={Uri.EscapeDataString(question)}");

        Assert.Contains(sentence, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("phu lien", "Hội thi ở Phù Liễn năm 2026", "Hội thi ở [Phù Liễn] năm 2026")]
    [InlineData("dong", "ĐÔNG người; đồng; đóng-mở; dongle", "[ĐÔNG] người; [đồng]; [đóng]-mở; dongle")]
    [InlineData("an", "Ban an ninh", "Ban [an] ninh")]
    [InlineData("an", "😀 an 😀", "😀 [an] 😀")]
    [InlineData("an", "", "")]
    public void Whole_words_are_marked_in_the_text_as_it_stands(string question, string text, string marked)
    {
        var parts = SearchWords.Parse(question)!.Mark(text);

        Assert.Equal(marked, string.Concat(parts.Select(p => p.Hit ? $"[{p.Text}]" : p.Text)));
    }
}
