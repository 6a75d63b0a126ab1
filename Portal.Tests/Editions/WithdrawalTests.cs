using System.Net;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Taking an item down: what readers are told, on what ground, at whose request; and the log of it.</summary>
[Trait("Row", "C5")]
public sealed class WithdrawalTests : AdminTestContext
{
    private static readonly WithdrawalForm Whole = new("Bài có số liệu chưa được kiểm chứng", "secrets", "Nghị định 147/2024/NĐ-CP", "Phòng Tư pháp");

    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        return Task.CompletedTask;
    }

    private async Task<Outcome<int>> TryAsync(int editionId, WithdrawalForm form, string? reason = "Lộ thông tin") =>
        await Database.As(Someone.Head).GetRequiredService<WithdrawItem>().ExecuteAsync(editionId, await Story.Version(Database, editionId), reason, form);

    private async Task<IReadOnlyList<WithdrawalRow>> LogAsync(string query = "") => Story.Must(await Database.As(Someone.Head)
        .GetRequiredService<FindWithdrawals>().ExecuteAsync(WithdrawalList.Shape.Read(query))).Items;

    [Fact]
    public async Task Readers_are_told_why_the_log_keeps_ground_and_requester_and_the_line_stays_when_it_is_public_again()
    {
        var item = await Story.Publish(Database);
        Story.Must(await TryAsync(item.EditionId, Whole));

        await using var site = new PublicSiteHost(Database);
        var answer = await site.GetAsync($"{PublicSiteHost.ThanhDong}/tin-tuc/ra-quan-{item.ItemId}");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("Lý do: Bài có số liệu chưa được kiểm chứng.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var line = Assert.Single(await LogAsync());
        Assert.Equal(("Lộ thông tin", "Phòng Tư pháp", "Hoàng Ngọc Ánh"), (line.Reason, line.Requester, line.ByName));
        Assert.StartsWith("điểm b khoản 1 Điều 8 Quy chế: ", line.Ground, StringComparison.Ordinal);
        Assert.EndsWith("Nghị định 147/2024/NĐ-CP", line.Ground, StringComparison.Ordinal);

        var next = Story.Must(await Database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        await Story.SendOn(Database, next, "approval");
        await Story.PublishEdition(Database, next);
        Assert.Single(await LogAsync());
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_each_at_its_field_and_nothing_is_withdrawn()
    {
        var item = await Story.Publish(Database);

        var refused = await TryAsync(item.EditionId, new(new string('a', 501), "khong-co", new string('b', 501), new string('c', 201)), " ");

        Assert.Equal(["Reason", "PublicReason", "GroundOther", "Requester", "GroundCode"], refused.Refusals.Select(r => r.Field));
        Assert.Equal(EditionStatus.Published, (await Story.Edition(Database, item.EditionId)).Status);
        Assert.Empty(await LogAsync());
    }

    [Theory]
    [InlineData("?tu=tu%20phap", 1)]
    [InlineData("?tu=khongcotunaythe", 0)]
    [InlineData("?tu-ngay=21/11/2026", 0)]
    [InlineData("?tu-ngay=20/11/2026&den-ngay=20/11/2026", 1)]
    [InlineData("?tu-ngay=21/11/2026&den-ngay=19/11/2026", 1)]
    [InlineData("?tu-ngay=30/2/2026", 1)]
    public async Task The_log_is_narrowed_by_words_with_or_without_marks_and_by_days(string query, int lines)
    {
        Story.Must(await TryAsync((await Story.Publish(Database)).EditionId, Whole));
        Assert.Equal(lines, (await LogAsync(query)).Count);
    }

    [Fact]
    public async Task The_log_is_a_page_with_a_workbook_for_those_who_see_the_history()
    {
        Story.Must(await TryAsync((await Story.Publish(Database)).EditionId, Whole));
        As(Someone.Secretary);
        var page = await OpenAsync<WithdrawalsPage>("nhat-ky-go");
        Assert.Contains("Phòng Tư pháp", page.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("a"), a => a.GetAttribute("href")!.StartsWith("/thanh-dong/nhat-ky-go.xlsx", StringComparison.Ordinal));
        Assert.NotEmpty(Story.Must(await Database.As(Someone.Secretary).GetRequiredService<ExportWithdrawals>().ExecuteAsync(new ListAsk())));
        As(Someone.Author);
        Assert.NotEmpty((await OpenAsync<WithdrawalsPage>("nhat-ky-go")).FindAll(".empty"));
    }

    [Fact]
    public async Task From_the_page_of_the_item_two_clicks_take_it_down_and_a_refusal_keeps_what_was_typed()
    {
        var item = await Story.Publish(Database);
        As(Someone.Head);
        var page = await OpenAsync<EditionPage>($"bai/{item.EditionId}", ("Id", item.EditionId));
        page.WaitForState(() => page.FindAll("article").Count > 0);
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Gỡ khỏi cổng…").ClickAsync(new MouseEventArgs());
        Dialogs.Find("#nguoi-yeu-cau").Change("Công an phường");
        await Dialogs.Find("form.dialog-body").SubmitAsync();
        Assert.Contains("ghi lý do", Dialogs.Find("#loi-Reason").TextContent, StringComparison.Ordinal);
        Assert.Equal("Công an phường", Dialogs.Find("#nguoi-yeu-cau").GetAttribute("value"));

        Dialogs.Find("#ly-do-go").Change("Theo yêu cầu");
        await Dialogs.Find("form.dialog-body").SubmitAsync();

        Assert.Contains("Đã gỡ", page.Find(".chip").TextContent, StringComparison.Ordinal);
        Assert.Equal("Công an phường", Assert.Single(await LogAsync()).Requester);
    }
}
