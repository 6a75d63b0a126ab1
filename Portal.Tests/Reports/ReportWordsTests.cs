using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers.Sheets;
using Portal.Core.Reports;
using Portal.Tests.Royalties.Budgets;
using Portal.Tests.Royalties.Payments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Reports;

public sealed class ReportWordsTests
{
    [Theory]
    [InlineData(12, 10, "tăng 2 (20%)")]
    [InlineData(10, 12, "giảm 2 (17%)")]
    [InlineData(1000, 960, "tăng 40 (4,2%)")]
    [InlineData(3, 2, "tăng 1")]
    [InlineData(0, 9, "giảm 9")]
    [InlineData(5, 0, "tăng 5")]
    [InlineData(7, 7, "không đổi")]
    [InlineData(0, 0, "không đổi")]
    [InlineData(0, 40, "giảm 40 (100%)")]
    [InlineData(150, 12, "tăng 138 (gấp 13 lần)")]
    [InlineData(1000, 10, "tăng 990 (gấp 100 lần)")]
    [InlineData(7, null, "không có số liệu so sánh")]
    [InlineData(null, 7, "không có số liệu so sánh")]
    public void A_change_is_said_in_numbers_and_in_per_cent_only_of_what_is_not_tiny(int? now, int? before, string words) =>
        Assert.Equal(words, ReportWords.Change(new("so", "Số", now, before, null, SheetColumnKind.Integer), before));

    [Fact]
    public void Money_and_shares_change_in_their_own_words()
    {
        Assert.Equal("tăng 500.000 (50%)", ReportWords.Change(new("tien", "Tiền", 1_500_000, null, null, SheetColumnKind.Money), 1_000_000));
        Assert.Equal("tăng 500.000", ReportWords.Change(new("tien", "Tiền", 500_000, null, null, SheetColumnKind.Money), 0));
        Assert.Equal("giảm 12,5 điểm %", ReportWords.Change(new("ty-le", "Tỷ lệ", 80, null, null, SheetColumnKind.Decimal) { IsShare = true }, 92.5m));
    }

    [Fact]
    public void A_figure_is_compared_with_the_spans_there_are_and_not_at_all_where_nothing_ever_happened()
    {
        var october = DaySpan.Of(new YearMonth(2026, 10));
        var question = new ReportQuestion(october, ReportSpans.Before(october), ReportSpans.LastYear(october)) { Began = new(2025, 1, 1) };
        ReportFigure Of(int now, int? before, int? year) => new("so", "Số", now, before, year, SheetColumnKind.Integer);

        Assert.Equal(["Số bản đính chính tăng 2 so với tháng 9/2026 (1); giảm 1 so với tháng 10/2025 (4)."],
            ReportWords.Changed("Số bản đính chính", Of(3, 1, 4), question));
        Assert.Equal(["Số bản đính chính tăng 2 so với tháng 9/2026 (1)."],
            ReportWords.Changed("Số bản đính chính", Of(3, 1, null), question with { Began = new(2026, 1, 1) }));
        Assert.Empty(ReportWords.Changed("Số bản đính chính", Of(3, null, null), question with { Began = october.First }));
        Assert.Empty(ReportWords.Changed("Số bản đính chính", Of(0, 0, 0), question));
    }

    [Fact]
    public void Many_names_are_cut_with_how_many_more_there_are() =>
        Assert.Equal("1, 2, 3, 4, 5 và 2 đơn vị khác", ReportWords.Names(["1", "2", "3", "4", "5", "6", "7"], "đơn vị"));

    [Fact]
    public void What_moved_most_is_named_with_who_is_new_and_who_fell_silent()
    {
        var october = DaySpan.Of(new YearMonth(2026, 10));
        var question = new ReportQuestion(october, ReportSpans.Before(october), ReportSpans.LastYear(october)) { Began = new(2026, 1, 1) };
        Mover[] all = [new("A", 9, 4), new("B", 3, 2), new("C", 1, 6), new("D", 5, 0), new("E", 0, 3), new("F", 2, 2), new("G", 0, 0)];
        Assert.Equal(
            [
                "So với tháng 9/2026, đơn vị tăng nhiều nhất là A (4 lên 9), giảm nhiều nhất là C (6 xuống 1).", "Kỳ trước chưa có tin, bài, kỳ này có: D (5).",
                "Kỳ trước có tin, bài, kỳ này không có: E (kỳ trước 3).",
            ], ReportWords.Movers(all, "đơn vị", question));
        Assert.Empty(ReportWords.Movers(all, "đơn vị", question with { Began = new(2026, 10, 1) }));
        Assert.Empty(ReportWords.Movers([new("F", 2, 2)], "đơn vị", question));
    }

    [Theory]
    [InlineData("dang-tin.tong", "dang-tin", "tong", ReportSide.Now)]
    [InlineData("dang-tin.don-vi-3@ky-truoc", "dang-tin", "don-vi-3", ReportSide.Before)]
    [InlineData("a.b@nam-truoc", "a", "b", ReportSide.LastYear)]
    public void A_key_reads_back_as_it_was_written(string text, string part, string key, ReportSide side)
    {
        Assert.True(ReportKey.TryParse(text, out var read));
        Assert.Equal(new ReportKey(part, key, side), read);
        Assert.Equal(text, read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tong")]
    [InlineData(".tong")]
    [InlineData("dang-tin.")]
    [InlineData("dang-tin.tong@hom-qua")]
    public void Anything_else_is_no_key(string? text) => Assert.False(ReportKey.TryParse(text, out _));

    /// <summary>The tables of the budget have their paragraph, like those of every other part.</summary>
    [Fact]
    [Trait("Row", "G8")]
    public async Task The_budget_is_told_in_words_as_well()
    {
        var (database, _) = await SomePayments.TwoMonths((SomePayments.Cash("Mai Anh"), 10));
        using var owned = database;
        async Task<IReadOnlyList<string>> Told() => Story.Must(await database.As(Someone.Head).GetRequiredService<GetActivityReport>()
            .ExecuteAsync(DaySpan.Of(new YearMonth(2026, 10)))).Parts.Single(p => p.Code == "ngan-sach").Sentences;
        Assert.Equal(["Năm 2026 chưa ghi nhận dự toán được giao."], await Told());

        await Budgeted.Give(database, 10_000_000);
        Story.Must(await Story.TryDisburse(database, SomePayments.Form(), SomePayments.August));

        Assert.Equal(["Trong kỳ đã chi 2.530.000 đồng nhuận bút, thù lao và phụ cấp.",
            "Theo số liệu ngày 05/10/2026, năm 2026 đã chi 2.530.000 đồng, đã duyệt chờ chi 1.265.000 đồng trong tổng dự toán 10.000.000 đồng; "
                + "còn lại 6.205.000 đồng."], (await Told()).Select(s => s.Replace('\u00A0', ' ')));
    }
}
