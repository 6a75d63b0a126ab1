using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Queries;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Queries;

/// <summary>Queries under a name: one's own and shared ones, changed by their owner alone.</summary>
public sealed class SavedQueryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<int>> SaveAsync(string name, string query = "?tu=tổ dân phố 5&ky=quy-nay&luu=7", bool shared = false, string by = Someone.Secretary,
        int? id = null, int version = 0, string portal = A.ThanhDong) => database.As(by, portal).GetRequiredService<SaveQuery>()
            .ExecuteAsync(new(name, ListAsk.Read(query, QueryAsk.Keys), shared) { Id = id, Version = version });

    private async Task<IReadOnlyList<QueryKept>> SeenAsync(string by, string portal = A.ThanhDong) =>
        (await database.As(by, portal).GetRequiredService<FindQueries>().ExecuteAsync()).All;

    private Task<Outcome<string>> DeleteAsync(int id, string by, string portal = A.ThanhDong) =>
        database.As(by, portal).GetRequiredService<DeleteQuery>().ExecuteAsync(id);

    [Fact]
    public async Task What_is_kept_are_the_conditions_with_the_span_told_from_today_and_not_where_they_were_opened_from()
    {
        var id = Story.Must(await SaveAsync("  Tin của   tổ dân phố 5 "));

        var kept = Assert.Single(await SeenAsync(Someone.Secretary));
        Assert.Equal("Tin của tổ dân phố 5", kept.Name);
        Assert.Equal($"tra-cuu?tu={Uri.EscapeDataString("tổ dân phố 5")}&ky=quy-nay&luu={id}", kept.Address);
        Story.Must(await SaveAsync("Mọi tin", ""));
        Assert.Matches("^tra-cuu[?]luu=[0-9]+$", (await SeenAsync(Someone.Secretary))[0].Address);
    }

    [Fact]
    public async Task One_s_own_come_first_then_shared_ones_and_another_s_is_neither_seen_changed_nor_deleted()
    {
        var own = Story.Must(await SaveAsync("Của riêng"));
        var shared = Story.Must(await SaveAsync("Ai cũng dùng", shared: true));

        Assert.Equal(["Ai cũng dùng", "Của riêng"], (await SeenAsync(Someone.Secretary)).Select(q => q.Name));
        Assert.Equal(("Ai cũng dùng", "Lê Thu Trang", false), (await SeenAsync(Someone.Author)).Select(q => (q.Name, q.OwnerName, q.MayDelete)).Single());
        Assert.Equal(["access.not-found"], (await SaveAsync("Chiếm", by: Someone.Head, id: own, version: 1)).Codes());
        Assert.Equal(["queries.not-yours"], (await SaveAsync("Chiếm", by: Someone.Head, id: shared, version: 1)).Codes());
        Assert.Equal(["access.not-found"], (await DeleteAsync(own, Someone.Head)).Codes());
        Assert.Equal(["queries.not-yours"], (await DeleteAsync(shared, Someone.Head)).Codes());
        Assert.Equal("Ai cũng dùng", Story.Must(await DeleteAsync(shared, Someone.Administrator)));
    }

    [Fact]
    public async Task A_query_of_one_portal_is_not_there_in_another()
    {
        var id = Story.Must(await SaveAsync("Chung", shared: true));

        Assert.Empty(await SeenAsync(Someone.Stranger, "phu-lien"));
        Assert.Equal(["access.not-found"], (await DeleteAsync(id, Someone.Stranger, "phu-lien")).Codes());
        Assert.Equal(["access.not-found"], (await SaveAsync("Đổi", by: Someone.Stranger, id: id, version: 1, portal: "phu-lien")).Codes());
        Assert.Equal(["access.not-allowed"], (await SaveAsync("Lạ", by: Someone.Stranger)).Codes());
    }

    [Fact]
    public async Task Of_two_who_change_one_query_the_second_is_told_and_nothing_is_written_over()
    {
        var id = Story.Must(await SaveAsync("Quý này", shared: true));
        var seen = (await SeenAsync(Someone.Secretary)).Single().Version;
        Story.Must(await SaveAsync("Quý này, có ảnh", "?ky=quy-nay&anh=co", shared: true, id: id, version: seen));

        var late = await SaveAsync("Tháng này", "?ky=thang-nay", shared: true, id: id, version: seen);

        Assert.Equal(["data.stale"], late.Codes());
        Assert.Contains("“Quý này, có ảnh” vừa được sửa", late.Refusals[0].Sentence, StringComparison.Ordinal);
        Assert.Equal("?ky=quy-nay&anh=co", (await SeenAsync(Someone.Secretary)).Single().Query);
        await using var db = database.Context();
        Assert.Equal(["Dùng chung truy vấn “Quý này”.", "Sửa truy vấn dùng chung “Quý này, có ảnh”."],
            await db.History.Where(h => h.Action == "queries.shared").OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync());
    }

    [Theory]
    [InlineData("", false, "queries.name-missing")]
    [InlineData("Long", false, "queries.name-too-long")]
    [InlineData("ĐÃ CÓ", false, "queries.name-taken")]
    [InlineData("Chung", true, "queries.may-not-share")]
    public async Task A_name_missing_too_long_or_taken_is_refused_and_only_who_sees_all_may_share(string name, bool shared, string code)
    {
        Story.Must(await SaveAsync("Đã có", by: Someone.Author));

        Assert.Equal([code], (await SaveAsync(name == "Long" ? new string('a', 200) : name, shared: shared, by: Someone.Author)).Codes());
    }

    [Fact]
    public async Task More_than_can_be_found_again_are_not_kept_and_one_that_is_there_can_still_be_changed()
    {
        for (var i = 0; i < SaveQuery.MostQueries; i++) Story.Must(await SaveAsync($"Truy vấn {i}"));

        Assert.Equal(["queries.too-many"], (await SaveAsync("Thêm nữa")).Codes());
        var first = (await SeenAsync(Someone.Secretary))[0];
        Story.Must(await SaveAsync("Đổi tên", id: first.Id, version: first.Version));
    }
}
