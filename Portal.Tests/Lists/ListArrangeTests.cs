using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Queue;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>Short lists are sorted, narrowed and paged as long ones are.</summary>
[Trait("Fault", "ED20")]
public class ListArrangeTests
{
    private static readonly WorkRow[] Work =
    [
        new("Tin, bài", "Đường hoa", "Biên tập", "Lê Thu Trang", new(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc), "còn", false, false, "bai/1", "Gửi"),
        new("Văn bản", "Ăn Tết", "Nháp", "Mai Anh", null, null, false, false, "bai/2", "Gửi"),
        new("Tin, bài", "Âm nhạc", "Phê duyệt", "Mai Anh", new(2026, 11, 19, 0, 0, 0, DateTimeKind.Utc), "quá", true, true, "bai/3", "Duyệt"),
    ];

    private static Rows<WorkRow> Narrow(string query) => WorkList.Narrow(Work, WorkList.Shape.Read(query));

    [Theory]
    [InlineData("", "bai/1 bai/2 bai/3")]
    [InlineData("?sap=noi-dung", "bai/2 bai/3 bai/1")]
    [InlineData("?sap=-noi-dung", "bai/1 bai/3 bai/2")]
    [InlineData("?sap=han", "bai/3 bai/1 bai/2")]
    [InlineData("?sap=-han", "bai/1 bai/3 bai/2")]
    [InlineData("?sap=nguoi-soan", "bai/1 bai/2 bai/3")]
    [InlineData("?xem=qua-han", "bai/3")]
    [InlineData("?loai=V%C4%83n%20b%E1%BA%A3n", "bai/2")]
    [InlineData("?tu=mai%20anh%20am", "bai/3")]
    [InlineData("?trang=99", "bai/1 bai/2 bai/3")]
    public void The_queue_is_sorted_and_narrowed_by_its_address(string query, string links) =>
        Assert.Equal(links, string.Join(' ', Narrow(query).Items.Select(r => r.Link)));

    [Fact]
    public void A_kind_nothing_waits_of_and_a_column_that_is_none_are_left_out_and_said()
    {
        var rows = Narrow("?loai=Phim&sap=mau");

        Assert.Equal((3, 2), (rows.Total, rows.LeftOut.Count));
    }

    [Fact]
    public void A_page_past_the_end_is_the_last_and_an_empty_list_has_one_page()
    {
        var many = Enumerable.Range(1, 120).Select(i => Work[0] with { Link = $"bai/{i}" }).ToList();

        var last = WorkList.Narrow(many, WorkList.Shape.Read("?trang=77"));
        Assert.Equal((3, 20, "bai/101"), (last.Page, last.Items.Count, last.Items[0].Link));
        Assert.Equal((1, 1), (WorkList.Narrow([], WorkList.Shape.Read("?trang=77")).Page, WorkList.Narrow([], WorkList.Shape.Read("")).Pages));
    }
}
