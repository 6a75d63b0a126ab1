using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The unit that the reports count an item for.</summary>
public class UnitOfItemTests
{
    [Fact]
    public async Task The_item_counts_for_the_unit_of_its_first_author()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var unit = await db.Units.SingleAsync(u => u.Code == "kthtdt");
        var person = await A.Contributor(database, "Cán bộ kinh tế");
        await db.Contributors.Where(c => c.Id == person).ExecuteUpdateAsync(set => set.SetProperty(c => c.UnitId, unit.Id));

        var byUnit = await Story.Draft(database, await A.CompleteForm(database, by: [(person, 100)]));
        var byDrafter = await Story.Draft(database);

        Assert.Equal(unit.Id, (await Story.Edition(database, byUnit)).Item!.UnitId);
        Assert.Equal((await db.Units.SingleAsync(u => u.Code == "tt-dvsnc")).Id, (await Story.Edition(database, byDrafter)).Item!.UnitId);
    }

    [Fact]
    public async Task Without_an_author_of_a_unit_it_counts_for_the_drafters_unit_whoever_saves_it_later()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var ofDrafter = (await db.Units.SingleAsync(u => u.Code == "tt-dvsnc")).Id;
        foreach (var (author, unit) in new[] { (Someone.OtherAuthor, null), (Someone.Author, (int?)ofDrafter) })
        {
            var form = await A.CompleteForm(database);
            var id = await Story.AtStep(database, "editing", form, author);
            (form.EditionId, form.Version) = (id, await Story.Version(database, id));

            await Story.Draft(database, form, Someone.Secretary);

            Assert.Equal(unit, (await Story.Edition(database, id)).Item!.UnitId);
        }
    }
}
