using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>A second save that meets another's text, merged by paragraph.</summary>
[Trait("Fault", "ED17")]
public sealed class MergeSecondSaveTests : AdminTestContext
{
    private const string Began = "<p>Có 15 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 5.</p><p>Tổ trưởng Nguyễn Văn An nói về vệ sinh.</p>";
    private const string Mine = "<p>Có 16 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 5.</p><p>Tổ trưởng Nguyễn Văn Ân nói về vệ sinh.</p>";
    private const string Theirs = "<p>Có 17 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 7.</p><p>Tổ trưởng Nguyễn Văn An nói về vệ sinh.</p>";
    private const string Merged = "<p>Có 16 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 7.</p><p>Tổ trưởng Nguyễn Văn Ân nói về vệ sinh.</p>";

    private BunitJSModuleInterop watch = default!;
    private JSRuntimeInvocationHandler<EditorPage.Typed?> typed = default!;
    private int id;

    protected override async Task ArrangeAsync()
    {
        var form = await A.CompleteForm(Database);
        form.BodyHtml = Began;
        id = await Story.Draft(Database, form);
        var script = JSInterop.SetupModule("./js/editor.js");
        script.Mode = JSRuntimeMode.Loose;
        watch = script.SetupModule(call => call.Identifier == "attach");
        watch.Mode = JSRuntimeMode.Loose;
        typed = watch.Setup<EditorPage.Typed?>("typed", _ => true);
        typed.SetResult(Typed(Mine, 2));
    }

    private static EditorPage.Typed Typed(string html, int changes) => new("trang", changes, html, html.Length, null);

    /// <summary>The page after a save that was refused because somebody else stored in between, with the merge open.</summary>
    private async Task<IRenderedComponent<EditorPage>> RefusedAsync()
    {
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{id}/soan", ("Id", id));
        page.WaitForElement("#tieu-de");
        var theirs = Story.Must(await Database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(id)).Form;
        theirs.BodyHtml = Theirs;
        Story.Must(await Database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(theirs));
        await page.InvokeAsync(() => page.Instance.SaveTyped(Typed(Mine, 1), false));
        await Press(page, "Gộp hai bản…");
        return page;
    }

    private static async Task Press(IRenderedComponent<EditorPage> page, string words) =>
        await page.FindAll("[data-testid=two-texts] button").First(b => b.TextContent.Trim() == words).ClickAsync(new MouseEventArgs());

    private static async Task ChooseMine(IRenderedComponent<EditorPage> page) =>
        await page.FindAll(".merge-choice label").First(l => l.TextContent.Contains("Của bạn", StringComparison.Ordinal)).QuerySelector("input")!
            .ChangeAsync(new() { Value = "on" });

    private IReadOnlyList<string> Calls => watch.Invocations.Select(i => i.Identifier).Where(i => i is "setAside" or "setAsideOther" or "merged").ToList();

    [Fact]
    public async Task What_one_changed_is_shown_as_taken_what_both_changed_is_asked_for_and_the_rest_is_left_out()
    {
        var page = await RefusedAsync();

        Assert.Equal("Tự gộp được: 1 chỗ chỉ bạn sửa, 1 chỗ chỉ Đào Thị Hạnh sửa. Còn 1 chỗ cần bạn chọn.", page.Find("[data-testid=merge-sum]").TextContent);
        Assert.Equal(["Đoạn 2: chỉ Đào Thị Hạnh sửa, đã lấy", "Đoạn 3: chỉ bạn sửa, đã lấy"],
            page.FindAll(".merged .compared-what").Select(p => p.TextContent.Trim()));
        Assert.Equal(["7", "Ân"], page.FindAll(".merged .compared-line ins").Select(i => i.TextContent.Trim()));
        var choice = page.Find(".merge-choice");
        Assert.Equal("Đoạn 1: cả hai cùng sửa", choice.QuerySelector("legend")!.TextContent);
        Assert.Equal(3, choice.QuerySelectorAll("input[type=radio]").Length);
    }

    [Fact]
    public async Task Without_a_choice_nothing_is_merged_and_it_is_said_where_to_choose()
    {
        var page = await RefusedAsync();

        await Press(page, "Đưa bản gộp vào khung soạn");

        Assert.Contains("Còn 1 chỗ cả hai cùng sửa", page.Find("[data-testid=two-texts] [data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find(".merge-choice input").GetAttribute("aria-invalid"));
        Assert.Empty(Calls);
        await ChooseMine(page);
        Assert.Empty(page.FindAll("[data-testid=two-texts] [data-testid=refusals]"));
        Assert.Contains("Không còn chỗ nào phải chọn", page.Find("[data-testid=merge-sum]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_merged_text_goes_into_the_box_unsaved_what_was_turned_down_is_put_aside_and_the_next_save_stores_it()
    {
        watch.Setup<bool>("setAsideOther", _ => true).SetResult(true);
        var page = await RefusedAsync();
        await ChooseMine(page);

        await Press(page, "Đưa bản gộp vào khung soạn");

        // All of mine is in it, so mine is not put aside
        Assert.Equal(["setAsideOther", "merged"], Calls);
        Assert.Equal(Merged, watch.Invocations["merged"].Single().Arguments[0]);
        Assert.Empty(page.FindAll("[data-testid=two-texts]"));
        Assert.Equal(Theirs, (await Story.Edition(Database, id)).BodyHtml);
        var answer = await page.InvokeAsync(() => page.Instance.SaveTyped(Typed(Merged, 3), false));
        Assert.True(answer!.Done);
        Assert.Equal(Merged, (await Story.Edition(Database, id)).BodyHtml);
    }

    [Fact]
    public async Task Where_there_is_no_room_to_keep_what_is_turned_down_nothing_is_merged()
    {
        watch.Setup<bool>("setAsideOther", _ => true).SetResult(false);
        var page = await RefusedAsync();
        await ChooseMine(page);

        await Press(page, "Đưa bản gộp vào khung soạn");

        Assert.Equal(["setAsideOther"], Calls);
        Assert.NotEmpty(page.FindAll("[data-testid=two-texts]"));
        Assert.Equal(Theirs, (await Story.Edition(Database, id)).BodyHtml);
    }

    [Theory]
    [InlineData("Đưa bản gộp vào khung soạn")]
    [InlineData("Lấy bản của Đào Thị Hạnh")]
    public async Task A_line_that_drops_in_the_middle_loses_neither_text_the_next_save_is_compared_again(string button)
    {
        watch.Setup<bool>("setAside", _ => true).SetResult(true);
        watch.Setup<bool>("setAsideOther", _ => true).SetResult(true);
        watch.Setup<bool>("merged", _ => true).SetException(new TaskCanceledException());
        watch.Setup<bool>("replaced", _ => true).SetException(new TaskCanceledException());
        var page = await RefusedAsync();
        await ChooseMine(page);
        if (button.StartsWith("Lấy", StringComparison.Ordinal)) await Press(page, "Thôi gộp");

        await Press(page, button);

        Assert.Contains("Chưa biết khung soạn đã nhận bản vừa chọn hay chưa", page.Markup, StringComparison.Ordinal);
        // The line is back, and the box still holds mine: it is not stored over theirs
        var answer = await page.InvokeAsync(() => page.Instance.SaveTyped(Typed(Mine, 5), false));
        Assert.True(answer!.Refused);
        Assert.NotEmpty(page.FindAll("[data-testid=two-texts]"));
        Assert.Equal(Theirs, (await Story.Edition(Database, id)).BodyHtml);
    }

    [Fact]
    public async Task What_is_typed_while_the_merged_text_is_brought_in_is_in_it()
    {
        watch.Setup<bool>("setAsideOther", _ => true).SetResult(true);
        // The script takes none that does not hold what was typed last; the server asks again what that is
        watch.Setup<bool>("merged", call =>
        {
            typed.SetResult(Typed(Mine.Replace("vệ sinh", "vệ sinh ngõ", StringComparison.Ordinal), 3));
            return call.Arguments[2] is 2;
        }).SetResult(true);
        var page = await RefusedAsync();
        await ChooseMine(page);

        await Press(page, "Đưa bản gộp vào khung soạn");

        Assert.Equal(2, watch.Invocations["merged"].Count);
        Assert.Equal(Merged.Replace("vệ sinh", "vệ sinh ngõ", StringComparison.Ordinal), watch.Invocations["merged"][^1].Arguments[0]);
        Assert.Empty(page.FindAll("[data-testid=two-texts]"));
    }

    [Theory]
    [InlineData("Đưa bản gộp vào khung soạn", "merged")]
    [InlineData("Lấy bản của Đào Thị Hạnh", "replaced")]
    public async Task Whoever_types_on_and_on_is_asked_to_rest_and_both_texts_stay(string button, string call)
    {
        watch.Setup<bool>("setAside", _ => true).SetResult(true);
        watch.Setup<bool>("setAsideOther", _ => true).SetResult(true);
        watch.Setup<bool>(call, _ => true).SetResult(true);
        var page = await RefusedAsync();
        await ChooseMine(page);
        if (call == "replaced") await Press(page, "Thôi gộp");

        await Press(page, button);

        Assert.Equal(3, watch.Invocations[call].Count);
        Assert.Contains("hãy ngừng gõ giây lát", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("[data-testid=two-texts]"));
        Assert.Equal(Theirs, (await Story.Edition(Database, id)).BodyHtml);
    }

    [Fact]
    public async Task What_is_typed_while_one_chooses_is_in_the_merge_and_a_new_clash_is_asked_for()
    {
        var page = await RefusedAsync();
        await ChooseMine(page);
        typed.SetResult(Typed(Mine.Replace("tổ 5", "tổ 9", StringComparison.Ordinal), 9));

        await Press(page, "Đưa bản gộp vào khung soạn");

        Assert.DoesNotContain("merged", Calls);
        Assert.Equal(["Đoạn 1: cả hai cùng sửa", "Đoạn 2: cả hai cùng sửa"], page.FindAll(".merge-choice legend").Select(l => l.TextContent));
        Assert.Equal([true, false], page.FindAll(".merge-choice").Select(c => c.QuerySelector("input")!.HasAttribute("checked")));
    }
}
