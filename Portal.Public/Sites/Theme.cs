using System.Globalization;
using Portal.Core.Portals;

namespace Portal.Public.Sites;

/// <summary>
/// A portal's colours made safe: only six-digit hex colours enter the style sheet, and a pair that could not be read
/// (contrast below 4.5, WCAG 1.4.3) is replaced. <see cref="Link"/> is the primary colour, darkened until it reads on white.
/// <see cref="Deep"/> is the background of the topmost bar and the footer, under white text. <see cref="Wash"/> is a very light tint of the
/// primary colour under dark text, mixed here since older browsers cannot.
/// </summary>
public sealed record Theme(string Primary, string OnPrimary, string Accent, string OnAccent, string Link, string Deep, string Wash)
{
    private const double Readable = 4.5;
    private static readonly ProfileTheme Default = new("#0b4f8a", "#ffffff", "#f2c14e");

    public static Theme From(ProfileTheme theme)
    {
        var primary = Colour(theme.Primary, Default.Primary);
        var on = Colour(theme.OnPrimary, Default.OnPrimary);
        if (Contrast(primary, on) < Readable) on = Readablest(primary);
        var accent = Colour(theme.Accent, Default.Accent);
        var link = primary;
        while (Contrast(link, White) < Readable + 1) link = link.Darker();
        var deep = primary.Darker().Darker();
        while (Contrast(deep, White) < 2 * Readable) deep = deep.Darker();
        return new(primary.ToString(), on.ToString(), accent.ToString(), Readablest(accent).ToString(), link.ToString(), deep.ToString(),
            primary.Wash().ToString());
    }

    /// <summary>The variables the style sheet is written with.</summary>
    public string Css =>
        $":root{{--primary:{Primary};--on-primary:{OnPrimary};--accent:{Accent};--on-accent:{OnAccent};--link:{Link};--deep:{Deep};--wash:{Wash}}}\n";

    private static readonly Rgb White = new(255, 255, 255);
    private static readonly Rgb Black = new(0, 0, 0);

    private static Rgb Readablest(Rgb ground) => Contrast(ground, White) >= Contrast(ground, Black) ? White : Black;

    private static Rgb Colour(string? text, string otherwise) =>
        text is ['#', ..] && text.Length == 7 && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new(value >> 16, value >> 8 & 255, value & 255)
            : Colour(otherwise, otherwise);

    private static double Contrast(Rgb a, Rgb b)
    {
        var (light, dark) = a.Luminance > b.Luminance ? (a.Luminance, b.Luminance) : (b.Luminance, a.Luminance);
        return (light + 0.05) / (dark + 0.05);
    }

    private readonly record struct Rgb(int R, int G, int B)
    {
        public double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);
        public Rgb Darker() => new(R * 9 / 10, G * 9 / 10, B * 9 / 10);

        /// <summary>Six parts in a hundred on white.</summary>
        public Rgb Wash() => new(Washed(R), Washed(G), Washed(B));
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");
        private static int Washed(int part) => 255 - (255 - part) * 6 / 100;
        private static double Linear(int part) => part / 255.0 is var x and <= 0.04045 ? x / 12.92 : Math.Pow((part / 255.0 + 0.055) / 1.055, 2.4);
    }
}
