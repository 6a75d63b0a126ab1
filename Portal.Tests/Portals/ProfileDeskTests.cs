using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Portals;

/// <summary>The profile changed on screen.</summary>
[Trait("Row", "A2")]
[Trait("Row", "A3")]
public sealed class ProfileDeskTests : AdminTestContext
{
    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<ProfilePage>> Desk(string path)
    {
        As(Someone.Administrator);
        return await OpenAsync<ProfilePage>(path);
    }

    private async Task<PortalProfile> Stored() => (await Services.GetRequiredService<GetProfile>().ExecuteAsync()).Value.Profile;

    [Fact]
    public async Task A_unit_is_added_and_the_form_closes_with_thanks()
    {
        var page = await Desk("cong?muc=don-vi&them=1");
        await page.Find("#ten").ChangeAsync(new() { Value = "Trung tâm Chuyển đổi số" });
        await page.Find("#ten-tat").ChangeAsync(new() { Value = "TT CĐS" });
        await page.Find(".panel form").SubmitAsync();

        Assert.Equal("tt-cds", (await Stored()).Units[^1].Code);
        Assert.EndsWith("/thanh-dong/cong?muc=don-vi", Address, StringComparison.Ordinal);
        Assert.Equal(13, page.FindAll("tbody tr").Count);
        Assert.Empty(page.FindAll(".panel"));
    }

    [Fact]
    public async Task What_is_refused_stands_beside_its_field_and_leaves_everything_as_typed()
    {
        var page = await Desk("cong?muc=chuyen-muc&them=1");
        await page.Find("#ten").ChangeAsync(new() { Value = "Tin tức" });
        await page.Find("#mo-ta").ChangeAsync(new() { Value = "Mô tả đã gõ" });
        await page.Find(".panel form").SubmitAsync();

        Assert.Contains("đang thuộc chuyên mục", page.Find("#loi-Slug").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#duong-dan").GetAttribute("aria-invalid"));
        Assert.Equal("Mô tả đã gõ", page.Find("#mo-ta").GetAttribute("value"));
        await page.Find("#duong-dan").ChangeAsync(new() { Value = "tin-moi" });
        Assert.Empty(page.FindAll("#loi-Slug"));
    }

    [Fact]
    public async Task Urgent_publishing_is_taken_away_on_screen_and_the_card_says_so()
    {
        var page = await Desk("cong?muc=quy-trinh&sua=dang_khan");
        Assert.Contains("được đăng ngay, bỏ qua các bước ở giữa; hậu kiểm trong 1 ngày làm việc", Words(page.Find("[data-testid=urgent-rule]")),
            StringComparison.Ordinal);
        await page.Find("#so").ChangeAsync(new() { Value = "không" });
        await page.Find(".panel form").SubmitAsync();
        Assert.Contains("số nguyên từ 1", page.Find("#loi-Amount").TextContent, StringComparison.Ordinal);

        await page.Find("#cho-khan").ChangeAsync(new() { Value = false });
        await page.Find(".panel form").SubmitAsync();

        Assert.Null((await Stored()).Workflow.Urgent);
        Assert.Contains("Cổng không cho đăng khẩn", page.Find("[data-testid=urgent-rule]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_open_while_another_administrator_saves_is_told_so_and_keeps_its_words()
    {
        var page = await Desk("cong?muc=don-vi&sua=vhxh");
        await page.Find("#ten-tat").ChangeAsync(new() { Value = "VHXH" });
        var other = await Database.As(Someone.Administrator).GetRequiredService<ChangeProfile>()
            .ExecuteAsync(1, new ChannelForm { Kind = "phone", Label = "Điện thoại", Value = "0225 3123 456" });
        Assert.True(other.Done);
        await page.Find(".panel form").SubmitAsync();

        Assert.Contains("vừa thay đổi hồ sơ cổng", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("VHXH", page.Find("#ten-tat").GetAttribute("value"));
        Assert.Equal("Phòng VH-XH", (await Stored()).Units.Single(u => u.Code == "vhxh").ShortName);
    }

    [Fact]
    public async Task Rows_move_and_two_quick_presses_move_twice()
    {
        var page = await Desk("cong?muc=don-vi");
        var before = (await Stored()).Units.Select(u => u.Code).ToList();
        await page.FindAll("button[aria-label^='Đưa']")[1].ClickAsync(new());
        await page.FindAll("button[aria-label^='Đưa']")[3].ClickAsync(new());

        var after = (await Stored()).Units.Select(u => u.Code).ToList();
        Assert.Equal([before[1], before[2], before[0]], after.Take(3));
    }

    [Fact]
    public async Task Nothing_moves_while_a_form_is_open_beside_it()
    {
        var page = await Desk("cong?muc=kenh&sua=1");
        Assert.All(page.FindAll("button[aria-label^='Đưa']"), b => Assert.True(b.HasAttribute("disabled")));
    }

    [Fact]
    public async Task A_unit_in_use_is_not_set_aside_and_the_question_names_it()
    {
        var page = await Desk("cong?muc=don-vi&sua=vhxh");
        await page.FindAll(".panel-actions button").Single(b => Words(b) == "Ngừng dùng").ClickAsync(new());
        Assert.Contains("Ngừng dùng “Phòng VH-XH”?", Dialogs.Markup, StringComparison.Ordinal);
        await Dialogs.Find("form").SubmitAsync();

        Assert.Contains("đang được dùng ở", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Contains((await Stored()).Units, u => u.Code == "vhxh");
    }

    [Fact]
    public async Task The_dry_run_names_who_could_act_and_the_step_at_which_nobody_can()
    {
        var page = await Desk("cong?muc=quy-trinh");
        await page.Find(".trial-ask").SubmitAsync();
        var steps = page.FindAll("[data-testid=trial] li").Select(Words).ToList();
        Assert.Equal(4, steps.Count);
        Assert.Contains("Phạm Đức Long", steps[2], StringComparison.Ordinal);
        Assert.Contains("Hoàng Ngọc Ánh", steps[3], StringComparison.Ordinal);

        await using (var db = Database.Context())
        {
            var reviewer = db.Memberships.Single(m => m.UserId == Someone.CultureReviewer);
            reviewer.ToOn = new(2026, 1, 1);
            await db.SaveChangesAsync();
        }
        await page.Find(".trial-ask").SubmitAsync();
        Assert.EndsWith("Không ai giữ vai trò Người duyệt lĩnh vực thuộc Phòng Văn hóa - Xã hội.", Words(page.FindAll("[data-testid=trial] li")[^1]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_shows_what_a_version_changed_and_takes_an_earlier_one_up_again()
    {
        var page = await Desk("cong?muc=mau-sac&sua=mau");
        await page.Find("#mau-chinh").ChangeAsync(new() { Value = "#0b4f8a" });
        await page.Find(".panel form").SubmitAsync();
        page = await OpenAsync<ProfilePage>("cong?muc=lich-su&sua=2");
        Assert.Equal("Màu sắc › màu chính: “#8f1d1d” → “#0b4f8a”", Words(page.Find("[data-testid=differences] li")));

        await page.FindAll("button").Single(b => Words(b) == "Lấy lại bản này").ClickAsync(new());
        await Dialogs.Find("form").SubmitAsync();
        Assert.Equal("#8f1d1d", (await Stored()).Theme.Primary);
        Assert.Equal(["3", "2", "1"], page.FindAll("tbody tr td:first-child").Select(Words));
    }

    [Fact]
    public async Task A_file_is_shown_for_what_it_changes_before_it_is_taken_in_and_one_of_another_portal_is_refused()
    {
        var page = await Desk("cong?muc=lich-su");
        var upload = page.FindComponent<InputFile>();
        upload.UploadFiles(InputFileContent.CreateFromText(ProfileFile.Write((await Stored()) with { ShortName = "TĐ" }), "ho-so.json"));
        page.WaitForAssertion(() => Assert.Equal(["Tên gọi tắt: “Thành Đông” → “TĐ”"], page.FindAll("[data-testid=import-differences] li").Select(Words)));
        Assert.Equal("Thành Đông", (await Stored()).ShortName);
        await page.FindAll("button").Single(b => Words(b) == "Nhập hồ sơ này").ClickAsync(new());
        Assert.Equal("TĐ", (await Stored()).ShortName);

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(
            await File.ReadAllTextAsync(Core.Kernel.AssetFiles.Of("profiles", "phu-lien.json")), "ho-so.json"));
        page.WaitForAssertion(() => Assert.Contains("là hồ sơ của cổng “phu-lien”", page.Markup, StringComparison.Ordinal));
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("{ hỏng", "ho-so.json"));
        page.WaitForAssertion(() => Assert.Contains("không đọc được", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_form_of_the_desk_opens()
    {
        foreach (var address in new[]
        {
            "co-quan&sua=co-quan", "co-quan&sua=ban", "co-quan&sua=dan-nguon", "co-quan&sua=bao-mat", "co-quan&sua=kho-bac",
            "co-quan&sua=nguoi-ky", "kenh&them=1&loai=phone", "kenh&sua=1", "kenh&sua=gio",
            "don-vi&them=1", "linh-vuc&them=1", "chuyen-muc&sua=tin-tuc", "quy-trinh&sua=draft", "quy-trinh&sua=dang_khan", "quy-trinh&them=1",
            "kiem-tra&them=1", "thoi-han&sua=D1", "mau-sac&sua=mau", "mau-sac&sua=bieu-trung", "mau-sac&sua=anh-dau-trang", "ngay-nghi",
        })
            Assert.True((await Desk("cong?muc=" + address)).FindAll(":is(.panel, .day-form) form .field").Count > 0, address);
    }

    [Fact]
    public async Task A_day_is_added_refused_beside_its_field_and_taken_out_again()
    {
        var page = await Desk("cong?muc=ngay-nghi");
        await page.Find("#ngay").ChangeAsync(new() { Value = "21/11/2026" });
        await page.Find("#ten").ChangeAsync(new() { Value = "Nghỉ hoán đổi" });
        await page.Find(".day-form form").SubmitAsync();
        Assert.Contains("đã là ngày nghỉ cuối tuần", page.Find("#loi-Date").TextContent, StringComparison.Ordinal);
        Assert.Contains("số và ngày của văn bản", page.Find("#loi-Source").TextContent, StringComparison.Ordinal);

        await page.Find("#ngay").ChangeAsync(new() { Value = "23/11/2026" });
        await page.Find("#van-ban").ChangeAsync(new() { Value = "Công văn 1/UBND" });
        await page.Find(".day-form form").SubmitAsync();
        var row = page.FindAll("tbody tr").Single(r => r.TextContent.Contains("Công văn 1/UBND", StringComparison.Ordinal));
        Assert.Contains("Thứ Hai 23/11/2026", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("", page.Find("#ngay").GetAttribute("value"));

        await row.QuerySelector("button")!.ClickAsync(new());
        await Dialogs.Find("form").SubmitAsync();
        Assert.DoesNotContain("Công văn 1/UBND", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED15")]
    public async Task Whoever_leaves_a_form_with_something_typed_in_it_is_asked_and_whoever_saved_is_not()
    {
        var page = await Desk("cong?muc=don-vi&sua=vhxh");
        await page.Find("#ten-tat").ChangeAsync(new() { Value = "VHXH" });
        var navigation = Services.GetRequiredService<NavigationManager>();
        await page.InvokeAsync(() => navigation.NavigateTo("/thanh-dong/cong?muc=kenh"));
        page.WaitForAssertion(() => Assert.Contains("Phần vừa nhập chưa được lưu", Dialogs.Markup, StringComparison.Ordinal));
        Assert.EndsWith("sua=vhxh", Address, StringComparison.Ordinal);
        await Dialogs.FindAll("button").Single(b => Words(b) == "Ở lại").ClickAsync(new());
        Assert.Equal("VHXH", page.Find("#ten-tat").GetAttribute("value"));

        await page.Find(".panel form").SubmitAsync();
        page.WaitForAssertion(() => Assert.EndsWith("/thanh-dong/cong?muc=don-vi", Address, StringComparison.Ordinal));
    }
}
