using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Core.Reports.Issued;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>An issued report with number, date, rows and what replaced it; what changed since stands beside it.</summary>
[Trait("Row", "H2")]
public sealed class IssueReportTests : IAsyncLifetime
{
    private ReportGround ground = null!;

    public async Task InitializeAsync() => ground = await ReportGround.LayAsync();

    public Task DisposeAsync()
    {
        ground.Dispose();
        return Task.CompletedTask;
    }

    private async Task<KeptRowsDetail> RowsAsync(string key, int number = 1) =>
        Story.Must(await ground.The<OpenKeptRows>(Someone.Head).ExecuteAsync(ReportGround.October, number, key));

    [Fact]
    public async Task It_bears_the_next_number_of_the_register_and_its_own_date_and_the_texts_of_the_draft()
    {
        Story.Must(await ground.The<MakeReportDraft>().ExecuteAsync(ReportGround.October));
        var draft = await ground.DraftAsync();
        Story.Must(await ground.The<SaveReportDraft>().ExecuteAsync(ReportGround.October, draft.Version, new Dictionary<string, DraftText>
        {
            [DraftTexts.Opening] = new($"Trong tháng có {{{draft.Figures[0].Key}}} bài."), [DraftTexts.Proposals] = new("Đề nghị bổ sung nhân sự."),
            [DraftTexts.Recipients] = new("UBND thành phố\nLưu: VT"),
        }));

        Assert.Equal(1, Story.Must(await ground.TryIssueAsync(new() { PaperOn = new(2026, 11, 2), DraftVersion = (await ground.DraftAsync()).Version })));

        var sheet = (await ground.IssuedAsync()).Paper;
        Assert.Equal(("Số: 01/BC-BBT", new DateOnly(2026, 11, 2)), (sheet.Head.Number, sheet.Head.Date));
        Assert.Contains("Trong tháng có 2 bài.", sheet.Intro);
        Assert.Contains("Đề xuất, kiến nghị: Đề nghị bổ sung nhân sự.", sheet.Notes);
        Assert.Equal(["UBND thành phố", "Lưu: VT"], sheet.Recipients);
        Assert.Null(sheet.Watermark);
    }

    [Fact]
    public async Task Dated_the_last_day_of_its_span_it_says_of_which_day_the_figures_are_and_not_that_the_span_runs()
    {
        Story.Must(await ground.TryIssueAsync(new() { PaperOn = new(2026, 10, 31) }));

        var sheet = (await ground.IssuedAsync()).Paper;

        Assert.Equal(new DateOnly(2026, 10, 31), sheet.Head.Date);
        Assert.DoesNotContain(sheet.Intro, p => p.Contains("chưa kết thúc", StringComparison.Ordinal));
        Assert.Contains(sheet.Intro, p => p.Contains("Theo số liệu ngày 20/11/2026, ", StringComparison.Ordinal));
        Assert.Contains(sheet.Intro, p => p.Contains("Trong tháng 10 năm 2026, Cổng đã đăng", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Time_limits_and_money_are_drawn_from_the_first_table_of_their_part()
    {
        Story.Must(await ground.TryIssueAsync());

        var charts = (await ground.IssuedAsync()).Paper.Charts;

        var time = charts.Single(c => c.Title == "Thời hạn đăng");
        Assert.Equal([1m, 0m, 1m], time.Series[0].Values.Select(v => v!.Value));
        var money = charts.Single(c => c.Title == "Nhuận bút, thù lao");
        Assert.Equal((759_000m, SheetColumnKind.Money), (money.Series[0].Values[0]!.Value, money.ValueKind));
        Assert.All([time, money], c => Assert.StartsWith("Biểu ", c.Source, StringComparison.Ordinal));
    }

    public static TheoryData<string, IssueReportForm, string, string?> Refused => new()
    {
        { "2026-11", new(), "reports.span-not-over", null },
        { "2026-11-10_2026-11-20", new(), "reports.span-not-over", null },
        { "2026-10", new() { PaperOn = new(2026, 11, 21) }, "reports.date-in-future", "On" },
        { "2026-10", new() { PaperOn = new(2026, 10, 30) }, "reports.date-before-end", "On" },
        { "2026-10", new() { Number = 0 }, "papers.number-range", "Asked" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_span_not_over_and_a_date_or_number_that_cannot_be_is_refused_beside_its_field_and_issues_nothing(
        string code, IssueReportForm form, string refusal, string? field)
    {
        Assert.True(ReportSpans.TryParse(code, out var span));

        var refused = Assert.Single((await ground.TryIssueAsync(form, span)).Refusals);

        Assert.Equal((refusal, field), (refused.Code, refused.Field));
        await using var db = ground.Database.Context();
        Assert.Empty(await db.IssuedPapers.ToListAsync());
        Assert.Empty(await db.ReportDrafts.ToListAsync());
    }

    [Fact]
    public async Task Of_two_who_give_the_same_number_the_second_is_told_which_paper_has_it()
    {
        Story.Must(await ground.TryIssueAsync(new() { Number = 5 }));

        var refused = Assert.Single((await ground.TryIssueAsync(new() { Number = 5 }, DaySpan.Of(new YearMonth(2026, 9)), Someone.Head)).Refusals);

        Assert.Equal(("papers.number-taken", "Asked"), (refused.Code, refused.Field));
        Assert.Contains("05/BC-BBT", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(1, Story.Must(await ground.TryIssueAsync(span: DaySpan.Of(new YearMonth(2026, 9)))));
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task A_double_click_issues_once_and_a_draft_edited_since_it_was_read_is_not_issued()
    {
        Assert.Equal((1, 1), (Story.Must(await ground.TryIssueAsync()), Story.Must(await ground.TryIssueAsync())));
        Assert.Contains("vừa phát hành bản 1", Assert.Single((await ground.TryIssueAsync(by: Someone.Head)).Refusals).Sentence, StringComparison.Ordinal);

        var stale = await ground.TryIssueAsync(new() { NewestSeen = 1, Reason = "Sửa", DraftVersion = 999 });
        Assert.Equal([AccessRefusals.Stale.Code], stale.Codes());
    }

    [Fact]
    public async Task A_new_one_says_which_it_replaces_and_why_and_the_old_one_is_marked_and_stays()
    {
        Story.Must(await ground.TryIssueAsync());
        var first = SheetJson.Write((await ground.IssuedAsync()).Paper);
        var refused = Assert.Single((await ground.TryIssueAsync(new() { NewestSeen = 1 })).Refusals);
        Assert.Equal(("reports.no-reason", "Reason"), (refused.Code, refused.Field));

        Story.Must(await ground.TryIssueAsync(new() { NewestSeen = 1, Reason = "Bổ sung bài đăng ngày 20" }));

        var (old, now) = (await ground.IssuedAsync(1), await ground.IssuedAsync());
        Assert.Equal((2, (int?)null, (int?)1, true), (now.Number, now.ReplacedBy, now.Replaces, now.IsInForce));
        Assert.Equal((2, false), (old.ReplacedBy, old.IsInForce));
        Assert.Equal(first, SheetJson.Write(old.Paper));
        Assert.Equal("Báo cáo này thay thế Báo cáo số 01/BC-BBT ngày 20 tháng 11 năm 2026. Lý do: Bổ sung bài đăng ngày 20.", now.Paper.Intro[0]);
        await using var db = ground.Database.Context();
        var checks = await db.PaperChecks.OrderBy(c => c.Id).ToListAsync();
        Assert.Equal([("01/BC-BBT", "02/BC-BBT"), ("02/BC-BBT", null)], checks.Select(c => (c.Number, c.ReplacedByNumber)));
        Assert.Null((await ground.VerifyAsync()).Broken);
    }

    [Fact]
    [Trait("Fault", "FIN2")]
    public async Task Everything_renamed_and_corrected_afterwards_it_opens_as_issued_and_the_difference_stands_beside()
    {
        Story.Must(await ground.TryIssueAsync());
        var (paper, key) = (SheetJson.Write((await ground.IssuedAsync()).Paper), (await ground.DraftAsync()).Figures[0].Key);
        var rows = SheetJson.WriteAny((await RowsAsync(key)).Kept);
        Assert.Empty((await ground.IssuedAsync()).Changed);
        Assert.Empty((await RowsAsync(key)).Changed);

        await ground.ChangeEverythingAsync();

        var issued = await ground.IssuedAsync();
        Assert.Equal(paper, SheetJson.Write(issued.Paper));
        var changed = issued.Changed.Single(c => c.Key == key);
        Assert.Equal((2m, 3m, 1m), (changed.Issued, changed.Today, changed.By));
        var after = await RowsAsync(key);
        Assert.Equal(rows, SheetJson.WriteAny(after.Kept));
        Assert.Contains(after.Changed, c => c.Change == RowChange.Joined && (string?)c.Row.Cells[0] == "Bài bổ sung");
        Assert.Contains(after.Changed, c => c.Change == RowChange.Reworded
            && ((string?)c.Row.Cells[0], (string?)c.Issued!.Cells[0]) == ("Tu bổ đê điều", "Tu bổ đê"));
        Assert.Null((await ground.VerifyAsync()).Broken);
    }

    [Fact]
    public async Task An_article_corrected_since_is_the_same_row_told_otherwise_and_neither_left_nor_joined()
    {
        Story.Must(await ground.TryIssueAsync());
        var key = (await ground.DraftAsync()).Figures[0].Key;
        await ground.CorrectAsync("Tu bổ đê", "Tu bổ đê Quang Phục");

        var changed = Assert.Single((await RowsAsync(key)).Changed);

        Assert.Equal((RowChange.Reworded, "Tu bổ đê Quang Phục", "Tu bổ đê"), (changed.Change, changed.Row.Cells[0], changed.Issued!.Cells[0]));
    }

    [Fact]
    public async Task Every_figure_of_text_and_tables_opens_rows_that_were_kept_with_it()
    {
        Story.Must(await ground.TryIssueAsync());
        var sheet = (await ground.IssuedAsync()).Paper;
        var shown = sheet.Tables.SelectMany(t => t.Rows).SelectMany(r => r.Keys ?? []).OfType<string>();
        var keys = (await ground.DraftAsync()).Figures.Select(f => f.Key).Concat(shown).Distinct().ToList();

        Assert.NotEmpty(keys);
        foreach (var key in keys) Assert.True((await ground.The<OpenKeptRows>(Someone.Head).ExecuteAsync(ReportGround.October, 1, key)).Done, key);
        Assert.Equal(["reports.no-kept-rows"], (await ground.The<OpenKeptRows>().ExecuteAsync(ReportGround.October, 1, "khong.co")).Codes());
        Assert.Equal(["reports.no-kept-rows"], (await ground.The<OpenKeptRows>().ExecuteAsync(ReportGround.October, 1, "figures")).Codes());
        Assert.Equal(["papers.no-such-number"], (await ground.The<OpenKeptRows>().ExecuteAsync(ReportGround.October, 9, keys[0])).Codes());
    }

    [Theory]
    [InlineData("DELETE FROM KeptRows WHERE Id = (SELECT MAX(Id) FROM KeptRows)", "rows kept with paper:ActivityReport:2026-10:1 were altered")]
    [InlineData("UPDATE KeptRows SET Packed = x'00' WHERE Id = (SELECT MAX(Id) FROM KeptRows)", "rows kept with paper:ActivityReport:2026-10:1 were altered")]
    [InlineData("UPDATE PaperChecks SET ReplacedAt = '2026-11-20 00:00:00'", "is wrong about its replacement")]
    [InlineData("UPDATE PaperChecks SET Number = '09/BC-BBT'", "says something else")]
    [InlineData("UPDATE IssuedPapers SET CheckCode = 'k7m29xqp4tza'", "was altered")]
    [InlineData("UPDATE IssuedPapers SET RegisterNumber = 7", "was altered")]
    [InlineData("UPDATE IssuedPapers SET Heading = 'Báo cáo: khác'", "was altered")]
    public async Task Verify_sees_rows_codes_and_numbers_that_were_touched(string sql, string words)
    {
        Story.Must(await ground.TryIssueAsync());
        Assert.Null((await ground.VerifyAsync()).Broken);
        await using (var db = ground.Database.Context()) Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains(words, (await ground.VerifyAsync()).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_month_in_which_nothing_happened_is_issued_too()
    {
        Story.Must(await ground.TryIssueAsync(span: DaySpan.Of(new YearMonth(2026, 8))));

        var issued = Story.Must(await ground.The<GetIssuedReport>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 8))));
        Assert.All(issued.Changed, c => Assert.NotNull(c));
        Assert.NotEmpty(issued.Paper.Tables);
    }
}
