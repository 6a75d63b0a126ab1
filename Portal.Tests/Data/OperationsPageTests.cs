using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Portal.Core.Data;
using Portal.Core.Data.SqlServer;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>What an administrator copies out of <c>docs/operations.md</c>, as far as it can be tried without a server.</summary>
[Trait("Fault", "TDS6")]
public partial class OperationsPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "operations.md"));

    private static IEnumerable<string> Blocks(string language) =>
        Block().Matches(Page).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["text"].Value);

    [Fact]
    [Trait("Fault", "TDS7")]
    public void Its_T_SQL_parses_and_names_tables_that_are_there()
    {
        using var db = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=nowhere;Encrypt=True").Options);
        var tables = db.Model.GetRelationalModel().Tables.Select(t => t.Name).Append("__EFMigrationsHistory").ToHashSet(StringComparer.Ordinal);
        var blocks = Blocks("sql").ToList();

        Assert.True(blocks.Count >= 5);
        foreach (var block in blocks) SqlServerBinder.Parse(block);
        Assert.All(TableName().Matches(string.Concat(blocks)).Select(m => m.Groups["name"].Value), t => Assert.Contains(t, tables));
    }

    [Fact]
    [Trait("Fault", "TDS7")]
    public void The_public_login_gets_what_the_public_site_reads_and_the_other_may_not_touch_history()
    {
        using var site = new PublicDbContext(new DbContextOptionsBuilder<PublicDbContext>().UseSqlServer("Server=nowhere;Encrypt=True").Options);
        var rights = new Rights();
        foreach (var block in Blocks("sql")) SqlServerBinder.Parse(block).Accept(rights);

        // What it reads, and the two tables in which it counts senders
        var counts = new[] { "AllowanceKeys", "Allowances" }.SelectMany(t => new[] { "DELETE", "INSERT", "SELECT", "UPDATE" }.Select(r => $"{r} {t}"));
        Assert.Equal(SqlServerState.PublicTables(site.Model).Select(t => $"SELECT {t}").Concat(counts).Order(StringComparer.Ordinal),
            rights.GrantedTo("ward_public"));
        Assert.Equal(["UPDATE SecurityLog"], rights.DeniedTo("ward_admin").Where(d => d.EndsWith(" SecurityLog", StringComparison.Ordinal)));
        Assert.Equal(["DELETE dbo", "INSERT dbo", "SELECT dbo", "UPDATE dbo"], rights.GrantedTo("ward_admin"));
        Assert.Equal(["DELETE History", "UPDATE History"], rights.DeniedTo("ward_admin").Where(d => d.EndsWith(" History", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("needs", "processes")]
    public async Task The_environment_file_gives_a_shell_what_it_gives_the_service()
    {
        var file = Path.GetTempFileName();
        var block = Blocks("").Single(b => b.StartsWith("ASPNETCORE_ENVIRONMENT", StringComparison.Ordinal))
            .Replace("Password=...", "Password=\"a;b $c `d\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, block);
        try
        {
            var told = await RunningScript.RunAsync("sh", ["-c", "set -a; . \"$0\"; printenv Database__ConnectionString; printenv Proxies__Known__0", file]);

            Assert.Equal("Server=db1;Database=WardPortal;User Id=ward_admin;Password=\"a;b $c `d\";Encrypt=True;Connect Timeout=5\n127.0.0.1\n", told.Output);
            Assert.Null(SqlServerConnection.WhyNot(told.Output.Split('\n')[0]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_verb_of_a_server_is_written_with_the_command_that_loads_the_settings()
    {
        Assert.DoesNotMatch(@"dotnet Portal\.Admin\.dll [a-z]", Page);
        Assert.Contains(". \"${WARD_ENV:-/etc/ward-portal/admin.env}\"", Blocks("sh").Single(), StringComparison.Ordinal);
    }

    private sealed class Rights : TSqlFragmentVisitor
    {
        private readonly List<(bool Granted, string To, string What)> given = [];

        public IEnumerable<string> GrantedTo(string login) => Of(true, login);

        public IEnumerable<string> DeniedTo(string login) => Of(false, login);

        public override void Visit(GrantStatement node) => Add(true, node);

        public override void Visit(DenyStatement node) => Add(false, node);

        private IEnumerable<string> Of(bool granted, string login) =>
            given.Where(g => g.Granted == granted && g.To == login).Select(g => g.What).Order(StringComparer.Ordinal);

        private void Add(bool granted, SecurityStatement node) => given.AddRange(node.Principals.SelectMany(
            p => node.Permissions, (p, right) => (granted, p.Identifier.Value,
                $"{right.Identifiers[0].Value} {node.SecurityTargetObject.ObjectName.MultiPartIdentifier.Identifiers[^1].Value}")));
    }

    [GeneratedRegex("^```(?<language>[a-z]*)\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\bdbo\.(?<name>\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TableName();
}
