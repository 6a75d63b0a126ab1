using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Reports;
using Portal.Core.Reports.Emulation;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Emulation;

/// <summary>Units and authors ranked by figures anyone can count again.</summary>
[Trait("Row", "H3")]
public sealed class EmulationTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int an, binh, twice;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        (an, binh, twice, _, _) = await Quarter.LayAsync(database);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<int>> DecideAsync(EmulationRuleForm form) => database.As(Someone.Secretary).GetRequiredService<DecideEmulation>().ExecuteAsync(form);

    private static EmulationRuleForm Rule(decimal minimum = 2) => new()
    {
        FromOn = new(2026, 9, 30), Source = "Quyết định số 12/QĐ-UBND ngày 05/01/2026", UnitMinimum = minimum, AuthorMinimum = minimum,
    };

    [Fact]
    public async Task Without_a_rule_of_the_portal_the_number_of_items_ranks_and_few_items_are_not_ranked_with_the_number_told()
    {
        var table = await Quarter.OfAsync(database, EmulationOf.Units);

        Assert.Equal([1, 2, 2], table.Rows.Take(3).Select(r => r.Rank!.Value));
        Assert.Equal(new(4, 3, 1, 0, 0), table.Rows[0].Now);
        Assert.Equal(0.75m, table.Rows[0].Now.OnTimeShare);
        // Alike, they stand by name: Trung tâm before Văn phòng
        Assert.Equal(["Trung tâm", "Văn phòng"], table.Rows.Skip(1).Take(2).Select(r => string.Join(' ', r.Subject.Name.Split(' ').Take(2))));
        var few = table.Rows.Single(r => r.Now.Items == 2);
        Assert.Equal((null, "Chưa xếp hạng: có 2 tin, bài, cần ít nhất 3"), (few.Rank, few.WhyUnranked));
        Assert.Equal("Không xếp hạng: không thuộc đơn vị nào", table.Rows.Single(r => r.Subject.Id == 0).WhyUnranked);
        Assert.Contains("mức tạm áp dụng khi cổng chưa có quy định", EmulationWords.HowRanked(table), StringComparison.Ordinal);
        Assert.Contains(table.Rows, r => r.Now == EmulationFigures.None && r.WhyUnranked == "Chưa xếp hạng: có 0 tin, bài, cần ít nhất 3");
    }

    [Fact]
    public async Task Those_alike_share_a_rank_and_the_next_has_the_number_of_those_before_it_plus_one()
    {
        Story.Must(await DecideAsync(Rule()));

        Assert.Equal([1, 2, 2, 4], (await Quarter.OfAsync(database, EmulationOf.Units)).Ranked().Select(r => r.Rank!.Value));
    }

    [Fact]
    public async Task A_person_with_several_records_is_one_and_an_item_by_two_counts_for_each()
    {
        var table = await Quarter.OfAsync(database, EmulationOf.Authors);

        Assert.Equal([(1, "Nguyễn Hải An"), (1, "Trần Quốc Bình"), (3, "Ấn Thị Hoa")], table.Ranked().Select(r => (r.Rank!.Value, r.Name)));
        Assert.Equal(new(3, 0, 2, 0, 0), table.Rows.Single(r => r.Subject.Id == twice).Now);
        Assert.Equal([1], table.Rows.Where(r => r.Rank is null).Select(r => r.Now.Items));
    }

    [Fact]
    public async Task The_share_on_time_ranks_only_those_with_enough_deadlines()
    {
        var table = await Quarter.OfAsync(database, EmulationOf.Units, EmulationOrder.OnTime);

        Assert.Equal([3, 4], table.Rows.Where(r => r.Rank is not null).Select(r => r.Now.Timed));
        Assert.Equal("Chưa xếp hạng: có 1 tin, bài có thời hạn, cần ít nhất 3", table.Rows.Single(r => r.Now.Timed == 1).WhyUnranked);
    }

    [Fact]
    public async Task Points_of_the_portal_s_own_rule_rank_from_its_first_day_on_and_not_before()
    {
        await Quarter.SpoilAsync(database, "Văn hóa 1");
        Story.Must(await DecideAsync(new()
        {
            FromOn = new(2026, 9, 30), Source = "Quyết định 12", ItemPoints = 10, OnTimePoints = 5, LatePoints = 3, CorrectionPoints = 4, WithdrawalPoints = 20,
        }));

        var table = await Quarter.OfAsync(database, EmulationOf.Units);
        Assert.Equal(EmulationOrder.Points, table.Order);
        Assert.Equal([45m, 28m, 27m], table.Rows.Take(3).Select(r => r.Points!.Value));
        Assert.Equal(new(4, 3, 1, 1, 1), table.Rows[1].Now);
        Assert.Contains("căn cứ: Quyết định 12.", EmulationWords.HowRanked(table), StringComparison.Ordinal);
        var august = await Quarter.OfAsync(database, EmulationOf.Units, span: DaySpan.Of(new YearMonth(2026, 8)));
        Assert.Equal((EmulationOrder.Items, null), (august.Order, august.Rule));
    }

    [Fact]
    public async Task The_span_before_stands_beside_by_the_same_rule()
    {
        Story.Must(await DecideAsync(Rule(minimum: 1)));

        var table = await Quarter.OfAsync(database, EmulationOf.Units);
        Assert.Equal((1, 1, 1), (table.Rows[0].Before.Items, table.Rows[0].Rank, table.Rows[0].RankBefore));
        Assert.Null(table.Rows[1].RankBefore);
        Assert.Empty((await Quarter.OfAsync(database, EmulationOf.Authors, span: DaySpan.Of(new YearQuarter(2020, 1)))).Rows);
    }

    [Fact]
    public async Task Every_figure_is_the_number_of_its_rows_in_each_table()
    {
        await Quarter.SpoilAsync(database, "Văn hóa 2");
        foreach (var of in Enum.GetValues<EmulationOf>())
        {
            var table = await Quarter.OfAsync(database, of);
            foreach (var row in table.Rows)
            {
                (string Code, int Count)[] figures =
                [
                    ("bai", row.Now.Items), ("dung-han", row.Now.OnTime), ("qua-han", row.Now.Late), ("co-han", row.Now.Timed),
                    ("dinh-chinh", row.Now.Corrections), ("go", row.Now.Withdrawals),
                ];
                foreach (var (code, count) in figures)
                {
                    var ask = new ListAsk().With(EmulationAsk.SpanKey, "2026-Q3").With(EmulationAsk.OfKey, EmulationAsk.CodeOf(of))
                        .With(EmulationAsk.WhoseKey, $"{row.Subject.Id}").With(EmulationAsk.FigureKey, code);
                    var found = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindEmulationEntries>().ExecuteAsync(ask));
                    Assert.Equal((row.Subject.Name, code, count), (row.Subject.Name, code, found.Total));
                }
            }
        }
        Assert.Equal(1, (await Quarter.OfAsync(database, EmulationOf.Authors)).Rows.Single(r => r.Subject.Id == binh).Now.Corrections);
    }

    [Fact]
    public async Task A_unit_renamed_or_gone_keeps_its_items_under_today_s_name()
    {
        await using (var db = database.Context())
        {
            var unit = await db.Units.SingleAsync(u => u.Code == "vhxh");
            (unit.Name, unit.Active) = ("Phòng Văn hóa mới", false);
            await db.SaveChangesAsync();
        }

        var row = (await Quarter.OfAsync(database, EmulationOf.Units)).Rows[0];
        Assert.Equal(("Phòng Văn hóa mới (không còn trong hồ sơ cổng)", 4), (EmulationList.NameOf(row), row.Now.Items));
    }

    [Fact]
    public async Task Excel_holds_what_the_screen_shows()
    {
        var file = await database.As(Someone.Secretary).GetRequiredService<ExportEmulation>().ExecuteAsync(
            new ListAsk { Columns = ["hang", "bai", "ty-le"] }.With(EmulationAsk.SpanKey, "2026-Q3").With(EmulationAsk.OfKey, "tac-gia"));

        Assert.Equal(["Hạng|Tên|Tin, bài đã đăng|Đúng hạn (%)", "1|Nguyễn Hải An|5|80", "1|Trần Quốc Bình|5|100", "3|Ấn Thị Hoa|3|0", "|Lê Chi|1|"],
            Exported.Sheet(file).Lines());
        var rows = await database.As(Someone.Secretary).GetRequiredService<ExportEmulationEntries>().ExecuteAsync(
            new ListAsk { Columns = ["viec"] }.With(EmulationAsk.SpanKey, "2026-Q3").With(EmulationAsk.OfKey, "tac-gia").With(EmulationAsk.WhoseKey, $"{an}"));
        Assert.Equal(6, Exported.Sheet(rows).Lines().Count);
    }

    [Fact]
    public async Task The_activity_report_names_the_first_ranks_with_figures_that_open_their_rows()
    {
        var services = database.As(Someone.Head);
        var part = Story.Must(await services.GetRequiredService<GetActivityReport>().ExecuteAsync(Quarter.Third)).Parts.Single(p => p.Code == "thi-dua");

        Assert.Equal([1, 2, 2], part.Tables[0].Rows.Select(r => Convert.ToInt32(r.Cells[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(["Nguyễn Hải An", "Trần Quốc Bình", "Ấn Thị Hoa"], part.Tables[1].Rows.Select(r => (string)r.Cells[1]!));
        Assert.Contains("Tác giả đứng đầu: Nguyễn Hải An, Trần Quốc Bình.", string.Join('\n', part.Sentences), StringComparison.Ordinal);
        // Told once for both
        Assert.Single(part.Sentences, s => s.StartsWith("Xếp theo", StringComparison.Ordinal));
        var late = Story.Must(await services.GetRequiredService<GetReportRows>().ExecuteAsync(Quarter.Third, part.Tables[0].Rows[0].Keys![4]!));
        Assert.Equal("Văn hóa 4", Assert.Single(late.Rows).Cells[0]);
    }

    [Theory]
    [InlineData("Source", "emulation.source-missing")]
    [InlineData("FromOn", "emulation.first-day-missing")]
    [InlineData("UnitMinimum", "emulation.minimum-wrong")]
    [InlineData("ItemPoints", "emulation.points-wrong")]
    [InlineData("Long", "emulation.source-too-long")]
    [InlineData("TakenOff", "emulation.only-taken-off")]
    public async Task A_rule_that_cannot_be_is_refused_at_its_field(string spoiled, string code)
    {
        var form = Rule();
        if (spoiled == "Source") form.Source = "  ";
        if (spoiled == "FromOn") form.FromOn = null;
        if (spoiled == "UnitMinimum") form.UnitMinimum = 1.5m;
        if (spoiled == "ItemPoints") form.ItemPoints = 100.01m;
        if (spoiled == "Long") form.Source = new string('a', 301);
        if (spoiled == "TakenOff") form.LatePoints = 1;

        Assert.Equal([code], (await DecideAsync(form)).Codes());
    }

    [Fact]
    public async Task Of_two_rules_for_one_day_the_second_is_refused_until_the_first_is_taken_away_which_the_history_tells()
    {
        var id = Story.Must(await DecideAsync(Rule()));
        Assert.Equal(["emulation.first-day-taken"], (await DecideAsync(Rule(5))).Codes());

        Story.Must(await database.As(Someone.Secretary).GetRequiredService<DropEmulationRule>().ExecuteAsync(id));
        Story.Must(await DecideAsync(Rule(5)));

        var rules = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindEmulationRules>().ExecuteAsync());
        Assert.Equal(5, Assert.Single(rules).UnitMinimum);
        await using var db = database.Context();
        Assert.Equal(["emulation.decided", "emulation.dropped", "emulation.decided"],
            await db.History.Where(h => h.Action.StartsWith("emulation.")).OrderBy(h => h.Sequence).Select(h => h.Action).ToListAsync());
    }
}
