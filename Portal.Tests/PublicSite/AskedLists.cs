extern alias PublicSite;

using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>Every kind of address of the public site, asked once, with the statements each sent to the database.</summary>
public sealed class AskedLists : IAsyncLifetime
{
    /// <summary>By the route that answers. Lists stand here on their first, a middle and their last page, and with every question they take.</summary>
    private static readonly Dictionary<string, string[]> Addresses = new(StringComparer.Ordinal)
    {
        [""] = ["/"],
        ["chuyen-muc/{slug}"] =
        [
            "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc?trang=2", "/chuyen-muc/tin-tuc?trang=4",
            "/chuyen-muc/van-ban", "/chuyen-muc/van-ban?trang=2", "/chuyen-muc/van-ban?trang=4",
            "/chuyen-muc/van-ban?loai=Th%C3%B4ng+b%C3%A1o", "/chuyen-muc/van-ban?loai=Th%C3%B4ng+b%C3%A1o&trang=2", "/chuyen-muc/van-ban?nam=2026",
            "/chuyen-muc/van-ban?loai=Th%C3%B4ng+b%C3%A1o&nam=2026", "/chuyen-muc/van-ban?loai=khong-co",
            FilterWord,
        ],
        ["{section}/{name}"] = ["{article}", "{document}", "/tin-tuc/khong-co-1"],
        ["tim-kiem"] = [CommonWord, MarkedWords, AbsentWord],
        ["/rss"] = ["/rss"],
        ["/chuyen-muc/{slug}/rss"] = ["/chuyen-muc/tin-tuc/rss", "/chuyen-muc/van-ban/rss"],
        ["/sitemap.xml"] = ["/sitemap.xml"],
        ["/robots.txt"] = ["/robots.txt"],
        ["/.well-known/security.txt"] = ["/.well-known/security.txt"],
        ["/tep/{name}"] = ["{picture}"],
        ["/giao-dien/{name}"] = ["/giao-dien/site.css"],
        ["/favicon.ico"] = ["/favicon.ico"],
        ["lien-he"] = ["/lien-he"],
        ["kiem-tra/{code?}"] = ["/kiem-tra", "/kiem-tra/k7m29xqp4tza"],
        ["so-do"] = ["/so-do"],
        ["loi/{code:int}"] = ["/loi/404"],
    };

    internal const string CommonWord = "/tim-kiem?q=phuong";
    internal const string MarkedWords = "/tim-kiem?q=tin+ph%C6%B0%E1%BB%9Dng";
    internal const string AbsentWord = "/tim-kiem?q=khongcotunay";
    internal const string FilterWord = "/chuyen-muc/van-ban?q=so";

    private readonly Dictionary<string, IReadOnlyList<AskedStatement>> asked = new(StringComparer.Ordinal);
    private PortalDatabase? database;

    /// <summary>Routes of the site that no address here stands for, and the other way round.</summary>
    public IReadOnlyList<string> Unlike { get; private set; } = [];

    internal IEnumerable<(string Address, QueryPlan Plan)> Plans(SqliteConnection connection) =>
        asked.SelectMany(a => a.Value.Select(s => (a.Key, QueryPlan.Of(connection, s))));

    /// <summary>The addresses that ask nothing of what is published.</summary>
    public IEnumerable<string> AskingNothing => Where(sql => !sql.Contains("\"Publications\"", StringComparison.Ordinal), all: true);

    /// <summary>The addresses for which texts are read.</summary>
    public IEnumerable<string> ReadingTexts => Where(sql => sql.Contains("instr(", StringComparison.Ordinal), all: false);

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await database.ManyAsync(40, "Tin phường", "tin-tuc");
        await database.ManyAsync(90, "Văn bản số", "van-ban");
        var (article, document) = (await database.ArticleAsync("Tin có ảnh ở phường"), await database.ArticleAsync("Văn bản", section: "van-ban"));
        var picture = await database.PictureAsync(article);
        await using var site = new PublicSiteHost(database, settings: ("PageCache:MaxMegabytes", "0"));
        _ = site.Client;
        var routes = site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>().Select(e => e.RoutePattern.RawText!).ToHashSet();
        routes.SymmetricExceptWith(Addresses.Keys);
        Unlike = [.. routes];
        foreach (var address in Addresses.Values.SelectMany(a => a))
        {
            var path = address.Replace("{article}", article.Address(), StringComparison.Ordinal)
                .Replace("{document}", document.Address(), StringComparison.Ordinal).Replace("{picture}", picture, StringComparison.Ordinal);
            asked[address] = await site.Asked.DuringAsync(
                async () => Assert.NotEqual(HttpStatusCode.InternalServerError, await site.StatusAsync(PublicSiteHost.ThanhDong + path)));
        }
    }

    /// <summary>A copy of the database the addresses were asked of, to be changed.</summary>
    internal SqliteConnection Copy()
    {
        var file = Path.Combine(database!.Folder, "portal.db");
        using var source = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        source.Open();
        var copy = new SqliteConnection("Data Source=:memory:");
        copy.Open();
        source.BackupDatabase(copy);
        return copy;
    }

    private IEnumerable<string> Where(Func<string, bool> statement, bool all) => asked
        .Where(a => all ? a.Value.All(s => statement(s.Sql)) : a.Value.Any(s => statement(s.Sql))).Select(a => a.Key).Order(StringComparer.Ordinal);

    public Task DisposeAsync()
    {
        database?.Dispose();
        return Task.CompletedTask;
    }
}
