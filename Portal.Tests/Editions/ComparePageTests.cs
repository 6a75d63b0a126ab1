using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public sealed class ComparePageTests : AdminTestContext
{
    private async Task<(int First, int Second)> TwoEditions()
    {
        var form = await A.CompleteForm(Database);
        form.BodyHtml = "<p>Đoạn một.</p><p>Đoạn hai.</p><p>Đoạn ba.</p><p>Có 15 hộ.</p>";
        var first = (await Story.Publish(Database, form)).EditionId;
        var second = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(second)).Form;
        next.BodyHtml = "<p>Đoạn một.</p><p>Đoạn hai.</p><p>Đoạn ba.</p><p>Có 16 hộ.</p>";
        Story.Must(await Database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(next));
        return (first, second);
    }

    private async Task<IRenderedComponent<ComparePage>> ReadAsync(int editionId, string query = "")
    {
        As(Someone.Head, A.ThanhDong);
        var page = await OpenAsync<ComparePage>($"bai/{editionId}/so-sanh{query}", ("Id", editionId));
        page.WaitForState(() => page.FindAll(".skeleton").Count == 0);
        return page;
    }

    [Fact]
    [Trait("Fault", "ED5")]
    public async Task Old_and_new_words_stand_in_one_line_and_what_did_not_change_is_folded()
    {
        var (_, second) = await TwoEditions();

        var page = await ReadAsync(second);

        Assert.Equal("15", page.Find(".compared-line.changed del").TextContent);
        Assert.Equal("16", page.Find(".compared-line.changed ins").TextContent);
        Assert.Equal("3 đoạn không đổi", page.Find("details summary").TextContent);
        Assert.Contains("Bản 1 (đã đăng) với bản 2 (nháp)", page.Find(".lead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_by_side_the_left_column_has_no_new_word_and_the_right_one_no_old()
    {
        var (first, second) = await TwoEditions();

        var page = await ReadAsync(second, $"?voi={first}&xem=hai-cot");

        var columns = page.Find(".compared-two .compared-line.changed").QuerySelectorAll("p");
        Assert.Equal(["Có 15 hộ.", "Có 16 hộ."], columns.Select(c => Core.Kernel.VietnameseText.Tidy(c.TextContent)));
    }

    [Fact]
    public async Task Another_edition_is_chosen_by_the_address()
    {
        var (first, second) = await TwoEditions();
        var page = await ReadAsync(second);

        await page.FindAll(".compare-bar select")[0].ChangeAsync(new ChangeEventArgs { Value = $"{second}" });

        Assert.EndsWith($"/bai/{second}/so-sanh?voi={second}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task An_edition_compared_with_itself_is_said_to_be_the_same()
    {
        var (_, second) = await TwoEditions();
        Assert.Contains("giống hệt nhau", (await ReadAsync(second, $"?voi={second}")).Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_edition_says_that_there_is_nothing_to_compare()
    {
        var page = await ReadAsync(await Story.AtStep(Database, "approval"));
        Assert.Contains("đây là bản đầu tiên", page.Find(".refusals").TextContent, StringComparison.Ordinal);
    }
}
