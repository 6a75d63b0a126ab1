using Microsoft.EntityFrameworkCore;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Units;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>What Core takes for granted of its database, whichever engine it is. Each case works in a portal of its own.</summary>
internal sealed class DatabaseContract(PortalDbFactory factory, WardClock clock)
{
    private readonly string portal = "thu-" + Guid.NewGuid().ToString("N")[..12];

    public static IReadOnlyDictionary<string, Func<DatabaseContract, Task>> Cases { get; } = new Dictionary<string, Func<DatabaseContract,
        Task>>(StringComparer.Ordinal)
    {
        ["values come back as they were stored"] = c => c.ValuesAsync(),
        ["text is found folded, in any case of the original"] = c => c.SearchAsync(),
        ["a second row of a unique key is refused"] = c => c.UniqueAsync(),
        ["a row changed meanwhile is not overwritten"] = c => c.StaleAsync(),
        ["a refused write leaves nothing"] = c => c.RefusedAsync(),
        ["many writers leave one unbroken history"] = c => c.ManyWritersAsync(),
    };

    private PortalDbContext Open() => factory.Create(portal);

    private PortalStore Store() => PortalStore.OfSystem(factory, portal, clock);

    private async Task<T> KeptAsync<T>(T row) where T : class
    {
        await using var db = Open();
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    private async Task ValuesAsync()
    {
        var at = new DateTime(2026, 11, 20, 16, 59, 59, 987, DateTimeKind.Utc);
        var period = await KeptAsync(new RoyaltyPeriod { PortalId = portal, Month = new(2026, 12), ApprovedAt = at, PaidOn = new(2028, 2, 29),
            Status = RoyaltyPeriodStatus.Approved, });
        var person = await KeptAsync(new Contributor { PortalId = portal, FullName = "Đặng Thị Ước 🌾" });
        var made = await KeptAsync(new Disbursement { PortalId = portal, Year = 2026, Number = 1, Key = Guid.NewGuid(), PaidOn = new(2026, 12, 31),
            Percent = 80, PaidByName = "Kế toán", Periods = [new() { PortalId = portal, PeriodId = period.Id }], });
        await KeptAsync(new RoyaltyPayment { PortalId = portal, DisbursementId = made.Id, ContributorId = person.Id, PayeeName = "Ước", TaxWords = "",
            Gross = new(9_007_199_254_740_993), Tax = new(-1), });
        await using var db = Open();
        var paid = await db.RoyaltyPayments.SingleAsync(p => p.DisbursementId == made.Id);
        var read = await db.RoyaltyPeriods
            .SingleAsync(p => p.Month == new YearMonth(2026, 12) && p.ApprovedAt == at && p.Status == RoyaltyPeriodStatus.Approved);
        Assert.Equal((at, DateTimeKind.Utc, new DateOnly(2028, 2, 29)), (read.ApprovedAt!.Value, read.ApprovedAt.Value.Kind, read.PaidOn!.Value));
        Assert.Equal((9_007_199_254_740_993, -1), (paid.Gross.Dong, paid.Tax.Dong));
        Assert.Equal("Đặng Thị Ước 🌾", (await db.Contributors.SingleAsync()).FullName);
    }

    private async Task SearchAsync()
    {
        var section = await KeptAsync(new Section { PortalId = portal, Code = "tin", Name = "Tin", Slug = "tin" });
        var item = await KeptAsync(new ContentItem { PortalId = portal, SectionId = section.Id });
        await KeptAsync(new Edition { PortalId = portal, ItemId = item.Id, SectionId = section.Id, Title = "Phù Liễn 100%_[a]",
            SearchText = VietnameseText.Fold("Phù Liễn 100%_[a]"), });
        await using var db = Open();
        foreach (var (word, found) in new[] { ("phu lien", true), ("100%_[a]", true), ("%", true), ("100x", false), ("[b]", false) })
            Assert.Equal(found, await db.Editions.AnyAsync(e => e.SearchText.Contains(word)));
    }

    private async Task UniqueAsync()
    {
        await KeptAsync(new Unit { PortalId = portal, Code = "vp", Name = "Văn phòng", ShortName = "VP" });
        await Assert.ThrowsAsync<DbUpdateException>(() => KeptAsync(new Unit { PortalId = portal, Code = "vp", Name = "Khác", ShortName = "K" }));
    }

    private async Task StaleAsync()
    {
        var person = await KeptAsync(new Contributor { PortalId = portal, FullName = "Một" });
        await using var first = Open();
        await using var second = Open();
        (await first.Contributors.SingleAsync(c => c.Id == person.Id)).FullName = "Hai";
        (await second.Contributors.SingleAsync(c => c.Id == person.Id)).FullName = "Ba";
        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    private async Task RefusedAsync()
    {
        var outcome = await Store().WriteAsync<int>(async operation =>
        {
            operation.Db.Units.Add(new Unit { PortalId = portal, Code = "x", Name = "X", ShortName = "X" });
            await operation.Db.SaveChangesAsync();
            operation.Record("test", "test:1", "Không được ghi.");
            return new Refusal("test", "Không.");
        });
        await using var db = Open();
        Assert.Equal((false, 0, 0), (outcome.Done, await db.Units.CountAsync(), await db.History.CountAsync()));
    }

    private async Task ManyWritersAsync()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => Store().WriteAsync<int>(operation =>
        {
            operation.Record("test", $"test:{i}", $"Việc thứ {i}.");
            return Task.FromResult<Outcome<int>>(i);
        }))));
        Assert.All(outcomes, o => Assert.True(o.Done));
        await using var db = Open();
        var lines = await db.History.OrderBy(h => h.Sequence).ToListAsync();
        Assert.Equal([1L, 2, 3, 4, 5], lines.Select(l => l.Sequence));
        Assert.Equal([HistoryEntry.FirstHash, .. lines.SkipLast(1).Select(l => l.Hash)], lines.Select(l => l.PreviousHash));
        Assert.All(lines, l => Assert.Equal(l.Hash, l.ComputeHash()));
    }
}
