using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Reports;
using Portal.Core.Units;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The section and unit of a live item while its next edition is written for another place.</summary>
public class PlaceOfNextEditionTests
{
    private static async Task<(PortalDatabase Database, PublishedItem Item, int Next)> Moved()
    {
        var clock = HanoiClock.At(2026, 10, 20);
        var database = await PortalDatabase.CreateAsync(clock);
        var item = await Story.Publish(database);
        clock.Set(2026, 11, 20);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
        var person = await A.Contributor(database, "Cán bộ kinh tế");
        await using (var db = database.Context())
        {
            var unit = await db.Units.SingleAsync(u => u.Code == "kthtdt");
            await db.Contributors.Where(c => c.Id == person).ExecuteUpdateAsync(set => set.SetProperty(c => c.UnitId, unit.Id));
        }
        var form = await A.CompleteForm(database, "tuyen-truyen-pl", by: [(person, 100)]);
        (form.EditionId, form.Version) = (next, await Story.Version(database, next));
        await Story.Draft(database, form);
        return (database, item, next);
    }

    private static async Task<(string Section, string Unit)> October(PortalDatabase database)
    {
        var report = Story.Must(await database.As(Someone.Head).GetRequiredService<GetActivityReport>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 10))));
        string Only(string caption) => (string)report.Part("dang-tin")!.Tables
            .Single(t => t.Caption == caption).Rows.Single(r => (int)r.Cells[2]! > 0).Cells[1]!;
        return (Only("Tin, bài theo chuyên mục"), Only("Tin, bài theo đơn vị"));
    }

    [Fact]
    public async Task A_draft_moves_neither_the_live_item_nor_a_past_report_nor_its_address()
    {
        var (database, item, next) = await Moved();
        using var _ = database;
        await using var db = database.Context();

        Assert.Equal(
            (await db.Sections.Where(s => s.Code == "tin-tuc").Select(s => s.Name).SingleAsync(), await db.Units.Where(u => u.Code == "tt-dvsnc")
                .Select(u => u.Name).SingleAsync()),
            await October(database));
        var get = database.As(Someone.Head).GetRequiredService<GetEdition>();
        Assert.StartsWith("/tin-tuc/", Story.Must(await get.ExecuteAsync(item.EditionId)).PublicPath!, StringComparison.Ordinal);
        Assert.Equal(await A.Section(database, "tuyen-truyen-pl"), Story.Must(await get.ExecuteAsync(next)).Form.SectionId);
    }

    [Fact]
    public async Task The_item_moves_when_the_next_edition_is_published()
    {
        var (database, _, next) = await Moved();
        using var __ = database;
        await Story.SendOn(database, next, "approval");

        await Story.PublishEdition(database, next);

        await using var db = database.Context();
        var section = await db.Sections.SingleAsync(s => s.Code == "tuyen-truyen-pl");
        Assert.Equal((section.Name, await db.Units.Where(u => u.Code == "kthtdt").Select(u => u.Name).SingleAsync()), await October(database));
        Assert.Equal(section.Slug, (await db.Publications.SingleAsync()).SectionSlug);
    }
}
