using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Portals;
using Portal.Admin.Royalties.Schedules;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Schedules;

public sealed class NewSchedulePageTests : SchedulePageContext
{
    [Fact]
    public async Task A_schedule_is_typed_asked_about_once_and_stored_as_typed()
    {
        var page = await Open();
        await Fill(page);
        await Send(page);
        Assert.Contains("có hiệu lực từ 01/12/2026", Dialogs.Markup, StringComparison.Ordinal);
        await Dialogs.Find("form").SubmitAsync();

        await using var db = Database.Context();
        var stored = await db.RoyaltySchedules.Include(s => s.Genres).SingleAsync();
        Assert.Equal((new DateOnly(2026, 12, 1), 0.1m, 1m), (stored.EffectiveFrom, stored.UnitShare, stored.SiteShare));
        Assert.Equal(("tin", "Tin", 1.5m, 10m, "tin"), stored.Genres.Select(g => (g.Code, g.Name, g.MinCoefficient, g.MaxCoefficient, g.CapCode)).Single());
        Assert.EndsWith("/thanh-dong/cong?muc=nhuan-but", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("Biểu nhuận bút của phường", (await OpenAsync<ProfilePage>("cong?muc=nhuan-but")).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("min0", "1.250")]
    [InlineData("max0", "mười")]
    [InlineData("max0", "")]
    [InlineData("genre0", " ")]
    [InlineData("unitShare", "-10")]
    [InlineData("unitShare", "12,345")]
    [InlineData("siteShare", "１００")]
    public async Task What_cannot_be_read_is_said_beside_its_field_before_anything_is_asked(string field, string typed)
    {
        var page = await Open();
        await Fill(page);
        await Type(page, field, typed);
        await Send(page);

        Assert.NotEmpty(page.Find($"#loi-{field}").TextContent);
        Assert.Equal(typed, page.Find($"[data-field={field}]").GetAttribute("value"));
        Assert.DoesNotContain("Nhập biểu nhuận bút?", Dialogs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_law_does_not_allow_is_refused_and_everything_stays_as_typed()
    {
        var page = await Open();
        await Fill(page, max: "11");
        await Send(page);
        await Dialogs.Find("form").SubmitAsync();

        Assert.Contains("vượt mức tối đa của pháp luật là 10", page.Find("[data-testid=refusals]").TextContent, StringComparison.Ordinal);
        Assert.Equal("11", page.Find("[data-field=max0]").GetAttribute("value"));
        await using var db = Database.Context();
        Assert.False(await db.RoyaltySchedules.AnyAsync());
    }

    [Fact]
    public async Task A_neighbour_s_schedule_is_taken_as_an_example_without_its_day_and_paper()
    {
        await A.Schedule(Database, portalId: "phu-lien");
        var page = await Open();
        Assert.Single(page.FindAll(".genres:not(.additions) tbody tr"));
        await page.FindAll("button").Single(b => Words(b) == "Lấy làm mẫu").ClickAsync(new());

        Assert.True(page.FindAll(".genres:not(.additions) tbody tr").Count > 1);
        Assert.Equal("", page.Find("#can-cu").GetAttribute("value") ?? "");
        Assert.Equal("", page.Find("#tu-ngay").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task What_was_typed_goes_for_an_example_only_after_a_question_and_name_day_and_paper_stay()
    {
        await A.Schedule(Database, portalId: "phu-lien");
        var page = await Open();
        await Fill(page);
        var typed = new[] { "#ten", "#can-cu", "#tu-ngay" }.ToDictionary(id => id, id => page.Find(id).GetAttribute("value"));
        var genre = page.Find("[data-field=genre0]").GetAttribute("value");
        await page.FindAll("button").Single(b => Words(b) == "Lấy làm mẫu").ClickAsync(new());

        Assert.Contains("Thay phần đã nhập?", Dialogs.Markup, StringComparison.Ordinal);
        Assert.Equal(genre, Assert.Single(page.FindAll(".genres:not(.additions) tbody tr")).QuerySelector("[data-field=genre0]")!.GetAttribute("value"));
        await Dialogs.Find("form").SubmitAsync();

        Assert.True(page.FindAll(".genres:not(.additions) tbody tr").Count > 1);
        Assert.All(typed, was => Assert.Equal(was.Value, page.Find(was.Key).GetAttribute("value")));
    }

    [Fact]
    public async Task Only_who_manages_the_portal_begins_one_and_finance_reads_those_there_are()
    {
        foreach (var who in new[] { Someone.Finance, Someone.Head, Someone.Author })
            Assert.Equal(["access.not-allowed"], (await Database.As(who).GetRequiredService<BeginSchedule>().ExecuteAsync()).Codes());
        Assert.True((await Database.As(Someone.Finance).GetRequiredService<FindSchedules>().ExecuteAsync()).Done);
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Author).GetRequiredService<FindSchedules>().ExecuteAsync()).Codes());
        await A.Schedule(Database, portalId: "phu-lien");
        Assert.Empty((await Database.As(Someone.Administrator).GetRequiredService<FindSchedules>().ExecuteAsync()).Value);
        As(Someone.Finance);
        Assert.Contains("chưa được giao", (await OpenAsync<NewSchedulePage>("nhuan-but/bieu-moi")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_law_s_tables_are_read_with_their_sources_by_whoever_sees_royalties_or_manages_the_portal()
    {
        Assert.Equal(["access.not-allowed"], (await Database.As(Someone.Author).GetRequiredService<FindRates>().ExecuteAsync()).Codes());
        Assert.True((await Database.As(Someone.Finance).GetRequiredService<FindRates>().ExecuteAsync()).Done);
        As(Someone.Administrator);
        var rates = (await OpenAsync<ProfilePage>("cong?muc=nhuan-but")).Find(".rates").TextContent;
        Assert.Contains("2.530.000", rates, StringComparison.Ordinal);
        Assert.Contains("10% cả khoản khi từ", rates, StringComparison.Ordinal);
        Assert.Contains("Nghị định số 18/2014/NĐ-CP", rates, StringComparison.Ordinal);
    }
}
