using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Admin.Editions.Preview;
using Portal.Core.Editions;
using Portal.Core.Publications;
using Portal.Tests.PublicSite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Editions;

/// <summary>The page of a draft before it is public: who gets it, what it may do, where its files and links lead.</summary>
public sealed class PreviewTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database, database.Clock, settings: ("Links:PublicAddress", "https://{host}"));
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    private async Task<HttpClient> SignedInAsync(string person)
    {
        await app.GivePasswordAsync(person);
        var browser = app.Browser();
        await AdminHost.SignInAsync(browser, person);
        return browser;
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient browser, int edition, string portal = A.ThanhDong) =>
        browser.GetAsync(new Uri($"/{portal}/bai/{edition}/trang-cong", UriKind.Relative));

    [Fact]
    public async Task Who_may_read_the_draft_gets_its_page_and_others_find_none()
    {
        var draft = await Story.Draft(database);
        using var author = await SignedInAsync(Someone.Author);
        using var other = await SignedInAsync(Someone.OtherAuthor);
        using var stranger = await SignedInAsync(Someone.Stranger);
        using var nobody = app.Browser();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(author, draft)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(other, draft)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(stranger, draft, "phu-lien")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await AskAsync(stranger, draft)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await AskAsync(nobody, draft)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(new Uri("/thanh-dong/xem-truoc.css", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Nothing_of_it_is_kept_or_run_and_only_a_page_of_ours_may_frame_it()
    {
        var draft = await Story.Draft(database);
        using var author = await SignedInAsync(Someone.Author);

        var answer = await AskAsync(author, draft);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

        Assert.Equal("no-store", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal("SAMEORIGIN", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.Empty(page.Scripts);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        // Every other page of ours stays out of frames
        Assert.Equal("DENY", Assert.Single((await author.GetAsync(new Uri("/thanh-dong/bai", UriKind.Relative))).Headers.GetValues("X-Frame-Options")));
    }

    [Fact]
    public async Task Files_lead_to_the_store_and_links_to_the_public_site_in_a_window_of_their_own()
    {
        var form = await WholeArticle.FormAsync(database);
        form.BodyHtml += "<p><a href=\"khac?x=1:2\">a</a> <a href=\"https://haiphong.gov.vn/b\">b</a> <a href=\"tel:113\">c</a></p>";
        var draft = await Story.Draft(database, form);
        using var author = await SignedInAsync(Someone.Author);

        var page = new HtmlParser().ParseDocument(await (await AskAsync(author, draft)).Content.ReadAsStringAsync());

        Assert.All(page.QuerySelectorAll("article img"), i => Assert.StartsWith("/thanh-dong/tep/", i.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Equal($"/thanh-dong/tep-dinh-kem/{form.Attachments[0].MediaFileId}", page.QuerySelector(".attachments a")!.GetAttribute("href"));
        Assert.Equal(["https://thanhdong.haiphong.gov.vn/tin-tuc/khac?x=1:2", "https://haiphong.gov.vn/b", "tel:113"],
            page.QuerySelectorAll(".body p a").Select(a => a.GetAttribute("href")));
        Assert.Equal("https://thanhdong.haiphong.gov.vn/lien-he", page.QuerySelector(".menu li:last-child a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("a[href]").Where(a => a.GetAttribute("href") is not ['#', ..]), a => Assert.Equal("_blank", a.GetAttribute("target")));
        Assert.Equal("/thanh-dong/xem-truoc.css", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_styles_are_those_of_the_public_site_in_the_colours_of_the_portal_and_on_paper_those_of_print()
    {
        using var author = await SignedInAsync(Someone.Author);
        await using var site = new PublicSiteHost(database);
        var address = (await site.PageAsync(PublicSiteHost.ThanhDong + "/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

        var screen = await author.GetStringAsync(new Uri("/thanh-dong/xem-truoc.css", UriKind.Relative));
        var paper = await author.GetStringAsync(new Uri("/thanh-dong/xem-truoc.css?kho=giay", UriKind.Relative));

        Assert.Equal(await site.TextAsync(PublicSiteHost.ThanhDong + address), screen);
        Assert.Contains("@media print and (max-width: 760px)", paper, StringComparison.Ordinal);
        Assert.Contains("@media screen {\n  @page { size: A4;", paper, StringComparison.Ordinal);
        // The sheet has the margins of the page rule
        Assert.Contains("margin: 20mm 15mm 20mm 30mm", screen, StringComparison.Ordinal);
        Assert.Contains("padding: 20mm 15mm 20mm 30mm", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_without_anything_in_it_is_a_page_all_the_same()
    {
        var form = await A.CompleteForm(database);
        (form.Title, form.Abstract, form.BodyHtml) = ("", "", "");
        var draft = await Story.Draft(database, form);
        using var author = await SignedInAsync(Someone.Author);

        var page = new HtmlParser().ParseDocument(await (await AskAsync(author, draft)).Content.ReadAsStringAsync());

        Assert.Equal("(chưa có tiêu đề)", page.QuerySelector("article h1")!.TextContent);
    }

    [Fact]
    public async Task A_preview_writes_nothing_and_says_from_when_the_words_are()
    {
        var draft = await Story.Draft(database);
        var before = await Story.Edition(database, draft);

        var preview = Story.Must(await database.As(Someone.Author).GetRequiredService<PreviewEdition>().ExecuteAsync(draft));

        Assert.Equal((before.UpdatedAt, EditionStatus.Draft), (preview.UpdatedAt, preview.Status));
        await using var db = database.Context();
        Assert.Equal(0, await db.Publications.CountAsync());
        Assert.Equal(0, await db.PublishedFiles.CountAsync());
    }

    [Fact]
    public async Task A_next_edition_keeps_the_day_of_the_first_and_says_that_it_is_changed()
    {
        var published = await Story.Publish(database);
        var next = Story.Must(await database.As(Someone.Author).GetRequiredService<StartNextEdition>().ExecuteAsync(published.EditionId));

        var preview = Story.Must(await database.As(Someone.Author).GetRequiredService<PreviewEdition>().ExecuteAsync(next));
        await using var db = database.Context();

        Assert.Equal((await db.Publications.SingleAsync()).FirstPublishedAt, preview.Item.Row.FirstPublishedAt);
    }

    [Fact]
    public void The_public_site_serves_no_draft() => Assert.DoesNotContain(Repository.Sources("Portal.Public"),
        f => f.Text.Contains(nameof(PreviewEdition), StringComparison.Ordinal) || f.Text.Contains(nameof(DraftPage), StringComparison.Ordinal));
}
