using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions;
using Portal.Core.Editions;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>
/// One article with lists, a table, pictures in places, a series and a file: reading view, preview on screen and paper, public page and the next
/// edition show the same blocks in the same order. The browser looks at the same in <c>SameLookJourneyTests</c>.
/// </summary>
public sealed class LooksTheSameTests : AdminTestContext
{
    protected override Task ArrangeAsync()
    {
        Services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddEditionScreens();
        return Task.CompletedTask;
    }

    [Fact, Trait("Row", "B2"), Trait("Fault", "ED6"), Trait("Fault", "ED7"), Trait("Fault", "BUG6")]
    public async Task Every_view_of_an_article_shows_the_same_blocks_in_the_same_order()
    {
        var draft = await Story.AtStep(Database, "approval", await WholeArticle.FormAsync(Database));
        await using var app = new AdminHost(Database, Database.Clock);
        await app.GivePasswordAsync(Someone.Head);
        using var head = app.Browser();
        await AdminHost.SignInAsync(head, Someone.Head);

        Assert.Equal(WholeArticle.Shape, await ReadingAsync(draft));
        Assert.Equal(WholeArticle.Shape, await PreviewAsync(head, draft));
        Assert.Equal(WholeArticle.Shape, await PreviewAsync(head, draft, "?kho=giay"));

        await Story.PublishEdition(Database, draft);
        Assert.Equal(WholeArticle.Shape, Shape.Of(await PublicAsync()));
        Assert.Equal(WholeArticle.Shape, await PreviewAsync(head, draft));

        var next = Story.Must(await Database.As(Someone.Secretary).GetRequiredService<StartNextEdition>().ExecuteAsync(draft));
        Assert.Equal(WholeArticle.Shape, await ReadingAsync(next));
        Assert.Equal(WholeArticle.Shape, await PreviewAsync(head, next));
    }

    /// <summary>What is shown before is to the letter what is published: but for where files lie and that links open beside.</summary>
    [Fact]
    public async Task The_preview_is_the_markup_of_the_public_page()
    {
        var draft = await Story.AtStep(Database, "approval", await WholeArticle.FormAsync(Database));
        await using var app = new AdminHost(Database, Database.Clock);
        await app.GivePasswordAsync(Someone.Head);
        using var head = app.Browser();
        await AdminHost.SignInAsync(head, Someone.Head);
        await Story.PublishEdition(Database, draft);

        var shown = (await PageAsync(head, draft)).QuerySelector("article.item")!;
        var page = await PublicAsync();

        Assert.Equal(Bare(page), Bare(shown));
    }

    private static string Bare(IElement article)
    {
        foreach (var element in article.QuerySelectorAll("*"))
            foreach (var name in new[] { "href", "src", "srcset", "target", "rel", "download", "hidden" }) element.RemoveAttribute(name);
        foreach (var address in article.QuerySelectorAll(".on-paper, .quotation a")) address.TextContent = "";
        return article.InnerHtml;
    }

    private async Task<List<string>> ReadingAsync(int editionId)
    {
        As(Someone.Head);
        var page = await OpenAsync<EditionPage>($"bai/{editionId}", ("Id", editionId));
        page.WaitForElement("article.prose");
        return Shape.Of(page.Find("article.prose"));
    }

    private static async Task<List<string>> PreviewAsync(HttpClient person, int editionId, string query = "") =>
        Shape.Of((await PageAsync(person, editionId, query)).QuerySelector("article.item")!);

    private static async Task<IDocument> PageAsync(HttpClient person, int editionId, string query = "") =>
        await new HtmlParser().ParseDocumentAsync(await person.GetStringAsync(new Uri($"/thanh-dong/bai/{editionId}/trang-cong{query}", UriKind.Relative)));

    private async Task<IElement> PublicAsync()
    {
        await using var db = Database.Context();
        var publication = await db.Publications.SingleAsync();
        await using var site = new PublicSiteHost(Database);
        return (await site.PageAsync(PublicSiteHost.ThanhDong + publication.Address())).QuerySelector("article.item")!;
    }
}
