using Portal.Core.Comparing;
using Xunit;

namespace Portal.Tests.Comparing;

public class TextComparisonTests
{
    private static string Told(TextComparison compared) => string.Join(" ¶ ", compared.Blocks.Select(b => $"{b.State}: "
        + string.Concat(b.Runs.Select(r => r.State switch { RunState.Removed => $"[-{r.Text}-]", RunState.Added => $"[+{r.Text}+]", _ => r.Text }))));

    private static string Told(IEnumerable<FactChange> facts) => string.Join("; ", facts.Select(f => $"{f.Kind} {f.Before ?? "–"} → {f.After ?? "–"}"));

    [Fact]
    [Trait("Fault", "ED5")]
    public void Fifteen_made_sixteen_is_seen_and_named()
    {
        var compared = TextComparison.Of("<p>Có 15 hộ được hỗ trợ.</p>", "<p>Có 16 hộ được hỗ trợ.</p>");

        Assert.Equal("Changed: Có [-15 -][+16 +]hộ được hỗ trợ.", Told(compared));
        Assert.Equal("Number 15 → 16", Told(compared.Facts));
        Assert.Equal("Có 16 hộ được hỗ trợ.", compared.Facts[0].Around);
    }

    [Fact]
    [Trait("Fault", "ED5")]
    public void Amounts_come_before_days_and_days_before_names_wherever_they_stand()
    {
        var compared = TextComparison.Of(
            "<p>Ông Nguyễn Văn An dự.</p><p>Họp ngày 20/11/2026.</p><p>Chi 1.000.000 đồng.</p>",
            "<p>Ông Nguyễn Văn Ân dự.</p><p>Họp ngày 21/11/2026.</p><p>Chi 10.000.000 đồng.</p>");

        Assert.Equal("Amount 1.000.000 đồng → 10.000.000 đồng; Date 20/11/2026 → 21/11/2026; Name Nguyễn Văn An → Nguyễn Văn Ân", Told(compared.Facts));
    }

    [Fact]
    public void Numbers_that_changed_places_are_changes() =>
        Assert.Equal("Number – → 7; Number 7 → –", Told(TextComparison.Of("<p>Tổ 5 và 7</p>", "<p>Tổ 7 và 5</p>").Facts));

    [Fact]
    public void Another_way_of_writing_a_day_is_shown_among_the_words_but_is_no_changed_fact()
    {
        var compared = TextComparison.Of("<p>Họp ngày 05/9/2026 tại hội trường.</p>", "<p>Họp ngày 5/9/2026 tại hội trường.</p>");

        Assert.Equal("Changed: Họp ngày [-05/9/2026 -][+5/9/2026 +]tại hội trường.", Told(compared));
        Assert.Empty(compared.Facts);
    }

    [Fact]
    public void What_came_and_what_went_stand_in_their_places()
    {
        var compared = TextComparison.Of("<p>Một đoạn đầu.</p><p>Đoạn bị bỏ đi.</p><p>Đoạn cuối.</p>",
            "<p>Một đoạn đầu.</p><p>Đoạn cuối.</p><p>Câu hoàn toàn khác thêm vào.</p>");

        Assert.Equal("Same: Một đoạn đầu. ¶ Removed: [-Đoạn bị bỏ đi.-] ¶ Same: Đoạn cuối. ¶ Added: [+Câu hoàn toàn khác thêm vào.+]", Told(compared));
    }

    [Fact]
    public void A_moved_paragraph_has_moved_and_its_numbers_have_not_changed()
    {
        var compared = TextComparison.Of("<p>Có 15 hộ dân.</p><p>Đoạn hai nói chuyện khác.</p><p>Đoạn ba tiếp theo.</p>",
            "<p>Đoạn hai nói chuyện khác.</p><p>Đoạn ba tiếp theo.</p><p>Có 15 hộ dân.</p>");

        Assert.Equal("Same: Đoạn hai nói chuyện khác. ¶ Same: Đoạn ba tiếp theo. ¶ Moved: Có 15 hộ dân.", Told(compared));
        Assert.Empty(compared.Facts);
    }

    [Fact]
    public void Bold_letters_and_another_address_of_a_link_are_told_without_changed_words()
    {
        var compared = TextComparison.Of("<p>Xem <a href=\"https://a.vn/1\">tại đây</a></p><p>Đậm</p>",
            "<p>Xem <a href=\"https://a.vn/2\">tại đây</a></p><p><strong>Đậm</strong></p>");

        Assert.Equal("Reformatted: Xem tại đây ¶ Reformatted: Đậm", Told(compared));
        Assert.False(compared.IsSame);
    }

    [Fact]
    public void A_row_of_a_table_is_compared_cell_by_cell_in_one_line()
    {
        var compared = TextComparison.Of("<table><tbody><tr><td>Tổ 1</td><td>15 hộ</td></tr></tbody></table>",
            "<table><tbody><tr><td>Tổ 1</td><td>16 hộ</td></tr></tbody></table>");

        Assert.Equal("Changed: Tổ 1 | [-15 -][+16 +]hộ", Told(compared));
        Assert.Equal(BlockKind.TableRow, compared.Blocks[0].Kind);
    }

    [Fact]
    public void Lines_of_a_cell_do_not_run_together()
    {
        var compared = TextComparison.Of("<table><tbody><tr><td><p>10</p><p>5 triệu đồng</p></td></tr></tbody></table>",
            "<table><tbody><tr><td><p>10</p><p>6 triệu đồng</p></td></tr></tbody></table>");
        Assert.Equal("Amount 5 triệu đồng → 6 triệu đồng", Told(compared.Facts));
        Assert.StartsWith("Changed: 10 ", Told(compared), StringComparison.Ordinal);
    }

    [Fact]
    public void One_picture_in_the_place_of_another_has_not_moved() => Assert.Equal(
        [BlockState.Removed, BlockState.Same, BlockState.Added],
        TextComparison.Of("<figure data-picture=\"1\"></figure><p>Đoạn</p>", "<p>Đoạn</p><figure data-picture=\"2\"></figure>").Blocks.Select(b => b.State));

    [Fact]
    public void Equal_texts_are_the_same_and_nothing_beside_nothing_too()
    {
        Assert.True(TextComparison.Of("<p>Một</p><ul><li>hai</li></ul>", "<p>Một</p><ul><li>hai</li></ul>").IsSame);
        Assert.True(TextComparison.Of("", "").IsSame);
        Assert.Equal("Added: [+Mới+]", Told(TextComparison.Of("", "<p>Mới</p>")));
    }

    [Fact]
    public void Rewritten_paragraphs_find_each_other_though_one_was_put_between()
    {
        var compared = TextComparison.Of("<p>Phường tổ chức hội nghị tại nhà văn hóa.</p><p>Kết thúc lúc 10 giờ cùng ngày hôm đó.</p>",
            "<p>Phường đã tổ chức hội nghị tại nhà văn hóa.</p><p>Rất đông bà con về dự.</p><p>Kết thúc lúc 11 giờ cùng ngày hôm đó.</p>");

        Assert.Equal([BlockState.Changed, BlockState.Added, BlockState.Changed], compared.Blocks.Select(b => b.State));
        Assert.Equal("Date 10 giờ → 11 giờ", Told(compared.Facts));
    }
}
