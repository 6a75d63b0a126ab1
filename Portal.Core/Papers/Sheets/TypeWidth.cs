using System.Text;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// How wide words are set in Times New Roman and its metric twins, in heights of the type: the server has no browser when it shares out the paper, and
/// figures and words must not be torn where they are read.
/// </summary>
internal static class TypeWidth
{
    /// <summary>Thousandths by letter; marks of Vietnamese letters take no width of their own but for the horn. What is not named takes half of it.</summary>
    private static readonly Dictionary<char, int> Thousandths = Named(
        (40, "\u031B"), (250, " .,"), (278, "ijlt/:;"), (333, "frI-()[]"), (389, "sJ"), (444, "acez"), (556, "FPS"), (611, "ELTZ"), (667, "BCR"),
        (722, "wADGHKNOQUVXYĐ"), (778, "m"), (889, "M"), (900, "%"), (944, "W"), (1000, "…—"));

    /// <summary>The same in bold: letters are wider by nothing or by a third (r), so that no factor tells it, figures are not.</summary>
    private static readonly Dictionary<char, int> Bold = Named(
        (60, "\u031B"), (250, " .,"), (278, "il/"), (333, "fjt:;-()[]"), (389, "sI"), (444, "cerz"), (556, "bdđhknpquS"), (611, "FP"), (667, "BELTZ"),
        (722, "wACDĐNRUVXY"), (778, "GHKOQ"), (833, "m"), (944, "M"), (1000, "W%…—"));

    /// <summary>A word, or a figure with its points.</summary>
    public static double Of(string word) => Sum(word, Thousandths);

    /// <summary>The same in bold.</summary>
    public static double OfBold(string word) => Sum(word, Bold);

    private static double Sum(string word, Dictionary<char, int> widths) => word.Normalize(NormalizationForm.FormD)
        .Where(c => c is < '\u0300' or > '\u036F' or '\u031B').Sum(c => widths.GetValueOrDefault(c, 500)) / 1000.0;

    private static Dictionary<char, int> Named(params (int Width, string Letters)[] groups) =>
        groups.SelectMany(g => g.Letters.Select(l => (l, g.Width))).ToDictionary(l => l.l, l => l.Width);
}
