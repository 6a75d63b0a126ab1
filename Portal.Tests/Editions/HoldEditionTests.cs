using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Taking work upon oneself, giving it to somebody, letting it go.</summary>
public class HoldEditionTests
{
    private static async Task<Outcome<int>> Hold(
        PortalDatabase database, int id, string by, string? to = null, string? note = null, string? seen = null) =>
        await database.As(by).GetRequiredService<HoldEdition>().ExecuteAsync(id, new() { UserId = to, Note = note, SeenHolderId = seen });

    private static async Task<EditionDetail> Read(PortalDatabase database, int id, string who) =>
        Story.Must(await database.As(who).GetRequiredService<GetEdition>().ExecuteAsync(id));

    private static async Task<WorkRow> Work(PortalDatabase database, string who) =>
        Assert.Single(Story.Must(await database.As(who).GetRequiredService<FindMyWork>().ExecuteAsync()), r => r.MayBeHeld);

    [Fact]
    public async Task One_of_several_takes_it_and_the_others_see_who_has_it_and_neither_publish_nor_return_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        var version = await Story.Version(database, id);

        Story.Must(await Hold(database, id, Someone.Deputy));

        Assert.Equal(version, await Story.Version(database, id));
        var others = await Read(database, id, Someone.Head);
        Assert.Empty(others.Moves);
        Assert.Contains("Vũ Hoài Nam đã nhận việc lúc 09:00 ngày 20/11/2026.", others.WaitsFor!.Sentence, StringComparison.Ordinal);
        Assert.Equal(["workflow.held"], (await database.As(Someone.Head).GetRequiredService<PublishEdition>()
            .ExecuteAsync(id, version, Story.Ticked)).Codes());
        Assert.Equal((false, "Vũ Hoài Nam"), ((await Work(database, Someone.Head)).Holder!.IsSelf, (await Work(database, Someone.Head)).Holder!.Name));
        Assert.True((await Work(database, Someone.Deputy)).Holder!.IsSelf);
        await Story.PublishEdition(database, id, Someone.Deputy);
        Assert.Null((await Story.Edition(database, id)).HolderId);
    }

    [Fact]
    public async Task What_somebody_has_is_taken_from_them_only_with_a_reason_and_they_are_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        Story.Must(await Hold(database, id, Someone.Deputy));

        var refused = Assert.Single((await Hold(database, id, Someone.Head, seen: Someone.Deputy)).Refusals);
        Assert.Equal(("workflow.why-taken", "Note"), (refused.Code, refused.Field));
        Story.Must(await Hold(database, id, Someone.Head, note: "Bài gấp", seen: Someone.Deputy));

        await using var db = database.Context();
        const string Sentence = "Nhận việc “Ra quân dọn vệ sinh môi trường” ở bước “Phê duyệt”, thay Vũ Hoài Nam. Lý do: Bài gấp.";
        Assert.Equal(Sentence, (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence);
        Assert.Contains("Hoàng Ngọc Ánh: " + Sentence, (await Read(database, id, Someone.Deputy)).Notices.Select(n => n.Sentence));
    }

    [Fact]
    public async Task The_secretary_gives_it_to_a_person_with_a_word_who_hands_it_over_or_lets_it_go()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");

        Story.Must(await Hold(database, id, Someone.Secretary, Someone.Deputy, "Nhờ anh xem trước 15 giờ"));
        Assert.Contains("Vũ Hoài Nam đã nhận việc lúc 09:00 ngày 20/11/2026, do Lê Thu Trang giao (Nhờ anh xem trước 15 giờ).",
            (await Read(database, id, Someone.Author)).WaitsFor!.Sentence, StringComparison.Ordinal);

        Story.Must(await Hold(database, id, Someone.Deputy, Someone.Head, seen: Someone.Deputy));
        Assert.Equal(Someone.Head, (await Read(database, id, Someone.Deputy)).Holder!.UserId);

        Story.Must(await database.As(Someone.Head).GetRequiredService<LetGoEdition>().ExecuteAsync(id, Someone.Head));
        Assert.Null((await Read(database, id, Someone.Deputy)).Holder);
        Assert.Null((await Work(database, Someone.Deputy)).Holder);
    }

    [Theory]
    [InlineData(Someone.Finance)]
    [InlineData(Someone.Author)]
    [InlineData(Someone.CultureReviewer)]
    public async Task It_is_given_to_nobody_who_could_not_act_there(string to)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");

        Assert.Equal(["workflow.cannot-hold"], (await Hold(database, id, Someone.Secretary, to)).Codes());
    }

    [Theory]
    [InlineData(Someone.Author, "access.not-allowed")]
    [InlineData(Someone.CultureReviewer, "access.not-allowed")]
    [InlineData(Someone.Finance, "access.not-allowed")]
    public async Task Nobody_takes_or_gives_work_of_a_step_that_is_not_theirs(string who, string code)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");

        Assert.Equal([code], (await Hold(database, id, who)).Codes());
        Assert.Equal([code], (await Hold(database, id, who, Someone.Head)).Codes());
        Assert.Equal(["access.not-allowed"], (await database.As(who).GetRequiredService<LetGoEdition>().ExecuteAsync(id, null)).Codes());
    }

    [Fact]
    public async Task Of_two_who_take_it_at_once_one_wins_and_the_other_is_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        for (var i = 0; i < 5; i++)
        {
            var id = await Story.AtStep(database, "approval");
            var outcomes = await Task.WhenAll(new[] { Someone.Head, Someone.Deputy }.Select(who => Task.Run(() => Hold(database, id, who))));

            Assert.Single(outcomes, o => o.Done);
            Assert.Equal(["data.stale"], outcomes.Single(o => !o.Done).Codes());
        }
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("role ended")]
    [InlineData("wrote it")]
    public async Task It_ends_by_itself_when_the_holder_may_act_there_no_longer(string why)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval");
        Story.Must(await Hold(database, id, Someone.Deputy));
        await using (var db = database.Context())
        {
            if (why == "disabled") await db.Users.Where(u => u.Id == Someone.Deputy).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));
            else if (why == "role ended") await db.Memberships.Where(m => m.UserId == Someone.Deputy)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.ToOn, new DateOnly(2026, 11, 1)));
            else await db.Editions.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.SubmittedById, Someone.Deputy));
        }

        Assert.Null((await Read(database, id, Someone.Head)).Holder);
        Assert.Null((await Work(database, Someone.Head)).Holder);
        await Story.PublishEdition(database, id);
    }

    [Fact]
    public async Task It_ends_when_it_moves_on_and_when_it_is_returned()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        Story.Must(await Hold(database, id, Someone.Secretary));
        await Story.Send(database, id, Someone.Secretary);
        Assert.Null((await Story.Edition(database, id)).HolderId);
        Story.Must(await Hold(database, id, Someone.CultureReviewer));
        await Story.Return(database, id, Someone.CultureReviewer);
        Assert.Null((await Story.Edition(database, id)).HolderId);
    }

    [Fact]
    public async Task Who_took_it_has_begun_so_it_is_not_called_back()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        Story.Must(await Hold(database, id, Someone.Secretary));

        Assert.Equal(["workflow.begun-before"], (await database.As(Someone.Author).GetRequiredService<RecallEdition>()
            .ExecuteAsync(id, await Story.Version(database, id))).Codes());
    }

    [Fact]
    public async Task The_queue_is_narrowed_to_mine_to_nobodys_and_to_others()
    {
        using var database = await PortalDatabase.CreateAsync();
        var ids = new List<int>();
        for (var i = 0; i < 3; i++) ids.Add(await Story.AtStep(database, "approval"));
        Story.Must(await Hold(database, ids[0], Someone.Head));
        Story.Must(await Hold(database, ids[1], Someone.Deputy));
        var all = Story.Must(await database.As(Someone.Head).GetRequiredService<FindMyWork>().ExecuteAsync());
        IEnumerable<string> Narrowed(string? by) => WorkList.Narrow(all, new Core.Lists.ListAsk().With(WorkList.Holder, by)).Items.Select(r => r.Link);

        Assert.Equal([$"bai/{ids[0]}"], Narrowed(WorkList.OfSelf));
        Assert.Equal([$"bai/{ids[2]}"], Narrowed(WorkList.OfNobody));
        Assert.Equal([$"bai/{ids[1]}"], Narrowed(WorkList.OfOthers));
        Assert.Equal(3, Narrowed(null).Count());
    }
}
