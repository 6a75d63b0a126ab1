using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Core.Reports.Issued;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>A paper once issued opens the same for ever, whatever is renamed, moved or withdrawn later.</summary>
[Trait("Fault", "FIN2")]
public class IssuedPaperTests
{
    private static readonly YearMonth November = new(2026, 11);
    private static readonly DaySpan Month = DaySpan.Of(November);

    private static async Task<string> Royalty(PortalDatabase database, RoyaltySheetKind kind, string by = Someone.Finance, int? number = null) =>
        SheetJson.Write(
        Story.Must(await database.As(by).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, kind, number)));

    private static Task<Outcome<int>> IssueReport(PortalDatabase database, int newestSeen, string by = Someone.Secretary) =>
        database.As(by).GetRequiredService<IssueReport>().ExecuteAsync(Month, new() { NewestSeen = newestSeen, Reason = newestSeen > 0 ? "Bổ sung" : null });

    /// <summary>The month is over when its report is issued.</summary>
    private static async Task<(PortalDatabase Database, HanoiClock Clock)> InNovember()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        return (await PortalDatabase.CreateAsync(clock), clock);
    }

    private static async Task<Sheet> Report(PortalDatabase database, int? number = null, bool today = false) =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<OpenReport>().ExecuteAsync(Month, number, today));

    private static Task<IReadOnlyList<PaperState>> Verify(PortalDatabase database) => database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync();

    /// <summary>A paid November with one payee, who has an account, and its report issued.</summary>
    private static async Task<(PortalDatabase Database, PublishedItem Item)> Issued()
    {
        var (database, clock) = await InNovember();
        await A.Schedule(database);
        var payee = await Story.Payee(database, new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = "2309876543210", BankName = "Agribank" });
        var item = await Story.Publish(database, await A.CompleteForm(database, by: [(payee, 100)]));
        await Story.Assess(database, item.ItemId);
        Story.Must(await Story.TryApprove(database, November));
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        clock.Set(2026, 12, 1);
        Story.Must(await IssueReport(database, 0));
        return (database, item);
    }

    /// <summary>Everything a paper names is called otherwise, and what it counts is gone.</summary>
    private static async Task RenameEverything(PortalDatabase database, PublishedItem item)
    {
        await Story.Withdraw(database, item.EditionId);
        await using var db = database.Context();
        await db.Contributors.ExecuteUpdateAsync(set => set.SetProperty(c => c.FullName, "Tên khác").SetProperty(c => c.PenName, "Bút danh khác"));
        await db.Units.ExecuteUpdateAsync(set =>
            set.SetProperty(u => u.Name, u => "Đơn vị khác " + u.Code).SetProperty(u => u.ShortName, u => "Khác " + u.Code));
        await db.Sections.ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, s => "Chuyên mục khác " + s.Code));
        await db.RoyaltyGenres.ExecuteUpdateAsync(set => set.SetProperty(g => g.Name, g => "Thể loại khác " + g.Code));
        var site = await db.Portals.SingleAsync(p => p.Id == A.ThanhDong);
        site.ProfileJson = site.ProfileJson.Replace("Thành Đông", "Phường Khác", StringComparison.Ordinal);
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task Sheets_and_report_open_as_issued_after_everything_they_name_was_renamed()
    {
        var (database, item) = await Issued();
        using var owned = database;
        var (assessment, whole, masked, report) = (await Royalty(database, RoyaltySheetKind.Assessment), await Royalty(database, RoyaltySheetKind.Payment),
            await Royalty(database, RoyaltySheetKind.Payment, Someone.Secretary), SheetJson.Write(await Report(database)));
        Assert.Contains("2309876543210", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("2309876543210", masked, StringComparison.Ordinal);

        await RenameEverything(database, item);

        Assert.Equal(assessment, await Royalty(database, RoyaltySheetKind.Assessment));
        Assert.Equal(whole, await Royalty(database, RoyaltySheetKind.Payment));
        Assert.Equal(masked, await Royalty(database, RoyaltySheetKind.Payment, Someone.Secretary));
        Assert.Equal(report, SheetJson.Write(await Report(database)));
        Assert.NotEqual(report, SheetJson.Write(await Report(database, today: true)));
        Assert.All(await Verify(database), s => Assert.Null(s.Broken));
        var shown = Story.Must(await database.As(Someone.Finance).GetRequiredService<GetRoyaltyPeriod>().ExecuteAsync(November));
        Assert.Equal("Mai Anh", Assert.Single(shown.Works[0].Lines).Name);
    }

    [Fact]
    public async Task A_kept_paper_holds_whole_numbers_encrypted_and_its_hash_stands_in_the_history()
    {
        var (database, _) = await Issued();
        using var owned = database;
        await using var db = database.Context();

        var papers = await db.IssuedPapers.OrderBy(p => p.Id).ToListAsync();

        Assert.Equal([(PaperKind.AssessmentSheet, "2026-11", 1, "Hoàng Ngọc Ánh"), (PaperKind.PaymentSheet, "chi-2026-01", 1, "Đỗ Thanh Mai"),
            (PaperKind.TransferList, "chi-2026-01", 1, "Đỗ Thanh Mai"),
            (PaperKind.ActivityReport, "2026-11", 1, "Lê Thu Trang")],
            papers.Select(p => (p.Kind, p.About, p.Number, p.IssuedByName)));
        foreach (var paper in papers)
        {
            Assert.DoesNotContain("2309876543210", paper.Model + paper.WholeModelProtected, StringComparison.Ordinal);
            Assert.Contains(paper.Hash, (await db.History.SingleAsync(h => h.Subject == paper.Subject)).Sentence, StringComparison.Ordinal);
        }
        Assert.Equal([false, true, true, false], papers.Select(p => p.WholeModelProtected is not null));
    }

    [Theory]
    [InlineData("UPDATE IssuedPapers SET Model = replace(Model, 'Mai Anh', 'Mai Em') WHERE Kind = 'AssessmentSheet'", "AssessmentSheet:2026-11:1 was altered")]
    [InlineData("UPDATE IssuedPapers SET IssuedByName = 'Ai đó' WHERE Kind = 'ActivityReport'", "ActivityReport:2026-11:1 was altered")]
    [InlineData("DELETE FROM IssuedPapers WHERE Kind = 'PaymentSheet'", "PaymentSheet:chi-2026-01:1 is missing")]
    [InlineData("UPDATE IssuedPapers SET WholeModelProtected = 'x' WHERE Kind = 'PaymentSheet'", "PaymentSheet:chi-2026-01:1 cannot be read")]
    public async Task An_altered_or_missing_paper_shows(string sql, string words)
    {
        var (database, _) = await Issued();
        using var owned = database;
        await using (var db = database.Context()) Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql));

        var state = (await Verify(database)).Single(s => s.PortalId == A.ThanhDong);

        Assert.Contains(words, state.Broken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task A_paper_is_never_changed_nor_deleted(EntityState state)
    {
        var (database, _) = await Issued();
        using var owned = database;
        await using var db = database.Context();
        db.Entry(await db.IssuedPapers.FirstAsync()).State = state;

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_report_is_provisional_until_it_is_issued_and_a_later_issue_keeps_the_first()
    {
        var (database, clock) = await InNovember();
        using var owned = database;
        await Story.PeriodAt(database, RoyaltyPeriodStatus.Open);
        clock.Set(2026, 12, 1);
        Assert.Equal(PaperWords.Provisional, (await Report(database)).Watermark);
        Assert.Equal(1, Story.Must(await IssueReport(database, 0)));
        var first = await Report(database);
        Assert.Null(first.Watermark);
        await Story.Publish(database);

        Assert.Equal(2, Story.Must(await IssueReport(database, 1, Someone.Head)));

        Assert.Equal(SheetJson.Write(first), SheetJson.Write(await Report(database, number: 1)));
        Assert.NotEqual(SheetJson.Write(first), SheetJson.Write(await Report(database)));
        Assert.Equal(PaperWords.Provisional, (await Report(database, today: true)).Watermark);
        var rows = await database.As(Someone.Head).GetRequiredService<FindPapers>().ExecuteAsync("2026-11");
        Assert.Equal([(2, "Hoàng Ngọc Ánh"), (1, "Lê Thu Trang")], rows.Select(r => (r.Number, r.IssuedByName)));
        Assert.Equal(["papers.no-such-number"], (await database.As(Someone.Head).GetRequiredService<OpenReport>().ExecuteAsync(Month, 3)).Codes());
        Assert.Empty(await database.As(Someone.Author).GetRequiredService<FindPapers>().ExecuteAsync("2026-11"));
    }

    [Fact]
    [Trait("Fault", "FIN12")]
    public async Task The_same_click_twice_issues_a_report_once_and_somebody_elses_is_told()
    {
        var (database, clock) = await InNovember();
        using var owned = database;
        clock.Set(2026, 12, 1);

        Assert.Equal((1, 1), (Story.Must(await IssueReport(database, 0)), Story.Must(await IssueReport(database, 0))));

        var refusal = Assert.Single((await IssueReport(database, 0, Someone.Head)).Refusals);
        Assert.Equal("data.stale", refusal.Code);
        Assert.Contains("Lê Thu Trang vừa phát hành bản 1", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(["access.not-allowed"], (await IssueReport(database, 1, Someone.Author)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<OpenReport>().ExecuteAsync(Month)).Codes());
    }

    [Fact]
    public async Task A_period_approved_twice_has_both_its_assessment_sheets()
    {
        using var database = await PortalDatabase.CreateAsync();
        var item = await Story.PeriodAt(database, RoyaltyPeriodStatus.Approved);
        var first = await Royalty(database, RoyaltySheetKind.Assessment);
        Story.Must(await Story.TryReturn(database, November));
        await Story.Assess(database, item.ItemId, 2);
        Assert.Contains("BẢN DỰ THẢO", await Royalty(database, RoyaltySheetKind.Assessment), StringComparison.Ordinal);
        Story.Must(await Story.TryApprove(database, November));

        Assert.Equal(first, await Royalty(database, RoyaltySheetKind.Assessment, number: 1));
        Assert.NotEqual(first, await Royalty(database, RoyaltySheetKind.Assessment));
        Assert.Contains("ĐÃ TRẢ LẠI", await Royalty(database, RoyaltySheetKind.Assessment, number: 2), StringComparison.Ordinal);
        Assert.Equal(["papers.no-such-number"],
            (await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Assessment, 4)).Codes());
        Assert.Equal(["papers.no-such-number"],
            (await database.As(Someone.Finance).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Payment, 1)).Codes());
    }

    [Fact]
    public async Task Another_portal_neither_lists_nor_opens_it()
    {
        var (database, _) = await Issued();
        using var owned = database;
        var elsewhere = database.AsSystem("phu-lien");

        Assert.Empty(await elsewhere.GetRequiredService<FindPapers>().ExecuteAsync("2026-11"));
        Assert.Equal(PaperWords.Provisional, Story.Must(await elsewhere.GetRequiredService<OpenReport>().ExecuteAsync(Month)).Watermark);
        Assert.Equal(["papers.no-such-number"], (await elsewhere.GetRequiredService<OpenReport>().ExecuteAsync(Month, 1)).Codes());
        Assert.Equal(["royalties.no-period"], (await elsewhere.GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, RoyaltySheetKind.Assessment, 1))
            .Codes());
    }
}
