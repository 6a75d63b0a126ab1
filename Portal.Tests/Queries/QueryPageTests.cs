using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Queries;
using Portal.Core.Lists;
using Portal.Core.Queries;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queries;

/// <summary>The page on which items are looked up, and the queries that are kept there.</summary>
public sealed class QueryPageTests : AdminTestContext
{
    private PublishedItem item = null!;

    protected override async Task ArrangeAsync() => item = await Story.Publish(Database);

    [Fact]
    public async Task Conditions_stand_in_the_address_and_the_sums_above_the_rows()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<QueryPage>("tra-cuu?tu=ve sinh moi truong&ky=quy-nay&anh=khong");

        Assert.Equal($"/thanh-dong/bai/{item.EditionId}", page.Find("tbody a.row-link").GetAttribute("href"));
        Assert.Contains("1 tin, bài: 1 đúng hạn, 0 quá hạn; đã chấm 0", page.Find("[data-testid=query-sums]").TextContent, StringComparison.Ordinal);
        Assert.Contains("không có ảnh", page.Find(".list-held").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => b.TextContent.Contains("Khung nhìn", StringComparison.Ordinal));
        var none = await OpenAsync<QueryPage>("tra-cuu?tu=khongcotunay");
        Assert.Contains("hãy bớt điều kiện", none.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Empty(none.FindAll("[data-testid=query-sums]"));
    }

    [Fact]
    public async Task A_query_is_kept_opened_by_its_name_changed_and_deleted()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<QueryPage>("tra-cuu?ky=quy-nay");
        await OpenPanelAsync(page);
        await page.Find(".list-save").SubmitAsync();
        Assert.Contains("Hãy đặt tên", page.Find(".list-save .field-error").TextContent, StringComparison.Ordinal);
        page.Find("#ten-truy-van").Change("Tin trong quý");
        await page.Find(".list-save").SubmitAsync();
        Assert.Equal("Tra cứu: Tin trong quý", page.Find("h1").TextContent.Trim());

        page.Find("#ten-truy-van").Change("Tin trong quý này");
        await page.FindAll("button").Single(b => b.TextContent.Contains("Cập nhật", StringComparison.Ordinal)).ClickAsync(new());
        var kept = Assert.Single((await Database.As(Someone.Secretary).GetRequiredService<FindQueries>().ExecuteAsync()).All);
        Assert.Equal("Tin trong quý này", kept.Name);
        Assert.StartsWith("?ky=quy-nay&cot=", kept.Query, StringComparison.Ordinal);

        var before = Focused;
        await page.Find("button[title='Xóa truy vấn này']").ClickAsync(new());
        Assert.Empty(page.FindAll("[data-testid=kept-query]"));
        // On the panel, since the button went with its query
        Assert.Equal(before + 1, Focused);
    }

    private int Focused => JSInterop.Invocations.Count(i => i.Identifier == "Blazor._internal.domWrapper.focus");

    [Fact]
    public async Task A_private_query_of_another_opens_nothing_of_theirs_and_says_so()
    {
        var id = Story.Must(await Database.As(Someone.Head).GetRequiredService<SaveQuery>().ExecuteAsync(new("Bí mật", new ListAsk(), Shared: false)));
        As(Someone.Secretary);

        var page = await OpenAsync<QueryPage>($"tra-cuu?luu={id}");

        Assert.Contains("của riêng người khác", page.Find(".list-left-out").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bí mật", page.Markup, StringComparison.Ordinal);
    }

    private static Task OpenPanelAsync(IRenderedComponent<QueryPage> page) =>
        page.FindAll("button").Single(b => b.TextContent.Contains("Truy vấn đã lưu", StringComparison.Ordinal)).ClickAsync(new());
}
