using Portal.Core.Kernel;
using Portal.Core.Royalties.Budgets;
using Portal.Core.Royalties.Rates;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Budgets;

/// <summary>Worked cases of a month's allowances; October 2026 has 31 days, the base salary is 2.340.000 to 30/6/2026 and 2.530.000 after it.</summary>
[Trait("Row", "G7")]
public class AllowanceMathTests
{
    private static readonly YearMonth October = new(2026, 10);

    private static AllowanceRate Rate(
        string position, long? amount, string from = "2026-01-01", string? to = null, bool byDays = false, decimal? coefficient = null) => new()
    {
        PortalId = A.ThanhDong, Position = position, FromOn = DateOnly.Parse(from), ToOn = to is null ? null : DateOnly.Parse(to),
        Amount = amount is { } dong ? new Money(dong) : null, Coefficient = coefficient, ByDays = byDays, PaperNumber = "12/QĐ-UBND",
        PaperOn = new(2026, 1, 5), SaidByName = "Đỗ Thanh Mai",
    };

    private static AllowanceTerm Term(string position, string from, string? to = null, string user = "a") =>
        new(user, user, position, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));

    private static long Sum(IEnumerable<AllowanceTerm> terms, params AllowanceRate[] rates) =>
        AllowanceMath.Of(October, terms, rates, Law.Laws.Tables.BaseSalaries).Sum(e => e.Amount).Dong;

    [Theory]
    [InlineData("2025-01-01", null, 500_000)]
    [InlineData("2026-10-31", null, 500_000)] // the last day is enough
    [InlineData("2025-01-01", "2026-10-01", 500_000)] // the first too
    [InlineData("2025-01-01", "2026-09-30", 0)]
    [InlineData("2026-11-01", null, 0)]
    public void By_the_month_any_day_in_office_is_a_whole_month(string from, string? to, long amount) =>
        Assert.Equal(amount, Sum([Term("Trưởng ban", from, to)], Rate("Trưởng ban", 500_000)));

    [Theory]
    [InlineData("2025-01-01", null, 500_000)]
    [InlineData("2026-10-16", null, 258_065)] // 16 days of 31: 258.064,5
    [InlineData("2025-01-01", "2026-10-15", 241_935)] // 15 days of 31: 241.935,48
    [InlineData("2026-10-31", "2026-10-31", 16_129)]
    public void By_days_each_day_in_office_earns_its_part(string from, string? to, long amount) =>
        Assert.Equal(amount, Sum([Term("Trưởng ban", from, to)], Rate("Trưởng ban", 500_000, byDays: true)));

    [Fact]
    public void Of_two_positions_at_one_time_the_higher_is_paid_and_by_days_one_after_the_other_both()
    {
        AllowanceTerm[] both = [Term("Phó Trưởng ban", "2025-01-01"), Term("Trưởng ban", "2026-10-16")];
        Assert.Equal(500_000, Sum(both, Rate("Trưởng ban", 500_000), Rate("Phó Trưởng ban", 300_000)));

        AllowanceTerm[] after = [Term("Phó Trưởng ban", "2025-01-01", "2026-10-15"), Term("Trưởng ban", "2026-10-16")];
        // 300.000 × 15/31 = 145.161,29 and 500.000 × 16/31 = 258.064,5
        Assert.Equal(145_161 + 258_065, Sum(after, Rate("Trưởng ban", 500_000, byDays: true), Rate("Phó Trưởng ban", 300_000, byDays: true)));
    }

    [Fact]
    public void Two_people_who_share_a_position_in_a_month_both_get_it_whole()
    {
        AllowanceTerm[] two = [Term("Trưởng ban", "2025-01-01", "2026-10-10"), Term("Trưởng ban", "2026-10-11", null, "b")];
        Assert.Equal(1_000_000, Sum(two, Rate("Trưởng ban", 500_000)));
    }

    [Fact]
    public void The_rate_of_the_first_day_in_office_counts_for_a_whole_month_and_each_days_own_by_days()
    {
        AllowanceTerm[] term = [Term("Trưởng ban", "2025-01-01")];
        Assert.Equal(500_000, Sum(term, Rate("Trưởng ban", 500_000), Rate("Trưởng ban", 800_000, "2026-10-16")));
        // 500.000 × 15/31 = 241.935,48 and 800.000 × 16/31 = 412.903,2
        Assert.Equal(241_935 + 412_903, Sum(term, Rate("Trưởng ban", 500_000, byDays: true), Rate("Trưởng ban", 800_000, "2026-10-16", byDays: true)));
        Assert.Equal(0, Sum(term, Rate("Trưởng ban", 500_000, to: "2026-09-30")));
    }

    [Theory]
    [InlineData(6, 468_000)] // 0,2 × 2.340.000
    [InlineData(7, 506_000)] // 0,2 × 2.530.000
    public void A_coefficient_takes_the_base_salary_of_its_day(int month, long amount)
    {
        var rate = Rate("Trưởng ban", null, coefficient: 0.2m);
        var rows = AllowanceMath.Of(new(2026, month), [Term("Trưởng ban", "2025-01-01")], [rate], Law.Laws.Tables.BaseSalaries);
        Assert.Equal(amount, Assert.Single(rows).Amount.Dong);
    }
}
