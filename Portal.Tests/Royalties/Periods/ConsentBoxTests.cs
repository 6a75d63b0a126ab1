using Bunit;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Periods;

/// <summary>Where the Trưởng ban consents to what was assessed outside the frame, and reads that the year's fund is exceeded.</summary>
[Trait("Row", "G3")]
public class ConsentBoxTests : NovemberPageContext
{
    [Fact]
    public async Task G3_whoever_may_approve_reads_why_and_consents_and_others_only_read()
    {
        Story.Must(await Story.TryAssess(Database, First.ItemId, f => f with { GenreCode = "bai", Coefficient = 6, OutsideReason = "Loạt bài đoạt giải" }));
        As(Someone.Secretary);
        var read = (await PageAsync()).Find("[data-testid=outside-frame]");
        Assert.Contains("hệ số 6", read.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lý do: Loạt bài đoạt giải", read.TextContent, StringComparison.Ordinal);
        Assert.Null(read.QuerySelector("button"));

        As(Someone.Head);
        var page = await PageAsync();
        await page.Find("[data-testid=outside-frame] button").ClickAsync(new());

        Assert.Empty(page.FindAll("[data-testid=outside-frame]"));
        Assert.Equal(Someone.Head, (await Story.Work(Database, First.ItemId)).OutsideById);
    }

    [Fact]
    [Trait("Fault", "FIN10")]
    public async Task FIN10_before_the_approval_the_page_warns_of_an_exceeded_fund()
    {
        As(Someone.Head);
        await Story.Assess(Database, First.ItemId);
        Assert.Empty((await PageAsync()).FindAll("[data-testid=fund-warning]"));

        Story.Must(await Story.TryAssess(Database, First.ItemId, 2, addition: 100));
        Assert.Contains("Khuyến khích", (await PageAsync()).Find("[data-testid=fund-warning]").TextContent, StringComparison.Ordinal);
    }
}
