using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Reports;
using Portal.Core.Reports.Drafts;
using Portal.Tests.Alerts;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>The secretary's texts: kept with the draft, figures in them computed, two who edit lose nothing.</summary>
[Trait("Row", "H2")]
public sealed class ReportDraftTests : IAsyncLifetime
{
    private ReportGround ground = null!;

    public async Task InitializeAsync()
    {
        ground = await ReportGround.LayAsync();
        Story.Must(await ground.The<MakeReportDraft>().ExecuteAsync(ReportGround.October));
    }

    public Task DisposeAsync()
    {
        ground.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Outcome<int>> SaveAsync(int version, string place, string text, string by = Someone.Secretary) =>
        await ground.The<SaveReportDraft>(by).ExecuteAsync(ReportGround.October, version, new Dictionary<string, DraftText> { [place] = new(text) });

    [Fact]
    public async Task A_figure_in_a_text_is_computed_each_time_and_a_typed_number_is_pointed_out()
    {
        var draft = await ground.DraftAsync();
        var key = draft.Figures[0].Key;
        Story.Must(await SaveAsync(draft.Version, DraftTexts.Opening, $"Đã đăng {{{key}}} tin, trước đó là 15 tin."));

        var opening = (await ground.DraftAsync()).Places[0];
        Assert.Equal(["15"], opening.Typed);
        Assert.Equal("Đã đăng 2 tin, trước đó là 15 tin.", DraftFigures.Fill(opening.Text, (await ground.DraftAsync()).Report));
        await ground.Items.PublishedAsync("Thêm", new(2026, 10, 25, 9, 0, 0));
        Assert.Equal("Đã đăng 3 tin, trước đó là 15 tin.", DraftFigures.Fill(opening.Text, (await ground.DraftAsync()).Report));
    }

    [Fact]
    public async Task The_second_of_two_who_edit_is_told_who_saved_and_loses_nothing()
    {
        var seen = (await ground.DraftAsync()).Version;
        Story.Must(await SaveAsync(seen, DraftTexts.Opening, "Của thư ký."));

        var refused = await SaveAsync(seen, DraftTexts.Opening, "Của trưởng ban.", Someone.Head);

        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(AccessRefusals.Stale.Code, refusal.Code);
        Assert.Contains("Lê Thu Trang vừa lưu", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal("Của thư ký.", (await ground.DraftAsync()).Places[0].Text);
        Story.Must(await SaveAsync((await ground.DraftAsync()).Version, DraftTexts.Opening, "Của trưởng ban.", Someone.Head));
    }

    [Theory]
    [InlineData("@mo-dau", "Có {khong.co} tin.", "reports.unknown-figure")]
    [InlineData("@kien-nghi", "Có {abc} tin.", "reports.unknown-figure")]
    public async Task A_figure_the_report_does_not_have_is_refused_beside_its_text(string place, string text, string code)
    {
        var refusal = Assert.Single((await SaveAsync((await ground.DraftAsync()).Version, place, text)).Refusals);

        Assert.Equal((code, place), (refusal.Code, refusal.Field));
        Assert.Equal("", (await ground.DraftAsync()).Places.Single(p => p.Place == place).Text);
    }

    [Fact]
    public async Task A_text_of_a_book_and_a_list_of_a_hundred_recipients_are_refused_beside_their_fields()
    {
        var version = (await ground.DraftAsync()).Version;
        Assert.Equal("reports.text-too-long", Assert.Single((await SaveAsync(version, DraftTexts.Opening, new('a', DraftTexts.MostLength + 1))).Refusals).Code);
        var many = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"Đơn vị số {i}"));
        Assert.Equal((DraftTexts.Recipients, "reports.many-recipients"),
            Assert.Single((await SaveAsync(version, DraftTexts.Recipients, many)).Refusals) is var r ? (r.Field, r.Code) : default);
    }

    [Fact]
    public async Task A_text_of_a_part_with_nothing_to_tell_is_kept_shown_and_stops_no_issue()
    {
        await Told.ProfileAsync(ground.Database, p => p with { Workflow = p.Workflow with { Urgent = null } });
        Story.Must(await SaveAsync((await ground.DraftAsync()).Version, "dang-khan", "Đăng khẩn {dang-khan.so-luot} lượt."));

        Story.Must(await SaveAsync((await ground.DraftAsync()).Version, DraftTexts.Opening, "Mở đầu."));

        var draft = await ground.DraftAsync();
        var kept = draft.Places[^1];
        Assert.Equal(("dang-khan", "Nhận xét: Đăng khẩn", "Đăng khẩn {dang-khan.so-luot} lượt.", false), (kept.Place, kept.Title, kept.Text, kept.Printed));
        Assert.All(draft.Places.SkipLast(1), p => Assert.True(p.Printed));
        Assert.Equal("reports.text-too-long",
            Assert.Single((await SaveAsync(draft.Version, "dang-khan", new('a', DraftTexts.MostLength + 1))).Refusals).Code);
        Assert.Equal(1, Story.Must(await ground.TryIssueAsync()));
        // Emptied on the page it is gone
        Story.Must(await SaveAsync((await ground.DraftAsync()).Version, "dang-khan", ""));
        Assert.DoesNotContain((await ground.DraftAsync()).Places, p => !p.Printed);
    }

    [Fact]
    public async Task What_is_not_issued_yet_is_printed_for_trial_to_whoever_may_read_the_draft_alone()
    {
        Story.Must(await SaveAsync((await ground.DraftAsync()).Version, DraftTexts.Opening, "Chưa ai duyệt câu này."));

        Assert.Contains("Chưa ai duyệt câu này.", Story.Must(await ground.The<OpenReport>().ExecuteAsync(ReportGround.October)).Intro);
        Assert.DoesNotContain("Chưa ai duyệt câu này.", Story.Must(await ground.The<OpenReport>(Someone.Finance).ExecuteAsync(ReportGround.October)).Intro);
    }

    [Fact]
    public async Task A_draft_begun_twice_is_one_and_a_span_of_the_future_has_none()
    {
        Story.Must(await ground.The<MakeReportDraft>(Someone.Head).ExecuteAsync(ReportGround.October));
        Assert.Equal("Lê Thu Trang", (await ground.DraftAsync()).MadeByName);

        Assert.Equal(["reports.future"], (await ground.The<MakeReportDraft>().ExecuteAsync(DaySpan.Of(new YearMonth(2027, 1)))).Codes());
        Assert.Equal(["reports.no-draft"], (await ground.The<GetReportDraft>().ExecuteAsync(DaySpan.Of(new YearMonth(2026, 9)))).Codes());
    }
}
