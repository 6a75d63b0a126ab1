using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Comparing;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

public class CompareEditionsTests
{
    /// <summary>An item whose second edition is being written: another title, another number in the text.</summary>
    private static async Task<(int First, int Second)> TwoEditions(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        (form.Title, form.BodyHtml) = ("Hỗ trợ 15 hộ dân", "<p>Phường hỗ trợ 15 hộ dân, kinh phí 30.000.000 đồng.</p>");
        var first = (await Story.Publish(database, form)).EditionId;
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        var next = (await Get(database, second)).Form;
        (next.Title, next.BodyHtml, next.Source) = ("Hỗ trợ 16 hộ dân", "<p>Phường hỗ trợ 16 hộ dân, kinh phí 32.000.000 đồng.</p>", "Tổ dân phố");
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(next));
        return (first, second);
    }

    private static async Task<EditionDetail> Get(PortalDatabase database, int editionId) =>
        Story.Must(await database.As(Someone.Author).GetRequiredService<GetEdition>().ExecuteAsync(editionId));

    private static Task<Outcome<EditionComparison>> Compare(PortalDatabase database, int one, int? other = null, string by = Someone.Head) =>
        database.As(by).GetRequiredService<CompareEditions>().ExecuteAsync(one, other);

    [Fact]
    [Trait("Fault", "ED5")]
    [Trait("Row", "C4")]
    public async Task What_changed_since_the_live_edition_is_told_money_first()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (first, second) = await TwoEditions(database);

        var compared = Story.Must(await Compare(database, second));

        Assert.Equal((first, 1, second, 2), (compared.Before.EditionId, compared.Before.Number, compared.After.EditionId, compared.After.Number));
        Assert.Equal([(FactKind.Amount, "30.000.000 đồng", "32.000.000 đồng"), (FactKind.Number, "15", "16"), (FactKind.Number, "15", "16")],
            compared.Facts.Select(f => (f.Kind, f.Before!, f.After!)));
        Assert.Equal(["Tiêu đề", "Nguồn"], compared.Fields.Select(f => f.Label));
        Assert.Equal(1, compared.ChangedBlocks);
    }

    [Fact]
    public async Task The_older_edition_stands_first_whichever_was_asked_for()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (first, second) = await TwoEditions(database);

        var compared = Story.Must(await Compare(database, first, second));

        Assert.Equal((first, second), (compared.Before.EditionId, compared.After.EditionId));
    }

    [Fact]
    public async Task A_first_edition_has_nothing_to_be_compared_with()
    {
        using var database = await PortalDatabase.CreateAsync();
        Assert.Equal(["content.nothing-to-compare"], (await Compare(database, await Story.AtStep(database, "approval"))).Codes());
    }

    [Fact]
    public async Task An_edition_of_another_item_and_one_of_another_portal_are_not_found()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (first, second) = await TwoEditions(database);
        var other = await Story.Draft(database);

        Assert.Equal([AccessRefusals.NotFound.Code], (await Compare(database, second, other)).Codes());
        Assert.Equal([AccessRefusals.NotFound.Code], (await Compare(database, second, 999_999)).Codes());
        foreach (var stranger in new[] { Someone.Stranger, Someone.OtherAuthor })
            Assert.Equal([AccessRefusals.NotFound.Code], (await Compare(database, second, first, stranger)).Codes());
        Assert.Equal([AccessRefusals.NotFound.Code],
            (await database.As(Someone.Head, "phu-lien").GetRequiredService<CompareEditions>().ExecuteAsync(second, first)).Codes());
    }

    [Fact]
    public async Task Pictures_that_came_went_changed_their_words_or_their_place_are_told()
    {
        using var database = await PortalDatabase.CreateAsync();
        var pictures = new List<int>();
        for (var i = 0; i < 4; i++) pictures.Add(await A.Picture(database, digit: (char)('a' + i)));
        PictureForm Of(int i, string caption = "") => new() { MediaFileId = pictures[i], Alt = $"Ảnh {i}", Credit = "Mai Anh", Caption = caption };
        var form = await A.CompleteForm(database);
        form.Pictures = [Of(0), Of(1), Of(2)];
        var first = (await Story.Publish(database, form)).EditionId;
        var second = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(first));
        var next = (await Get(database, second)).Form;
        next.Pictures = [Of(2), Of(1, "Lễ khai mạc"), Of(3)];
        Story.Must(await database.As(Someone.Author).GetRequiredService<SaveDraft>().ExecuteAsync(next));

        var compared = Story.Must(await Compare(database, second));

        Assert.Equal([(pictures[0], "Đã bỏ"), (pictures[2], "Đổi chỗ"), (pictures[1], "Đổi chỗ, đổi chú thích"), (pictures[3], "Mới thêm")],
            compared.Pictures.Select(p => (p.Picture.MediaFileId, p.What)));
    }

    [Fact]
    [Trait("Fault", "ED5")]
    public async Task An_old_edition_comes_back_as_a_new_draft_and_the_live_one_stays()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (first, second) = await TwoEditions(database);
        await Story.SendOn(database, second, "approval");
        await Story.PublishEdition(database, second);
        var offered = await Get(database, first);
        Assert.Equal(second, offered.BackInto);
        Assert.Null((await Get(database, second)).BackInto);

        var third = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(second, first));

        var back = await Get(database, third);
        Assert.Equal((3, "Hỗ trợ 15 hộ dân", EditionStatus.Draft), (back.Number, back.Form.Title, back.Status));
        Assert.Equal(EditionStatus.Published, (await Get(database, second)).Status);
        Assert.Contains("lấy lại nội dung bản 1", back.History[0].Sentence, StringComparison.Ordinal);
        // While it is being written no second one can be begun
        Assert.Null((await Get(database, first)).BackInto);
    }

    [Fact]
    public async Task Words_of_another_item_do_not_come_back_here()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (one, other) = ((await Story.Publish(database)).EditionId, (await Story.Publish(database)).EditionId);

        var refused = await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(one, other);

        Assert.Equal([AccessRefusals.NotFound.Code], refused.Codes());
    }
}
