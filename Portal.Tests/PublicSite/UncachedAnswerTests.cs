extern alias PublicSite;

using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Portal.Tests.Support;
using PublicSite::Portal.Public.PageCaching;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>What is made for one visitor travels packed as well, and tells proxies so.</summary>
public class UncachedAnswerTests
{
    /// <summary>A search, a filter nobody offered, words in the filter, a page that is not there, and a page in capitals: none of them is kept.</summary>
    public static TheoryData<string> Unkept => new(
        "/tim-kiem?q=phuong", "/chuyen-muc/van-ban?loai=khong-co", "/chuyen-muc/van-ban?q=12", "/khong-co", "/LIEN-HE", "/giao-dien/site.css?v=cu");

    [Theory]
    [MemberData(nameof(Unkept))]
    public async Task An_answer_that_is_not_kept_comes_packed_and_unpacks_to_the_plain_one(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        var address = PublicSiteHost.ThanhDong + path;

        var plain = await site.GetAsync(address);
        var gzip = await site.GetAsync(address, ("Accept-Encoding", "gzip"));
        var brotli = await site.GetAsync(address, ("Accept-Encoding", "gzip, br"));

        var bytes = await plain.Content.ReadAsByteArrayAsync();
        Assert.Equal(["gzip"], gzip.Content.Headers.ContentEncoding);
        Assert.Equal(["br"], brotli.Content.Headers.ContentEncoding);
        Assert.Equal(bytes, await UnpackedAsync(gzip));
        Assert.Equal(bytes, await UnpackedAsync(brotli));
        Assert.All(new[] { plain, gzip, brotli }, a =>
        {
            Assert.Equal(plain.StatusCode, a.StatusCode);
            Assert.Equal(["Accept-Encoding"], a.Headers.Vary);
            // No tag of one packing may stand for another, and nobody asks again for what was made once
            Assert.Null(a.Headers.ETag);
        });
        foreach (var packed in new[] { gzip, brotli })
            Assert.InRange(packed.Content.Headers.ContentLength!.Value, 1, bytes.Length / 2);
    }

    [Theory]
    [MemberData(nameof(Unkept))]
    public async Task The_head_of_a_packed_answer_is_that_of_the_whole_answer(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        using var request = new HttpRequestMessage(HttpMethod.Head, PublicSiteHost.ThanhDong + path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");

        var head = await site.Client.SendAsync(request);
        var whole = await site.GetAsync(PublicSiteHost.ThanhDong + path, ("Accept-Encoding", "br"));

        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(Words(whole), Words(head));
    }

    [Fact]
    public async Task A_node_that_keeps_nothing_sends_its_pages_packed()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database, settings: ("PageCache:MaxMegabytes", "0"));

        foreach (var path in new[] { "/", "/chuyen-muc/tin-tuc", "/rss", "/sitemap.xml", "/giao-dien/site.css" })
        {
            var packed = await site.GetAsync(PublicSiteHost.ThanhDong + path, ("Accept-Encoding", "br"));
            Assert.True(packed.Content.Headers.ContentEncoding.SingleOrDefault() == "br", path);
            Assert.Equal(await site.TextAsync(PublicSiteHost.ThanhDong + path), System.Text.Encoding.UTF8.GetString(await UnpackedAsync(packed)));
        }
    }

    [Fact]
    public async Task Pictures_and_what_a_balancer_asks_are_sent_as_they_are()
    {
        using var database = await PortalDatabase.CreateAsync();
        var picture = await database.PictureAsync(await database.ArticleAsync("Tin có ảnh"));
        await using var site = new PublicSiteHost(database);

        foreach (var path in new[] { picture, "/health/live", "/health/ready" })
        {
            var answer = await site.GetAsync(PublicSiteHost.ThanhDong + path, ("Accept-Encoding", "br"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
        Assert.Empty((await site.GetAsync(PublicSiteHost.ThanhDong + picture, ("Accept-Encoding", "br"))).Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Unkept))]
    public async Task No_secret_stands_beside_what_a_visitor_typed(string path)
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);

        var first = await site.GetAsync(PublicSiteHost.ThanhDong + path);
        var second = await site.GetAsync(PublicSiteHost.ThanhDong + path, ("Cookie", "phien=bi-mat"), ("Authorization", "Bearer bi-mat"));

        // What packing could tell about is a value of the visitor's own: there is none, every visitor gets the same bytes
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.DoesNotContain("__RequestVerificationToken", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(first.Headers.Contains("Set-Cookie") || second.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("", "", "br")]
    [InlineData("Set-Cookie", "phien=1", null)]
    [InlineData("ETag", "\"a\"", null)]
    [InlineData("Content-Range", "bytes 0-999/2000", null)]
    [InlineData("Content-Encoding", "gzip", "gzip")]
    [InlineData("Content-Type", "image/jpeg", null)]
    public async Task What_is_somebodys_own_or_is_tagged_cut_or_packed_already_goes_as_it_is(string header, string value, string? encoding)
    {
        var bytes = new byte[1000];
        using var made = new MemoryStream();
        made.Write(bytes);
        using var sent = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = sent, ContentType = "text/html; charset=utf-8" } };
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.AcceptEncoding = "gzip, br";
        if (header.Length > 0) context.Response.Headers[header] = value;

        await Packing.SendOnceAsync(context, made);

        Assert.Equal(encoding, context.Response.Headers.ContentEncoding.FirstOrDefault());
        Assert.Equal(context.Response.ContentLength, sent.Length);
        Assert.Equal(encoding != "br", bytes.SequenceEqual(sent.ToArray()));
    }

    private static string Words(HttpResponseMessage answer) => string.Join('\n', answer.Headers.Concat(answer.Content.Headers)
        .Where(h => h.Key is not "Date").Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal)
        .Prepend(answer.StatusCode.ToString()));

    private static async Task<byte[]> UnpackedAsync(HttpResponseMessage answer)
    {
        await using var packed = await answer.Content.ReadAsStreamAsync();
        await using Stream coder = answer.Content.Headers.ContentEncoding.Single() == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        await coder.CopyToAsync(plain);
        return plain.ToArray();
    }

    [Fact]
    public async Task A_node_whose_database_is_of_another_build_gets_no_visitors()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var site = new PublicSiteHost(database);
        Assert.Equal(HttpStatusCode.OK, await site.StatusAsync("http://bat-ky/health/ready"));

        await using (var db = database.Context()) await db.Database.ExecuteSqlRawAsync("ALTER TABLE Publications RENAME COLUMN DetailsJson TO FactsJson");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.StatusAsync("http://bat-ky/health/ready"));
    }
}
