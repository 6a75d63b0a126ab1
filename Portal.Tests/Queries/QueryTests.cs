using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Queries;
using Portal.Tests.Reports;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queries;

/// <summary>Items looked up by many conditions, as a secretary asks: "tin của tổ dân phố 5 trong quý". Today is 20/11/2026.</summary>
public sealed class QueryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private int an;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        var rows = new SomeItems(database);
        an = await rows.PersonAsync("Nguyễn Hải An", "vhxh");
        await rows.PublishedAsync("Tổ dân phố 5 ra quân", new(2026, 11, 2, 9, 0, 0), unit: "vhxh", due: new(2026, 11, 2, 10, 0, 0), by: [(an, 100)],
            amount: 506_000);
        await rows.PublishedAsync("TỔ DÂN PHỐ 5: hội nghị", new(2026, 10, 1, 0, 0, 0), "chi-dao-dieu-hanh", "vhxh", new(2026, 9, 30, 10, 0, 0),
            [(an, 100)], 1_265_000);
        await rows.PublishedAsync("Tổ dân phố 50 họp", new(2026, 11, 3, 9, 0, 0), by: [(an, 100)]);
        await rows.PublishedAsync("Năm hộ ở 5 tổ dân phố", new(2026, 11, 4, 9, 0, 0));
        await rows.PublishedAsync("Tổ dân phố 5 quý trước", new(2026, 9, 30, 23, 59, 0));
        await rows.PublishedAsync("=1+1 của tổ dân phố 5", new(2025, 11, 3, 9, 0, 0), "van-ban");
        await new SomeItems(database, "phu-lien").PublishedAsync("Tổ dân phố 5 cổng khác", new(2026, 11, 2, 9, 0, 0));
        await IndexAsync();
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>The builder puts rows in without their folded words.</summary>
    private async Task IndexAsync()
    {
        await using var db = database.Context();
        foreach (var edition in await db.Editions.ToListAsync()) edition.SearchText = VietnameseText.Fold(edition.Title + "\n\nNội dung\n");
        await db.SaveChangesAsync();
    }

    private Task<Outcome<QueryResult>> TryAsync(string query, string by = Someone.Secretary) =>
        database.As(by).GetRequiredService<FindByQuery>().ExecuteAsync(ListAsk.Read(query, QueryAsk.Keys));

    private async Task<List<string>> TitlesAsync(string query, string by = Someone.Secretary) =>
        Story.Must(await TryAsync(query, by)).Rows.Items.Select(r => r.Edition.Title).ToList();

    [Fact]
    public async Task A_phrase_stands_whole_and_in_its_order_with_or_without_marks_within_a_span_told_from_today()
    {
        string[] both = ["Tổ dân phố 5 ra quân", "TỔ DÂN PHỐ 5: hội nghị"];

        Assert.Equal(both, await TitlesAsync("?tu=tổ dân phố 5&ky=quy-nay"));
        Assert.Equal(both, await TitlesAsync("?tu=to+dan+pho+5&ky=quy-nay"));
        Assert.Equal(["Tổ dân phố 5 quý trước"], await TitlesAsync("?tu=tổ dân phố 5&ky=quy-truoc"));
        Assert.Equal(["TỔ DÂN PHỐ 5: hội nghị"], await TitlesAsync("?tu=tổ dân phố 5, hội nghị"));
        Assert.Equal(4, (await TitlesAsync("?tu=tổ dân phố 5")).Count);
        Assert.Empty(await TitlesAsync("?tu=tổ dân phố 500"));
    }

    [Theory]
    [InlineData("tuan-nay", 0)]
    [InlineData("thang-nay", 3)]
    [InlineData("thang-truoc", 1)]
    [InlineData("30-ngay", 3)]
    [InlineData("nam-nay", 5)]
    [InlineData("nam-truoc", 1)]
    public async Task A_span_told_from_today_is_that_of_the_day_it_is_asked_on(string span, int items) =>
        Assert.Equal(items, Story.Must(await TryAsync($"?ky={span}")).Rows.Total);

    [Fact]
    public async Task The_sums_are_of_all_that_is_found_and_money_is_shown_to_whoever_may_see_it()
    {
        Assert.Equal(new QuerySums(2, 1, 1, 2, new Money(1_771_000)), Story.Must(await TryAsync("?tu=tổ dân phố 5&ky=quy-nay")).Sums);
        Assert.Equal(new QuerySums(6, 1, 1, 2, new Money(1_771_000)), Story.Must(await TryAsync("")).Sums);
        var reviewer = Story.Must(await TryAsync("?ky=quy-nay&cham=da", Someone.CultureReviewer));
        Assert.Equal((4, null, null), (reviewer.Sums!.Items, reviewer.Sums.Amount, reviewer.Rows.Items[0].Amount));
        Assert.Contains("không được xem nhuận bút", Assert.Single(reviewer.Rows.LeftOut), StringComparison.Ordinal);
        Assert.Empty(await TitlesAsync("", Someone.OtherAuthor));
    }

    [Fact]
    public async Task Each_condition_narrows_and_all_of_them_together()
    {
        await using (var db = database.Context())
        {
            var edition = await db.Editions.SingleAsync(e => e.Title == "Tổ dân phố 50 họp");
            edition.Pictures.Add(new() { PortalId = A.ThanhDong, MediaFileId = await A.Picture(database), Alt = "Họp" });
            edition.Attachments.Add(new() { PortalId = A.ThanhDong, MediaFileId = await A.File(database), Name = "Biên bản" });
            edition.ProposedGenre = "tin";
            await db.SaveChangesAsync();
        }
        await A.Schedule(database);

        Assert.Equal(["Tổ dân phố 50 họp"], await TitlesAsync("?anh=co"));
        Assert.Equal(["Tổ dân phố 50 họp"], await TitlesAsync("?tep=co&anh=co&the-loai=tin"));
        Assert.Equal(5, (await TitlesAsync("?anh=khong&tep=khong")).Count);
        Assert.Equal(["Tổ dân phố 5 ra quân"], await TitlesAsync("?so-voi-han=dung"));
        Assert.Equal(["TỔ DÂN PHỐ 5: hội nghị"], await TitlesAsync("?so-voi-han=tre"));
        Assert.Equal(4, (await TitlesAsync("?so-voi-han=khong")).Count);
        Assert.Equal(2, (await TitlesAsync("?cham=da")).Count);
        Assert.Equal(["Tổ dân phố 50 họp"], await TitlesAsync("?cham=chua"));
        Assert.Empty(await TitlesAsync("?cham=khong-chi"));
        Assert.Equal(3, (await TitlesAsync("?cham=khong-co")).Count);
        Assert.Equal(["=1+1 của tổ dân phố 5"], await TitlesAsync("?loai=van-ban&trang-thai=da-dang"));
        Assert.Equal(["Năm hộ ở 5 tổ dân phố", "Tổ dân phố 50 họp"], await TitlesAsync("?tu-ngay=3/11/2026&den-ngay=04/11/2026"));
        Assert.Equal("2", (await TitlesAsync($"?don-vi={await UnitAsync("vhxh")}")).Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(4, (await TitlesAsync("?don-vi=0&sap=tieu-de")).Count);
    }

    private async Task<int> UnitAsync(string code)
    {
        await using var db = database.Context();
        return await db.Units.Where(u => u.Code == code).Select(u => u.Id).SingleAsync();
    }

    [Theory]
    [InlineData("?ky=tuan-sau", "Khoảng thời gian “tuan-sau” không hợp lệ")]
    [InlineData("?muc=99999", "Chuyên mục trong bộ lọc không còn")]
    [InlineData("?don-vi=99999", "Đơn vị trong bộ lọc không còn")]
    [InlineData("?the-loai=tho", "Thể loại trong bộ lọc không còn")]
    [InlineData("?nguoi=ctv-99999", "Người trong bộ lọc không có")]
    [InlineData("?tu-ngay=31/11/2026", "Từ ngày")]
    [InlineData("?tu-ngay=04/11/2026&den-ngay=01/11/2026", "đã đổi chỗ hai ngày")]
    [InlineData("?ky=quy-nay&tu-ngay=01/01/2026", "hãy bỏ một trong hai")]
    [InlineData("?tu=***", "không có chữ hay số nào")]
    [InlineData("?tu=1,2,3,4,5,6,7,8,9", "chỉ tìm theo 8 cụm từ đầu")]
    [InlineData("?sap=abc", "Không có cột “abc”")]
    public async Task What_makes_no_sense_or_is_gone_is_left_out_with_a_sentence(string query, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Story.Must(await TryAsync(query)).Rows.LeftOut), StringComparison.Ordinal);

    [Fact]
    public async Task The_words_visitors_see_are_found_though_a_newer_edition_has_others()
    {
        await using (var db = database.Context())
        {
            var live = await db.Editions.SingleAsync(e => e.Title == "Tổ dân phố 5 ra quân");
            var profile = (await db.Portals.SingleAsync(p => p.Id == A.ThanhDong)).Profile;
            var next = live.Next(2, Core.Editions.EditorialWorkflow.From(profile.Workflow).First, Someone.Author);
            (next.Title, next.SearchText) = ("Khu phố ra quân", "khu pho ra quan");
            db.Editions.Add(next);
            db.Entry(live).Property(e => e.Stands).CurrentValue = false;
            await db.SaveChangesAsync();
        }

        Assert.Contains("Khu phố ra quân", await TitlesAsync("?tu=tổ dân phố 5&ky=thang-nay"));
        Assert.Contains("Khu phố ra quân", await TitlesAsync("?tu=khu phố"));
    }

    [Fact]
    public async Task Excel_holds_all_rows_with_the_columns_asked_for_and_no_title_becomes_a_formula()
    {
        var ask = ListAsk.Read("?tu=tổ dân phố 5&sap=-dang&cot=so-tien.cham", QueryAsk.Keys);
        var file = await database.As(Someone.Secretary).GetRequiredService<ExportByQuery>().ExecuteAsync(ask);

        Assert.Equal(
        [
            "Tiêu đề|Nhuận bút|Số tiền (đồng)", "Tổ dân phố 5 ra quân|Đã chấm|506000", "TỔ DÂN PHỐ 5: hội nghị|Đã chấm|1265000", "Tổ dân phố 5 quý trước||",
            "=1+1 của tổ dân phố 5||",
        ], Exported.Sheet(file).Lines());
    }
}
