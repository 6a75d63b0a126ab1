using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Portal.Tests.Support;

/// <summary>
/// What a T-SQL script would build, read from its parse tree: tables with their columns, indexes and foreign keys. A name
/// that nothing before it in the script defines throws, as the server would refuse it.
/// </summary>
public sealed class SqlServerSchema
{
    private readonly Dictionary<string, HashSet<string>> tables = new(StringComparer.OrdinalIgnoreCase);

    private readonly List<string> dropped = [];

    public IReadOnlyCollection<string> Tables => tables.Keys;
    public List<string> Indexes { get; } = [];
    public List<string> ForeignKeys { get; } = [];

    public static SqlServerSchema Of(string script)
    {
        var schema = new SqlServerSchema();
        schema.Read(script);
        foreach (var gone in schema.dropped)
            if (!schema.Indexes.Remove(gone)) throw new InvalidOperationException($"The index [{gone}] is dropped, but nothing made it.");
        return schema;
    }

    private void Read(string script)
    {
        var definitions = new Definitions();
        SqlServerBinder.Parse(script).Accept(definitions);
        foreach (var table in definitions.Tables)
            tables[table.SchemaObjectName.BaseIdentifier.Value] = table.Definition.ColumnDefinitions
                .Select(c => c.ColumnIdentifier.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var added in definitions.Added)
            tables[added.SchemaObjectName.BaseIdentifier.Value].UnionWith(added.Definition.ColumnDefinitions.Select(c => c.ColumnIdentifier.Value));
        foreach (var table in definitions.Tables) CheckConstraints(table.SchemaObjectName, table.Definition);
        foreach (var added in definitions.Added) CheckConstraints(added.SchemaObjectName, added.Definition);
        foreach (var index in definitions.Indexes)
        {
            Names(index.OnName.BaseIdentifier.Value, index.Columns.Select(c => c.Column.MultiPartIdentifier[^1].Value), index.Name.Value);
            Indexes.Add(index.Name.Value);
        }
        dropped.AddRange(definitions.Dropped);
        // An idempotent script wraps what the server would bind too early
        foreach (var inner in definitions.Wrapped) Read(inner);
    }

    private void CheckConstraints(SchemaObjectName name, TableDefinition definition)
    {
        var table = name.BaseIdentifier.Value;
        foreach (var constraint in definition.TableConstraints)
        {
            if (constraint is UniqueConstraintDefinition key)
                Names(table, key.Columns.Select(c => c.Column.MultiPartIdentifier[^1].Value), constraint.ConstraintIdentifier.Value);
            if (constraint is not ForeignKeyConstraintDefinition foreign) continue;
            Names(table, foreign.Columns.Select(c => c.Value), constraint.ConstraintIdentifier.Value);
            Names(foreign.ReferenceTableName.BaseIdentifier.Value, foreign.ReferencedTableColumns.Select(c => c.Value), constraint.ConstraintIdentifier.Value);
            ForeignKeys.Add(constraint.ConstraintIdentifier.Value);
        }
    }

    private void Names(string table, IEnumerable<string> columns, string by)
    {
        if (!tables.TryGetValue(table, out var known)) throw new InvalidOperationException($"{by} names the table [{table}], which is not there.");
        foreach (var column in columns)
            if (!known.Contains(column)) throw new InvalidOperationException($"{by} names the column [{column}], which [{table}] does not have.");
    }

    private sealed class Definitions : TSqlFragmentVisitor
    {
        public List<CreateTableStatement> Tables { get; } = [];
        public List<AlterTableAddTableElementStatement> Added { get; } = [];
        public List<CreateIndexStatement> Indexes { get; } = [];
        public List<string> Dropped { get; } = [];
        public List<string> Wrapped { get; } = [];

        public override void Visit(CreateTableStatement node) => Tables.Add(node);

        public override void Visit(AlterTableAddTableElementStatement node) => Added.Add(node);

        public override void Visit(CreateIndexStatement node) => Indexes.Add(node);

        public override void Visit(DropIndexClause node) => Dropped.Add(node.Index.Value);

        public override void Visit(ExecutableStringList node) => Wrapped.AddRange(node.Strings.OfType<StringLiteral>().Select(s => s.Value));
    }
}
