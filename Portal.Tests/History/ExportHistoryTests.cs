using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.History;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.History;

/// <summary>The diary as a workbook: the lines of the screen, all pages of them.</summary>
[Trait("Fault", "ED20")]
public sealed class ExportHistoryTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await Story.AtStep(database, "field-review");
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<byte[]>> Export(string query = "", string who = Someone.Head, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<ExportHistory>().ExecuteAsync(HistoryList.Shape.Read(query));

    [Theory]
    [InlineData("")]
    [InlineData("?sap=so")]
    [InlineData("?nguoi=tac-gia&trang=7")]
    [InlineData("?nguoi=he-thong")]
    [InlineData("?tu=T%E1%BB%95%20Th%C6%B0%20k%C3%BD&cot=ai.ma")]
    [InlineData("?tu-ngay=20/11/2026&den-ngay=20112026")]
    [InlineData("?den-ngay=ho%C3%A0i")]
    [InlineData("?tu-ngay=21/11/2026")]
    public async Task A_sheet_holds_the_lines_and_columns_of_the_list_in_its_order(string query)
    {
        var ask = HistoryList.Shape.Read(query);
        var rows = Story.Must(await database.As(Someone.Head).GetRequiredService<FindHistory>().ExecuteAsync(ask)).Items;

        var sheet = Exported.Sheet(await Export(query));

        var columns = HistoryList.Shape.Chosen(ask.Columns).Columns.Select(c => c.Code).ToList();
        var shown = rows.Select(r => string.Join('|', columns.Select(c => c switch
        {
            "so" => $"{r.Sequence}",
            "luc" => WardClock.Print(r.At),
            "ai" => r.ActorName,
            "ma" => r.Action,
            _ => r.Sentence,
        })));
        Assert.Equal(shown, sheet.Lines().Skip(1));
    }

    [Fact]
    public async Task Whoever_may_not_see_the_diary_gets_no_sheet_and_another_portal_none_of_these_lines()
    {
        Assert.Equal(["access.not-allowed"], (await Export(who: Someone.Author)).Codes());
        Assert.Equal(["access.not-allowed"], (await Export(who: Someone.Stranger)).Codes());
        Assert.DoesNotContain(Exported.Sheet(await Export(who: Someone.Stranger, portal: "phu-lien")).Lines(),
            line => line.Contains("Đào Thị Hạnh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ten_thousand_lines_are_one_file_and_one_more_is_refused_with_the_way_to_fewer()
    {
        await ManyAsync(ListWorkbook.MostRows - 4);
        Assert.Equal(ListWorkbook.MostRows + 1, Exported.Sheet(await Export()).LastRowUsed()!.RowNumber());

        await ManyAsync(1);

        Assert.Equal("Danh sách có 10.001 dòng, nhiều hơn 10.000 dòng của một tệp Excel: "
            + "hãy thu hẹp bằng người thực hiện, từ trong nội dung hoặc khoảng ngày rồi xuất lại.", Assert.Single((await Export()).Refusals).Sentence);
        Assert.True((await Export("?nguoi=tac-gia")).Done);
    }

    /// <summary>That many lines of the system, written as verbs write them but all at once.</summary>
    private async Task ManyAsync(int count) => Story.Must(await database.AsSystem().GetRequiredService<PortalStore>().WriteAsync<int>(operation =>
    {
        for (var i = 1; i <= count; i++) operation.Record("test.line", $"test:{i}", $"Dòng thử {i}.");
        return Task.FromResult<Outcome<int>>(count);
    }));
}
