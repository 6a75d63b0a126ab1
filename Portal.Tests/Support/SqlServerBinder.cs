using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Tests.Support;

/// <summary>Parses T-SQL and checks that every table and every column of a table that it names exists in the EF model.</summary>
public sealed class SqlServerBinder
{
    private static readonly ConcurrentDictionary<IModel, SqlServerBinder> Binders = new();
    private readonly Dictionary<string, HashSet<string>> tables;

    private SqlServerBinder(IModel model) =>
        tables = model.GetRelationalModel().Tables.ToDictionary(
            t => t.Name, t => t.Columns.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);

    public static SqlServerBinder Of(IModel model) => Binders.GetOrAdd(model, m => new SqlServerBinder(m));

    public static TSqlFragment Parse(string sql)
    {
        using var reader = new StringReader(sql.TrimStart('\uFEFF'));
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        if (errors.Count > 0)
            throw new InvalidOperationException($"SQL Server would not parse this ({errors[0].Message}, line {errors[0].Line}):\n{sql}");
        return tree;
    }

    public void Check(string sql)
    {
        var names = new Names();
        Parse(sql).Accept(names);
        foreach (var (alias, table) in names.Tables)
            if (!tables.ContainsKey(table)) throw new InvalidOperationException($"No table [{table}] (as {alias}) in the model:\n{sql}");
        foreach (var (alias, column) in names.Columns)
        {
            // An alias that stands for a derived table, OPENJSON or VALUES has columns of its own
            var candidates = names.Tables.Where(t => t.Alias.Equals(alias, StringComparison.OrdinalIgnoreCase)).Select(t => t.Table).Distinct().ToList();
            if (candidates.Count == 0 || names.Derived.Contains(alias)) continue;
            if (!candidates.Any(t => tables[t].Contains(column)))
                throw new InvalidOperationException($"No column [{column}] in [{candidates[0]}]:\n{sql}");
        }
    }

    private sealed class Names : TSqlFragmentVisitor
    {
        public List<(string Alias, string Table)> Tables { get; } = [];
        public List<(string Alias, string Column)> Columns { get; } = [];
        public HashSet<string> Derived { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(NamedTableReference node)
        {
            var table = node.SchemaObject.BaseIdentifier.Value;
            // UPDATE [p] SET … FROM [Portals] AS [p] names the alias first
            if (node.Alias is null && node.SchemaObject.SchemaIdentifier is null && table.Length <= 3) return;
            Tables.Add((node.Alias?.Value ?? table, table));
        }

        public override void Visit(QueryDerivedTable node) => Derived.Add(node.Alias.Value);

        public override void Visit(ColumnReferenceExpression node)
        {
            if (node.MultiPartIdentifier is { Count: >= 2 } name) Columns.Add((name[^2].Value, name[^1].Value));
        }
    }
}
