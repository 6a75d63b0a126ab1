using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Law;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

public class MigrateDatabaseTests
{
    private static Task Migrate(PortalDatabase database) => database.AsSystem().GetRequiredService<MigrateDatabase>().ExecuteAsync();

    private static Task<IReadOnlyList<string>> Compare(PortalDatabase database) => database.AsSystem().GetRequiredService<CompareLaws>().ExecuteAsync();

    [Fact]
    public async Task Nodes_that_start_at_once_on_new_law_rows_all_come_up_and_double_nothing()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var caps = await db.RoyaltyCaps.CountAsync();
        await db.RoyaltyCaps.ExecuteDeleteAsync();
        await db.TaxRules.ExecuteDeleteAsync();
        var nodes = Enumerable.Range(0, 4).Select(_ => database.AsSystem().GetRequiredService<MigrateDatabase>()).ToList();

        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.ExecuteAsync())));

        Assert.Equal(caps, await db.RoyaltyCaps.CountAsync());
    }

    [Fact]
    public async Task A_stored_row_of_the_law_that_differs_is_kept_and_named()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Empty(await Compare(database));
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync("UPDATE TaxRules SET RatePercent = 9 WHERE Id = (SELECT min(Id) FROM TaxRules)");
        db.CalendarDays.Add(new CalendarDay(new(2026, 3, 3), CalendarDayKind.Holiday, "Nghỉ riêng", "Thử"));
        await db.SaveChangesAsync();

        await Migrate(database);

        var differences = await Compare(database);
        Assert.Equal(2, differences.Count);
        Assert.Equal("calendar day 2026-03-03: stored as Holiday, Nghỉ riêng, unknown to this release", differences[0]);
        Assert.Matches("^tax rule .* 9 % from .* this release says ", differences[1]);
    }

    [Fact]
    public async Task A_provisional_day_gives_way_to_what_the_release_knows_and_a_settled_one_does_not()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.CalendarDays.Where(d => d.Date == new DateOnly(2026, 9, 2) || d.Date == new DateOnly(2026, 1, 1))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Name, "Tạm").SetProperty(d => d.Provisional, d => d.Date == new DateOnly(2026, 9, 2)));

        await Migrate(database);

        Assert.Equal("calendar day 2026-01-01", Assert.Single(await Compare(database)).Split(':')[0]);
    }
}
