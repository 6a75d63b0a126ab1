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

    [Fact]
    public async Task A_database_of_the_foundation_is_brought_up_with_all_it_holds()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.Publish(database, await A.DocumentForm(database, new(2026, 11, 18)));
        await using (var db = database.Context()) await db.GetService<IMigrator>().MigrateAsync("Foundation");

        await Migrate(database);

        Assert.Equal(await A.Section(database, "van-ban"), (await Story.Edition(database, item.EditionId)).SectionId);
        Assert.All(await database.AsSystem().GetRequiredService<VerifyHistory>().ExecuteAsync(), c => Assert.Null(c.Broken));
        var found = Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>().ExecuteAsync(new() { Text = "12/qd-ubnd" }));
        Assert.Equal(1, found.Total);
        Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(item.EditionId));
    }

    [Fact]
    [Trait("Fault", "TDS1")]
    public async Task An_older_database_that_holds_what_is_now_single_twice_is_named_and_left_as_it_is()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await db.GetService<IMigrator>().MigrateAsync("Foundation");
        await db.Database.ExecuteSqlRawAsync(
            "UPDATE AspNetUsers SET Email = 'chung@vi-du.vn', NormalizedEmail = 'CHUNG@VI-DU.VN' WHERE Id IN ('tac-gia', 'thu-ky')");
        const string Schedule = "INSERT INTO RoyaltySchedules (PortalId, Name, LegalBasis, EffectiveFrom, UnitShare, SiteShare, CreatedAt, UpdatedAt) "
            + "VALUES ('phu-lien', 'Biểu', 'QĐ', '2026-01-01', '0.1', '1', '2026-01-01', '2026-01-01');";
        await db.Database.ExecuteSqlRawAsync(Schedule + Schedule);
        var applied = await db.Database.GetAppliedMigrationsAsync();

        var refused = await Assert.ThrowsAsync<OperationRefusedException>(() => Migrate(database));

        Assert.StartsWith("nothing was changed", refused.Message, StringComparison.Ordinal);
        Assert.Contains("the accounts tac-gia and thu-ky share the e-mail address chung@vi-du.vn", refused.Message, StringComparison.Ordinal);
        Assert.Contains("the portal phu-lien has 2 royalty schedules from 2026-01-01 on", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Equal(applied, await db.Database.GetAppliedMigrationsAsync());

        await db.Database.ExecuteSqlRawAsync(
            "UPDATE AspNetUsers SET Email = NULL, NormalizedEmail = NULL WHERE Id = 'thu-ky'; DELETE FROM RoyaltySchedules WHERE Id = 2");
        await Migrate(database);

        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }
}
