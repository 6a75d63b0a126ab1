using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Publications;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.PublicSite;

/// <summary>
/// Few rows hide what many cost, so it is read off the plans: no list of the public site may sort a whole section or portal, nor read
/// all publications (docs/decisions/0022-lists-are-walked.md). SQLite plans without looking at the rows, so the plans of a small database
/// are those of a large one.
/// </summary>
public class QueryPlanTests(AskedLists lists) : IClassFixture<AskedLists>
{
    /// <summary>A part of a statement that may do what others may not, and why.</summary>
    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        ["GROUP BY"] = "types and years of a section's documents: the tree holds one entry for each of both, and it is asked once a stamp",
    };

    /// <summary>Where texts are read one after the other until there are enough of them, and why no index is walked instead.</summary>
    private static readonly Dictionary<string, string> Searching = new(StringComparer.Ordinal)
    {
        [AskedLists.CommonWord] = "a common word is found in the newest texts; a list of words would have to be sorted by date",
        [AskedLists.MarkedWords] = "as above; which texts hold the words as typed is asked of those found only",
        [AskedLists.AbsentWord] = "a rare word reads the texts of the whole portal, once: part of a word counts, which no index of words knows",
        [AskedLists.FilterWord] = "part of a document's number counts; only texts of the section that fit the rest of the filter are read",
    };

    [Fact]
    public void Every_address_of_the_site_is_asked_and_every_list_asks_the_database()
    {
        Assert.True(lists.Unlike.Count == 0, "A route without an address in AskedLists, or an address without its route: " + string.Join(", ", lists.Unlike));
        Assert.Equal(["/.well-known/security.txt", "/favicon.ico", "/giao-dien/site.css", "/kiem-tra", "/kiem-tra/k7m29xqp4tza", "/lien-he", "/loi/404",
            "/robots.txt", "/so-do"], lists.AskingNothing);
    }

    [Fact]
    public void No_list_sorts_a_section_or_a_portal_or_reads_all_publications()
    {
        using var database = lists.Copy();

        var faults = Faulty(database);

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    [Theory]
    [InlineData("no index")]
    [InlineData("indexes with the filter before the order", "PortalId, Visible, FirstPublishedAt", "PortalId, SectionId, Visible, FirstPublishedAt")]
    public void With_others_than_these_indexes_the_same_lists_are_found_out(string others, params string[] columns)
    {
        using var database = lists.Copy();
        foreach (var index in Indexes()) Execute(database, $"DROP INDEX \"{index}\"");
        foreach (var some in columns) Execute(database, $"CREATE INDEX \"IX {some}\" ON Publications ({some})");

        var faults = string.Join('\n', Faulty(database));

        foreach (var address in new[]
        {
            "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc?trang=4", "/chuyen-muc/van-ban", "/chuyen-muc/van-ban?trang=4", "/chuyen-muc/van-ban?nam=2026",
            "/rss", "/chuyen-muc/tin-tuc/rss", "/sitemap.xml", AskedLists.CommonWord,
        })
            Assert.True(faults.Contains($"{address}: ", StringComparison.Ordinal), $"With {others}, {address} passes.");
    }

    [Fact]
    public void Every_index_of_publications_serves_some_list()
    {
        using var database = lists.Copy();

        var steps = string.Join('\n', lists.Plans(database).SelectMany(p => p.Plan.Steps));

        Assert.All(Indexes(), index => Assert.Contains($"INDEX {index} ", steps, StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_are_read_only_where_somebody_searches() => Assert.Equal(Searching.Keys.Order(StringComparer.Ordinal), lists.ReadingTexts);

    [Fact]
    public async Task What_a_section_holds_is_counted_once_under_a_stamp()
    {
        using var database = await PortalDatabase.CreateAsync();
        await database.ManyAsync(30, "Tin", "tin-tuc");
        await database.ManyAsync(30, "Văn bản", "van-ban");
        await using var site = new PublicSiteHost(database);
        async Task<int> CountsAsync(params string[] pages) => (await site.Asked.DuringAsync(async () =>
        {
            foreach (var page in pages) await site.TextAsync(PublicSiteHost.ThanhDong + page);
        })).Count(s => s.Sql.Contains("COUNT(*)", StringComparison.Ordinal));
        string[] all =
        [
            "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc?trang=2", "/chuyen-muc/van-ban", "/chuyen-muc/van-ban?nam=2026", "/chuyen-muc/van-ban?trang=2",
        ];

        Assert.Equal(2, await CountsAsync(all));
        await database.ArticleAsync("Tin mới");
        await site.LookAsync();
        Assert.Equal(2, await CountsAsync(all));
    }

    /// <summary>Address, step and statement of every step that is not allowed.</summary>
    private List<string> Faulty(SqliteConnection database) => lists.Plans(database)
        .Where(p => !Allowed.Keys.Any(part => p.Plan.ToString().Contains(part, StringComparison.Ordinal)))
        .SelectMany(p => p.Plan.Faults.Select(f => $"{p.Address}: {f} in {p.Plan}")).ToList();

    /// <summary>The indexes of the mapping, without those that hold something single.</summary>
    private static List<string> Indexes()
    {
        using var db = new PublicDbContext(new DbContextOptionsBuilder<PublicDbContext>().UseSqlite("Data Source=:memory:").Options);
        return db.Model.FindEntityType(typeof(Publication))!.GetIndexes().Where(i => !i.IsUnique).Select(i => i.GetDatabaseName()!).ToList();
    }

    private static void Execute(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // names of the mapping
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
