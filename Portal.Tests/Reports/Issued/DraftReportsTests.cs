using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Queue;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>Reports are drafted by themselves on the profile's day, each once.</summary>
[Trait("Row", "H2")]
public sealed class DraftReportsTests : IAsyncLifetime
{
    private static readonly ProfileReports Monthly = new() { MonthDay = 3, QuarterDay = 5, FromOn = new(2026, 11, 1) };
    private ReportGround ground = null!;

    public async Task InitializeAsync() => ground = await ReportGround.LayAsync();

    public Task DisposeAsync()
    {
        ground.Dispose();
        return Task.CompletedTask;
    }

    private async Task<List<WorkRow>> QueueAsync(string by) =>
        [.. Story.Must(await ground.The<FindMyWork>(by).ExecuteAsync()).Where(r => r.Kind == "Báo cáo")];

    [Fact]
    public async Task A_month_is_drafted_on_its_day_and_waits_in_the_queue_of_the_secretary_until_it_is_issued()
    {
        await ground.DraftsAsync(Monthly);
        ground.Clock.Set(2026, 12, 2, 23, 59);
        Assert.Empty(await ground.LookAsync());

        ground.Clock.Set(2026, 12, 3, 0, 0);
        Assert.Equal(["2026-11"], await ground.LookAsync());

        var row = Assert.Single(await QueueAsync(Someone.Secretary));
        Assert.Equal(("Báo cáo tháng 11/2026 đã soạn", "Chờ hoàn thiện", "bao-cao/soan/2026-11"), (row.Title, row.State, row.Link));
        Assert.Empty(await QueueAsync(Someone.Head));
        Assert.Empty(await QueueAsync(Someone.Author));
        Story.Must(await ground.TryIssueAsync(span: DaySpan.Of(new YearMonth(2026, 11))));
        Assert.Empty(await QueueAsync(Someone.Secretary));
    }

    [Fact]
    public async Task Whoever_the_profile_names_is_told_instead()
    {
        await ground.DraftsAsync(Monthly with { Told = ["head"] });
        ground.Clock.Set(2026, 12, 3);
        await ground.LookAsync();

        Assert.Single(await QueueAsync(Someone.Head));
        Assert.Empty(await QueueAsync(Someone.Secretary));
    }

    [Fact]
    public async Task What_was_missed_while_the_system_was_down_is_made_up_for_and_nothing_older()
    {
        await ground.DraftsAsync(Monthly);
        ground.Clock.Set(2027, 2, 20);

        Assert.Equal(["2026-11", "2026-12", "2026-Q4", "2027-01"], (await ground.LookAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nodes_and_looks_as_many_as_there_are_draft_it_once()
    {
        await ground.DraftsAsync(Monthly);
        ground.Clock.Set(2026, 12, 3);
        var nodes = Enumerable.Range(0, 3).Select(_ => ground.Node()).ToList();

        await Task.WhenAll(nodes.Select(n => Task.Run(() => ground.LookAsync(n))));
        ground.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(["2026-11"], await ground.LookAsync(nodes[0]));
    }

    [Fact]
    public async Task What_was_issued_already_and_what_no_profile_asks_for_is_not_drafted()
    {
        ground.Clock.Set(2026, 12, 5);
        Assert.Empty(await ground.LookAsync());
        Story.Must(await ground.TryIssueAsync(span: DaySpan.Of(new YearMonth(2026, 11))));
        await ground.DraftsAsync(Monthly);

        Assert.Equal(["2026-11"], await ground.LookAsync());
        Assert.Empty(await QueueAsync(Someone.Secretary));
    }

    [Fact]
    public async Task The_next_report_of_the_kind_begins_with_the_texts_that_were_to_be_used_again()
    {
        Story.Must(await ground.The<MakeReportDraft>().ExecuteAsync(ReportGround.October));
        var draft = await ground.DraftAsync();
        Story.Must(await ground.The<SaveReportDraft>().ExecuteAsync(ReportGround.October, draft.Version, new Dictionary<string, DraftText>
        {
            [DraftTexts.Opening] = new("Lời dẫn chung.", Again: true), [DraftTexts.Proposals] = new("Chỉ của tháng này."),
        }));
        await ground.DraftsAsync(Monthly);
        ground.Clock.Set(2026, 12, 10);
        await ground.LookAsync();

        var november = await ground.DraftAsync(DaySpan.Of(new YearMonth(2026, 11)));

        Assert.True(november.MadeBySystem);
        Assert.Equal(["Lời dẫn chung."], november.Places.Select(p => p.Text).Where(t => t.Length > 0));
        Assert.True(november.Places[0].Again);
    }

    /// <summary>Figures closed on the 14th (NĐ 09/2019/NĐ-CP Điều 12): the month's report is drafted while the month runs.</summary>
    [Theory]
    [InlineData(ReportSpanKind.Month, "2026-11-16", "2026-10-15_2026-11-14")]
    [InlineData(ReportSpanKind.Month, "2026-11-15", "")]
    [InlineData(ReportSpanKind.Quarter, "2026-12-16", "2026-09-15_2026-12-14")]
    [InlineData(ReportSpanKind.Month, "2027-01-31", "2026-10-15_2026-11-14,2026-11-15_2026-12-14,2026-12-15_2027-01-14")]
    public void Figures_closed_in_mid_month_are_drafted_after_that_day(ReportSpanKind kind, string today, string codes) =>
        Assert.Equal(codes, string.Join(',', DraftReports.Ended(kind, 2, new(2026, 11, 1),
            DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), 14).Select(ReportSpans.Code)));

    [Theory]
    [InlineData("2026-12-03", 3, "2026-11")]
    [InlineData("2026-12-02", 3, "")]
    [InlineData("2027-01-31", 31, "2026-11,2026-12")]
    public void The_day_counts_from_the_end_of_the_month(string today, int day, string codes) => Assert.Equal(codes, string.Join(',',
        DraftReports.Ended(ReportSpanKind.Month, day, new(2026, 11, 1), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
            .Select(ReportSpans.Code)));
}
