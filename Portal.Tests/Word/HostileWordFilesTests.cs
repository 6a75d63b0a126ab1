using System.Text;
using Portal.Core.Kernel;
using Portal.Core.Word;
using Portal.Tests.Support;
using Xunit;
using static Portal.Tests.Word.WordFiles;

namespace Portal.Tests.Word;

/// <summary>Files that are broken or mean harm: a sentence, and nothing half done.</summary>
public class HostileWordFilesTests
{
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static IReadOnlyList<string> Codes(Stream file, WordLimits? limits = null) => WordReader.Read(file, limits ?? new(), 1_000_000).Codes();

    [Fact]
    public void An_old_doc_and_a_locked_file_look_alike_and_are_told_apart()
    {
        Assert.Equal(["word.old-format"], Codes(new MemoryStream([.. OldOffice, .. new byte[2000]])));
        Assert.Equal(["word.encrypted"],
            Codes(new MemoryStream([.. OldOffice, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]])));
    }

    [Fact]
    public void Macros_are_refused() => Assert.Equal(["word.macros"], Codes(Of(P(R("Chữ")), ("word/vbaProject.bin", [1]))));

    [Fact]
    public void A_workbook_is_no_Word_file() => Assert.Equal(["word.not-word"], Codes(Zip([("[Content_Types].xml", [1]), ("xl/workbook.xml", [1])])));

    [Fact]
    public void A_part_that_unpacks_without_end_is_stopped_while_unpacking()
    {
        var endless = Encoding.ASCII.GetBytes(new string(' ', 3_000_000));
        var bomb = Of("", ("word/document.xml", [.. Xml("document", "<w:body><w:p/></w:body>"), .. endless]));
        Assert.True(bomb.Length < 20_000);
        Assert.Equal(["word.too-much"], Codes(bomb, new WordLimits { MaxXmlBytes = 1_000_000 }));
    }

    [Fact]
    public void Very_many_parts_are_refused() => Assert.Equal(["word.too-much"],
        Codes(Of(P(R("Chữ")), Enumerable.Range(0, 40).Select(i => ($"word/x{i}", new byte[1]))), new WordLimits { MaxParts = 20 }));

    [Fact]
    public void Definitions_that_grow_and_files_of_this_machine_are_not_read()
    {
        var definition = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
        Assert.Equal(["word.damaged"], Codes(Of("", ("word/document.xml", Encoding.UTF8.GetBytes(definition)))));
    }

    [Fact]
    public void A_file_cut_short_is_damaged()
    {
        var whole = Of(P(R("Chữ"))).ToArray();
        Assert.Equal(["word.damaged"], Codes(new MemoryStream(whole[..(whole.Length / 2)])));
        Assert.Equal(["word.damaged"], Codes(Of("", ("word/document.xml", Encoding.UTF8.GetBytes("<w:document"))))); 
    }

    [Fact]
    public void A_file_without_words_says_so() => Assert.Equal(["word.no-text"], Codes(Of(P(""))));

    [Fact]
    public void Scripts_in_addresses_and_words_never_become_markup()
    {
        using var file = Of(P(R("&lt;script&gt;alert(1)&lt;/script&gt;") + $"<w:hyperlink r:id=\"r1\">{R("bấm")}</w:hyperlink>"),
            References(("r1", "javascript:alert(1)", true)));
        var text = Story.Must(WordReader.Read(file, new(), 1000));
        Assert.Equal("<p>&lt;script&gt;alert(1)&lt;/script&gt;bấm</p>", text.Html);
    }

    [Fact]
    public void A_note_that_names_itself_is_read_once()
    {
        var note = Xml("footnotes", $"<w:footnote w:id=\"7\">{P(R("Xem chú thích") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>")}</w:footnote>");
        using var file = Of(P(R("Một") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"), ("word/footnotes.xml", note));
        Assert.Equal("<p>Một<sup>1</sup></p><h2>Chú thích</h2><p><sup>1</sup> Xem chú thích<sup>1</sup></p>",
            Story.Must(WordReader.Read(file, new(), 1000)).Html);
    }

    [Theory]
    [InlineData("w:ins")]
    [InlineData("w:customXml")]
    [InlineData("w:sdt")]
    public void Wrappers_inside_one_another_without_end_are_refused(string wrapper)
    {
        var deep = string.Concat(Enumerable.Repeat($"<{wrapper}>", 5000)) + P(R("tận cùng")) + string.Concat(Enumerable.Repeat($"</{wrapper}>", 5000));
        Assert.Equal(["word.too-much"], Codes(Of(deep)));
        Assert.Equal(["word.too-much"], Codes(Of(P(R("a") + deep))));
    }

    [Fact]
    public void Parts_are_measured_together_and_one_named_a_thousand_times_is_read_once()
    {
        var header = Xml("hdr", P(R("Bản lưu hành nội bộ")) + new string(' ', 100_000));
        var named = References(Enumerable.Range(0, 1000).Select(i => ($"h{i}", "header1.xml", false)));
        using var file = Of(P(R("Chữ")), named, ("word/header1.xml", header));
        Assert.Equal("1 đầu trang, chân trang", string.Join("; ", Story.Must(WordReader.Read(file, new() { MaxXmlBytes = 1_000_000 }, 1000)).Losses.Lines));
        Assert.Equal(["word.too-much"], Codes(Of(P(R("Chữ")), named, ("word/header1.xml", header)), new WordLimits { MaxXmlBytes = 60_000 }));
    }

    [Fact]
    public void Boxes_inside_boxes_without_end_are_read_to_a_depth()
    {
        var inside = P(R("tận cùng"));
        for (var i = 0; i < 20; i++) inside = P($"<w:r><w:drawing><w:txbxContent>{inside}</w:txbxContent></w:drawing></w:r>");
        using var file = Of(P(R("Ngoài")) + inside);
        Assert.StartsWith("<p>Ngoài</p>", Story.Must(WordReader.Read(file, new(), 1000)).Html, StringComparison.Ordinal);
    }
}
