using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Who has an edition open for writing.</summary>
public class OpenEditorTests
{
    private static readonly Guid One = Guid.NewGuid(), Two = Guid.NewGuid();

    private static Task<Outcome<IReadOnlyList<OtherEditor>>> Mark(PortalDatabase database, string who, int edition, Guid page, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<MarkOpenEditor>().ExecuteAsync(edition, page);

    private static async Task<IReadOnlyList<string>> Others(PortalDatabase database, string who, int edition, Guid page) =>
        Story.Must(await Mark(database, who, edition, page)).Select(o => o.IsSelf ? "self" : o.Name).ToList();

    [Fact]
    [Trait("Fault", "ED17")]
    public async Task Two_people_at_one_text_see_each_other_until_one_leaves()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "editing");

        Assert.Empty(await Others(database, Someone.Author, edition, One));
        Assert.Equal(["Đào Thị Hạnh"], await Others(database, Someone.Secretary, edition, Two));
        Assert.Single(await Others(database, Someone.Author, edition, One));
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<MarkOpenEditor>().LeaveAsync(Two));
        Assert.Empty(await Others(database, Someone.Author, edition, One));
    }

    [Fact]
    [Trait("Fault", "ED17")]
    public async Task One_person_in_two_tabs_is_told_so()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.Draft(database);

        await Others(database, Someone.Author, edition, One);

        Assert.Equal(["self"], await Others(database, Someone.Author, edition, Two));
    }

    [Fact]
    public async Task A_page_that_says_nothing_any_more_has_been_closed_and_its_row_goes()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var edition = await Story.AtStep(database, "editing");
        await Others(database, Someone.Author, edition, One);

        clock.Advance(MarkOpenEditor.Closed + TimeSpan.FromSeconds(1));

        Assert.Empty(await Others(database, Someone.Secretary, edition, Two));
        await using var db = database.Context();
        Assert.Equal([Two], await db.OpenEditors.Select(e => e.Page).ToListAsync());
    }

    [Fact]
    public async Task Whoever_may_not_read_it_marks_nothing_and_hears_of_nobody()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.Draft(database);
        await Others(database, Someone.Author, edition, One);

        foreach (var (who, portal) in new[] { (Someone.OtherAuthor, A.ThanhDong), (Someone.Stranger, A.ThanhDong), (Someone.Head, "phu-lien") })
            Assert.Equal([AccessRefusals.NotFound.Code], (await Mark(database, who, edition, Two, portal)).Codes());
        Story.Must(await database.As(Someone.Head).GetRequiredService<MarkOpenEditor>().LeaveAsync(One));
        Assert.Equal(["Đào Thị Hạnh"], await Others(database, Someone.Head, edition, Two));
    }
}
