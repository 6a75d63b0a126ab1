using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Queue;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>What the history keeps of writing, and who may not judge because of it.</summary>
public class WritingHistoryTests
{
    private static async Task<List<string>> Lines(PortalDatabase database, string prefix = "")
    {
        await using var db = database.Context();
        return await db.History.Where(h => h.Action.StartsWith(prefix)).OrderBy(h => h.Sequence).Select(h => h.Sentence).ToListAsync();
    }

    private static async Task Save(PortalDatabase database, EditionForm form, int editionId, string who, string title)
    {
        (form.EditionId, form.Version, form.Title) = (editionId, await Story.Version(database, editionId), title);
        Story.Must(await database.As(who).GetRequiredService<SaveDraft>().ExecuteAsync(form));
    }

    [Fact]
    public async Task A_turn_at_writing_leaves_one_line_however_often_it_is_saved()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.Title = "";
        var editionId = await Story.Draft(database, form);
        foreach (var title in new[] { "Một", "Hai", "Ba" }) await Save(database, form, editionId, Someone.Author, title);
        await Story.Send(database, editionId, Someone.Author);
        foreach (var title in new[] { "Bốn", "Năm" }) await Save(database, form, editionId, Someone.Secretary, title);

        Assert.Equal(
            ["Tạo bản nháp (chưa có tiêu đề).", "Gửi Tổ Thư ký biên tập: “Ba” (từ “Soạn thảo” sang “Biên tập”).", "Sửa “Bốn” (bản 1, bước “Biên tập”)."],
            await Lines(database, "content."));
    }

    [Fact]
    public async Task A_body_that_grows_over_the_limit_when_it_is_cleaned_is_refused_and_leaves_none()
    {
        using var database = await PortalDatabase.CreateAsync();
        var form = await A.CompleteForm(database);
        form.BodyHtml = string.Concat(Enumerable.Repeat("<b>a<p>", Edition.BodyLength / 8));

        var outcome = await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(form);

        Assert.Contains(outcome.Refusals, r => r.Code == "content.too-long" && r.Field == "BodyHtml");
        Assert.Empty(await Lines(database, "content."));
    }

    [Fact]
    public async Task A_picture_taken_in_and_one_taken_out_leave_a_line_each()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using (var file = File.OpenRead(AssetFiles.Of("pictures", "cho.jpg")))
            Story.Must(await database.As(Someone.Author).GetRequiredService<TakePicture>().ExecuteAsync(file, "chợ.jpg", file.Length));
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = await A.Picture(database) }];
        var editionId = await Story.Draft(database, form);
        form.Pictures = [];
        await Save(database, form, editionId, Someone.Author, form.Title);

        Assert.StartsWith("Tải lên ảnh “chợ.jpg” (", Assert.Single(await Lines(database, "media.taken")), StringComparison.Ordinal);
        Assert.Equal(["Bỏ ảnh “ve-sinh.jpg” khỏi “Ra quân dọn vệ sinh môi trường”."], await Lines(database, "content.picture-removed"));
    }

    [Fact]
    public async Task Whoever_moved_it_to_another_section_does_not_publish_it_for_the_section_may_decide_who_judges()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Secretary, PortalRole.DeputyHead);
        var editionId = await Story.AtStep(database, "editing");
        Story.Must(await database.As(Someone.Secretary).GetRequiredService<MoveToSection>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), await A.Section(database, "gioi-thieu")));
        await Story.SendOnFrom(database, editionId, "editing", "approval");

        Assert.Equal(["workflow.edited-before"], (await database.As(Someone.Secretary).GetRequiredService<PublishEdition>()
            .ExecuteAsync(editionId, await Story.Version(database, editionId), Story.Ticked)).Codes());
        await Story.PublishEdition(database, editionId, Someone.Deputy);
    }

    [Fact]
    public async Task Whoever_edited_as_secretary_does_not_publish_as_deputy_and_is_not_asked_to()
    {
        using var database = await PortalDatabase.CreateAsync();
        await A.Membership(database, Someone.Secretary, PortalRole.DeputyHead);
        var form = await A.CompleteForm(database);
        var editionId = await Story.AtStep(database, "editing", form);
        await Save(database, form, editionId, Someone.Secretary, "Tiêu đề đã biên tập");
        await Story.SendOnFrom(database, editionId, "editing", "approval");

        var (secretary, version) = (database.As(Someone.Secretary), await Story.Version(database, editionId));
        Assert.Equal(["workflow.edited-before"], (await secretary.GetRequiredService<PublishEdition>().ExecuteAsync(editionId, version, Story.Ticked)).Codes());
        Assert.Empty(Story.Must(await secretary.GetRequiredService<FindMyWork>().ExecuteAsync()));
        Assert.Single(Story.Must(await database.As(Someone.Deputy).GetRequiredService<FindMyWork>().ExecuteAsync()));
        await Story.PublishEdition(database, editionId, Someone.Deputy);
    }
}
