using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Views;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Lists;

/// <summary>Views of a list: one's own and shared ones, and the columns a person chose.</summary>
[Trait("Fault", "ED20")]
public sealed class SavedViewTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private Task<Outcome<int>> Save(string who, string name, bool shared = false, string query = "?han=qua-han", string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<SaveView>().ExecuteAsync("bai", "bài", name, query, shared);

    private async Task<IReadOnlyList<string>> Seen(string who, string list = "bai", string portal = A.ThanhDong) =>
        (await database.As(who, portal).GetRequiredService<GetListSettings>().ExecuteAsync(list)).Views.Select(v => v.Name).ToList();

    private Task<Outcome<string>> Delete(string who, int id, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<DeleteView>().ExecuteAsync(id);

    [Fact]
    public async Task One_s_own_views_come_first_then_shared_ones_and_nobody_sees_another_s()
    {
        Story.Must(await Save(Someone.Secretary, "Đăng trễ"));
        Story.Must(await Save(Someone.Secretary, "  Ăn   theo mùa "));
        Story.Must(await Save(Someone.Head, "Bài quá hạn", shared: true));
        Story.Must(await Save(Someone.Head, "Của trưởng ban"));

        Assert.Equal(["Ăn theo mùa", "Đăng trễ", "Bài quá hạn"], await Seen(Someone.Secretary));
        Assert.Equal(["Bài quá hạn"], await Seen(Someone.Author));
        Assert.Empty(await Seen(Someone.Author, "cong-tac-vien"));
        Assert.Empty(await Seen(Someone.Stranger));
    }

    [Fact]
    public async Task A_view_of_one_portal_is_neither_seen_nor_deleted_from_another()
    {
        var id = Story.Must(await Save(Someone.Head, "Quá hạn", shared: true));

        Assert.Empty(await Seen(Someone.Stranger, portal: "phu-lien"));
        Assert.Equal(["access.not-found"], (await Delete(Someone.Stranger, id, "phu-lien")).Codes());
        Assert.Equal(["access.not-allowed"], (await Delete(Someone.Stranger, id)).Codes());
        Assert.Equal(["access.not-allowed"], (await Save(Someone.Stranger, "Lạ")).Codes());
        Assert.Equal(["Quá hạn"], await Seen(Someone.Head));
    }

    [Theory]
    [InlineData("", false, "?a=1", "lists.view-name-missing")]
    [InlineData(" \u200B ", false, "?a=1", "lists.view-name-missing")]
    [InlineData("QUÁ hạn", false, "?a=1", "lists.view-name-taken")]
    [InlineData("Mới", true, "?a=1", "lists.may-not-share")]
    public async Task A_view_without_a_name_of_its_own_or_without_the_right_to_share_is_refused(string name, bool shared, string query, string code)
    {
        Story.Must(await Save(Someone.Author, "Quá hạn"));

        Assert.Equal([code], (await Save(Someone.Author, name, shared, query)).Codes());
        Assert.Equal(["Quá hạn"], await Seen(Someone.Author));
    }

    [Fact]
    public async Task Names_and_conditions_that_do_not_fit_are_refused_together_and_the_number_of_views_has_an_end()
    {
        Assert.Equal(["lists.view-name-too-long", "lists.view-too-long"],
            (await Save(Someone.Head, new string('ă', SavedView.NameLength + 1), query: new string('x', SavedView.QueryLength + 1))).Codes());
        for (var i = 0; i < SaveView.MostViews; i++) Story.Must(await Save(Someone.Head, $"Khung nhìn {i}"));
        Assert.Equal(["lists.too-many-views"], (await Save(Someone.Head, "Một cái nữa")).Codes());
    }

    [Fact]
    public async Task A_view_is_deleted_by_its_owner_and_a_shared_one_by_whoever_manages_the_portal_too()
    {
        var own = Story.Must(await Save(Someone.Secretary, "Riêng"));
        var (first, second) = (Story.Must(await Save(Someone.Head, "Chung 1", shared: true)), Story.Must(await Save(Someone.Head, "Chung 2", shared: true)));

        Assert.Equal(["access.not-found"], (await Delete(Someone.Administrator, own)).Codes());
        Assert.Equal(["lists.not-your-view"], (await Delete(Someone.Secretary, first)).Codes());
        Assert.Equal("Riêng", Story.Must(await Delete(Someone.Secretary, own)));
        Assert.Equal("Chung 1", Story.Must(await Delete(Someone.Administrator, first)));
        Assert.Equal("Chung 2", Story.Must(await Delete(Someone.Head, second)));
        Assert.Equal(["access.not-found"], (await Delete(Someone.Head, second)).Codes());
        await using var db = database.Context();
        Assert.Equal(["lists.view-shared", "lists.view-shared", "lists.view-deleted", "lists.view-deleted"],
            await db.History.Where(h => h.Action.StartsWith("lists.")).OrderBy(h => h.Sequence).Select(h => h.Action).ToListAsync());
    }

    [Fact]
    public async Task Chosen_columns_are_kept_by_person_and_list_until_the_usual_ones_are_wanted_again()
    {
        async Task<IReadOnlyList<string>?> Kept(string who, string list = "bai") =>
            (await database.As(who).GetRequiredService<GetListSettings>().ExecuteAsync(list)).Columns;
        async Task Keep(params string[]? columns) => Story.Must(await database.As(Someone.Head).GetRequiredService<KeepColumns>().ExecuteAsync("bai", columns));

        Assert.Null(await Kept(Someone.Head));
        await Keep("muc", "han");
        await Keep("han", "don-vi", "han");

        Assert.Equal(["han", "don-vi"], await Kept(Someone.Head));
        Assert.Null(await Kept(Someone.Secretary));
        Assert.Null(await Kept(Someone.Head, "nhat-ky"));
        await Keep([]);
        Assert.Equal([], await Kept(Someone.Head));
        await Keep(null);
        Assert.Null(await Kept(Someone.Head));
        Assert.Equal(["access.not-allowed"], (await database.As(Someone.Stranger).GetRequiredService<KeepColumns>().ExecuteAsync("bai", ["muc"])).Codes());
    }

    [Fact]
    public async Task Of_views_saved_under_one_name_at_once_one_is_kept()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Save(Someone.Head, "Một tên")));

        Assert.Equal(1, outcomes.Count(o => o.Done));
        Assert.All(outcomes.Where(o => !o.Done), o => Assert.Equal(["lists.view-name-taken"], o.Codes()));
    }
}
