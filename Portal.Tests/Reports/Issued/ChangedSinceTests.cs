using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Issued;
using Xunit;

namespace Portal.Tests.Reports.Issued;

/// <summary>What is told to have changed since a report was issued has.</summary>
[Trait("Row", "H2")]
public sealed class ChangedSinceTests
{
    private static KeptReportRows Payments(params (string Payee, long Amount)[] of) => new(new SheetTable
    {
        Columns =
        [
            new("number", "Lần chi", SheetColumnKind.Text, 10), new("payee", "Người nhận", SheetColumnKind.Text, 10),
            new("gross", "Đã chi", SheetColumnKind.Money, 10),
        ],
        Rows = of.Select(p => new SheetRow(["Lần chi 1/2026", p.Payee, new Money(p.Amount)])).ToList(),
    }, of.Select(_ => (string?)"nhuan-but/chi-tra/2026-01").ToList());

    [Fact]
    public void Payees_of_one_payment_are_told_apart_by_their_names()
    {
        var changes = OpenKeptRows.Changes(Payments(("Bình", 200), ("Chi", 300)), Payments(("An", 100), ("Bình", 200), ("Chi", 350)), []);

        Assert.Equal([(RowChange.Joined, "An"), (RowChange.Reworded, "Chi")], changes.Select(c => (c.Change, (string)c.Row.Cells[1]!)));
    }

    [Fact]
    public void A_row_that_leads_somewhere_alone_keeps_its_place_under_another_name()
    {
        var changes = OpenKeptRows.Changes(Payments(("Bình", 200)), Payments(("Bình An", 200)), []);

        Assert.Equal([RowChange.Reworded], changes.Select(c => c.Change));
    }

    [Fact]
    public void A_figure_as_of_the_day_it_is_read_has_not_changed_the_report()
    {
        KeptFigure Of(string key, decimal value, bool ofNow = false) => new(key, "Phần", "Tên", value, SheetColumnKind.Integer, IsShare: false, ofNow);

        var changes = GetIssuedReport.Changes([Of("dang-tin.tong", 2), Of("cho-chi.khoan", 5)],
            [Of("dang-tin.tong", 3), Of("cho-chi.khoan", 9, ofNow: true), Of("cho-chi.con-no", 7, ofNow: true)]);

        Assert.Equal(["dang-tin.tong"], changes.Select(c => c.Key));
    }
}
