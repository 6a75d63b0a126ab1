using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>A list of texts in one column is saved when it says something else, and only then.</summary>
public class TextListComparerTests
{
    private readonly TextListComparer comparer = new();

    [Fact]
    public void Lists_are_the_same_by_what_they_say_in_order()
    {
        Assert.True(comparer.Equals(["a", "b"], ["a", "b"]));
        Assert.False(comparer.Equals(["a", "b"], ["b", "a"]));
        Assert.False(comparer.Equals(["a"], null));
        Assert.Equal(comparer.GetHashCode(["a", "b"]), comparer.GetHashCode(["a", "b"]));
    }

    [Fact]
    public void What_is_remembered_does_not_change_with_the_list()
    {
        List<string> list = ["a"];
        var kept = comparer.Snapshot(list);
        list.Add("b");
        Assert.Equal(["a"], kept);
    }

    [Fact]
    public async Task The_lists_of_an_edition_are_compared_so()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var edition = db.Model.FindEntityType(typeof(Edition))!;
        foreach (var name in new[] { nameof(Edition.Judged), nameof(Edition.FormerAuthorIds) })
            Assert.IsType<TextListComparer>(edition.FindProperty(name)!.GetValueComparer());
    }
}
