using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Media;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>A picture as WebP for browsers that take it, and as JPEG for all others.</summary>
[Trait("Fault", "PUB18")]
public sealed class WebpTests
{
    [Fact]
    public async Task Each_size_is_offered_as_webp_too_and_sent_as_what_it_is()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var file = File.OpenRead(Core.Kernel.AssetFiles.Of("pictures", "cho.jpg"));
        var taken = Story.Must(await database.As(Someone.Author).GetRequiredService<TakePicture>().ExecuteAsync(file, "cho.jpg", file.Length));
        var form = await A.CompleteForm(database);
        form.Pictures = [new() { MediaFileId = taken.MediaFileId, Alt = "Chợ", Credit = "Mai Anh" }];
        var published = await Story.Publish(database, form);
        await using var site = new PublicSiteHost(database);

        var page = await site.PageAsync($"{PublicSiteHost.ThanhDong}/tin-tuc/ra-quan-don-ve-sinh-moi-truong-{published.ItemId}");

        var picture = page.QuerySelector(".item picture")!;
        var (source, plain) = (picture.QuerySelector("source")!, picture.QuerySelector("img")!);
        Assert.Equal("image/webp", source.GetAttribute("type"));
        Assert.Equal(Widths(plain.GetAttribute("srcset")!), Widths(source.GetAttribute("srcset")!));
        var address = source.GetAttribute("srcset")!.Split(' ')[0];
        var sent = await site.GetAsync(PublicSiteHost.ThanhDong + address);
        Assert.Equal((HttpStatusCode.OK, "image/webp"), (sent.StatusCode, sent.Content.Headers.ContentType!.MediaType));
        Assert.Equal("WEBP"u8.ToArray(), (await sent.Content.ReadAsByteArrayAsync())[8..12]);
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + address.Replace(".webp", ".jpg", StringComparison.Ordinal)));

        await Story.Withdraw(database, published.EditionId);
        await site.LookAsync();
        Assert.Equal(HttpStatusCode.NotFound, await site.StatusAsync(PublicSiteHost.ThanhDong + address));
    }

    private static string[] Widths(string set) => set.Split(", ").Select(s => s.Split(' ')[1]).ToArray();
}
