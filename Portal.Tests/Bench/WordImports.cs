using System.Diagnostics;
using System.Globalization;
using Portal.Core.Word;
using Portal.Tests.Media;
using Portal.Tests.Word;
using static Portal.Tests.Word.WordFiles;

namespace Portal.Tests.Bench;

/// <summary>
/// A Word file of 20 pages (400 words each, lists, three tables, ten pictures) read as its page reads it; the pictures follow one by one afterwards.
/// </summary>
internal static class WordImports
{
    private const int Rounds = 5;
    private const int Pages = 20;
    private const string Line = "Phường tổ chức hội nghị triển khai kế hoạch bảo đảm vệ sinh môi trường tại các tổ dân phố trên địa bàn trong năm nay. ";

    public static Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var file = Made().ToArray();
        var rounds = new List<double>();
        // The first round is the compiler's
        for (var round = 0; round <= Rounds; round++)
        {
            using var content = new MemoryStream(file);
            var clock = Stopwatch.StartNew();
            var read = WordReader.Read(content, new WordLimits(), 20_000_000);
            if (!read.Done || read.Value.Pictures.Count != 10) throw new InvalidOperationException("the file was not read whole: " + read);
            if (round > 0) rounds.Add(clock.Elapsed.TotalSeconds);
        }
        IReadOnlyList<Figure> figures = [Figures.WordImport.Of(Figures.Median(rounds), string.Create(CultureInfo.InvariantCulture,
            $"{Pages} pages, {file.Length / 1024} KB; rounds {Figures.Rounds(rounds)}"))];
        return Task.FromResult(figures);
    }

    private static MemoryStream Made()
    {
        var body = P(R("Báo cáo kết quả công tác năm", "<w:b/>"));
        for (var page = 0; page < Pages; page++)
        {
            body += P(R($"Phần {page + 1}"), Styled("u1"));
            // 24 words a line
            for (var i = 0; i < 4; i++) body += P(R(Line + Line + Line + Line, i % 2 == 0 ? "" : "<w:i/>"), i == 3 ? Numbered(1) : "");
            if (page < 10) body += P(Picture($"r{page}", $"Ảnh {page}"));
            var row = $"<w:tr><w:tc>{P(R("Tổ"))}</w:tc><w:tc>{P(R("15"))}</w:tc></w:tr>";
            if (page < 3) body += $"<w:tbl>{string.Concat(Enumerable.Repeat(row, 20))}</w:tbl>";
        }
        var pictures = Enumerable.Range(0, 10).Select(i => ($"word/media/a{i}.png", PictureFiles.Png(800 + i, 600)));
        return Of(body, [References(Enumerable.Range(0, 10).Select(i => ($"r{i}", $"media/a{i}.png", false))), .. pictures]);
    }
}
