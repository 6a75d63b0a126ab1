using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments.Sheets;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Schedules;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>FIN8: legal basis and deciding paper stand on every sheet, and kept papers keep theirs.</summary>
[Trait("Fault", "FIN8"), Trait("Row", "G1")]
public class SheetGroundsTests
{
    private static readonly YearMonth November = new(2026, 11);

    private static async Task<Sheet> Issue(PortalDatabase database, RoyaltySheetKind kind) =>
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<IssueRoyaltySheet>().ExecuteAsync(November, kind));

    [Fact]
    public async Task FIN8_both_sheets_name_the_papers_they_rest_on_and_a_kept_one_stays_as_it_was()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s => (s.LegalBasis, s.DecidingPaper) =
            ("Nghị định số 18/2014/NĐ-CP ngày 14/3/2014.", "Quyết định số 15/QĐ-UBND ngày 02/01/2026 của UBND phường"));
        await Story.Assess(database, (await Story.Publish(database)).ItemId);
        string[] grounds = ["Căn cứ Nghị định số 18/2014/NĐ-CP ngày 14/3/2014;", "Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/2026 của UBND phường."];

        Assert.Equal(grounds, (await Issue(database, RoyaltySheetKind.Assessment)).Intro);
        Story.Must(await Story.TryApprove(database, November));
        Assert.Equal(grounds, (await Issue(database, RoyaltySheetKind.Payment)).Intro);
        Story.Must(await Story.TryPay(database, November, new(2026, 11, 20)));
        await using var db = database.Context();
        await db.RoyaltySchedules.ExecuteUpdateAsync(set => set.SetProperty(s => s.DecidingPaper, "Quyết định khác"));

        Assert.Equal(grounds, (await Issue(database, RoyaltySheetKind.Assessment)).Intro);
        Assert.Equal(grounds, (await Issue(database, RoyaltySheetKind.Payment)).Intro);
    }

    [Fact]
    public async Task FIN8_an_old_schedule_without_a_deciding_paper_prints_its_basis_alone_and_no_work_no_paper()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s => s.LegalBasis = "Căn cứ Điều 7");
        var item = await Story.Publish(database);

        Assert.Empty((await Issue(database, RoyaltySheetKind.Assessment)).Intro);
        await Story.Assess(database, item.ItemId);
        Assert.Equal(["Căn cứ Điều 7."], (await Issue(database, RoyaltySheetKind.Assessment)).Intro);
    }

    [Fact]
    public async Task FIN7_the_sheet_says_what_its_figures_rest_on_beside_each_work()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Schedule(database, spoil: s =>
        {
            (s.RemunerationMode, s.EditingPercent) = (RemunerationMode.OnTop, 10);
            s.Genres[0].Grades = [new() { PortalId = A.ThanhDong, Name = "A", Coefficient = 2 }];
        });
        var item = await Story.Publish(database);
        Story.Must(await Story.TryAssess(database, item.ItemId, f => f with
        {
            Grade = "A", Additions = [new("kho-khan", 30, "Đêm bão số 9")], Note = "Bài tốt",
        }));

        var sheet = await Issue(database, RoyaltySheetKind.Assessment);

        var cells = sheet.Tables[0].Columns.Zip(sheet.Tables[0].Rows[0].Cells).ToDictionary(c => c.First.Key, c => c.Second);
        Assert.Equal("Tin, bậc A", cells["genre"]);
        Assert.Equal("tăng 30% Thực hiện trong điều kiện khó khăn, nguy hiểm: Đêm bão số 9; Bài tốt", cells["note"]);
        Assert.Equal((new Money(657_800), Money.Zero), ((Money)cells["amount"]!, (Money)cells["remuneration"]!));
    }
}
