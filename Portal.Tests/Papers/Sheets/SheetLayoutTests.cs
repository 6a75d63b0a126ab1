using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

/// <summary>Type that can be read and room to sign, however large the amounts.</summary>
[Trait("Fault", "FIN21")]
public class SheetLayoutTests
{
    public static TheoryData<string, IReadOnlyList<SheetColumn>> Tables => new()
    {
        { "payment", PaymentSheet.Columns },
        { "transfer", TransferList.Columns },
        { "withholding", WithholdingList.Columns },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_table_of_ours_is_set_smaller_than_eleven_points(string name, IReadOnlyList<SheetColumn> columns)
    {
        var rows = Enumerable.Range(1, 5).Select(i => new SheetRow(columns.Select(c => Full(c, i)).ToList())).ToList();
        var table = new SheetTable { Columns = columns, Totals = true, Rows = rows };

        var layout = SheetLayout.Of(table, landscape: true);

        Assert.True(layout.TypeSize >= 11, $"{name}: {layout.TypeSize} points");
        for (var c = 0; c < columns.Count; c++)
            if (columns[c].ByHand) Assert.True(layout.Shares[c] / 100 * 251 >= SheetLayout.ByHandMillimetres, $"{layout.Shares[c] / 100 * 251:0.0} mm to sign");
    }

    [Fact]
    public void A_short_table_is_set_in_thirteen_points_as_text_is()
    {
        var layout = SheetLayout.Of(SomeSheets.Report().Tables[0], landscape: false);

        Assert.Equal((13.0, false), (layout.TypeSize, layout.Tight));
    }

    private static object? Full(SheetColumn column, int i) => column.Kind switch
    {
        SheetColumnKind.Money => new Money(12_345_678),
        SheetColumnKind.Integer => i,
        _ when column.ByHand => null,
        _ when column.Key == "tax-code" => "031190012345",
        _ when column.Key == "account" => "2309876543210 Agribank",
        _ => "Nguyễn Thị Hương Giang",
    };
}
