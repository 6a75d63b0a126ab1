using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Editions;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>Figures stand where they were put: in the draft, the next edition, the preview and on the public page.</summary>
[Trait("Fault", "ED6")]
public sealed class PlacedPicturesTests
{
    [Fact]
    public async Task A_draft_keeps_places_for_its_own_pictures_only()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (form, second) = await WithPlacesAsync(database);
        form.BodyHtml += "<figure data-picture=\"987654\"></figure>";

        var edition = await Story.Edition(database, await Story.Draft(database, form));

        Assert.Equal(Body(second), edition.BodyHtml);
    }

    [Fact]
    public async Task The_public_page_shows_the_first_above_the_placed_one_in_the_text_and_the_rest_below_and_the_next_edition_keeps_the_place()
    {
        using var database = await PortalDatabase.CreateAsync();
        var (form, second) = await WithPlacesAsync(database);
        await Story.PublishEdition(database, await Story.AtStep(database, "approval", form));
        await using var db = database.Context();
        var publication = await db.Publications.SingleAsync();
        await using var site = new PublicSiteHost(database);

        var answer = await site.GetAsync(PublicSiteHost.ThanhDong + publication.Address());
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal(["img Đầu", "p trước", "img Giữa", "p sau", "img Cuối"], page.QuerySelectorAll("article figure img, article .body p")
            .Select(e => e.LocalName == "img" ? "img " + e.GetAttribute("alt") : "p " + e.TextContent));
        Assert.Equal("Chú thích giữa. Ảnh: Mai Anh", page.QuerySelector(".body figcaption")!.TextContent);
        Assert.DoesNotContain("data-picture", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("chu thich giua", publication.SearchText, StringComparison.Ordinal);

        var next = Story.Must(await database.As(Someone.Secretary).GetRequiredService<StartNextEdition>().ExecuteAsync(publication.EditionId));
        Assert.Equal(Body(second), (await Story.Edition(database, next)).BodyHtml);
    }

    private static string Body(int picture) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<p>trước</p><figure data-picture=\"{picture}\"></figure><p>sau</p>");

    private static async Task<(EditionForm Form, int Second)> WithPlacesAsync(PortalDatabase database)
    {
        var form = await A.CompleteForm(database);
        var ids = new[] { await A.Picture(database, digit: 'a'), await A.Picture(database, digit: 'b'), await A.Picture(database, digit: 'c') };
        form.Pictures =
        [
            new() { MediaFileId = ids[0], Alt = "Đầu", Credit = "Mai Anh" },
            new() { MediaFileId = ids[1], Alt = "Giữa", Caption = "Chú thích giữa", Credit = "Mai Anh" },
            new() { MediaFileId = ids[2], Alt = "Cuối", Credit = "Mai Anh" },
        ];
        form.BodyHtml = Body(ids[1]);
        return (form, ids[1]);
    }
}
