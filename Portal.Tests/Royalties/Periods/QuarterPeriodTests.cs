using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>Periods of a quarter, and the change from months to quarters: nothing lies in two periods or in none.</summary>
[Trait("Row", "G4")]
public class QuarterPeriodTests
{
    private static readonly PortalProfile ThanhDong = ProfileFile.Parse(File.ReadAllText(AssetFiles.Of("profiles", "thanh-dong.json"))).Value;

    private static Task QuartersFrom(PortalDatabase database, params (DateOnly From, int Months)[] rows) =>
        Told.ProfileAsync(database, p => p with { RoyaltyPeriods = rows.Select(r => new ProfileRoyaltyPeriod(r.From, r.Months)).ToList() });

    private static async Task<List<string>> Spans(PortalDatabase database)
    {
        await using var db = database.Context();
        return (await db.RoyaltyPeriods.ToListAsync()).Select(p => p.Span).Order().Select(s => s.ToString()).ToList();
    }

    [Fact]
    public async Task What_is_published_in_three_months_lies_in_one_quarter_with_its_own_words_address_and_papers()
    {
        var clock = HanoiClock.At(2026, 10, 2);
        using var database = await PortalDatabase.CreateAsync(clock);
        await QuartersFrom(database, (new(2026, 10, 1), 3));
        await A.Schedule(database);
        foreach (var month in new[] { 10, 11, 12 })
        {
            clock.Set(2026, month, 20);
            await Story.Assess(database, (await Story.Publish(database)).ItemId);
        }

        Assert.Equal(["2026-q4"], await Spans(database));
        var detail = Story.Must(await database.As(Someone.Secretary).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(PeriodSpan.QuarterOf(new(2026, 11))));
        Assert.Equal((3, "quý IV năm 2026", new Money(759_000)), (detail.Works.Count, detail.Span.Words, detail.Total));
        Story.Must(await Story.TryApprove(database, new(2026, 10)));
        var sheet = Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssueRoyaltySheet>()
            .ExecuteAsync(detail.Span, RoyaltySheetKind.Assessment, number: 1));
        Assert.Equal("Quý IV năm 2026", sheet.Subtitle);
        Assert.Equal(["royalties.no-period"],
            (await database.As(Someone.Secretary).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(new(2026, 10))).Codes());
    }

    [Fact]
    public async Task A_change_in_mid_year_leaves_no_gap_and_no_overlap_even_where_months_of_the_quarter_are_there_already()
    {
        var clock = HanoiClock.At(2026, 9, 10);
        using var database = await PortalDatabase.CreateAsync(clock);
        foreach (var month in new[] { 9, 10, 11, 12 })
        {
            clock.Set(2026, month, 10);
            if (month == 11) await QuartersFrom(database, (new(2026, 10, 1), 3));
            await Story.Publish(database);
        }
        clock.Set(2027, 1, 10);
        await Story.Publish(database);

        // October was a month when the row came: its quarter stays months, the next is one
        Assert.Equal(["2026-09", "2026-10", "2026-11", "2026-12", "2027-q1"], await Spans(database));
    }

    [Fact]
    public async Task What_comes_after_a_finished_quarter_goes_to_the_next_and_after_the_change_back_to_a_month()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await QuartersFrom(database, (new(2026, 10, 1), 3), (new(2027, 1, 1), 1));
        await A.Schedule(database);
        await Story.Assess(database, (await Story.Publish(database)).ItemId);
        Story.Must(await Story.TryFinish(database, new(2026, 10)));

        var late = await Story.Publish(database);

        Assert.Equal(["2026-q4", "2027-01"], await Spans(database));
        Assert.Equal("2027-01", (await Story.Work(database, late.ItemId)).Period!.Span.ToString());
    }

    [Fact]
    [Trait("Row", "G3")]
    public async Task What_waits_in_a_quarter_is_linked_by_the_address_of_the_quarter()
    {
        using var database = await PortalDatabase.CreateAsync();
        await QuartersFrom(database, (new(2026, 10, 1), 3));
        await A.Schedule(database);
        var item = await Story.Publish(database);
        Story.Must(await Story.TryAssess(database, item.ItemId, f => f with { GenreCode = "bai", Coefficient = 6, OutsideReason = "Loạt bài đoạt giải" }));

        var refusal = Assert.Single((await Story.TryFinish(database, new(2026, 10))).Refusals);

        Assert.Equal($"nhuan-but/2026-q4#bai-{(await Story.Work(database, item.ItemId)).Id}", refusal.Link);
    }

    [Fact]
    public void The_form_takes_months_that_begin_a_quarter_and_says_which_line_is_wrong()
    {
        var form = new RoyaltyPeriodsForm
        {
            Rows = [new() { From = "1/2027", Quarter = true, Source = " QĐ 12 " },
                new() { From = "02/2027" }, new() { From = "13/2027" }, new(), new() { From = "01/2027" }],
        };
        Assert.Equal([("profile.royalty-month-of-quarter", "From1"), ("profile.royalty-month", "From2"), ("profile.royalty-month", "From3"),
            ("profile.royalty-month-twice", "From4")], form.ApplyTo(ThanhDong).Refusals.Select(r => (r.Code, r.Field!)));

        form.Rows.RemoveRange(1, 4);
        var changed = form.ApplyTo(ThanhDong).Value;
        Assert.Equal([new ProfileRoyaltyPeriod(new(2027, 1, 1), 3, "QĐ 12")], changed.RoyaltyPeriods);
        Assert.Equal("01/2027", Assert.Single(RoyaltyPeriodsForm.Of(changed).Rows).From);
        Assert.Equal("Từ tháng 1 năm 2027: theo quý", Vietnamese.Capital(changed.RoyaltyPeriods![0].Words));
        Assert.Contains("Kỳ nhuận bút", Assert.Single(ProfileDifferences.Of(ThanhDong, changed)).Words, StringComparison.Ordinal);
        form.Rows.Clear();
        Assert.Null(form.ApplyTo(changed).Value.RoyaltyPeriods);
    }

    [Theory]
    [InlineData("2027-02-01", 3)]
    [InlineData("2027-01-02", 3)]
    [InlineData("2027-01-01", 2)]
    public void A_file_with_a_period_that_would_cut_a_quarter_is_refused(string from, int months)
    {
        var file = ProfileFile.Write(ThanhDong with { RoyaltyPeriods = [new(DateOnly.Parse(from), months)] });

        Assert.Contains("royaltyPeriods[0]", Assert.Single(ProfileFile.Parse(file).Refusals).Sentence, StringComparison.Ordinal);
    }
}
