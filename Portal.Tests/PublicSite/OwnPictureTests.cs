using System.Net;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Tests.Portals;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>The emblem and the header picture of a portal as visitors meet them.</summary>
public class OwnPictureTests
{
    [Fact]
    [Trait("Fault", "PUB19")]
    public async Task Without_an_emblem_of_its_own_a_portal_shows_its_name_and_no_sign()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var page = await site.PageAsync(PublicSiteHost.ThanhDong + "/");
        Assert.Empty(page.QuerySelectorAll("header img"));
        Assert.DoesNotContain("\"logo\"", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + "/giao-dien/emblem.svg"));
        // What a browser shows in its tab are the portal's two colours
        var mark = await site.TextAsync(PublicSiteHost.ThanhDong + page.QuerySelector("link[rel=icon]")!.GetAttribute("href"));
        Assert.Contains("#8f1d1d", mark, StringComparison.Ordinal);
        Assert.NotEqual(mark, await site.TextAsync(PublicSiteHost.PhuLien + "/giao-dien/favicon.svg"));
    }

    [Fact]
    public async Task Emblem_and_header_picture_stand_on_every_page_with_words_and_are_kept_for_a_year()
    {
        using var database = await PortalDatabase.CreateAsync();
        await OwnPictures.HangAsync(database);
        var article = await database.ArticleAsync("Tin");
        await using var site = new PublicSiteHost(database);
        foreach (var path in new[] { "/", "/chuyen-muc/tin-tuc", "/khong-co", article.Address() })
        {
            var page = await site.PageAsync(PublicSiteHost.ThanhDong + path);
            var emblem = page.QuerySelector("header .name img")!;
            Assert.Equal(("Biểu trưng phường", "76", "76"), (emblem.GetAttribute("alt"), emblem.GetAttribute("width"), emblem.GetAttribute("height")));
            var band = page.QuerySelector("header .picture-band img")!;
            Assert.Equal(("Trụ sở", "1600", "400"), (band.GetAttribute("alt"), band.GetAttribute("width"), band.GetAttribute("height")));
            Assert.Equal(emblem.GetAttribute("src"), page.QuerySelector("link[rel=icon]")!.GetAttribute("href"));

            var addresses = band.GetAttribute("srcset")!.Split(", ").Select(s => s.Split(' ')[0]).Append(emblem.GetAttribute("src")!).ToList();
            Assert.Equal(["image/jpeg", "image/jpeg", "image/png"], await Task.WhenAll(addresses.Select(Kind)));
        }
        Assert.Contains("\"logo\":\"https://thanhdong", (await site.PageAsync(PublicSiteHost.ThanhDong + "/")).Source.Text, StringComparison.Ordinal);
        Assert.EndsWith(".png", (await site.GetAsync(PublicSiteHost.ThanhDong + "/favicon.ico")).Headers.Location!.ToString(), StringComparison.Ordinal);

        async Task<string> Kind(string address)
        {
            var answer = await site.GetAsync(PublicSiteHost.ThanhDong + address);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            return answer.Content.Headers.ContentType!.MediaType!;
        }
    }

    [Fact]
    public async Task A_picture_is_shown_by_its_own_portal_alone_and_no_longer_than_its_profile_names_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await OwnPictures.HangAsync(database);
        var emblem = PortalPictures.AddressOf(PortalPicture.Emblem, (await OwnPictures.ProfileAsync(database)).Emblem!.Sizes[0]);
        await using var site = new PublicSiteHost(database);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync(PublicSiteHost.ThanhDong + emblem));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.PhuLien + emblem));
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + emblem.Replace(".png", ".jpg", StringComparison.Ordinal)));

        // One taken in and not saved is nobody's to see
        var taken = (await OwnPictures.TakeAsync(database, PortalPicture.Emblem, OwnPictures.Emblem(300, 200))).Value;
        var waiting = PortalPictures.AddressOf(PortalPicture.Emblem, taken.Sizes[0]);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + waiting));
        Story.Must(await OwnPictures.SaveAsync(database, new RemovePicture(PortalPicture.Emblem)));
        await site.LookAsync();
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + emblem));
        Assert.Empty((await site.PageAsync(PublicSiteHost.ThanhDong + "/")).QuerySelectorAll("header .name img"));
    }
}
