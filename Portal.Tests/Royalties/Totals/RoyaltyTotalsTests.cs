using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Totals;
using Portal.Tests.Royalties.Adjustments;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Totals;

/// <summary>The overview across months and years: every figure is the sum of the entries it leads to.</summary>
[Trait("Fault", "FIN18")]
public class RoyaltyTotalsTests
{
    private static async Task<RoyaltyTotals> Totals(PortalDatabase database, string query, string by = Someone.Finance) =>
        Story.Must(await database.As(by).GetRequiredService<FindRoyaltyTotals>().ExecuteAsync(RoyaltyTotalsList.Shape.Read(query)));

    /// <summary>November closed with 253.000, December open with 506.000 assessed and 47.000 to come for November.</summary>
    private static async Task<PortalDatabase> TwoMonths()
    {
        var (database, _, item) = await Corrected.ClosedAsync();
        await Story.Assess(database, (await Story.Publish(database)).ItemId, 2);
        await Corrected.Adjust(database, item, 47_000);
        return database;
    }

    [Theory]
    [InlineData("ky", "Tháng 11 năm 2026 1 253.000 0 253.000 0|Tháng 12 năm 2026 1 553.000 553.000 0 0")]
    [InlineData("the-loai", "Tin 2 806.000 553.000 253.000 0")]
    [InlineData("don-vi", "Ngoài đơn vị 2 806.000 553.000 253.000 0")]
    [InlineData("chuyen-muc", "Tin tức – Sự kiện 2 806.000 553.000 253.000 0")]
    public async Task A_year_is_put_together_by_what_is_asked_for(string by, string rows)
    {
        using var database = await TwoMonths();

        var found = await Totals(database, $"?nam=2026&theo={by}");

        Assert.Equal(rows, string.Join('|', found.Rows.Select(r => $"{r.Name} {r.Works} {r.Gross.Digits} {r.Pending.Digits} {r.Paid.Digits} {r.Owed.Digits}")));
        Assert.Equal((2, 806_000, 553_000, 253_000, 0),
            (found.Sum.Works, found.Sum.Gross.Dong, found.Sum.Pending.Dong, found.Sum.Paid.Dong, found.Sum.Owed.Dong));
    }

    [Fact]
    [Trait("Fault", "FIN3")]
    public async Task An_adjustment_is_owed_once_its_period_is_approved_and_not_before()
    {
        using var database = await TwoMonths();
        Assert.Equal((553_000, 0), (await PendingAndOwedAsync()));

        Story.Must(await Story.TryApprove(database, Corrected.December));

        Assert.Equal((0, 553_000), (await PendingAndOwedAsync()));
        async Task<(long, long)> PendingAndOwedAsync() => (await Totals(database, "?nam=2026")).Sum is var sum ? (sum.Pending.Dong, sum.Owed.Dong) : default;
    }

    [Fact]
    public async Task Every_figure_is_the_sum_of_the_entries_behind_it_and_all_groupings_agree()
    {
        using var database = await TwoMonths();
        await EveryFigureIsTheSumOfItsEntries(database);
    }

    [Fact]
    [Trait("Row", "G1")]
    public async Task Of_a_period_paid_in_part_as_much_is_paid_and_owed_as_its_dues_say()
    {
        var (database, payees) = await SomePayments.TwoMonths(
            (SomePayments.Cash("Mai Anh"), 15), (SomePayments.Cash("Đỗ An"), 1), (SomePayments.Cash("Vũ Bình"), 2));
        using var __ = database;
        var form = SomePayments.Form(33.33m, "Kinh phí chưa đủ");
        form.LeftOut = new HashSet<int> { payees[2] };
        Story.Must(await Story.TryDisburse(database, form, SomePayments.August));

        var paid = await Totals(database, "?nam=2026&ky=2026-08");

        Assert.Equal((await SomePayments.Dues(database)).Select(d => (d.ContributorId, d.Total.Dong, d.Settled.Dong, d.Rest.Dong)),
            paid.Rows.OrderBy(r => int.Parse(r.Code)).Select(r => (int.Parse(r.Code), r.Gross.Dong, r.Paid.Dong, r.Owed.Dong)));
        // 33,33 % of 3.795.000, of 253.000, and nothing of the third
        Assert.Equal(1_264_874 + 84_325, paid.Sum.Paid.Dong);
        await EveryFigureIsTheSumOfItsEntries(database);
        Story.Must(await Story.TryDisburse(database, SomePayments.Form(), SomePayments.August));
        Assert.Equal(0, (await Totals(database, "?nam=2026&ky=2026-08")).Sum.Owed.Dong);
    }

    [Fact]
    [Trait("Fault", "FIN3")]
    public async Task What_is_to_be_taken_back_is_owed_below_nought_until_it_is_set_off()
    {
        var (database, clock, item) = await Corrected.ClosedAsync();
        using var __ = database;
        await Corrected.Adjust(database, item, -200_000);
        Story.Must(await Story.TryApprove(database, Corrected.December));
        clock.Set(2026, 12, 20);
        Story.Must(await Story.TryPay(database, Corrected.December, new(2026, 12, 20)));

        var december = await Totals(database, "?nam=2026&ky=2026-12");

        Assert.Equal((-200_000, 0, -200_000), (december.Sum.Gross.Dong, december.Sum.Paid.Dong, december.Sum.Owed.Dong));
        await EveryFigureIsTheSumOfItsEntries(database);
    }

    private static async Task EveryFigureIsTheSumOfItsEntries(PortalDatabase database)
    {
        var entries = Story.Must(await database.As(Someone.Finance).GetRequiredService<FindRoyaltyEntries>().ExecuteAsync(2026));
        // As the list says of itself when nobody has asked for another order
        Assert.Equal(entries.Select(e => e.Span.First).OrderDescending(), entries.Select(e => e.Span.First));
        foreach (var (code, _, grouping) in RoyaltyTotalsList.Groupings)
        {
            var totals = RoyaltyTotalsList.TotalsOf(entries, grouping);
            Assert.Equal(entries.Sum(e => e.Gross), totals.Sum(t => t.Gross));
            foreach (var total in totals)
            {
                Assert.Equal((total.Gross, total.Pending, total.Paid, total.Owed),
                    (Behind(""), Behind("&tien=cho-duyet"), Behind("&tien=da-chi"), Behind("&tien=con-no")));
                Assert.Equal(total.Gross, total.Pending + total.Paid + total.Owed);

                Money Behind(string money)
                {
                    var ask = RoyaltyTotalsList.Entries.Read($"?theo={code}&muc={total.Code}{money}");
                    return RoyaltyTotalsList.SumOf(RoyaltyTotalsList.Narrow(entries, ask), ask);
                }
            }
        }
    }

    [Fact]
    public async Task A_year_without_anything_and_a_span_narrow_and_all_years_hold_everything()
    {
        using var database = await TwoMonths();

        Assert.Empty((await Totals(database, "?nam=2025")).Rows);
        Assert.Equal(new Money(806_000), (await Totals(database, "?nam=tat-ca")).Sum.Gross);
        Assert.Equal(new Money(806_000), (await Totals(database, "?nam=hai-nghin")).Sum.Gross);
        Assert.Equal(new Money(253_000), (await Totals(database, "?ky=2026-11")).Sum.Gross);
        Assert.Equal([2026], (await Totals(database, "")).Years);
    }

    [Fact]
    public async Task Both_lists_go_out_as_workbooks_with_the_figures_of_the_screen()
    {
        using var database = await TwoMonths();

        var totals = Exported.Sheet(await database.As(Someone.Finance).GetRequiredService<ExportRoyaltyTotals>()
            .ExecuteAsync(RoyaltyTotalsList.Shape.Read("?theo=ky")));
        var entries = Exported.Sheet(await database.As(Someone.Finance).GetRequiredService<ExportRoyaltyEntries>()
            .ExecuteAsync(RoyaltyTotalsList.Entries.Read("?tien=cho-duyet")));

        Assert.Equal(["Tên|Số tin, bài|Tổng (đồng)|Chờ duyệt (đồng)|Đã chi (đồng)|Còn nợ (đồng)", "Tháng 11 năm 2026|1|253000|0|253000|0",
            "Tháng 12 năm 2026|1|553000|553000|0|0"], totals.Lines());
        Assert.Contains(entries.Lines(), l => l.Contains("Điều chỉnh: Ra quân", StringComparison.Ordinal));
    }
}
