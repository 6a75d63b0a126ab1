using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Comments;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Comments;

/// <summary>Title and lead are texts of their own: what is said of a word there is told apart from the same word elsewhere.</summary>
public class PassagePartTests
{
    /// <summary>In the text of <see cref="A.CompleteForm"/>.</summary>
    private static readonly PassageAnchor Groups = new("các tổ dân phố", "Sáng nay,", "cùng ra quân.", 10);

    private static async Task<int> Comment(PortalDatabase database, int edition, string text = "Ghi rõ tổ nào", PassageAnchor? at = null) =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<CommentOnPassage>().ExecuteAsync(edition, at ?? Groups, text));

    private static async Task<EditionComments> Read(PortalDatabase database, int edition) =>
        Story.Must(await database.As(Someone.Head).GetRequiredService<FindComments>().ExecuteAsync(edition));

    [Fact]
    public async Task Title_and_lead_have_passages_of_their_own_which_are_told_apart_and_found_again()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");
        var stored = await Story.Edition(database, edition);
        var (title, lead) = (stored.Title, stored.Abstract);
        Assert.Contains(' ', title);
        var atTitle = new PassageAnchor(title.Split(' ')[0], "", title.Split(' ')[1], 0, PassagePart.Title);

        await Comment(database, edition, text: "Sửa chữ trong bài");
        await Comment(database, edition, text: "Sửa sapo", at: new(lead.Split(' ')[^1], lead.Split(' ')[^2], "", 0, PassagePart.Lead));
        var first = await Comment(database, edition, text: "Rút gọn", at: atTitle);
        Assert.NotEqual(first, await Comment(database, edition, text: "Rút gọn", at: atTitle with { Part = PassagePart.Body }));
        Assert.Equal(first, await Comment(database, edition, text: "Rút gọn", at: atTitle));

        var open = (await Read(database, edition)).Open;
        Assert.Equal([PassagePart.Title, PassagePart.Lead, PassagePart.Body, PassagePart.Body], open.Select(c => c.Passage.Part));
        // The same words said of the text stand otherwise there
        Assert.Equal([PassageState.There, PassageState.There, PassageState.Changed, PassageState.There], open.Select(c => c.State));
        Assert.Equal(title.Split(' ')[0], title[open[0].Place!.Value.From..open[0].Place!.Value.To]);
    }

    [Fact]
    public async Task A_passage_that_names_no_part_there_is_belongs_to_the_text()
    {
        using var database = await PortalDatabase.CreateAsync();
        var edition = await Story.AtStep(database, "approval");

        await Comment(database, edition, at: Groups with { Part = (PassagePart)9 });

        Assert.Equal((PassagePart.Body, PassageState.There), (await Read(database, edition)).Open.Select(c => (c.Passage.Part, c.State)).Single());
    }
}
