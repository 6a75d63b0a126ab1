using Portal.Core.Media.Files;
using Xunit;

namespace Portal.Tests.Media.Files;

public class FileWordsTests
{
    [Theory]
    [InlineData(1, "1 KB")]
    [InlineData(1024, "1 KB")]
    [InlineData(1025, "2 KB")]
    [InlineData(1024 * 1024, "1 MB")]
    [InlineData(1024 * 1024 + 1, "1,1 MB")]
    [InlineData(524288000, "500 MB")]
    public void Sizes_are_rounded_up_and_read_as_people_write_them(long bytes, string words) => Assert.Equal(words, FileWords.Size(bytes));

    [Theory]
    [InlineData("Kế hoạch 12.pdf", "Kế hoạch 12")]
    [InlineData("QĐ số 12/2026 v.v", "QĐ số 12/2026 v")]
    [InlineData("Nghị quyết số 5. Phần thứ hai", "Nghị quyết số 5. Phần thứ hai")]
    [InlineData(".pdf", ".pdf")]
    public void A_title_is_the_name_without_its_ending(string name, string title) => Assert.Equal(title, FileWords.TitleOf(name));

    [Theory]
    [InlineData("Kế hoạch 12/KH-UBND", "Kế hoạch 12-KH-UBND.pdf")]
    [InlineData("bao-cao.PDF", "bao-cao.PDF")]
    [InlineData("virus.exe", "virus.exe.pdf")]
    [InlineData("../..", "tep.pdf")]
    [InlineData("a\"b;c\r\nX: y", "a-b;c X- y.pdf")]
    public void It_is_saved_under_its_name_with_the_ending_of_what_it_is(string name, string saved) =>
        Assert.Equal(saved, FileWords.SavedAs(name, FileKind.Pdf));

    [Theory]
    [InlineData("/tep/{0}.pdf", FileKind.Pdf)]
    [InlineData("/tep/{0}.jpg", FileKind.Picture)]
    [InlineData("/tep/{0}.exe", null)]
    [InlineData("/tep/{0}", null)]
    [InlineData("/tep/../{0}.pdf", null)]
    [InlineData("/tep/x.pdf", null)]
    public void An_address_names_a_file_and_its_kind_or_nothing(string address, FileKind? kind)
    {
        var name = new string('a', 64);
        var read = FileAddress.TryRead(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, name), out var sha256, out var found);
        Assert.Equal((kind is not null, kind is null ? null : name, kind ?? default), (read, sha256, found));
    }
}
