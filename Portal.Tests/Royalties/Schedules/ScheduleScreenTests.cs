using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

/// <summary>All a schedule can say, entered on screen.</summary>
[Trait("Row", "G1")]
public sealed class ScheduleScreenTests : SchedulePageContext
{
    [Fact]
    [Trait("Fault", "FIN6")]
    public async Task G1_a_row_asks_for_what_its_basis_needs_and_everything_typed_is_stored()
    {
        var page = await Open();
        await Fill(page);
        await Type(page, "#quyet-dinh", "Quyết định số 15/QĐ-UBND ngày 02/01/2026");
        await Type(page, "grades0", "A: 2,5; Bậc hai 1.5");
        foreach (var _ in Enumerable.Range(0, 2)) await Press(page, "Thêm thể loại");
        await Choose(page, "basis1", "FixedAmount");
        await Choose(page, "basis2", "PercentOfBase");
        foreach (var (field, text) in new[]
        {
            ("genre1", "Clip"), ("sum1", "150.000 đ"), ("genre2", "Bài dịch"), ("pmin2", "40%"), ("pmax2", "62,5"), ("min2", "1"), ("max2", "2.5"),
        })
            await Type(page, field, text);
        await Choose(page, "cap1", "media");
        await Choose(page, "cap2", "phong-su");
        await Choose(page, "share2", "dich");
        await Press(page, "Thêm khoản");
        foreach (var (field, text) in new[] { ("addition3", "Trong nhiệm vụ"), ("amin3", "100"), ("amax3", "100") }) await Type(page, field, text);
        await page.FindAll("input[type=radio]")[1].ClickAsync(new());
        await Type(page, "editingPercent", "7,5");
        await Send(page);
        await Dialogs.Find("form").SubmitAsync();

        Assert.Empty(page.FindAll("[data-testid=refusals]").Select(r => r.TextContent));
        var stored = Assert.Single((await Database.As(Someone.Administrator).GetRequiredService<FindSchedules>().ExecuteAsync()).Value).Form;
        Assert.Equal("Quyết định số 15/QĐ-UBND ngày 02/01/2026", stored.DecidingPaper);
        Assert.Equal([new("A", 2.5m), new GradeChoice("Bậc hai", 1.5m)], stored.Genres[0].Grades);
        Assert.Equal((new Money(150_000), 40m, 62.5m, "dich"),
            (stored.Genres[1].FixedAmount!.Value, stored.Genres[2].MinPercent, stored.Genres[2].MaxPercent, stored.Genres[2].Share));
        Assert.Equal(("trong-nhiem-vu", AdditionKind.Reduction, 100m, true), stored.Additions!.Select(a => (a.Code, a.Kind, a.Max, a.NeedsReason)).Last());
        Assert.Equal((RemunerationMode.OnTop, 0m, 7.5m), (stored.RemunerationMode, stored.InformationPercent, stored.EditingPercent));
    }

    [Theory]
    [InlineData("grades0", "A")]
    [InlineData("grades0", "A hai")]
    [InlineData("amin0", "1.250")]
    [InlineData("amax2", "１００")]
    [InlineData("addition1", " ")]
    public async Task G1_grades_and_additions_that_cannot_be_read_are_marked_and_stay_as_typed(string field, string typed)
    {
        var page = await Open();
        await Fill(page);
        await Type(page, field, typed);
        await Send(page);

        Assert.NotEmpty(page.Find($"#loi-{field}").TextContent);
        Assert.Equal(typed, page.Find($"[data-field={field}]").GetAttribute("value"));
    }

    [Fact]
    public async Task G1_a_province_s_table_is_an_example_with_its_paper()
    {
        var page = await Open();
        Assert.Contains("Quyết định số 23/2020/QĐ-UBND", page.Find("[data-testid=example-source]").TextContent, StringComparison.Ordinal);
        await Press(page, "Lấy làm mẫu");

        Assert.Equal(10, page.FindAll(".genres:not(.additions) tbody tr").Count);
        Assert.Equal(3, page.FindAll(".additions tbody tr").Count);
        Assert.Equal("2,5", page.Find("[data-field=max6]").GetAttribute("value"));
    }

    [Fact]
    public async Task G1_last_month_is_tried_on_screen_and_the_answer_goes_when_something_changes()
    {
        var page = await Open();
        await Fill(page);
        await Press(page, "Tháng trước sẽ tốn bao nhiêu?");
        Assert.Contains("Tháng 10/2026 không có bài nào đã chấm", Words(page.Find("[data-testid=schedule-preview]")), StringComparison.Ordinal);
        await Type(page, "max0", "9");
        Assert.DoesNotContain("Tháng 10/2026", Words(page.Find("[data-testid=schedule-preview]")), StringComparison.Ordinal);
        await Type(page, "max0", "11");
        await Press(page, "Tháng trước sẽ tốn bao nhiêu?");
        Assert.Contains("vượt mức tối đa", page.Find("#loi-max0").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task G1_a_workbook_fills_the_form_after_a_question_and_a_wrong_one_changes_nothing()
    {
        var page = await Open();
        await Fill(page);
        Upload(page, "Thể loại;Hệ số thấp nhất;Hệ số cao nhất", "Ảnh;1;cao");
        page.WaitForAssertion(() => Assert.Contains("Dòng 2, cột “Hệ số cao nhất”", page.Markup, StringComparison.Ordinal));
        Assert.Equal("Tin", page.Find("[data-field=genre0]").GetAttribute("value"));
        Upload(page, "Thể loại;Hệ số thấp nhất;Hệ số cao nhất", "Ảnh;1;2");
        Dialogs.WaitForAssertion(() => Assert.Contains("thay bằng 1 thể loại trong tệp", Dialogs.Markup, StringComparison.Ordinal));
        await Dialogs.Find("form").SubmitAsync();

        Assert.Equal(("Ảnh", "2"), (page.Find("[data-field=genre0]").GetAttribute("value"), page.Find("[data-field=max0]").GetAttribute("value")));
    }

    [Fact]
    public async Task G1_a_schedule_to_come_is_withdrawn_from_the_list()
    {
        await Database.As(Someone.Administrator).GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(
            new("Biểu năm sau", "Nghị định", new(2027, 1, 1), 0.1m, [new("tin", "Tin", 1, 2, "tin")]));
        As(Someone.Administrator);
        var page = await OpenAsync<ProfilePage>("cong?muc=nhuan-but");
        await page.FindAll("button").Single(b => Words(b) == "Thu hồi biểu").ClickAsync(new());
        await Dialogs.Find("form").SubmitAsync();

        Assert.Contains("Đã thu hồi", Words(page.Find("[aria-label='Biểu năm sau']")), StringComparison.Ordinal);
        Assert.DoesNotContain("Thu hồi biểu", page.FindAll("button").Select(Words));
        Assert.Contains("Quỹ nhuận bút năm 2026", page.Find("[data-testid=fund]").TextContent, StringComparison.Ordinal);
    }
}
