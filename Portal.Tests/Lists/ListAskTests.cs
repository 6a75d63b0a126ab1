using CsCheck;
using Portal.Core.Editions;
using Portal.Core.Kinds.Articles;
using Portal.Core.Kinds.Documents;
using Portal.Core.Lists;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>What a list is asked for is its address: written and read again it is the same, and no address breaks a page.</summary>
public class ListAskTests
{
    private static readonly ContentKinds Kinds = new([new ArticleKind(), new DocumentKind()]);

    private static (EditionFilter Filter, IReadOnlyList<string> LeftOut) Read(string query) => EditionAsk.Read(ListAsk.Read(query, EditionAsk.Keys), Kinds);

    [Fact]
    public void An_address_is_read_and_written_again_the_same()
    {
        var ask = ListAsk.Read("?tu=%C4%91%C6%B0%E1%BB%9Dng%20hoa&muc=3&la-gi=1&sap=-tieu-de&trang=4", EditionAsk.Keys);

        Assert.Equal(("đường hoa", "3", null, "tieu-de", true, 4), (ask["tu"], ask["muc"], ask["la-gi"], ask.Sort, ask.Descending, ask.Page));
        Assert.Equal("?tu=%C4%91%C6%B0%E1%BB%9Dng%20hoa&muc=3&sap=-tieu-de&trang=4", ask.Query);
        Assert.Equal(ask.Query, ListAsk.Read(ask.Query, EditionAsk.Keys).Query);
    }

    [Fact]
    public void Another_condition_or_order_begins_at_the_first_page_and_keeps_the_rest()
    {
        var ask = ListAsk.Read("?tu=hoa&muc=3&trang=4", EditionAsk.Keys);

        Assert.Equal("?tu=hoa&muc=5", ask.With("muc", "5").Query);
        Assert.Equal("?muc=3", ask.With("tu", "  ").Query);
        Assert.Equal("?tu=hoa&muc=3&sap=han", ask.SortedBy("han", descending: false).Query);
        Assert.Equal("", ListAsk.Read("", EditionAsk.Keys).Query);
    }

    [Theory]
    [InlineData("?trang=-3")]
    [InlineData("?trang=0")]
    [InlineData("?trang=99999999999999999999")]
    [InlineData("?trang=hai")]
    [InlineData("?trang=１２")]
    public void A_page_that_is_no_number_is_the_first(string query) => Assert.Equal(1, Read(query).Filter.Page);

    [Theory]
    [InlineData("?trang-thai=abc", "Trạng thái “abc” không hợp lệ")]
    [InlineData("?muc=tin", "Chuyên mục “tin” không hợp lệ")]
    [InlineData("?don-vi=-1", "Đơn vị “-1” không hợp lệ")]
    [InlineData("?han=mai", "Thời hạn “mai” không hợp lệ")]
    [InlineData("?loai=phim", "Loại “phim” không hợp lệ")]
    [InlineData("?sap=mau", "Không có cột “mau” để sắp xếp")]
    [InlineData("?tu-ngay=31/02/2026", "Từ ngày “31/02/2026” không hợp lệ nên danh sách không lọc theo điều kiện này: hãy ghi ngày như 01/11/2026.")]
    [InlineData("?den-ngay=１/１/２０２６", "Đến ngày “１/１/２０２６” không hợp lệ")]
    [InlineData("?den-ngay=01/01/9999", "Đến ngày “01/01/9999” không hợp lệ")]
    public void A_condition_that_means_nothing_is_left_out_and_said(string query, string sentence)
    {
        var (filter, leftOut) = Read(query);

        Assert.Equal(new EditionFilter(), filter);
        Assert.StartsWith(sentence, Assert.Single(leftOut), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1/2/2026")]
    [InlineData("01022026")]
    [InlineData("01-02-2026")]
    [InlineData("2026-02-01")]
    [InlineData("1/2/26")]
    public void A_day_is_understood_as_people_write_it(string typed) =>
        Assert.Equal(new DateOnly(2026, 2, 1), Read("?tu-ngay=" + Uri.EscapeDataString(typed)).Filter.FromOn);

    [Fact]
    public void No_address_breaks_the_reading() => Gen.String.Sample(text =>
    {
        Read(text);
        foreach (var key in EditionAsk.Keys) Read($"?{key}={Uri.EscapeDataString(text)}&sap={text}&trang={text}");
    }, iter: 500);
}
