using Microsoft.EntityFrameworkCore;
using Portal.Core.Data.SqlServer;
using Portal.Core.Portals;
using Portal.Core.Publications;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

public class SqlServerTwinTests
{
    private static readonly SqlServerBinder Binder = SqlServerBinder.Of(new SqlServerPortalDbContext(
        new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere;Database=nowhere;Encrypt=True").Options).Model);

    [Theory]
    [InlineData("SELECT [e].[Nothing] FROM [Editions] AS [e]")]
    [InlineData("SELECT [e].[Title] FROM [Nothing] AS [e]")]
    [InlineData("SELECT [e].[Title] FROM [Editions] AS [e] WHERE EXISTS (SELECT 1 FROM [ContentItems] AS [c] WHERE [c].[Title] = [e].[Title])")]
    [InlineData("UPDATE [p] SET [p].[Nothing] = 1 FROM [Portals] AS [p]")]
    [InlineData("SELECT [e].[Title] FROM [Editions] AS [e] LIMIT 1")]
    public void A_statement_SQL_Server_could_not_take_is_found(string sql)
    {
        Assert.Throws<InvalidOperationException>(() => Binder.Check(sql));
    }

    [Theory]
    [InlineData("SELECT [e].[Title] FROM [Editions] AS [e] ORDER BY [e].[Id] OFFSET 0 ROWS FETCH NEXT 5 ROWS ONLY")]
    [InlineData("SELECT [x].[Anything] FROM (SELECT [e].[Title] AS [Anything] FROM [Editions] AS [e]) AS [x]")]
    public void A_right_statement_passes(string sql)
    {
        Binder.Check(sql);
    }

    [Fact]
    public async Task A_query_that_only_SQLite_could_take_fails_the_test_that_made_it()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.Sections.Where(s => EF.Functions.Glob(s.Name, "*")).ToListAsync());

        Assert.Contains("SqlServer", failure.StackTrace + failure.Message + failure, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Queries_are_of_one_shape_when_they_differ_in_given_values_only_and_none_of_these_is_null_or_empty()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        await using var none = database.Context(portalId: null!);
        QueryShape Of(IQueryable query) => QueryShape.Of(query.Expression, db);
        QueryShape Named(string? name) => Of(db.Sections.Where(s => s.Name == name));
        QueryShape At(params int[] places) => Of(db.Sections.Where(s => places.Contains(s.Position)));
        QueryShape Below(IQueryable<Section> sections) => Of(db.Items.Where(i => sections.Any(s => s.Id == i.SectionId)));

        Assert.Equal(Named("tin-tuc"), Named("van-ban"));
        Assert.Equal(At(1, 2), At(3));
        QueryShape[] shapes =
        [
            Named("tin-tuc"), Named(null), At(1), At(), Of(db.Sections), Of(db.Units), Of(db.Sections.Where(s => s.Position > 1)),
            Of(db.Sections.Where(s => s.Position > 2)), Of(db.Sections.OrderBy(s => s.Name)), Of(db.Sections.OrderBy(s => s.Slug)),
            Of(db.Sections.Select(s => new { A = s.Name, B = s.Slug })), Of(db.Sections.Select(s => new { A = s.Slug, B = s.Name })),
            Of(db.Sections.Join(db.Sections, s => s.Id, t => t.Id, (s, t) => s.Id)), Of(db.Sections.Join(db.Sections, s => s.Id, t => t.Id, (s, t) => t.Id)),
            Below(db.Sections), Below(db.Sections.Where(s => s.Position > 1)), QueryShape.Of(none.Sections.AsQueryable().Expression, none),
        ];
        Assert.Equal(shapes.Length, shapes.Distinct().Count());
    }

    [Fact]
    public void Compiled_queries_are_handed_to_the_twin_by_name()
    {
        SqlServerTwin.CheckCompiled(GetPublication.One, 190);

        Assert.Contains(SqlServerTwin.Statements, s => s.Contains("[BodyHtml]", StringComparison.Ordinal) && s.Contains("TOP(2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queries_of_every_shape_reach_the_twin()
    {
        using var database = await PortalDatabase.CreateAsync();
        await using var db = database.Context();
        var before = SqlServerTwin.Statements.Count;

        await db.Sections.Where(s => s.Position > 12_345).Select(s => s.Name).ToListAsync();
        await db.Sections.Where(s => s.Position > 12_346).CountAsync();
        await db.Sections.AnyAsync(s => s.Position > 12_347 && s.Kind == ContentKind.Document);
        await foreach (var _ in db.Sections.Where(s => s.Position > 12_348).AsAsyncEnumerable()) { }
        await db.Sections.Where(s => s.Position > 12_349).ExecuteUpdateAsync(set => set.SetProperty(s => s.Position, 1));
        await db.Editions.Include(e => e.Contributors).Include(e => e.Pictures).AsSplitQuery().Where(e => e.Number > 12_350).ToListAsync();

        Assert.True(SqlServerTwin.Statements.Count >= before + 6);
        foreach (var number in Enumerable.Range(12_345, 6)) Assert.Contains(SqlServerTwin.Statements, s => s.Contains($"> {number}", StringComparison.Ordinal));
    }
}
