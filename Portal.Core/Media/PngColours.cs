using System.Buffers.Binary;
using NetVips;

namespace Portal.Core.Media;

/// <summary>
/// The older way of a PNG to say what its numbers mean: the exponent they were written with (gAMA) and the colours of red,
/// green, blue and white (cHRM), as browsers read them when there is no profile. W3C PNG, third edition, 11.3.2.
/// </summary>
internal sealed class PngColours
{
    // A gamma this near to sRGB's 0.45455 is meant as sRGB; so libpng judges, too
    private const double Tolerance = 0.05;

    private static readonly double[] SrgbPlaces = [0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06];
    private readonly double gamma;
    private readonly double[] places;

    private PngColours(double gamma, double[] places)
    {
        this.gamma = gamma;
        this.places = places;
    }

    /// <summary>Null where nothing is to be done: no PNG, no gamma, a profile or the sRGB mark beside it, or sRGB in other words.</summary>
    public static PngColours? Read(ReadOnlySpan<byte> file)
    {
        if (PictureHeader.KindOf(file) != PictureKind.Png) return null;
        var (exponent, colours) = (0.0, SrgbPlaces);
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file[at..]), int.MaxValue / 2);
            var name = file.Slice(at + 4, 4);
            if (name.SequenceEqual("IDAT"u8)) break;
            if (name.SequenceEqual("sRGB"u8) || name.SequenceEqual("iCCP"u8) || name.SequenceEqual("cICP"u8)) return null;
            if (at + 12 + length > file.Length) return null;
            var body = file.Slice(at + 8, length);
            if (name.SequenceEqual("gAMA"u8) && length == 4) exponent = Number(body, 0);
            if (name.SequenceEqual("cHRM"u8) && length == 32) colours = Places(body);
            at += length + 12;
        }
        var isSrgb = Math.Abs(exponent / 0.45455 - 1) < Tolerance && colours.Zip(SrgbPlaces, (a, b) => Math.Abs(a - b)).Max() < 0.005;
        return exponent is < 0.1 or > 10 || isSrgb || Inverse(ToXyz(colours)) is null ? null : new(exponent, colours);
    }

    /// <summary>The same colours as sRGB; the image given stays the caller's.</summary>
    public Image ToSrgb(Image image)
    {
        using var deep = image.Colourspace(Enums.Interpretation.Rgb16);
        using var colours = deep.ExtractBand(0, 3);
        // Of a gamma near sRGB's only the colours of the primaries are foreign: the numbers run as sRGB's do
        using var linear = Math.Abs(gamma / 0.45455 - 1) < Tolerance
            ? colours.Copy(interpretation: Enums.Interpretation.Rgb16).Colourspace(Enums.Interpretation.Scrgb)
            : (colours / 65535.0).Pow(1 / gamma);
        using var turned = linear.Recomb(Image.NewFromArray(Matrix()));
        using var here = turned.Copy(interpretation: Enums.Interpretation.Scrgb).Colourspace(Enums.Interpretation.Srgb);
        if (!deep.HasAlpha()) return here.Copy();
        using var alpha = (deep.ExtractBand(3) / 257.0).Cast(Enums.BandFormat.Uchar);
        return here.Bandjoin(alpha);
    }

    private double[,] Matrix() => Times(Inverse(ToXyz(SrgbPlaces))!, Times(Adapted(places), ToXyz(places)));

    /// <summary>White stays white (Bradford): what is the white of the file becomes the white of sRGB.</summary>
    private static double[,] Adapted(double[] places)
    {
        double[,] cone = { { 0.8951, 0.2664, -0.1614 }, { -0.7502, 1.7135, 0.0367 }, { 0.0389, -0.0685, 1.0296 } };
        var (from, to) = (Times(cone, White(places)), Times(cone, White(SrgbPlaces)));
        double[,] ratio = { { to[0, 0] / from[0, 0], 0, 0 }, { 0, to[1, 0] / from[1, 0], 0 }, { 0, 0, to[2, 0] / from[2, 0] } };
        return Times(Inverse(cone)!, Times(ratio, cone));
    }

    private static double[,] White(double[] at) => new[,] { { at[0] / at[1] }, { 1 }, { (1 - at[0] - at[1]) / at[1] } };

    private static double[,] ToXyz(double[] at)
    {
        double[,] primaries = { { at[2], at[4], at[6] }, { at[3], at[5], at[7] }, { 1 - at[2] - at[3], 1 - at[4] - at[5], 1 - at[6] - at[7] } };
        if (Inverse(primaries) is not { } back || at[1] <= 0) return new double[3, 3];
        var weight = Times(back, White(at));
        for (var row = 0; row < 3; row++)
            for (var column = 0; column < 3; column++) primaries[row, column] *= weight[column, 0];
        return primaries;
    }

    private static double[,] Times(double[,] a, double[,] b)
    {
        var made = new double[a.GetLength(0), b.GetLength(1)];
        for (var row = 0; row < made.GetLength(0); row++)
            for (var column = 0; column < made.GetLength(1); column++)
                for (var k = 0; k < b.GetLength(0); k++) made[row, column] += a[row, k] * b[k, column];
        return made;
    }

    /// <summary>Null for colours that lie on one line.</summary>
    private static double[,]? Inverse(double[,] m)
    {
        var made = new double[3, 3];
        for (var i = 0; i < 3; i++)
            for (var j = 0; j < 3; j++)
                made[j, i] = m[(i + 1) % 3, (j + 1) % 3] * m[(i + 2) % 3, (j + 2) % 3] - m[(i + 1) % 3, (j + 2) % 3] * m[(i + 2) % 3, (j + 1) % 3];
        var size = m[0, 0] * made[0, 0] + m[0, 1] * made[1, 0] + m[0, 2] * made[2, 0];
        if (Math.Abs(size) < 1e-6) return null;
        for (var i = 0; i < 9; i++) made[i / 3, i % 3] /= size;
        return made;
    }

    private static double Number(ReadOnlySpan<byte> body, int index) => BinaryPrimitives.ReadUInt32BigEndian(body[(index * 4)..]) / 100_000.0;

    private static double[] Places(ReadOnlySpan<byte> body)
    {
        var read = new double[8];
        for (var i = 0; i < read.Length; i++) read[i] = Number(body, i);
        return read;
    }
}
