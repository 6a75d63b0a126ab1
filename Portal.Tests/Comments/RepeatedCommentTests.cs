using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Comments;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Comments;

/// <summary>A comment that comes twice stands once; how many are open is said in lists.</summary>
public class RepeatedCommentTests
{
    /// <summary>In the text of <see cref="A.CompleteForm"/>.</summary>
    private static readonly PassageAnchor Groups = new("các tổ dân phố", "Sáng nay,", "cùng ra quân.", 10);

    private static async Task<int> Comment(PortalDatabase database, int edition, string by = Someone.Head, string text = "Ghi rõ tổ nào") =>
        Story.Must(await database.As(by).GetRequiredService<CommentOnPassage>().ExecuteAsync(edition, Groups, text));

    private static async Task<EditionComments> Read(PortalDatabase database, int edition) =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<FindComments>().ExecuteAsync(edition));

    private static Task<Outcome<int>> Answer(PortalDatabase database, int edition, int comment, string by) =>
        database.As(by).GetRequiredService<AnswerComment>().ExecuteAsync(edition, comment, "Tổ 5 và tổ 7");

    private static Task<Outcome<int>> Close(PortalDatabase database, int edition, CommentRow comment, string by) =>
        database.As(by).GetRequiredService<CloseComment>().ExecuteAsync(edition, comment.Id, comment.Version);

    [Fact]
    public async Task What_comes_again_after_a_lost_answer_stands_once_and_what_is_said_anew_stands_twice()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");

        var first = await Comment(database, edition);
        Assert.Equal(first, await Comment(database, edition));
        Assert.NotEqual(first, await Comment(database, edition, text: "Tổ nào?"));
        Assert.NotEqual(first, await Comment(database, edition, Someone.Secretary));
        Story.Must(await Answer(database, edition, first, Someone.Author));
        Story.Must(await Answer(database, edition, first, Someone.Author));
        Story.Must(await Answer(database, edition, first, Someone.Secretary));

        var seen = (await Read(database, edition)).Open;
        Assert.Equal(3, seen.Count);
        Assert.Equal([CommentEntryKind.Comment, CommentEntryKind.Answer, CommentEntryKind.Answer], seen.Single(c => c.Id == first).Entries.Select(e => e.Kind));
        // Answered meanwhile: who asks again asks anew
        Assert.NotEqual(first, await Comment(database, edition));
    }

    [Fact]
    public async Task Lists_say_how_many_are_open_at_the_edition_they_show()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        var other = await Story.AtStep(database, "approval");
        await Comment(database, edition);
        await Comment(database, edition, text: "Còn ảnh?");
        Story.Must(await Close(database, edition, (await Read(database, edition)).Open[0], Someone.Head));

        var rows = Story.Must(await database.As(Someone.Head).GetRequiredService<FindEditions>().ExecuteAsync(new EditionFilter()));

        Assert.Equal([(edition, 1), (other, 0)], rows.Items.Select(r => (r.EditionId, r.OpenRemarks)).Order());
    }
}
