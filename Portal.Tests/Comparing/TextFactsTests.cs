using Portal.Core.Comparing;
using Xunit;

namespace Portal.Tests.Comparing;

public class TextFactsTests
{
    [Theory]
    [InlineData("Kinh phí 1.250.000 đồng", "Amount:1.250.000 đồng")]
    [InlineData("Hỗ trợ 3,5 tỷ đồng và 20 triệu đồng", "Amount:3,5 tỷ đồng|Amount:20 triệu đồng")]
    [InlineData("Mức phạt 500.000đ.", "Amount:500.000đ")]
    [InlineData("họp ngày 20/11/2026 lúc 8 giờ 30", "Date:20/11/2026|Date:8 giờ 30")]
    [InlineData("từ ngày 5 tháng 9 năm 2026", "Date:ngày 5 tháng 9 năm 2026")]
    [InlineData("chiều 20/11, lúc 14h30", "Date:chiều 20/11|Date:14h30")]
    [InlineData("trong tháng 11/2026 và năm 2027", "Date:tháng 11/2026|Date:năm 2027")]
    [InlineData("theo quyết định số 218/2025/QĐ-UBND", "DocumentNumber:218/2025/QĐ-UBND")]
    [InlineData("công văn 45/UBND-VHXH", "DocumentNumber:45/UBND-VHXH")]
    [InlineData("tăng 12,5% so với 1.250 hộ", "Number:12,5%|Number:1.250")]
    [InlineData("gọi 0225 3822 113", "Number:0225|Number:3822|Number:113")]
    [InlineData("do ông Nguyễn Văn An chủ trì", "Name:Nguyễn Văn An")]
    [InlineData("Theo bà Trần Thị Hoa", "Name:Trần Thị Hoa")]
    [InlineData("Ông Bình cho biết", "Name:Bình")]
    [InlineData("Hội nghị đã thông qua", "")]
    [InlineData("giữa UBND và nhân dân", "Name:UBND")]
    public void What_must_not_be_wrong_is_found(string text, string facts)
    {
        Assert.Equal(facts, string.Join('|', TextFacts.In(text).Select(f => $"{f.Kind}:{f.Words}")));
    }

    [Theory]
    [InlineData("ngày 05/9/2026", "ngày 5/09/2026")]
    [InlineData("1.250.000 đồng", "1.250.000đ")]
    [InlineData("8 giờ 30", "08h30")]
    [InlineData("8 giờ", "8:00")]
    [InlineData("20 triệu", "20 triệu đồng")]
    [InlineData("12,50%", "12,5%")]
    [InlineData("1.250 hộ", "1250 hộ")]
    public void Another_way_of_writing_says_the_same(string one, string other)
    {
        Assert.Equal(TextFacts.In(one).Select(f => f.Value), TextFacts.In(other).Select(f => f.Value));
    }

    [Theory]
    [InlineData("0225382211", "225382211")]
    [InlineData("1,5 triệu đồng", "15 triệu đồng")]
    [InlineData("1.250", "1,250")]
    [InlineData("5 triệu đồng", "5 tỷ đồng")]
    [InlineData("sáng 20/11", "chiều 20/11")]
    public void What_says_something_else_differs(string one, string other)
    {
        Assert.NotEqual(TextFacts.In(one).Select(f => f.Value), TextFacts.In(other).Select(f => f.Value));
    }
}
