using Microsoft.EntityFrameworkCore;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Sample;

/// <summary>The office may be loaded on any day: nothing in it is refused by the rules, and somebody is away.</summary>
public class OfficeOnManyDaysTests
{
    /// <summary>Tết, and a Sunday that ends a month.</summary>
    public static TheoryData<DateOnly> Days => [new(2026, 2, 17), new(2027, 2, 28)];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task It_is_told_to_its_end(DateOnly today)
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(today.Year, today.Month, today.Day));
        await OfficeOfThanhDong.LeaveOthersAloneAsync(database);

        Assert.Empty(await OfficeOfThanhDong.Load(database).ExecuteAsync());

        await using var db = database.Context();
        Assert.Equal(200, await db.Editions.CountAsync(e => e.Status == EditionStatus.Published));
        Assert.Equal(1, await db.Deputies.CountAsync(d => d.FromOn <= today && d.ToOn >= today));
    }
}
