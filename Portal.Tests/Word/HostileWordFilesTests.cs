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
    public void Boxes_inside_boxes_without_end_are_read_to_a_depth()
    {
        var inside = P(R("tận cùng"));
        for (var i = 0; i < 200; i++) inside = P($"<w:r><w:drawing><w:txbxContent>{inside}</w:txbxContent></w:drawing></w:r>");
        using var file = Of(P(R("Ngoài")) + inside);
        Assert.StartsWith("<p>Ngoài</p>", Story.Must(WordReader.Read(file, new(), 1000)).Html, StringComparison.Ordinal);
    }
}
