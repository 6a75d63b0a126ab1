using Portal.Core.Papers.Charts;

namespace Portal.Core.Papers.Sheets;

/// <summary>The print style of NĐ 30/2020/NĐ-CP Phụ lục I: A4, margins 20/15/20/30 mm, Times New Roman or what stands in for it.</summary>
internal static class SheetHtmlStyle
{
    public static string For(Sheet sheet) =>
        $"@page{{size:A4 {(sheet.Landscape ? "landscape" : "portrait")};margin:20mm 15mm 20mm 30mm;"
        + Margin("counter(page)") + "}\n@page:first{" + Margin("none") + "}\n" + Rest
        + (sheet.Charts.Any(c => c.IsDrawn) ? "\n" + ChartSvg.PaperStyle : "")
        + (sheet.Check is null ? "" : SheetHtmlCheck.Style)
        // The width of the paper, so that the page is as wide when it is measured as when it is printed
        + (sheet.Landscape ? "\nbody{width:251.5mm}.room{min-height:18mm}" : "\nbody{width:164.5mm}");

    /// <summary>Height of a page between its margins of 20 mm, in millimetres.</summary>
    public static int RoomOf(Sheet sheet) => (sheet.Landscape ? 210 : 297) - 40;

    private static string Margin(string content) =>
        $"@top-center{{content:{content};font:13pt \"Times New Roman\",Tinos,\"Liberation Serif\",serif}}";

    private const string Rest = """
        *{box-sizing:border-box}
        html{font:13pt/1.3 "Times New Roman",Tinos,"Liberation Serif",serif;color:#000;background:#fff}
        body{margin:0;text-rendering:geometricPrecision}
        p{margin:0}
        p,th,td,caption,h1{white-space:pre-line}
        header{display:grid;grid-template-columns:minmax(0,1fr) max-content;column-gap:8mm;margin-bottom:5mm;text-align:center;line-height:1.25}
        .authority{font-size:12pt;text-wrap:balance}
        .authority .issuer{font-weight:bold}
        .authority .line{font-size:13pt;margin-top:1mm}
        .codes{display:flex;flex-wrap:wrap;gap:0 7mm;margin:-2mm 0 4mm;font-size:12pt;line-height:1.25}
        .rule{width:24mm;border-top:.75pt solid #000;margin:1.2mm auto 2mm}
        .country{display:flex;flex-direction:column}
        .country .name{font-size:12pt;font-weight:bold}
        .country .motto{font-size:13pt;font-weight:bold;width:max-content;margin:0 auto;padding-bottom:.6mm;border-bottom:.75pt solid #000}
        .date{font-style:italic}
        .country .date{margin-top:auto;padding-top:2.4mm}
        h1{font-size:14pt;margin:0;text-align:center;text-wrap:balance}
        .subtitle{font-weight:bold;text-align:center;text-wrap:balance;margin-top:.8mm}
        h1+.rule,.subtitle+.rule{margin-top:1.6mm}
        .text,.basis{text-align:justify;text-indent:1.27cm;margin-top:6pt}
        .basis{font-style:italic}
        .heading,.addressee{text-align:center;margin-top:8pt;break-after:avoid}
        .heading{font-weight:bold}
        table{width:calc(100% - 1.5pt);margin-left:.75pt;table-layout:fixed;border-collapse:collapse;margin-top:4mm;line-height:1.22}
        caption{text-align:left;font-weight:bold;font-size:13pt;padding-bottom:1.5mm;break-after:avoid}
        th,td{border:.75pt solid #000;padding:.2em .26em;vertical-align:middle;overflow-wrap:anywhere}
        th{font-weight:bold;text-align:center}
        .tight th,.tight td{padding-left:.15em;padding-right:.15em}
        .carried>*{font-style:italic}
        thead{display:table-header-group;break-inside:avoid;break-after:avoid}
        thead+tbody{break-before:avoid}
        tr{break-inside:avoid}
        .end{break-inside:avoid}
        .by-hand tbody tr:not(.total,.after)>td{height:12mm}
        .after>td{white-space:normal;border:0;padding:0;font-size:13pt;line-height:1.3;vertical-align:top}
        .n{text-align:right;font-variant-numeric:lining-nums tabular-nums}
        .c,.none{text-align:center;font-variant-numeric:lining-nums tabular-nums}
        .none{font-style:italic;padding:2.5mm}
        .total td{font-weight:bold}
        .amount{font-weight:bold;font-style:italic;margin-top:3mm;break-before:avoid;break-inside:avoid}
        .tail{margin-top:4mm;break-before:avoid;break-inside:avoid}
        .tail>.date{text-align:right;margin:0 4mm 1.5mm 0}
        .signatures{display:grid;grid-template-rows:auto auto auto auto;grid-auto-columns:minmax(0,1fr);column-gap:2mm;text-align:center}
        .signatures>*{grid-row:1/5}
        .signature{display:grid;grid-template-rows:subgrid}
        .office,.signature .name{font-weight:bold;text-wrap:balance}
        .how{font-style:italic;font-size:12pt}
        .room{min-height:22mm}
        .close header{margin-bottom:2mm}
        .close .authority .line{margin-top:0}
        .close .codes{margin-bottom:2mm}
        .close table{margin-top:2mm}
        .close .text,.close .basis{margin-top:1pt}
        .close .amount,.close .tail{margin-top:1.5mm}
        .close .room{min-height:17mm}
        .close .by-hand tbody tr:not(.total,.after)>td{height:10.5mm}
        .close .after>td{font-size:12pt;line-height:1.2}
        .close .codes{margin-bottom:2mm}
        .small table{font-size:11pt!important}
        .short .after>td{font-size:12pt;line-height:1.15}
        .short .after .text{margin-top:0}
        .short .amount,.short .tail{margin-top:1mm}
        .short .tail>.date{margin-bottom:0}
        .short .room{min-height:15mm}
        .short .check{margin-top:1mm;grid-template-columns:15mm minmax(0,1fr)}
        .short .check svg{width:15mm;height:15mm}
        .recipients{text-align:left;font-size:11pt;line-height:1.3}
        .signatures+.recipients{margin-top:4mm}
        .recipients .label{font-size:12pt;font-weight:bold;font-style:italic}
        .watermark{position:fixed;inset:0;display:grid;place-items:center;z-index:-1;font-size:64pt;font-weight:bold;color:#e4e4e4}
        .watermark{transform:rotate(-35deg);text-align:center}
        """;
}
