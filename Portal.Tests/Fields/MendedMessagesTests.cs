using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Royalties.Payees;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Fields;

/// <summary>A message goes when its cause goes, in every form.</summary>
[Trait("Fault", "ED16")]
public sealed class MendedMessagesTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return Task.CompletedTask;
    }

    private static Task ClickAsync<TPage>(IRenderedComponent<TPage> page, string words) where TPage : IComponent =>
        page.FindAll("button").First(b => b.TextContent.Trim() == words).ClickAsync(new());

    private static IEnumerable<string> Lines<TPage>(IRenderedComponent<TPage> page) where TPage : IComponent =>
        page.FindAll("[data-testid=refusals] li").Select(l => l.GetAttribute("data-code")!);

    [Fact]
    public async Task ED16_what_is_asked_for_goes_when_the_field_is_filled_and_comes_back_when_it_is_still_missing()
    {
        var form = await A.CompleteForm(Database);
        (form.Title, form.Abstract) = ("", "");
        var id = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");
        await ClickAsync(page, "Gửi Tổ Thư ký biên tập");
        Assert.Equal(["content.title-missing", "content.abstract-missing"], Lines(page));

        page.Find("#tieu-de").Change("Có tiêu đề rồi");
        Assert.Equal(["content.abstract-missing"], Lines(page));
        Assert.Empty(page.FindAll("#loi-Title"));
        Assert.Null(page.Find("#tieu-de").GetAttribute("aria-invalid"));

        // Blanks are no abstract: the save after it says so again
        page.Find("#sapo").Change("   ");
        Assert.Empty(Lines(page));
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Chữ</p>", 10, null), false)))!.Done);
        page.Render();
        Assert.Equal(["content.abstract-missing"], Lines(page));
        page.Find("#sapo").Change("Tóm tắt");
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 2, "<p>Chữ</p>", 10, null), false)))!.Done);
        page.Render();
        Assert.Empty(Lines(page));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ED16_a_change_that_comes_with_the_save_does_not_take_away_what_this_save_says(bool byHand)
    {
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>("bai/moi");
        page.WaitForElement("#tieu-de");
        page.Find("#tieu-de").Change(new string('a', 5000));
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "", 0, null), byHand)))!.Refused);
        page.Render();
        Assert.Equal(["content.too-long"], Lines(page));

        // The list takes the focus, so the browser tells of the change once more
        page.Find("#tieu-de").Change(new string('a', 5000));
        Assert.Equal(["content.too-long"], Lines(page));
        page.Find("#tieu-de").Change("a");
        Assert.Empty(Lines(page));
    }

    [Fact]
    public async Task ED16_a_sum_of_shares_that_is_mended_is_no_longer_spoken_of()
    {
        var form = await A.CompleteForm(Database);
        form.Contributors[0].SharePercent = 60;
        var id = await Story.Draft(Database, form);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");
        await ClickAsync(page, "Gửi Tổ Thư ký biên tập");
        Assert.Equal(["content.shares"], Lines(page));
        page.Find(".share input").Change("100");
        Assert.Empty(Lines(page));
    }

    [Fact]
    public async Task ED16_a_day_that_could_not_be_read_is_spoken_of_until_it_can()
    {
        var id = await Story.Draft(Database);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");
        page.Find("#su-kien").Change("sáng nay");
        await ClickAsync(page, "Lưu");
        Assert.Equal(["field.unreadable"], Lines(page));
        page.Find("#su-kien").Change("20/11/2026 8:00");
        Assert.Empty(Lines(page));
        Assert.Empty(page.FindAll("[aria-invalid=true]"));
        await ClickAsync(page, "Lưu");
        Assert.Equal(new DateTime(2026, 11, 20, 1, 0, 0), (await Story.Edition(Database, id)).EventAt);
    }

    [Fact]
    public async Task ED16_the_checklist_is_no_longer_spoken_of_when_its_last_box_is_ticked_nor_the_reason_when_it_is_written()
    {
        var id = await Story.AtStep(Database, "approval");
        As(Someone.Head);
        var page = await OpenAsync<EditionPage>($"bai/{id}", ("Id", id));
        page.WaitForElement("article");
        await ClickAsync(page, "Duyệt và đăng");
        for (var i = 0; i < Story.Ticked.Count; i++)
        {
            Assert.Single(Lines(page));
            page.FindAll(".checklist input")[i].Change(true);
        }
        Assert.Empty(Lines(page));

        await ClickAsync(page, "Trả lại…");
        await ClickAsync(page, "Trả lại bài này");
        Assert.Equal(["workflow.reason-missing"], Lines(page));
        page.Find("#ly-do").Change("Thiếu nguồn");
        Assert.Empty(Lines(page));
        Assert.Equal("Thiếu nguồn", page.Find("#ly-do").GetAttribute("value"));
    }

    [Fact]
    public async Task ED16_each_field_of_a_contributor_takes_its_own_sentence_away()
    {
        As(Someone.Secretary);
        var page = await OpenAsync<ContributorsPage>("cong-tac-vien?them=1");
        page.Find("#ma-so").Change("12345");
        await page.Find(".panel form").SubmitAsync();
        Assert.Equal(["contributors.name-missing", "contributors.tax-code"], Lines(page));
        page.Find("#ho-ten").Change("Trần Quốc Bình");
        Assert.Equal(["contributors.tax-code"], Lines(page));
        page.Find("#ma-so").Change("031190012345");
        Assert.Empty(Lines(page));
        Assert.Empty(page.FindAll(".field-error"));
    }
}
