using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Emulation;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports.Emulation;

/// <summary>The proposal for commendation: who is proposed for what, kept as it was issued.</summary>
[Trait("Row", "H3")]
public sealed class CommendationTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int an, culture;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        (an, _, _, _, _) = await Quarter.LayAsync(database);
        await using var db = database.Context();
        culture = await db.Units.Where(u => u.Code == "vhxh").Select(u => u.Id).SingleAsync();
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private CommendationForm Form(string? reason = "Đăng nhiều tin, bài nhất quý") => new()
    {
        On = new(2026, 10, 5), Award = "Giấy khen của Chủ tịch UBND phường",
        Picks =
        [
            new() { Of = EmulationOf.Authors, Id = an, Reason = "Năm bài, bốn bài đúng hạn" },
            new() { Of = EmulationOf.Units, Id = culture, Reason = reason },
        ],
    };

    private Task<Outcome<int>> IssueAsync(CommendationForm form, int seen = 0, DaySpan? span = null, string by = Someone.Secretary) =>
        database.As(by).GetRequiredService<ProposeCommendation>().ExecuteAsync(span ?? Quarter.Third, form, seen);

    private async Task<Sheet> OpenAsync(int? number = null) =>
        Story.Must(await database.As(Someone.Finance).GetRequiredService<OpenCommendation>().ExecuteAsync(Quarter.Third, number));

    [Fact]
    public async Task The_paper_names_who_is_proposed_with_figures_rank_and_reason_and_stays_as_issued()
    {
        Assert.Equal(1, Story.Must(await IssueAsync(Form())));
        await using (var db = database.Context())
        {
            (await db.Units.SingleAsync(u => u.Id == culture)).Name = "Tên mới";
            await db.SaveChangesAsync();
        }

        var sheet = await OpenAsync();
        Assert.Equal(["Tập thể đề nghị khen thưởng", "Cá nhân đề nghị khen thưởng"], sheet.Tables.Select(t => t.Caption));
        Assert.Equal([1, 1, 4, 3, 1, 0, "Đăng nhiều tin, bài nhất quý"], sheet.Tables[0].Rows.Single().Cells.Where((_, i) => i != 1).Select(Plain));
        Assert.StartsWith("Phòng Văn hóa", (string)sheet.Tables[0].Rows[0].Cells[1]!, StringComparison.Ordinal);
        Assert.Contains("1 tập thể và 1 cá nhân", string.Join('\n', sheet.Body.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.Contains("Giấy khen của Chủ tịch UBND phường", string.Join('\n', sheet.Body.Select(p => p.Text)), StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 10, 5), "Số: 01/TTr-BBT"), (sheet.Head.Date, sheet.Head.Number));
        // The rule that ranks both is told once
        Assert.StartsWith("Tập thể, cá nhân: xếp theo", Assert.Single(sheet.Notes, n => n.Contains("xếp theo", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.NotEmpty(SheetWorkbook.Write(sheet));

        static object? Plain(object? cell) => cell is long number ? (int)number : cell;
    }

    [Fact]
    public async Task A_double_click_issues_once_and_another_person_is_told_of_the_one_before()
    {
        Story.Must(await IssueAsync(Form()));
        Assert.Equal(1, Story.Must(await IssueAsync(Form())));
        Assert.Equal(["data.stale"], (await IssueAsync(Form(), by: Someone.Head)).Codes());
        var form = Form();
        form.Reason = "Bổ sung cá nhân";
        Assert.Equal(2, Story.Must(await IssueAsync(form, seen: 1, by: Someone.Head)));

        var papers = await database.As(Someone.Secretary).GetRequiredService<FindCommendations>().ExecuteAsync(Quarter.Third);
        Assert.Equal([2, 1], papers.Select(p => p.Number));
        Assert.Equal("Số: 02/TTr-BBT", (await OpenAsync(2)).Head.Number);
    }

    [Fact]
    public async Task A_new_one_says_why_it_replaces_the_one_before_and_the_public_page_knows()
    {
        Story.Must(await IssueAsync(Form()));
        var refused = Assert.Single((await IssueAsync(Form(), seen: 1)).Refusals);
        Assert.Equal(("papers.replace-reason", "Reason"), (refused.Code, refused.Field));

        var form = Form();
        form.Reason = "Bổ sung cá nhân";
        Story.Must(await IssueAsync(form, seen: 1));

        Assert.Equal("Văn bản này thay thế tờ trình đề nghị khen thưởng số 01/TTr-BBT ngày 05 tháng 10 năm 2026. Lý do: Bổ sung cá nhân.",
            (await OpenAsync()).Notes[0]);
        await using var db = database.Context();
        Assert.Equal([("01/TTr-BBT", "02/TTr-BBT"), ("02/TTr-BBT", null)],
            (await db.PaperChecks.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.Number, c.ReplacedByNumber)));
    }

    [Fact]
    public async Task Any_days_are_said_in_full_and_the_address_stands_upright()
    {
        Story.Must(await IssueAsync(Form(), span: DaySpan.Between(new(2026, 7, 1), new(2026, 9, 29))));
        await using var db = database.Context();

        var sheet = (await db.IssuedPapers.SingleAsync()).Open();

        Assert.EndsWith("từ ngày 01 tháng 7 năm 2026 đến ngày 29 tháng 9 năm 2026", sheet.Subtitle, StringComparison.Ordinal);
        Assert.Equal((SheetParagraphKind.Addressee, "Kính gửi: Ủy ban nhân dân phường Thành Đông"), (sheet.Body[0].Kind, sheet.Body[0].Text));
        Assert.Contains("<p class=\"addressee\">Kính gửi", SheetHtml.Write(sheet), StringComparison.Ordinal);
        Assert.DoesNotContain(sheet.Body, p => p.Text.Contains("05 năm", StringComparison.Ordinal) || p.Text.Contains("2026 (từ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_the_registrar_gave_is_borne_and_one_that_is_taken_or_none_is_refused_at_its_field()
    {
        var form = Form();
        form.Asked = 7;
        Story.Must(await IssueAsync(form));
        Assert.Equal("Số: 07/TTr-BBT", (await OpenAsync()).Head.Number);

        form.Reason = "Lập lại";
        Assert.All((await IssueAsync(form, seen: 1)).Refusals, r => Assert.Equal("Asked", r.Field));
        form.Asked = -99_999_999_999m;
        Assert.Equal(["papers.number-range"], (await IssueAsync(form, seen: 1)).Codes());
        form.Asked = 1.5m;
        Assert.All((await IssueAsync(form, seen: 1)).Refusals, r => Assert.Equal("Asked", r.Field));
        Assert.Single(await database.As(Someone.Secretary).GetRequiredService<FindCommendations>().ExecuteAsync(Quarter.Third));
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_each_at_its_field()
    {
        var form = Form(reason: " ");
        form.Award = new string('a', 201);
        form.On = new(2026, 11, 21);
        form.Picks.Add(new() { Of = EmulationOf.Units, Id = 0, Reason = "Không có đơn vị" });

        var refused = await IssueAsync(form);

        Assert.Equal(["emulation.award-too-long", "emulation.reason-missing", "emulation.pick-gone", "emulation.day-wrong"], refused.Codes());
        Assert.Contains(refused.Refusals, r => r.Field == $"Reason-don-vi-{culture}");
        Assert.Equal(["emulation.nothing-picked"], (await IssueAsync(new() { On = new(2026, 10, 5) })).Codes());
        Assert.Equal(["emulation.reason-too-long"], (await IssueAsync(Form(new string('b', 501)))).Codes());
    }

    [Fact]
    public async Task A_span_that_has_not_ended_can_be_looked_at_and_not_issued()
    {
        var fourth = DaySpan.Of(new YearQuarter(2026, 4));
        await new SomeItems(database).PublishedAsync("Tháng mười", new(2026, 10, 2, 9, 0, 0), unit: "vhxh", by: [(an, 100)]);

        Assert.Contains("emulation.span-unfinished", (await IssueAsync(Form(), span: fourth)).Codes());
        var preview = Story.Must(await database.As(Someone.Secretary).GetRequiredService<ProposeCommendation>().PreviewAsync(fourth, Form()));
        Assert.NotNull(preview.Watermark);
        Assert.Equal(["access.not-allowed"], (await IssueAsync(Form(), by: Someone.Finance)).Codes());
    }
}
