using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Sample;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Sample;

/// <summary>The office of Thành Đông, loaded once for all of these.</summary>
public sealed class OfficeOfThanhDong : IAsyncLifetime
{
    public PortalDatabase Database { get; private set; } = null!;
    public IReadOnlyList<string> Trouble { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Database = await PortalDatabase.CreateAsync();
        await LeaveOthersAloneAsync(Database);
        Trouble = await Load(Database).ExecuteAsync();
    }

    public static LoadSample Load(PortalDatabase database) => ActivatorUtilities.CreateInstance<LoadSample>(database.AsSystem(),
        (IConfiguration)new ConfigurationBuilder().AddConfiguration(PortalDatabase.Configuration(database.Folder))
            .AddInMemoryCollection([new(SampleSizes.Key, "office")]).Build());

    /// <summary>A portal that has content already is left alone: so only one is told, and fast.</summary>
    public static async Task LeaveOthersAloneAsync(PortalDatabase database)
    {
        foreach (var portal in new[] { "phu-lien", "duong-kinh", "hai-phong" })
        {
            await using var db = database.Context(portal);
            db.Items.Add(new ContentItem { PortalId = portal, SectionId = await db.Sections.Select(s => s.Id).FirstAsync() });
            await db.SaveChangesAsync();
        }
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }
}

public class OfficeSampleTests(OfficeOfThanhDong office) : IClassFixture<OfficeOfThanhDong>
{
    [Fact]
    public async Task Two_hundred_items_are_public_over_more_than_a_year_and_no_two_are_called_the_same()
    {
        Assert.Empty(office.Trouble);
        await using var db = office.Database.Context();
        var titles = await db.Publications.Select(p => p.Title).ToListAsync();
        var days = await db.Items.Where(i => i.FirstPublishedAt != null).Select(i => i.FirstPublishedAt!.Value).ToListAsync();

        Assert.Equal(200, await db.Editions.CountAsync(e => e.Status == EditionStatus.Published));
        Assert.Equal(titles.Count, titles.Select(VietnameseText.Fold).Distinct().Count());
        Assert.True((days.Max() - days.Min()).TotalDays > 480);
        Assert.True(days.GroupBy(d => (d.Year, d.Month)).Count() >= 16);
        // The ward came to be on that day
        Assert.True(days.Min() >= new DateTime(2025, 6, 30, 17, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task Twenty_five_are_in_work_late_ones_held_ones_and_returned_ones_among_them()
    {
        await using var db = office.Database.Context();
        var now = office.Database.Clock.GetUtcNow().UtcDateTime;
        var work = await db.Editions.Where(e => e.Status == EditionStatus.Draft || e.Status == EditionStatus.Returned || e.Status == EditionStatus.InWorkflow)
            .Select(e => new { e.Status, e.HolderId, e.ReachedAt, e.Number }).ToListAsync();

        Assert.True(work.Count >= 25, $"{work.Count}");
        Assert.True(work.Count(e => e.HolderId != null) >= 3);
        Assert.True(work.Count(e => e.Status == EditionStatus.Returned) >= 3);
        Assert.True(await db.Deadlines.CountAsync(d => d.MetAt == null && d.DueAt < now) >= 3);
        Assert.True(await db.Deadlines.CountAsync(d => d.MetAt > d.DueAt) >= 5);
        Assert.Contains(work, e => e.Number > 1);
        Assert.True(await db.PassageComments.CountAsync() >= 3);
    }

    [Theory]
    [InlineData(EditionStatus.Scheduled, 1)]
    [InlineData(EditionStatus.Binned, 1)]
    [InlineData(EditionStatus.Withdrawn, 1)]
    [InlineData(EditionStatus.Replaced, 1)]
    public async Task What_happens_in_an_office_has_happened(EditionStatus status, int times)
    {
        await using var db = office.Database.Context();
        Assert.Equal(times, await db.Editions.CountAsync(e => e.Status == status));
    }

    [Fact]
    public async Task Readers_are_told_of_the_correction_and_of_the_withdrawal()
    {
        await using var db = office.Database.Context();
        var corrected = await db.Editions.SingleAsync(e => e.CorrectionNote != null);
        Assert.Equal(EditionStatus.Published, corrected.Status);
        Assert.Contains("20 ngày", corrected.BodyHtml, StringComparison.Ordinal);
        Assert.NotNull((await db.Withdrawals.SingleAsync()).PublicReason);
    }

    [Fact]
    public async Task Every_month_but_this_and_the_last_is_paid_and_closed()
    {
        await using var db = office.Database.Context();
        var periods = await db.RoyaltyPeriods.ToListAsync();
        Assert.True(periods.Count(p => p.Status == RoyaltyPeriodStatus.Closed) >= 15);
        Assert.Equal(1, periods.Count(p => p.Status == RoyaltyPeriodStatus.Open));
    }

    [Fact]
    public async Task Nobody_assesses_after_the_deputy_is_appointed()
    {
        await using var db = office.Database.Context();
        var appointed = await db.Deputies.SingleAsync();
        Assert.Equal(new DateOnly(2026, 11, 20), appointed.FromOn);
        Assert.True(await db.RoyaltyWorks.AllAsync(w => w.AssessedAt == null || w.AssessedAt < appointed.AppointedAt));
    }

    [Fact]
    public async Task A_next_edition_of_a_composed_article_ends_with_its_note_as_the_first_does()
    {
        await using var db = office.Database.Context();
        var next = await db.Editions.Where(e => e.Number > 1).Select(e => e.BodyHtml).ToListAsync();
        Assert.All(next, body => Assert.EndsWith("phần mềm.</p>", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forty_people_work_in_the_installation_one_of_them_is_away_and_each_part_is_held()
    {
        await using var db = office.Database.Context();
        // Demo people are called by who and where
        var people = await db.Memberships.IgnoreQueryFilters().Where(m => m.User!.UserName!.Contains("."))
            .Select(m => m.User!.UserName).Distinct().CountAsync();
        Assert.True(people >= 40, $"{people}");
        var today = DateOnly.FromDateTime(office.Database.Clock.GetUtcNow().AddHours(7).DateTime);
        Assert.Equal(1, await db.Deputies.CountAsync(d => d.FromOn <= today && d.ToOn >= today));
        Assert.Equal(2, await db.Memberships.CountAsync(m => m.Role == PortalRole.Secretary && m.User!.UserName!.Contains("thuky")));
    }

    [Fact]
    public async Task Its_history_holds_together()
    {
        var verified = await office.Database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync();
        Assert.All(verified, chain => Assert.Null(chain.Broken));
    }
}
