using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Whom an edition in work waits for, as whoever opens it reads it.</summary>
[Trait("Fault", "ED9")]
public class WaitsForTests
{
    private static async Task<EditionDetail> Read(PortalDatabase database, int editionId, string who) =>
        Story.Must(await database.As(who).GetRequiredService<GetEdition>().ExecuteAsync(editionId));

    [Theory]
    [InlineData("draft", Someone.Secretary, "Đang do Đào Thị Hạnh soạn, từ 09:00 ngày 20/11/2026.")]
    [InlineData("editing", Someone.Author, "Đang chờ ở bước “Biên tập”: Lê Thu Trang (Thư ký biên tập), từ 09:00 ngày 20/11/2026.")]
    [InlineData("field-review", Someone.Secretary,
        "Đang chờ ở bước “Duyệt lĩnh vực”: Phạm Đức Long (Người duyệt lĩnh vực – Phòng Văn hóa - Xã hội), từ 09:00 ngày 20/11/2026.")]
    [InlineData("approval", Someone.Secretary,
        "Đang chờ ở bước “Phê duyệt”: Hoàng Ngọc Ánh hoặc Vũ Hoài Nam (Phó Trưởng ban, Trưởng ban), từ 09:00 ngày 20/11/2026.")]
    public async Task It_says_at_each_step_who_could_act_now_and_since_when(string step, string reader, string sentence)
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, step);

        var detail = await Read(database, id, reader);

        Assert.Equal(sentence, detail.WaitsFor!.Sentence);
        Assert.DoesNotContain("chưa được giao quyền", detail.WhyNoMove ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "An")]
    [InlineData(3, "An, Bình hoặc Chi")]
    [InlineData(6, "An, Bình, Chi, Dung, Em hoặc Giang")]
    [InlineData(8, "An, Bình, Chi, Dung, Em, Giang hoặc 2 người khác")]
    public void Several_people_are_named_as_one_says_it_and_many_are_counted(int people, string said)
    {
        string[] names = ["An", "Bình", "Chi", "Dung", "Em", "Giang", "Hoa", "Kha"];

        var waits = new WaitsFor("Biên tập", false, "Thư ký", [], names.Take(people).Select(n => new PersonHere(n, n)).ToList(),
            new(2026, 11, 20, 2, 0, 0, DateTimeKind.Utc), null, null);

        Assert.Equal($"Đang chờ ở bước “Biên tập”: {said} (Thư ký), từ 09:00 ngày 20/11/2026.", waits.Sentence);
    }

    [Fact]
    public async Task Whom_four_eyes_rule_out_it_does_not_wait_for()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "approval", by: Someone.Deputy);

        var detail = await Read(database, id, Someone.Deputy);

        Assert.Equal(["Hoàng Ngọc Ánh"], detail.WaitsFor!.People.Select(p => p.Name));
        Assert.Equal(WorkflowRefusals.OwnItem.Sentence, detail.WhyNoMove);
    }

    [Fact]
    public async Task A_deputy_of_somebody_absent_is_among_those_it_waits_for()
    {
        using var database = await PortalDatabase.CreateAsync(HanoiClock.At(2026, 11, 20));
        var id = await Story.AtStep(database, "editing");
        Story.Must(await People.Desk.Verb<AppointDeputy>(database).ExecuteAsync(
            new() { AbsentId = Someone.Secretary, DeputyId = Someone.OtherAuthor, FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 25) }));

        Assert.Equal(["Lê Thu Trang", "Ngô Văn Bình"], (await Read(database, id, Someone.Author)).WaitsFor!.People.Select(p => p.Name));
    }

    [Fact]
    public async Task Where_nobody_could_act_it_says_so_and_what_to_do()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.AtStep(database, "editing");
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Secretary).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));

        var waits = (await Read(database, id, Someone.Author)).WaitsFor!;

        Assert.Empty(waits.People);
        Assert.Contains("hiện chưa ai làm được bước này. Cần một người giữ vai trò Thư ký biên tập", waits.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_of_somebody_who_has_left_is_said_to_be_there_to_take_over()
    {
        using var database = await PortalDatabase.CreateAsync();
        var id = await Story.Draft(database);
        await using (var db = database.Context())
            await db.Users.Where(u => u.Id == Someone.Author).ExecuteUpdateAsync(set => set.SetProperty(u => u.Disabled, true));

        Assert.Contains("Đào Thị Hạnh không còn soạn bài ở cổng này: người xem được mọi bài hãy bấm “Nhận soạn tiếp”",
            (await Read(database, id, Someone.Head)).WaitsFor!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Since_when_is_when_it_came_to_the_step_and_no_later_change()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var form = await A.CompleteForm(database);
        var id = await Story.AtStep(database, "editing", form);
        clock.Set(2026, 11, 21);
        (form.EditionId, form.Version) = (id, await Story.Version(database, id));
        await Story.Draft(database, form, Someone.Secretary);

        Assert.EndsWith("từ 09:00 ngày 20/11/2026.", (await Read(database, id, Someone.Author)).WaitsFor!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_public_waits_for_nobody()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Null((await Read(database, (await Story.Publish(database)).EditionId, Someone.Head)).WaitsFor);
    }
}
