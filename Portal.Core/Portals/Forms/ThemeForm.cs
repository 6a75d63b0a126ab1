using System.Globalization;

namespace Portal.Core.Portals.Forms;

/// <summary>The colours of the public site, as typed; words on the main colour must be readable (WCAG 1.4.3: 4.5 to 1).</summary>
public sealed class ThemeForm : IProfileForm
{
    /// <summary>WCAG 2.2, 1.4.3 (level AA).</summary>
    private const double LeastContrast = 4.5;

    public string? Primary { get; set; }
    public string? OnPrimary { get; set; }
    public string? Accent { get; set; }

    public static ThemeForm Of(PortalProfile p) => new() { Primary = p.Theme.Primary, OnPrimary = p.Theme.OnPrimary, Accent = p.Theme.Accent };

    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        var reasons = new[] { (nameof(Primary), Primary), (nameof(OnPrimary), OnPrimary), (nameof(Accent), Accent) }
            .Where(c => Channels(c.Item2) is null)
            .Select(c => FormRefusals.Colour(c.Item2, c.Item1)).ToList();
        if (reasons.Count > 0) return reasons;
        // The main colour carries white or dark words, and is itself the colour of links on the white page
        foreach (var (field, one, other, what) in new[]
        {
            (nameof(OnPrimary), OnPrimary!, Primary!, "Chữ trên nền màu chính"), (nameof(Primary), Primary!, "#ffffff", "Liên kết màu chính trên nền trắng"),
        })
            if (Contrast(one, other) is var ratio && ratio < LeastContrast)
                reasons.Add(FormRefusals.Contrast(what, ratio, LeastContrast, field));
        if (reasons.Count > 0) return reasons;
        return profile with { Theme = new(Primary!.Trim().ToLowerInvariant(), OnPrimary!.Trim().ToLowerInvariant(), Accent!.Trim().ToLowerInvariant()) };
    }

    /// <summary>The ratio of two colours as WCAG counts it, 1 to 21; 0 where one is no colour.</summary>
    public static double Contrast(string? one, string? other)
    {
        if (Channels(one) is not { } a || Channels(other) is not { } b) return 0;
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary><c>4,5:1</c>, rounded down, so that a ratio just short of the limit is not shown as reaching it.</summary>
    public static string Words(double ratio) => (Math.Floor(ratio * 10) / 10).ToString("0.0", Vietnamese.Culture) + ":1";

    private static double[]? Channels(string? colour)
    {
        if (colour?.Trim() is not { Length: 7 } text || text[0] != '#') return null;
        return int.TryParse(text[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? [(rgb >> 16 & 255) / 255d, (rgb >> 8 & 255) / 255d, (rgb & 255) / 255d] : null;
    }

    private static double Luminance(double[] channels)
    {
        var linear = channels.Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
