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

public sealed class ProfilePageTests : AdminTestContext
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
    [Trait("Fault", "PUB6")]
    public async Task The_office_is_told_what_visitors_are_not_and_where_to_add_it()
    {
        var note = (await Desk("cong")).Find("[data-testid=missing]");

        Assert.Contains("Cổng chưa có: địa chỉ, số điện thoại, địa chỉ thư điện tử, giờ làm việc, người chịu trách nhiệm.", note.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            ["cong?muc=kenh&them=1&loai=address", "cong?muc=kenh&them=1&loai=phone", "cong?muc=kenh&them=1&loai=email", "cong?muc=kenh&sua=gio",
                "cong?muc=co-quan&sua=ban"],
            note.QuerySelectorAll(".gaps a").Select(a => a.GetAttribute("href")!["/thanh-dong/".Length..]));
        Assert.Contains("Nghị định 224/2026/NĐ-CP", note.TextContent, StringComparison.Ordinal);
        As(Someone.Head);
        Assert.Contains("Hãy nhờ người quản trị", (await OpenAsync<ProfilePage>("cong")).Find("[data-testid=missing]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_reads_in_the_words_of_the_regulation()
    {
        As(Someone.Head);
        var page = await OpenAsync<ProfilePage>("cong");
        string Fact(string name) => page.FindAll("dt").Single(dt => dt.TextContent == name).NextElementSibling!.TextContent.Trim();

        Assert.Equal("Quyết định số 849/QĐ-UBND ngày 11/12/2025", Fact("Thành lập"));
        Assert.Equal("Phòng Văn hóa - Xã hội", Fact("Cơ quan thường trực"));
        Assert.Equal("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường", Fact("Cơ quan phối hợp"));
        page = await OpenAsync<ProfilePage>("cong?muc=chuyen-muc");
        var news = page.FindAll("tbody tr").Single(row => row.TextContent.Contains("Tin tức", StringComparison.Ordinal));
        Assert.Contains("8 giờ hành chính kể từ khi sự kiện diễn ra", news.TextContent, StringComparison.Ordinal);
        Assert.Contains("Khoản 3 Điều 3", news.TextContent, StringComparison.Ordinal);
        page = await OpenAsync<ProfilePage>("cong?muc=quy-trinh");
        Assert.Contains("Quy chế: khoản 2, khoản 3 Điều 11", page.Markup, StringComparison.Ordinal);
        // Who does not manage the portal reads it and is offered nothing to change
        Assert.Empty(page.FindAll("a.row-link, .moves, .edit-link, [data-testid=trial]"));
        Assert.DoesNotContain("Lịch sử", page.Find("[role=tablist]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "ED23")]
    public async Task Each_topic_of_the_profile_has_a_tab_and_an_address_and_nonsense_shows_the_first()
    {
        var page = await Desk("cong?muc=don-vi");
        Assert.Equal(["Cơ quan", "Kênh, giờ", "Đơn vị 12", "Lĩnh vực 11", "Chuyên mục 11", "Quy trình 4", "Kiểm tra 6", "Thời hạn 7", "Ngày nghỉ",
            "Nhuận bút", "Màu sắc", "Lịch sử"],
            page.FindAll("[role=tab]").Select(Words));
        Assert.Contains("Đơn vị", page.Find("[role=tab][aria-selected=true]").TextContent, StringComparison.Ordinal);
        Assert.Equal(12, page.FindAll("tbody tr").Count);
        await page.FindAll("[role=tab]")[5].ClickAsync(new());
        Assert.EndsWith("/thanh-dong/cong?muc=quy-trinh", Address, StringComparison.Ordinal);
        page = await OpenAsync<ProfilePage>("cong?muc=khong-co");
        Assert.Contains("Cơ quan và quy chế", page.Markup, StringComparison.Ordinal);
    }

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
            "co-quan&sua=co-quan", "co-quan&sua=ban", "co-quan&sua=dan-nguon", "co-quan&sua=bao-mat", "kenh&them=1&loai=phone", "kenh&sua=1", "kenh&sua=gio",
            "don-vi&them=1", "linh-vuc&them=1", "chuyen-muc&sua=tin-tuc", "quy-trinh&sua=draft", "quy-trinh&them=1",
            "kiem-tra&them=1", "thoi-han&sua=D1", "mau-sac&sua=mau", "ngay-nghi",
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
}
