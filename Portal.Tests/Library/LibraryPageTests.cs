using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Media;
using Portal.Core.Library;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Library;

/// <summary>The page of the library and what the editor takes from it.</summary>
public sealed class LibraryPageTests : AdminTestContext
{
    private int picture;
    private int file;

    protected override async Task ArrangeAsync() => (picture, file) = (await A.Picture(Database), await A.File(Database));

    private async Task<IRenderedComponent<LibraryPage>> OpenAsync(string query, string by = Someone.Secretary)
    {
        As(by);
        var page = await OpenAsync<LibraryPage>("tu-lieu" + query);
        page.WaitForElement(".list-rows");
        return page;
    }

    [Fact]
    public async Task A_row_leads_to_its_panel_where_what_is_written_is_saved()
    {
        var page = await OpenAsync($"?xem={picture}");
        Assert.Equal(2, page.FindAll(".list-rows tbody tr").Count);
        page.WaitForElement("#tu-lieu-mo-ta").Change("Ra quân trên phố");
        page.Find("#tu-lieu-nhan").Change("môi trường, đường phố");

        await page.Find(".media-panel form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("môi trường, đường phố", page.Find(".list-rows").TextContent, StringComparison.Ordinal));
        Assert.Equal("Ra quân trên phố", page.Find("#tu-lieu-mo-ta").GetAttribute("value"));
    }

    [Fact]
    public async Task A_refused_description_says_so_beside_its_field_and_keeps_what_was_typed()
    {
        var page = await OpenAsync($"?xem={picture}");
        page.WaitForElement("#tu-lieu-ten").Change("  ");
        page.Find("#tu-lieu-nguon").Change("Quang Huy");

        await page.Find(".media-panel form").SubmitAsync();

        page.WaitForElement("#loi-FileName");
        Assert.Equal("Quang Huy", page.Find("#tu-lieu-nguon").GetAttribute("value"));
    }

    [Fact]
    public async Task Taking_out_of_use_asks_for_a_reason_and_says_what_stays()
    {
        var page = await OpenAsync($"?xem={file}");
        page.WaitForElement(".media-panel form");
        await page.FindAll(".media-panel button").First(b => b.TextContent.Trim() == "Ngừng dùng…").ClickAsync(new MouseEventArgs());
        Dialogs.WaitForElement("#ly-do-ngung").Change("Bản cũ");
        await Dialogs.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Bản cũ", page.Find("[data-testid=set-aside]").TextContent, StringComparison.Ordinal));
        Assert.Empty(Dialogs.FindAll(".mud-dialog"));
        await page.FindAll(".media-panel button").First(b => b.TextContent.Trim() == "Dùng lại").ClickAsync(new MouseEventArgs());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=set-aside]")));
    }

    [Fact]
    public async Task Whoever_did_not_bring_it_and_sees_not_all_reads_only()
    {
        var page = await OpenAsync($"?xem={picture}", Someone.Author);
        page.WaitForElement(".media-panel");
        Assert.Empty(page.FindAll(".media-panel form"));
    }

    [Fact]
    public async Task What_was_sent_opens_beside_the_list()
    {
        var page = await OpenAsync("");
        Assert.True(await page.InvokeAsync(() => page.FindComponent<UploadBox>().Instance.Taken(file, "a.pdf")));
        Assert.EndsWith($"xem={file}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaced_by_another_it_says_before_what_changes_and_afterwards_what_is_still_public()
    {
        var now = await A.Picture(Database, digit: 'b');
        var form = await A.CompleteForm(Database);
        form.Pictures = [new() { MediaFileId = picture, Alt = "Chợ", Credit = "Mai Anh" }];
        await Story.Publish(Database, form);
        var page = await OpenAsync($"?xem={picture}");
        await Press("Thay ở mọi nơi…");
        Assert.True(await page.InvokeAsync(() => page.FindComponent<ReplaceBox>().FindComponent<UploadBox>().Instance.Taken(now, "moi.jpg")));
        Assert.Contains("1 bài đang đăng giữ nguyên", Dialogs.WaitForElement("[data-testid=replace-plan]").TextContent, StringComparison.Ordinal);

        await Dialogs.Find("form").SubmitAsync();

        page.WaitForElement("[data-testid=replaced]");
        Assert.Empty(Dialogs.FindAll(".mud-dialog"));
        await Press("Soạn bản mới cho 1 bài đang đăng");
        Assert.Contains("đã có bản nháp mới", page.WaitForElement("[data-testid=started]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindComponents<ReplaceBox>());

        Task Press(string words) => page.FindAll(".media-panel button").First(b => b.TextContent.Trim() == words).ClickAsync(new MouseEventArgs());
    }

    [Fact]
    public async Task Words_typed_and_not_saved_yet_are_saved_before_it_is_replaced()
    {
        var page = await OpenAsync($"?xem={picture}");
        page.Find("#tu-lieu-mo-ta").Change("Chợ sớm");

        Assert.Contains("hãy lưu thông tin trước", page.Find("[data-testid=save-first]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll(".media-panel button"), b => b.TextContent.Trim() == "Thay ở mọi nơi…");
    }

    [Fact]
    public async Task The_editor_takes_pictures_with_their_words_and_files_from_it_once()
    {
        var row = Story.Must(await Database.As(Someone.Secretary).GetRequiredService<GetLibraryItem>().ExecuteAsync(picture));
        Story.Must(await Database.As(Someone.Secretary).GetRequiredService<DescribeMedia>()
            .ExecuteAsync(new() { Id = picture, Version = row.Version, FileName = row.FileName, Alt = "Ra quân", Credit = "Hà My" }));
        var draft = await Story.Draft(Database);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{draft}/soan", ("Id", draft));
        page.WaitForElement("#tieu-de");

        foreach (var picker in page.FindComponents<LibraryPicker>())
        {
            await picker.Find("button").ClickAsync(new MouseEventArgs());
            await picker.WaitForElement(".picker-row").ClickAsync(new MouseEventArgs());
            Assert.True(picker.Find(".picker-row").HasAttribute("aria-disabled"));
        }

        Assert.Equal("Ra quân", page.Find("#anh-0-mo-ta").GetAttribute("value"));
        Assert.Equal("Hà My", page.Find("#anh-0-nguon").GetAttribute("value"));
        Assert.Equal("Quyết định", page.Find("#tep-0-ten").GetAttribute("value"));
    }
}
