using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers;

/// <summary>Numbers of papers: by portal, year and symbol, each once.</summary>
[Trait("Row", "G6")]
public class PaperRegisterTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    private const string PhuLien = "phu-lien";

    private static async Task<Outcome<string>> Keep(PortalDatabase database, string symbol = "BC-BBT", int? asked = null, DateOnly? on = null,
        PaperKind kind = PaperKind.ActivityReport, string portal = A.ThanhDong, int? confirmed = null)
    {
        var services = database.As(portal == A.ThanhDong ? Someone.Secretary : Someone.Stranger, portal);
        return await services.GetRequiredService<PortalStore>().WriteAsync<string>(async operation =>
        {
            var kept = await services.GetRequiredService<KeepPaper>().ApplyAsync(operation, kind, "2026-11", SomeSheets.Report(), whole: null,
                new PaperNumbering(symbol, on ?? operation.Today, asked) { Confirmed = confirmed });
            return kept.Done ? kept.Value.InRegister! : kept.As<string>();
        });
    }

    private static async Task<string> Kept(PortalDatabase database, string symbol = "BC-BBT", int? asked = null, DateOnly? on = null) =>
        Story.Must(await Keep(database, symbol, asked, on));

    [Fact]
    public async Task Numbers_run_by_symbol_and_by_the_year_of_the_paper_and_after_one_the_registrar_gave()
    {
        using var database = await PortalDatabase.CreateAsync();

        Assert.Equal("01/BC-BBT", await Kept(database));
        Assert.Equal("01/TTr-BBT", await Kept(database, "TTr-BBT"));
        Assert.Equal("02/BC-BBT", await Kept(database));
        Assert.Equal("01/BC-BBT", await Kept(database, on: new(2025, 12, 31)));
        Assert.Equal("12/BC-BBT", await Kept(database, asked: 12));
        Assert.Equal("13/BC-BBT", await Kept(database));
        Assert.Equal("05/BC-BBT", await Kept(database, asked: 5));
        Assert.Equal("14/BC-BBT", await Kept(database));
    }

    [Fact]
    public async Task Another_portal_counts_for_itself()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database);

        Assert.Equal("01/BC-BBT", Story.Must(await Keep(database, portal: PhuLien)));
    }

    [Fact]
    public async Task The_kept_sheet_bears_number_and_day_of_the_paper_and_not_of_the_issue()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database, asked: 5, on: new(2026, 10, 3));
        await using var db = database.Context();

        var paper = await db.IssuedPapers.SingleAsync();

        Assert.Equal(("Số: 05/BC-BBT", new DateOnly(2026, 10, 3)), (paper.Open().Head.Number!, paper.Open().Head.Date));
        Assert.Equal((5, 2026, "BC-BBT", new DateOnly(2026, 10, 3)), (paper.RegisterNumber!.Value, paper.RegisterYear!.Value, paper.Symbol!, paper.PaperOn));
        Assert.StartsWith("Báo cáo: Tình hình hoạt động", paper.Heading, StringComparison.Ordinal);
        Assert.Contains("số 05/BC-BBT", (await db.History.SingleAsync(h => h.Subject == paper.Subject)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_another_paper_bears_is_refused_beside_its_field_with_who_holds_it_and_the_next_free_one()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database, asked: 7);

        var refusal = Assert.Single((await Keep(database, asked: 7)).Refusals);

        Assert.Equal(("papers.number-taken", "Asked"), (refusal.Code, refusal.Field!));
        Assert.Contains("Số 07/BC-BBT của năm 2026 đã cấp cho “Báo cáo: Tình hình", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains("Hãy dùng số 08/BC-BBT", refusal.Sentence, StringComparison.Ordinal);
        await using var db = database.Context();
        Assert.Equal(1, await db.IssuedPapers.CountAsync());
    }

    [Fact]
    public async Task Numbers_and_days_run_the_same_way()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database, asked: 6, on: new(2026, 10, 20));

        async Task<(string, string?)> Refused(int? asked, DateOnly on)
        {
            var refusal = Assert.Single((await Keep(database, asked: asked, on: on)).Refusals);
            Assert.Contains("số 06/BC-BBT đã ghi ngày 20/10/2026", refusal.Sentence, StringComparison.Ordinal);
            return (refusal.Code, refusal.Field);
        }

        Assert.Equal(("papers.day-against-number", "Asked"), await Refused(7, new(2026, 10, 5)));
        Assert.Equal(("papers.day-against-number", "On"), await Refused(null, new(2026, 10, 19)));
        Assert.Equal(("papers.day-against-number", "Asked"), await Refused(5, new(2026, 10, 21)));
        Assert.Equal("05/BC-BBT", await Kept(database, asked: 5, on: new(2026, 10, 5)));
        Assert.Equal("07/BC-BBT", await Kept(database, on: new(2026, 10, 20)));
        Assert.Equal("01/BC-BBT", await Kept(database, on: new(2025, 12, 30)));
    }

    [Fact]
    public async Task A_number_far_beyond_the_highest_is_asked_for_twice_since_nothing_takes_it_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database, asked: 7);

        var refusal = Assert.Single((await Keep(database, asked: 108)).Refusals);

        Assert.Equal(("papers.number-leaps", "Asked"), (refusal.Code, refusal.Field!));
        Assert.Contains("Số 108/BC-BBT vượt xa số tiếp theo của năm 2026 (08/BC-BBT)", refusal.Sentence, StringComparison.Ordinal);
        // Another number typed then is another leap
        Assert.Equal(["papers.number-leaps"], (await Keep(database, asked: 1080, confirmed: 108)).Codes());
        Assert.Equal("107/BC-BBT", await Kept(database, asked: 107));
        Assert.Equal("999/BC-BBT", Story.Must(await Keep(database, asked: 999, confirmed: 999)));
    }

    [Fact]
    public async Task After_the_highest_number_there_is_there_is_no_next_one()
    {
        using var database = await PortalDatabase.CreateAsync();
        Story.Must(await Keep(database, asked: PaperNumbering.Most, confirmed: PaperNumbering.Most));

        Assert.Equal(["papers.register-full"], (await Keep(database)).Codes());
        var taken = Assert.Single((await Keep(database, asked: PaperNumbering.Most)).Refusals);
        Assert.DoesNotContain("100000", taken.Sentence, StringComparison.Ordinal);
        Assert.Equal("12/BC-BBT", await Kept(database, asked: 12));
    }

    [Fact]
    public void A_form_that_was_told_of_the_leap_and_asks_again_means_it()
    {
        var form = new PaperNumberForm { Symbol = "BC-BBT", On = Today, Asked = "450" };
        form.Hear([PaperRefusals.NumberRange]);
        Assert.Null(form.Read(Today).Value.Confirmed);

        form.Hear([PaperRefusals.NumberLeaps(450, "BC-BBT", 2026, 8)]);

        Assert.Equal(450, form.Read(Today).Value.Confirmed);
    }

    [Fact]
    public async Task Two_who_issue_at_once_get_two_numbers()
    {
        using var database = await PortalDatabase.CreateAsync();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Kept(database)));

        Assert.Equal(["01/BC-BBT", "02/BC-BBT", "03/BC-BBT", "04/BC-BBT"], numbers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_who_ask_for_the_same_number_at_once_get_one_paper_and_one_sentence()
    {
        using var database = await PortalDatabase.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Keep(database, asked: 3)));

        Assert.Equal(["papers.number-taken"], outcomes.SelectMany(o => o.Codes()));
    }

    [Theory]
    [InlineData("bc-bbt", null, "2026-11-20", "papers.symbol", "Symbol")]
    [InlineData("", null, "2026-11-20", "papers.symbol", "Symbol")]
    [InlineData("BC BBT", null, "2026-11-20", "papers.symbol", "Symbol")]
    [InlineData("BC-BBT", 0, "2026-11-20", "papers.number-range", "Asked")]
    [InlineData("BC-BBT", 100_000, "2026-11-20", "papers.number-range", "Asked")]
    [InlineData("BC-BBT", null, "2027-11-20", "papers.day-later", "On")]
    [InlineData("BC-BBT", null, "0026-11-20", "date.year", "On")]
    public async Task What_cannot_be_a_number_is_refused_beside_its_field(string symbol, int? asked, string on, string code, string field)
    {
        using var database = await PortalDatabase.CreateAsync();

        var refusals = (await Keep(database, symbol, asked, DateOnly.Parse(on))).Refusals;

        Assert.Equal([(code, field)], refusals.Select(r => (r.Code, r.Field!)));
    }

    [Fact]
    public async Task A_number_altered_in_the_database_shows()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database);
        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync("UPDATE IssuedPapers SET RegisterNumber = 2");

        var states = await database.AsSystem().GetRequiredService<VerifyPapers>().ExecuteAsync();

        Assert.Contains("was altered", states.Single(s => s.PortalId == A.ThanhDong).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_lists_by_year_and_kind_and_leaves_out_what_the_person_may_not_see()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database, on: new(2025, 12, 31));
        await Kept(database, on: Today);
        Story.Must(await Keep(database, "DS-BBT", kind: PaperKind.TransferList));

        var all = Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindRegister>().ExecuteAsync());
        Assert.Equal(3, all.Count);
        var ask = RegisterList.Shape.Read("?nam=2026&loai=" + RegisterList.CodeOf(PaperKind.ActivityReport));
        Assert.Equal(["01/BC-BBT"], RegisterList.Narrow(all, ask).Items.Select(r => r.InRegister));
        Assert.Equal(2, RegisterList.Narrow(all, RegisterList.Shape.Read("?nam=1999&loai=abc")).LeftOut.Count);
        var reviewer = Story.Must(await database.As(Someone.CultureReviewer).GetRequiredService<FindRegister>().ExecuteAsync());
        Assert.All(reviewer, r => Assert.Equal(PaperKind.ActivityReport, r.Kind));
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Author).GetRequiredService<FindRegister>().ExecuteAsync()).Codes());
        var file = Story.Must(await database.As(Someone.Secretary).GetRequiredService<ExportRegister>().ExecuteAsync(new()));
        using var book = new XLWorkbook(new MemoryStream(file));
        Assert.Contains(book.Worksheets.First().CellsUsed(), c => c.GetString() == "01/DS-BBT");
    }

    [Fact]
    public async Task What_has_no_number_of_the_register_is_not_found_by_counting_through_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var services = database.As(Someone.Secretary);
        var id = Story.Must(await services.GetRequiredService<PortalStore>().WriteAsync<int>(async operation =>
        {
            var kept = await services.GetRequiredService<KeepPaper>().ApplyAsync(operation, PaperKind.WithholdingCertificate, "ctkt-2026", SomeSheets.Report());
            await operation.Db.SaveChangesAsync();
            return kept.Id;
        }));

        Assert.Equal(["access.not-found"], (await services.GetRequiredService<OpenPaper>().ExecuteAsync(id)).Codes());
        Assert.Equal(["access.not-found"], (await database.As(Someone.Finance).GetRequiredService<OpenPaper>().ExecuteAsync(id)).Codes());
    }

    [Fact]
    public async Task A_paper_of_the_register_opens_as_it_was_issued()
    {
        using var database = await PortalDatabase.CreateAsync();
        await Kept(database);
        var row = Assert.Single(Story.Must(await database.As(Someone.Secretary).GetRequiredService<FindRegister>().ExecuteAsync()));

        var sheet = Story.Must(await database.As(Someone.Head).GetRequiredService<OpenPaper>().ExecuteAsync(row.Id));

        Assert.Equal("Số: 01/BC-BBT", sheet.Head.Number);
        Assert.Equal(["access.not-found"], (await database.As(Someone.Head).GetRequiredService<OpenPaper>().ExecuteAsync(row.Id + 1)).Codes());
    }
}
