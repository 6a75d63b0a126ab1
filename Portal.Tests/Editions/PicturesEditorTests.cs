using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Admin.Media;
using Portal.Core.Editions;
using Portal.Core.Media;
using Portal.Tests.Media;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The card of pictures in the editor; the upload itself is tried in a browser.</summary>
[Trait("Fault", "ED4")]
public sealed class PicturesEditorTests : AdminTestContext
{
    private async Task<(IRenderedComponent<EditorPage> Page, int Edition)> EditAsync()
    {
        var edition = await Story.Draft(Database);
        As(Someone.Author);
        var page = await OpenAsync<EditorPage>($"bai/{edition}/soan", ("Id", edition));
        page.WaitForState(() => page.FindAll("#tieu-de").Count > 0);
        return (page, edition);
    }

    private async Task<int> Taken()
    {
        var png = PictureFiles.Png(600, 400);
        return Story.Must(await Database.As(Someone.Author).GetRequiredService<TakePicture>()
            .ExecuteAsync(new MemoryStream(png), "chợ.png", png.Length)).MediaFileId;
    }

    [Fact]
    public async Task What_the_script_has_sent_stands_there_once_and_is_saved_with_its_focal_point()
    {
        var (page, edition) = await EditAsync();
        var id = await Taken();
        var card = page.FindComponent<PicturesEditor>();
        Assert.True(await card.InvokeAsync(() => card.Instance.TakenAsync(id, "chợ.png")));
        // Told twice, because the first answer was lost
        Assert.True(await card.InvokeAsync(() => card.Instance.TakenAsync(id, "chợ.png")));
        Assert.False(await card.InvokeAsync(() => card.Instance.TakenAsync(999_999, "x")));
        Assert.Single(page.FindAll("[data-picture]"));

        await page.Find("[aria-label='Tâm và cắt ảnh 1']").ClickAsync(new MouseEventArgs());
        await page.WaitForElement("#anh-0-ngang").ChangeAsync(new ChangeEventArgs { Value = "12" });
        await page.Find("#anh-0-doc").ChangeAsync(new ChangeEventArgs { Value = "abc" });

        Assert.Equal("12", page.Find("[data-picture]").GetAttribute("data-focus-x"));
        Assert.Contains("12 % từ trái, 50 % từ trên", page.Find("[data-stage]").GetAttribute("aria-label")!, StringComparison.Ordinal);
        Assert.True((await page.InvokeAsync(() => page.Instance.SaveTyped(new("trang", 1, "<p>Sửa</p>", 10, null), false)))!.Done);
        var stored = Assert.Single((await Story.Edition(Database, edition)).Pictures);
        Assert.Equal((12, 50), (stored.FocusX, stored.FocusY));
    }

    [Fact]
    public async Task A_part_that_is_cut_takes_the_place_of_the_whole_and_what_is_no_part_is_said_beside_the_edges()
    {
        var (page, _) = await EditAsync();
        var id = await Taken();
        var card = page.FindComponent<PicturesEditor>();
        await card.InvokeAsync(() => card.Instance.TakenAsync(id, "chợ.png"));
        await page.Find("[aria-label='Tâm và cắt ảnh 1']").ClickAsync(new MouseEventArgs());
        page.WaitForElement("[data-stage]");

        await Press("Cắt ảnh…");
        await Press("Cắt thành ảnh mới");
        page.WaitForAssertion(() => Assert.Contains("nhỏ hơn cả ảnh", page.Find("#anh-0-loi").TextContent, StringComparison.Ordinal));
        await Press("1:1");
        Assert.Equal(["17", "0", "83", "100"], page.FindAll("[data-edge]").Select(e => e.GetAttribute("value")));
        await page.Find("[data-edge=left]").ChangeAsync(new ChangeEventArgs { Value = "20" });
        await Press("Cắt thành ảnh mới");

        page.WaitForAssertion(() => Assert.NotEqual($"{id}", page.Find("[data-picture]").GetAttribute("data-picture")));
        Assert.Contains("Đã cắt thành ảnh mới", page.Find("[data-testid=upload-words]").TextContent, StringComparison.Ordinal);

        Task Press(string words) => card.FindComponent<FocusBox>().FindAll("button").First(b => b.TextContent.Trim() == words).ClickAsync(new MouseEventArgs());
    }
}
