using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Overview;
using Portal.Core.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Overview;

/// <summary>Which of the information the regulation demands is missing or old (B1), on 20/11/2026.</summary>
[Trait("Row", "B1")]
public sealed class SectionGapsTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<SectionGaps> Gaps() => Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetSectionGaps>().ExecuteAsync());

    /// <summary>Something public in a section, published so many days ago.</summary>
    private async Task Publish(string section, int daysAgo)
    {
        var item = await Story.Publish(database, await A.CompleteForm(database, section));
        await using var db = database.Context();
        var at = database.Clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo);
        await db.Publications.Where(p => p.ItemId == item.ItemId).ExecuteUpdateAsync(set => set.SetProperty(p => p.PublishedAt, at));
    }

    [Fact]
    public async Task In_a_new_portal_every_section_the_regulation_demands_is_empty_with_its_article()
    {
        var gaps = await Gaps();

        Assert.Equal(90, gaps.StaleAfterDays);
        Assert.All(gaps.Rows, g => Assert.Null(g.LastAt));
        Assert.Contains(gaps.Rows, g => g is { Name: "Giới thiệu", Category: "khoản 1 Điều 3" });
        await using var db = database.Context();
        Assert.Equal(await db.Sections.CountAsync(s => s.Active && s.Category != null), gaps.Rows.Count);
    }

    [Theory]
    [InlineData(90, null)]
    [InlineData(91, 91)]
    public async Task Ninety_days_after_the_last_of_it_a_section_is_old(int daysAgo, int? days)
    {
        await Publish("tin-tuc", daysAgo);
        await Publish("tin-tuc", daysAgo + 50);

        Assert.Equal(days, (await Gaps()).Rows.SingleOrDefault(g => g.Name == "Tin tức – Sự kiện")?.Days ?? (days is null ? null : -1));
    }

    [Fact]
    public async Task What_lies_in_a_section_below_counts_for_the_one_above_and_what_was_withdrawn_for_none()
    {
        var gone = await Story.Publish(database, await A.CompleteForm(database, "tin-tuc"));
        await Story.Withdraw(database, gone.EditionId);
        await Publish("lich-su-van-hoa", 1);

        var names = (await Gaps()).Rows.Select(g => g.Name).ToList();

        Assert.DoesNotContain("Giới thiệu", names);
        Assert.DoesNotContain("Lịch sử – Văn hóa – Di tích", names);
        Assert.Equal(0, await RowsBehind.CountAsync(database.As(Someone.Secretary), (await Gaps()).Rows.First(g => g.LastAt is null).Path));
    }

    [Fact]
    public async Task A_profile_may_say_sooner_and_what_makes_no_sense_is_refused()
    {
        await Publish("tin-tuc", 31);
        var profile = JsonNode.Parse(await File.ReadAllTextAsync(AssetFiles.Of("profiles", "thanh-dong.json")))!;
        foreach (var (days, done) in new[] { (0, false), (30, true), (5000, false) })
        {
            profile["staleAfterDays"] = days;
            Assert.Equal(done, (await database.AsSystem().GetRequiredService<ImportProfile>().ExecuteAsync(profile.ToJsonString())).Done);
        }

        var gaps = await Gaps();

        Assert.Equal(30, gaps.StaleAfterDays);
        Assert.Contains(gaps.Rows, g => g.Days == 31);
    }
}
