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

    private static string Items(params string[] items) => $"<ul>{string.Concat(items.Select(i => $"<li>{i}</li>"))}</ul>";

    private static string Rows(params string[] names) => "<table><thead><tr><th scope=\"col\">Tên</th></tr></thead><tbody>"
        + string.Concat(names.Select(n => $"<tr><td>{n}</td></tr>")) + "</tbody></table>";

    public static TheoryData<string, string, string> Replaced => new()
    {
        { P("Dự họp:", "Nguyễn Văn An", "Hết."), P("Dự họp:", "Trần Thị Bình", "Hết."), P("Dự họp:", "Lê Hữu Cường", "Hết.") },
        { Items("Đại diện tổ 1", "Nguyễn Văn An"), Items("Đại diện tổ 1", "Trần Thị Bình"), Items("Đại diện tổ 1", "Lê Hữu Cường") },
        { Rows("Đại diện tổ 1", "Nguyễn Văn An"), Rows("Đại diện tổ 1", "Trần Thị Bình"), Rows("Đại diện tổ 1", "Lê Hữu Cường") },
    };

    [Theory, MemberData(nameof(Replaced))]
    public void A_name_that_both_replaced_by_another_is_asked_for_in_one_choice(string began, string mine, string theirs)
    {
        var merge = TextMerge.Of(began, mine, theirs);

        var open = Assert.Single(merge.Open);
        Assert.Equal(("Trần Thị Bình", "Lê Hữu Cường", true), (open.MineWords, open.TheirsWords, open.MayBeBoth));
        Assert.Equal(mine, merge.With(All(merge, MergeChoice.Mine)));
        Assert.Equal(theirs, merge.With(All(merge, MergeChoice.Theirs)));
    }

    [Fact]
    public void A_name_one_replaced_and_the_other_wrote_longer_is_one_choice_too()
    {
        var merge = TextMerge.Of(Items("Tổ 1", "Ông Nguyễn Văn An"), Items("Tổ 1", "Trần Thị Bình"), Items("Tổ 1", "Ông Nguyễn Văn An, tổ phó"));

        var open = Assert.Single(merge.Open);
        Assert.Equal(("Trần Thị Bình", "Ông Nguyễn Văn An, tổ phó"), (open.MineWords, open.TheirsWords));
        Assert.DoesNotContain(merge.Parts, p => p.State == MergeState.Mine);
    }

    [Fact]
    public void What_stands_in_place_of_more_in_one_text_than_in_the_other_is_asked_for_and_what_only_one_put_there_is_not()
    {
        var began = P("Đầu.", "Nguyễn Văn An", "Phạm Quốc Đạt", "Hết.");

        var merge = TextMerge.Of(began, P("Đầu.", "Trần Thị Bình", "Phạm Quốc Đạt", "Hết."), P("Đầu.", "Lê Hữu Cường", "Hết."));
        Assert.Equal("Đầu. ¶ Open: Trần Thị Bình | – ¶ Theirs: Phạm Quốc Đạt | – ¶ Open: – | Lê Hữu Cường ¶ Hết.", Told(merge));

        merge = TextMerge.Of(began, P("Đầu.", "Trần Thị Bình", "Phạm Quốc Đạt", "Hết."), P("Đầu.", "Phạm Quốc Đạt", "Hết."));
        Assert.Equal("Đầu. ¶ Mine: Trần Thị Bình | – ¶ Phạm Quốc Đạt ¶ Hết.", Told(merge));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_list_or_table_of_which_nothing_might_be_left_is_asked_for_whole(bool rows)
    {
        string Of(params string[] names) => rows ? Rows(names) : Items(names);

        var merge = TextMerge.Of(Of("Nguyễn Văn An", "Trần Thị Bình"), Of("Trần Thị Bình"), Of("Nguyễn Văn An"));

        var open = Assert.Single(merge.Parts);
        Assert.Equal((MergeState.Open, "Trần Thị Bình", "Nguyễn Văn An"), (open.State, Said(open.MineWords), Said(open.TheirsWords)));
        Assert.Equal(Of("Nguyễn Văn An"), merge.With(All(merge, MergeChoice.Theirs)));

        // One stays whatever is chosen: by its items as before
        merge = TextMerge.Of(Of("Nguyễn Văn An", "Trần Thị Bình", "Tổ 3"), Of("Trần Thị Bình", "Tổ 3"), Of("Nguyễn Văn An", "Tổ 3"));
        Assert.Equal(Of("Tổ 3"), merge.With(new Dictionary<string, MergeChoice>()));

        static string Said(string words) => words.Replace("Tên / ", "", StringComparison.Ordinal);
    }
}
