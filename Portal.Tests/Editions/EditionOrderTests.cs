using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>A list sorted by each of its columns, both ways.</summary>
[Trait("Fault", "ED20")]
public class EditionOrderTests
{
    private const string First = "Ăn Tết cùng bà con";
    private const string Second = "Ân tình người lính";
    private const string Third = "Đường hoa";

    [Theory]
    [InlineData(EditionSort.Title, First, Second, Third)]
    [InlineData(EditionSort.Section, Third, Second, First)]
    [InlineData(EditionSort.State, Second, First, Third)]
    [InlineData(EditionSort.Author, Third, First, Second)]
    [InlineData(EditionSort.Unit, Third, First, Second)]
    [InlineData(EditionSort.Due, First, Third, Second)]
    [InlineData(EditionSort.Changed, Second, First, Third)]
    [InlineData(EditionSort.Published, Third, Second, First)]
    public async Task Each_column_sorts_both_ways(EditionSort sort, params string[] expected)
    {
        using var database = await PortalDatabase.CreateAsync();
        var third = await Story.Publish(database, await Titled(database, Third, "gioi-thieu"));
        var second = await Story.Draft(database, await Titled(database, Second, "tin-tuc", event1DaysAgo: null), Someone.OtherAuthor);
        var first = await Story.AtStep(database, "editing", await Titled(database, First, "tin-tuc"));
        await using (var db = database.Context())
        {
            var at = database.Clock.GetUtcNow().UtcDateTime;
            foreach (var (id, minutes) in new[] { (second, 1), (first, 2), (third.EditionId, 3) })
                await db.Editions.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.UpdatedAt, at.AddMinutes(minutes)));
        }

        Assert.NotEmpty(expected);
        await Holds(database, sort, expected);
    }

    /// <summary>Where several have the same, or nothing, the number decides; what runs stays before what has no deadline, whichever way.</summary>
    private static async Task Holds(PortalDatabase database, EditionSort sort, string[] expected)
    {
        async Task<List<string>> Titles(bool down) => Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>()
            .ExecuteAsync(new() { Sort = sort, Descending = down })).Items.Select(r => r.Title).ToList();
        Assert.Equal(string.Join(" < ", expected), string.Join(" < ", await Titles(down: false)));
        var down = await Titles(down: true);
        // What has nothing to go by stands last, whichever way
        var turned = sort switch
        {
            EditionSort.Due or EditionSort.Published => [expected[0], expected[2], expected[1]],
            EditionSort.Unit => [expected[1], expected[0], expected[2]],
            _ => expected.Reverse(),
        };
        Assert.Equal(string.Join(" < ", turned), string.Join(" < ", down));
    }

    private static async Task<EditionForm> Titled(PortalDatabase database, string title, string section, int? event1DaysAgo = 1)
    {
        var form = await A.CompleteForm(database, section);
        form.Title = title;
        form.EventAtLocal = event1DaysAgo is { } days ? A.Hanoi(database).AddDays(-days) : null;
        return form;
    }

    [Fact]
    public async Task No_row_is_on_two_pages_and_none_on_none_when_all_are_alike()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 0; i < EditionFilter.PageSize + 3; i++) await Story.Draft(database);
        foreach (var sort in Enum.GetValues<EditionSort>())
        {
            var seen = new List<int>();
            foreach (var page in new[] { 1, 2 })
                seen.AddRange(Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>()
                    .ExecuteAsync(new() { Sort = sort, Descending = false, Page = page })).Items.Select(r => r.EditionId));
            Assert.Equal(EditionFilter.PageSize + 3, seen.Distinct().Count());
        }
    }
}
