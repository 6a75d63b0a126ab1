using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using QRCoder;

namespace Portal.Core.Papers.Sheets;

/// <summary>What an issued paper bears at its very end, so that anybody may check it: no part of the model, since the hash covers that.</summary>
/// <param name="Code">As printed, <c>k7m2-9xqp-4tza</c>.</param>
/// <param name="Address">What the QR code opens.</param>
/// <param name="Hash">The beginning of the paper's hash as printed, <c>1f3a 9bc2 77d0 e41b</c>.</param>
public sealed record SheetCheck(string Code, string Address, string Hash)
{
    /// <summary>The lines beside the QR code, and those of the workbook.</summary>
    public IReadOnlyList<string> Lines =>
    [
        $"Mã kiểm tra: {Code} · Mã đối chiếu: {Hash}", $"Quét mã hoặc mở {Address} để biết số, ngày và mã đối chiếu này có đúng là của văn bản đã phát hành.",
    ];
}

/// <summary>The check of a paper in its HTML: below the signatures and in one block with them, so that it never stands alone on a page.</summary>
internal static class SheetHtmlCheck
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public const string Style = """

        .check{display:grid;grid-template-columns:18mm minmax(0,1fr);column-gap:3mm;align-items:center;margin-top:4mm;
        font-size:9pt;line-height:1.25;text-align:left;break-before:avoid;break-inside:avoid}
        .check svg{width:18mm;height:18mm;display:block}
        .check p{overflow-wrap:anywhere}
        """;

    public static void Write(StringBuilder page, SheetCheck? check)
    {
        if (check is null) return;
        page.Append("\n<div class=\"check\">").Append(Drawing(check.Address)).Append("<div>");
        foreach (var line in check.Lines) page.Append("<p>").Append(Encoder.Encode(SheetText.Clean(line))).Append("</p>");
        page.Append("</div></div>");
    }

    /// <summary>One path of one colour: a printer draws it as lines, and nothing is asked of anybody.</summary>
    private static string Drawing(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            foreach (var (x, length) in Runs(rows[y])) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{length}v1h-{length}z");
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg role=\"img\" aria-label=\"Mã QR kiểm tra văn bản\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\">"
            + $"<path fill=\"#000\" d=\"{path}\"/></svg>");
    }

    private static IEnumerable<(int Start, int Length)> Runs(BitArray row)
    {
        for (var x = 0; x < row.Count; x++)
        {
            if (!row[x]) continue;
            var start = x;
            while (x < row.Count && row[x]) x++;
            yield return (start, x - start);
        }
    }
}
