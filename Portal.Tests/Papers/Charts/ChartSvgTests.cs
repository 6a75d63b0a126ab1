using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Core.Papers;
using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;
using Xunit;

namespace Portal.Tests.Papers.Charts;

/// <summary>Charts as drawings: what a reader sees, what one hears who does not see, and that nothing lies.</summary>
[Trait("Row", "H1")]
public class ChartSvgTests
{
    private static readonly ChartLook Upright = ChartLook.Paper(landscape: false);

    private static XElement Read(SheetChart chart, ChartLook? look = null) => XElement.Parse(ChartSvg.Write(chart, look ?? Upright));

    private static List<string> Texts(XElement drawing) => drawing.Descendants("text").Select(t => t.Value).ToList();

    private static double N(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static List<XElement> BarsOf(XElement drawing, int series) =>
        drawing.Descendants("rect").Where(r => r.Attribute("class")!.Value == $"s{series}").ToList();

    public static TheoryData<string> Kinds => [.. Enum.GetNames<SheetChartKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_chart_has_a_name_its_figures_in_words_and_the_table_that_holds_them(string kind)
    {
        var chart = SomeCharts.Months(Enum.Parse<SheetChartKind>(kind));
        var drawing = XElement.Parse(ChartSvg.Write(chart, ChartLook.Screen, "bang-0"));

        Assert.Equal("img", drawing.Attribute("role")!.Value);
        Assert.Equal(chart.Title, drawing.Elements("title").Single(t => t.Attribute("id")!.Value == drawing.Attribute("aria-labelledby")!.Value).Value);
        var described = drawing.Attribute("aria-describedby")!.Value.Split(' ');
        var words = drawing.Elements("desc").Single(d => d.Attribute("id")!.Value == described[0]).Value;
        Assert.Contains("T1: 19.665.000\u00A0đồng; T2:", words, StringComparison.Ordinal);
        Assert.Contains("T4: không có số liệu; ", words, StringComparison.Ordinal);
        Assert.Equal("bang-0", described[1]);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_value_and_its_figure_stands_beside_it()
    {
        var chart = SomeCharts.Of(SheetChartKind.Bars, ["A", "B", "C"], [40, 10, 0]);
        var drawing = Read(chart);
        var bars = BarsOf(drawing, 1);

        Assert.Equal(N(bars[0], "width") / 4, N(bars[1], "width"), 0.02);
        Assert.True(N(bars[2], "width") < 1);
        Assert.Equal(["A", "40", "B", "10", "C", "0"], Texts(drawing));
    }

    [Fact]
    public void Below_zero_bars_go_the_other_way_from_one_axis()
    {
        var bars = BarsOf(Read(SomeCharts.Negative), 1);
        var zero = N(bars[0], "x");

        Assert.Equal(zero, N(bars[1], "x") + N(bars[1], "width"), 0.02);
        Assert.Contains("-7", Texts(Read(SomeCharts.Negative)));
    }

    [Fact]
    public void A_missing_value_is_said_and_not_drawn_as_zero()
    {
        var drawing = Read(SomeCharts.Negative);

        Assert.Equal(4, BarsOf(drawing, 1).Count);
        Assert.Single(Texts(drawing), "không có số liệu");
    }

    [Fact]
    public void Series_are_told_apart_by_filling_and_named_in_a_key()
    {
        var drawing = Read(SomeCharts.Bars);

        Assert.Subset(Texts(drawing).ToHashSet(), SomeCharts.Names.ToHashSet());
        Assert.Contains(drawing.Descendants("path"), p => p.Attribute("class")!.Value == "hatch h2");
        Assert.NotEmpty(BarsOf(drawing, 3));
        var lines = Read(SomeCharts.Months(SheetChartKind.Line, 3));
        Assert.All((string[])["line l1", "line l2", "line l3"], c => Assert.Contains(lines.Descendants("path"), p => p.Attribute("class")!.Value == c));
    }

    [Fact]
    public void A_line_breaks_where_a_value_is_missing()
    {
        var path = Read(SomeCharts.Months(SheetChartKind.Line)).Descendants("path").First(p => p.Attribute("class")!.Value == "line l1").Attribute("d")!.Value;

        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(9, path.Count(c => c == 'L'));
    }

    [Fact]
    public void Money_is_told_in_millions_rounded_as_said_and_never_to_nothing()
    {
        var chart = SomeCharts.Of(SheetChartKind.Bars, ["A", "B", "C"], [98_124_567, 1_000_000, 4_000]) with { ValueKind = SheetColumnKind.Money };
        var texts = Texts(Read(chart));

        Assert.Equal(["Đơn vị: triệu đồng, làm tròn", "A", "98,1", "B", "1", "C", "0,004"], texts);
    }

    [Fact]
    public void Small_money_and_shares_keep_their_own_units()
    {
        var money = SomeCharts.Of(SheetChartKind.Bars, ["A", "B", "C"], [950_000, 1_000, 0]) with { ValueKind = SheetColumnKind.Money };
        var share = SomeCharts.Of(SheetChartKind.Bars, ["A", "B", "C"], [0.9971m, 0.5m, 0]) with { ValueKind = SheetColumnKind.Percent };

        Assert.Subset(Texts(Read(money)).ToHashSet(), new HashSet<string> { "Đơn vị: đồng", "950.000", "1.000" });
        Assert.Subset(Texts(Read(share)).ToHashSet(), new HashSet<string> { "99,7%", "50%", "0%" });
    }

    [Fact]
    public void Parts_of_a_whole_fill_the_bar_and_their_hundredths_add_up()
    {
        var chart = SomeCharts.Of(SheetChartKind.Share, ["A", "B", "C"], [1, 1, 1]);
        var drawing = Read(chart);

        Assert.Equal(["A", "1 (33,4%)", "B", "1 (33,3%)", "C", "1 (33,3%)"], Texts(drawing));
        Assert.Equal(1.0 / 3, N(BarsOf(drawing, 1)[0], "width") / Upright.Width, 0.01);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(3, -1)]
    public void What_are_no_parts_of_a_whole_are_drawn_as_bars(int parts, int first)
    {
        var values = Enumerable.Range(0, parts).Select(i => (decimal?)(i == 0 ? first : 5)).ToArray();
        var texts = Texts(Read(SomeCharts.Of(SheetChartKind.Share, Enumerable.Range(1, parts).Select(i => $"P{i}").ToList(), values)));

        Assert.DoesNotContain(texts, t => t.EndsWith("%)", StringComparison.Ordinal));
        Assert.Contains("P3", texts);
    }

    [Fact]
    public void Columns_without_room_for_their_names_are_drawn_as_bars()
    {
        var few = Read(SomeCharts.Of(SheetChartKind.Columns, ["T7", "T8", "T9"], [4, 5, 6]));
        var many = Read(SomeCharts.Of(SheetChartKind.Columns, SomeCharts.Units, [4, 5, 6, 7, 8]), ChartLook.Screen);

        Assert.Single(BarsOf(few, 1).Select(r => N(r, "width")).Distinct());
        Assert.Single(BarsOf(many, 1).Select(r => N(r, "height")).Distinct());
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0, 0)]
    public void Too_few_figures_or_nothing_but_zeros_draw_nothing(int? second, int? third)
    {
        var chart = SomeCharts.Of(SheetChartKind.Columns, ["A", "B", "C"], [second is null ? 5 : 0, second, third]);

        Assert.Empty(ChartSvg.WriteParts(chart, Upright));
        Assert.DoesNotContain("<figure", SheetHtml.Write(SomeCharts.Sheet(chart)), StringComparison.Ordinal);
    }

    [Fact]
    public void Sixty_long_names_go_over_pages_cut_and_none_is_lost()
    {
        var parts = ChartSvg.WriteParts(SomeCharts.Many(), Upright).Select(XElement.Parse).ToList();

        Assert.True(parts.Count > 1);
        Assert.All(parts, p => Assert.True(double.Parse(p.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture) <= Upright.MostHeight + 3));
        Assert.Equal(60, parts.Sum(p => BarsOf(p, 1).Count - 1));
        Assert.Equal(60, parts.Sum(p => p.Descendants("g").Count()));
        Assert.Equal(parts.Count, parts.Select(p => p.Attribute("aria-labelledby")!.Value).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_figure_stands_outside_the_drawing(string kind)
    {
        SheetChart[] charts = [SomeCharts.Bars, SomeCharts.Many(), SomeCharts.Negative, SomeCharts.Months(SheetChartKind.Bars, 3), SomeCharts.Share(3)];
        foreach (var chart in charts)
            foreach (var look in (ChartLook[])[ChartLook.Screen, Upright, ChartLook.Paper(landscape: true)])
            {
                var drawing = Read(chart with { Kind = Enum.Parse<SheetChartKind>(kind) }, look);
                Assert.All(drawing.Descendants("rect"), r => Assert.InRange(N(r, "x") + N(r, "width"), 0, look.Width + 0.1));
                Assert.All(drawing.Descendants("text"), t => Assert.InRange(N(t, "x"), 0, look.Width + 0.1));
                Assert.All(drawing.Descendants("text").Where(t => t.Attribute("text-anchor") is null),
                    t => Assert.InRange(N(t, "x") + t.Value.Length * look.TypeSize * 0.45, 0, look.Width + look.TypeSize));
            }
    }

    [Fact]
    public void What_is_typed_into_a_name_stays_text()
    {
        var chart = SomeCharts.Of(SheetChartKind.Bars, ["<script>x</script>", "\"&'\u0001", "C"], [1, 2, 3]) with { Title = "<b>" };

        Assert.Contains("<script>x</script>", Texts(Read(chart)));
        Assert.DoesNotMatch(new Regex("<script|<b>", RegexOptions.None, TimeSpan.FromSeconds(1)), ChartSvg.Write(chart, Upright));
    }

    [Fact]
    public void An_uneven_chart_is_a_bug()
    {
        var chart = SomeCharts.Of(SheetChartKind.Bars, ["A", "B", "C"], [1, 2]);

        Assert.Throws<InvalidOperationException>(() => ChartSvg.Write(chart, Upright));
        Assert.Throws<InvalidOperationException>(() => ChartSvg.Write(SomeCharts.Bars with { Key = "Một biểu" }, Upright));
        Assert.Throws<InvalidOperationException>(() => ChartSvg.Write(SomeCharts.Bars with { ValueKind = SheetColumnKind.Date }, Upright));
    }

    [Fact]
    public void A_kept_paper_gives_its_charts_back_and_one_from_before_them_has_none()
    {
        var sheet = SomeCharts.Sheet(SomeCharts.Bars, SomeCharts.Months(SheetChartKind.Line));
        var text = SheetJson.Write(sheet);

        Assert.Equal(SheetHtml.Write(sheet), SheetHtml.Write(SheetJson.Read(text)));
        var before = SheetJson.Write(sheet with { Charts = [] }).Replace("\"charts\":[],", "", StringComparison.Ordinal);
        Assert.DoesNotContain("charts", before, StringComparison.Ordinal);
        Assert.Empty(SheetJson.Read(before).Charts);
    }
}
