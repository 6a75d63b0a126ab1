using System.Globalization;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Papers.Charts;

/// <summary>
/// The figures of a chart in words. Beside a drawing they are short: money of a million and more in "triệu đồng", rounded where
/// that is said, but never to nothing. Spoken to a screen reader they are whole.
/// </summary>
internal sealed class ChartFigures
{
    public const string Missing = "không có số liệu";
    private const decimal Million = 1_000_000;
    private const int MostPlaces = 6;
    private readonly SheetColumnKind kind;
    private readonly decimal scale;
    private readonly int places;

    public ChartFigures(SheetChart chart)
    {
        kind = chart.ValueKind;
        var values = chart.Series.SelectMany(s => s.Values).OfType<decimal>().ToList();
        var most = values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        scale = kind == SheetColumnKind.Percent ? 100 : kind == SheetColumnKind.Money && most >= Million ? 1 / Million : 1;
        places = (kind, most * scale) switch
        {
            (SheetColumnKind.Percent, _) => 1,
            (_, < 10) => 2,
            (_, < 1000) => 1,
            _ => 0,
        };
        Low = Math.Min(0, values.DefaultIfEmpty(0).Min());
        High = Math.Max(0, values.DefaultIfEmpty(0).Max());
        var rounded = values.Any(v => Short(v) != v * scale) ? ", làm tròn" : "";
        Unit = kind != SheetColumnKind.Money ? null : scale == 1 ? "đồng" : "triệu đồng" + rounded;
    }

    /// <summary>The lowest and the highest value, zero among them: a bar that does not begin at zero lies.</summary>
    public decimal Low { get; }
    public decimal High { get; }

    /// <summary>What the short figures count, where the title does not say it.</summary>
    public string? Unit { get; }

    /// <summary>Beside the drawing: <c>98,1</c>.</summary>
    public string Say(decimal? value) => value is { } v ? Vietnamese.Number(Short(v)) + (kind == SheetColumnKind.Percent ? "%" : "") : Missing;

    /// <summary>For those who hear it: <c>98.120.000 đồng</c>.</summary>
    public string SayWhole(decimal? value) => (value, kind) switch
    {
        (null, _) => Missing,
        ({ } v, SheetColumnKind.Money) => Money.Round(v).ToString(),
        ({ } v, SheetColumnKind.Percent) => Vietnamese.Number(v * 100) + "%",
        ({ } v, _) => Vietnamese.Number(v),
    };

    /// <summary>The part of the way from <see cref="Low"/> to <see cref="High"/>, 0 to 1; only for drawing, so no exact figure.</summary>
    public double Share(decimal value) => High == Low ? 0 : (double)((value - Low) / (High - Low));

    private decimal Short(decimal value)
    {
        var whole = value * scale;
        var kept = places;
        while (kept < MostPlaces && whole != 0 && Math.Round(whole, kept, MidpointRounding.AwayFromZero) == 0) kept++;
        return Math.Round(whole, kept, MidpointRounding.AwayFromZero);
    }

    /// <summary>A length of a drawing as markup writes it.</summary>
    public static string Length(double units) => units.ToString("0.##", CultureInfo.InvariantCulture);
}
