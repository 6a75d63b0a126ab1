using Portal.Core.Comparing;
using Xunit;

namespace Portal.Tests.Comparing;

/// <summary>Two people's texts made one by paragraph.</summary>
public class TextMergeTests
{
    private const string Began = "<h2>Ra quân</h2><p>Có 15 hộ dân dự.</p><p>Họp tại nhà văn hóa tổ 5.</p><p>Tổ trưởng phát biểu.</p>";

    private static string Told(TextMerge merge) => string.Join(" ¶ ", merge.Parts.Select(p =>
        p.State == MergeState.Same ? p.MineWords : $"{p.State}: {(p.Mine is null ? "–" : p.MineWords)} | {(p.Theirs is null ? "–" : p.TheirsWords)}"));

    private static Dictionary<string, MergeChoice> All(TextMerge merge, MergeChoice choice) => merge.Open.ToDictionary(p => p.Key, _ => choice);

    private static string P(params string[] lines) => string.Concat(lines.Select(l => $"<p>{l}</p>"));

    [Fact]
    public void What_only_one_side_changed_is_taken_by_itself_even_in_the_next_paragraph()
    {
        var merge = TextMerge.Of(Began, Began.Replace("15 hộ", "16 hộ"), Began.Replace("tổ 5", "tổ 7"));

        Assert.Equal("Ra quân ¶ Mine: Có 16 hộ dân dự. | Có 15 hộ dân dự. ¶ Theirs: Họp tại nhà văn hóa tổ 5. | Họp tại nhà văn hóa tổ 7."
            + " ¶ Tổ trưởng phát biểu.", Told(merge));
        Assert.Equal(Began.Replace("15 hộ", "16 hộ").Replace("tổ 5", "tổ 7"), merge.With(new Dictionary<string, MergeChoice>()));
        Assert.Equal((true, true), merge.Keeps(new Dictionary<string, MergeChoice>()));
    }

    [Fact]
    public void Where_both_changed_one_paragraph_somebody_chooses_mine_theirs_or_both()
    {
        var merge = TextMerge.Of(P("Có 15 hộ dân dự."), P("Có 16 hộ dân dự."), P("Có 17 hộ dân dự."));

        Assert.Null(merge.With(new Dictionary<string, MergeChoice>()));
        Assert.Equal(P("Có 16 hộ dân dự."), merge.With(All(merge, MergeChoice.Mine)));
        Assert.Equal(P("Có 17 hộ dân dự."), merge.With(All(merge, MergeChoice.Theirs)));
        Assert.Equal(P("Có 16 hộ dân dự.", "Có 17 hộ dân dự."), merge.With(All(merge, MergeChoice.Both)));
        Assert.Equal((true, false), merge.Keeps(All(merge, MergeChoice.Mine)));
        Assert.Equal((false, true), merge.Keeps(All(merge, MergeChoice.Theirs)));
        Assert.Equal((true, true), merge.Keeps(All(merge, MergeChoice.Both)));
    }

    [Fact]
    public void A_paragraph_one_struck_out_and_the_other_changed_is_a_choice_and_one_both_struck_out_is_gone()
    {
        var began = P("Đoạn một ở đây.", "Đoạn hai nói về đường Lê Lợi.", "Đoạn ba.");

        var merge = TextMerge.Of(began, P("Đoạn một ở đây."), P("Đoạn một ở đây.", "Đoạn hai nói về đường Lê Lai."));

        Assert.Equal("Đoạn một ở đây. ¶ Open: – | Đoạn hai nói về đường Lê Lai.", Told(merge));
        Assert.Equal(P("Đoạn một ở đây."), merge.With(All(merge, MergeChoice.Mine)));
        Assert.False(merge.Open.Single().MayBeBoth);
    }

    [Fact]
    public void What_both_added_at_one_place_stands_there_once_where_it_is_the_same_and_in_a_row_where_it_is_not()
    {
        var began = P("Một.", "Hai.");

        var merge = TextMerge.Of(began, P("Một.", "Cả hai thêm câu này.", "Của tôi về giao thông.", "Hai."),
            P("Một.", "Cả hai thêm câu này.", "Hai.", "Cuối bài."));

        Assert.Equal("Một. ¶ Cả hai thêm câu này. ¶ Mine: Của tôi về giao thông. | – ¶ Hai. ¶ Theirs: – | Cuối bài.", Told(merge));
    }

    [Fact]
    public void Without_the_text_both_began_from_every_difference_is_a_choice()
    {
        var merge = TextMerge.Of(null, P("Một.", "Có 15 hộ dân dự.", "Của tôi."), P("Một.", "Có 16 hộ dân dự."));

        Assert.Equal("Một. ¶ Open: Có 15 hộ dân dự. | Có 16 hộ dân dự. ¶ Open: Của tôi. | –", Told(merge));
    }

    [Fact]
    public void A_choice_outlives_a_change_elsewhere()
    {
        var before = TextMerge.Of(P("Có 15 hộ dự họp.", "Hai."), P("Có 16 hộ dự họp.", "Hai."), P("Có 17 hộ dự họp.", "Hai."));
        var chosen = All(before, MergeChoice.Theirs);

        var after = TextMerge.Of(P("Có 15 hộ dự họp.", "Hai."), P("Có 16 hộ dự họp.", "Hai.", "Gõ thêm."), P("Có 17 hộ dự họp.", "Hai."));

        Assert.Equal(P("Có 17 hộ dự họp.", "Hai.", "Gõ thêm."), after.With(chosen));
    }

    [Fact]
    public void Lists_tables_pictures_and_formats_of_one_side_go_whole()
    {
        const string List = "<ul><li>Một</li><li>Hai</li></ul>";
        const string Rest = "<figure data-picture=\"12\"></figure><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>";

        var merge = TextMerge.Of(List + "<p>Chữ thường</p>" + Rest, List + "<p>Chữ <strong>thường</strong></p>" + Rest,
            "<ul><li>Một</li><li>Hai</li><li>Ba</li></ul><p>Chữ thường</p>" + Rest);

        Assert.Equal("<ul><li>Một</li><li>Hai</li><li>Ba</li></ul><p>Chữ <strong>thường</strong></p>" + Rest,
            merge.With(new Dictionary<string, MergeChoice>()));
        Assert.Equal("Một / Hai / Ba", merge.Parts[0].TheirsWords);
    }

    [Fact]
    public void A_list_both_changed_is_gone_through_by_items_and_only_the_item_both_changed_is_asked_for()
    {
        static string List(params string[] items) => $"<p>Gồm:</p><ol type=\"a\">{string.Concat(items.Select(i => $"<li>{i}</li>"))}</ol>";

        var merge = TextMerge.Of(List("Đơn đề nghị", "Bản sao hộ khẩu", "Ảnh 3x4"), List("Đơn đề nghị theo mẫu", "Bản sao hộ khẩu", "Ảnh 4x6"),
            List("Đơn đề nghị", "Bản sao giấy hộ khẩu", "Ảnh 2x3", "Lệ phí"));

        var open = Assert.Single(merge.Open);
        Assert.Equal(("Ảnh 4x6", "Ảnh 2x3", new MergePlace(2, 3, false)), (open.MineWords, open.TheirsWords, open.Place));
        Assert.Equal(List("Đơn đề nghị theo mẫu", "Bản sao giấy hộ khẩu", "Ảnh 4x6", "Lệ phí"),
            merge.With(new Dictionary<string, MergeChoice> { [open.Key] = MergeChoice.Mine }));
    }

    [Fact]
    public void A_table_both_changed_is_gone_through_by_rows_unless_its_columns_its_head_or_cells_over_rows_differ()
    {
        static string Table(string head, params string[] rows) =>
            $"<table><thead><tr><th scope=\"col\">{head}</th></tr></thead><tbody>{string.Concat(rows.Select(r => $"<tr>{r}</tr>"))}</tbody></table>";
        const string One = "<td>Tổ 1</td><td>20</td>", Two = "<td>Tổ 2</td><td>30</td>";

        var merge = TextMerge.Of(Table("Tổ", One, Two), Table("Tổ", "<td>Tổ 1</td><td>25</td>", Two), Table("Tổ", One, "<td>Tổ 2</td><td>35</td>"));
        Assert.Equal(Table("Tổ", "<td>Tổ 1</td><td>25</td>", "<td>Tổ 2</td><td>35</td>"), merge.With(new Dictionary<string, MergeChoice>()));
        Assert.Equal(["Tổ 1 | 25", "Tổ 2 | 30"], merge.Parts.Where(p => p.Place.Within > 0).Select(p => p.MineWords));

        foreach (var theirs in new[]
        {
            Table("Tổ", One + "<td>ghi chú</td>", Two + "<td></td>"), Table("Tên tổ", One, "<td>Tổ 2</td><td>35</td>"),
            Table("Tổ", "<td rowspan=\"2\">Tổ 1</td><td>20</td>", "<td>30</td>"),
        })
            Assert.Single(TextMerge.Of(Table("Tổ", One, Two), Table("Tổ", "<td>Tổ 1</td><td>25</td>", Two), theirs).Parts, p => p.State == MergeState.Open);
    }
}
