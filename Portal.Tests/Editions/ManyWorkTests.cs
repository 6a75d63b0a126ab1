using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>What came of an act on many rows is kept for whoever did it, as it comes, until it is closed.</summary>
[Trait("Fault", "ED20")]
public sealed class ManyWorkTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private async Task<PickedEdition> PickedAsync(string title)
    {
        var form = await A.CompleteForm(database);
        form.Title = title;
        var id = await Story.Draft(database, form);
        return new(id, await Story.Version(database, id), title);
    }

    private Task<IReadOnlyList<ManyResult>> SendAsync(Action<ManyResult>? told, params PickedEdition[] picked) =>
        database.As(Someone.Author).GetRequiredService<ActOnMany>().ExecuteAsync(new(ManyAct.Send), picked, _ => new("test.down", "Máy chủ đang bận."), told);

    private Task<KeptManyWork?> KeptAsync(string who = Someone.Author, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<GetManyWork>().ExecuteAsync();

    private Task<Outcome<bool>> CloseAsync(int id, string who = Someone.Author, string portal = A.ThanhDong) =>
        database.As(who, portal).GetRequiredService<CloseManyWork>().ExecuteAsync(id);

    [Fact]
    public async Task Each_result_is_kept_before_the_next_row_is_tried_so_that_a_cut_one_tells_how_far_it_came()
    {
        var (done, stale) = (await PickedAsync("Xong"), await PickedAsync("Đã đổi") with { Version = 99 });
        var seen = new List<int>();

        await SendAsync(_ => seen.Add(KeptAsync().GetAwaiter().GetResult()!.Results.Count), done, stale);

        Assert.Equal([1, 2], seen);
        var kept = (await KeptAsync())!;
        Assert.Equal((ManyAct.Send, 2), (kept.Act, kept.Asked));
        Assert.Equal([("Xong", true), ("Đã đổi", false)], kept.Results.Select(r => (r.Edition.Title, r.Done)));
        var why = Assert.Single(kept.Results[1].Refusals);
        Assert.Equal("data.stale", why.Code);
        Assert.Contains("vừa", why.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_act_takes_its_place_and_closing_lets_it_go_for_good()
    {
        await SendAsync(null, await PickedAsync("Một"));
        var first = (await KeptAsync())!;
        await SendAsync(null, await PickedAsync("Hai"));

        var second = (await KeptAsync())!;
        Assert.Equal("Hai", Assert.Single(second.Results).Edition.Title);
        Story.Must(await CloseAsync(first.Id));
        Assert.NotNull(await KeptAsync());
        Story.Must(await CloseAsync(second.Id));
        Story.Must(await CloseAsync(second.Id));
        Assert.Null(await KeptAsync());
        await using var db = database.Context();
        Assert.Empty(await db.ManyWorks.ToListAsync());
    }

    [Fact]
    public async Task Closed_while_it_goes_on_it_stays_closed_and_the_rows_are_still_done()
    {
        var (one, two) = (await PickedAsync("Một"), await PickedAsync("Hai"));

        var results = await SendAsync(
            _ => { if (KeptAsync().GetAwaiter().GetResult() is { } kept) Story.Must(CloseAsync(kept.Id).GetAwaiter().GetResult()); }, one, two);

        Assert.All(results, r => Assert.True(r.Done));
        Assert.Null(await KeptAsync());
    }

    [Theory]
    [InlineData(Someone.Secretary, A.ThanhDong, true)]
    [InlineData(Someone.Author, "phu-lien", false)]
    [InlineData(Someone.Stranger, A.ThanhDong, false)]
    public async Task Nobody_else_and_no_other_portal_sees_closes_or_writes_it(string who, string portal, bool belongs)
    {
        await SendAsync(null, await PickedAsync("Một"));
        var kept = (await KeptAsync())!;

        Assert.Null(await KeptAsync(who, portal));
        Assert.Equal(belongs, (await CloseAsync(kept.Id, who, portal)).Done);
        var keep = database.As(who, portal).GetRequiredService<KeepManyWork>();
        Assert.Equal(belongs ? AccessRefusals.NotFound.Code : AccessRefusals.NotAllowed.Code, (await keep.ExecuteAsync(kept.Id, [])).Refusals[0].Code);
        if (!belongs) Assert.False((await keep.BeginAsync(ManyAct.Send, 1)).Done);
        Assert.Equal("Một", Assert.Single((await KeptAsync())!.Results).Edition.Title);
    }
}
