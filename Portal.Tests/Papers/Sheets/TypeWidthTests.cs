using Portal.Core.Papers.Sheets;
using Portal.Tests.Support.Browsing;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

/// <summary>Words as wide as the browser sets them, in the type of papers: reckoned narrower they are torn, much wider they take the room of others.</summary>
[Trait("Fault", "FIN21")]
[Trait("needs", "chromium")]
public sealed class TypeWidthTests
{
    private const double Least = -0.005, Most = 0.09;

    private static readonly string[] Words =
    [
        "trước", "nhuận", "chuyển", "thưởng", "Ngưỡng", "Thưởng", "lương", "Không", "Cộng", "giảm", "định", "danh/MST", "Thuế", "TNCN", "(đồng)", "(tin,",
        "Đính", "QUYẾT", "Mức", "Xếp", "Vượt", "Kiểm", "1.234.567.890", "12/11/2026", "100%", "Từ", "bởi", "Ý", "wxyz", "JKGFJK", "[Ww]",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_word_is_reckoned_as_wide_as_it_is_set(bool bold)
    {
        await using var window = await (await OneBrowser.OpenedAsync()).NewContextAsync();
        var page = await window.NewPageAsync();
        var set = await page.EvaluateAsync<double[]>("""
            ([words, weight]) => {
              const pen = document.createElement('canvas').getContext('2d');
              pen.font = `${weight} 1000px "Times New Roman", Tinos, "Liberation Serif"`;
              return words.map(w => pen.measureText(w).width / 1000);
            }
            """, new object[] { Words, bold ? "bold" : "normal" });

        var wrong = Words.Zip(set).Select(w => (w.First, w.Second, Reckoned: bold ? TypeWidth.OfBold(w.First) : TypeWidth.Of(w.First)))
            .Where(w => w.Reckoned - w.Second is < Least or > Most);
        Assert.Empty(wrong);
    }
}
