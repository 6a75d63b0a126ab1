using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Portal.Tests.PublicSite;

/// <summary>How SQLite would answer a statement, in its own words, and what of it would take the longer the more is published.</summary>
internal sealed partial class QueryPlan
{
    private readonly string sql;

    private QueryPlan(string sql, IReadOnlyList<string> steps) => (this.sql, Steps) = (sql, steps);

    public IReadOnlyList<string> Steps { get; }

    /// <summary>
    /// Steps that sort everything a filter leaves, or read a table of publications from end to end. Lists grow with every publish,
    /// portals and sections do not.
    /// </summary>
    public IReadOnlyList<string> Faults => Steps.Where(step => step.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal)
        || Scanned().Match(step) is { Success: true } scan && Growing().Matches(sql).Any(t => t.Groups["alias"].Value == scan.Groups["alias"].Value)).ToList();

    /// <summary>Steps that read one of these tables from end to end, or all that a portal has in it.</summary>
    public IReadOnlyList<string> WholeReadsOf(IReadOnlyCollection<string> tables) => Steps.Where(step => Whole().Match(step) is { Success: true } whole
        && Named().Matches(sql).Any(t => t.Groups["alias"].Value == whole.Groups["alias"].Value && tables.Contains(t.Groups["table"].Value))).ToList();

    public static QueryPlan Of(SqliteConnection database, AskedStatement asked)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // the product's own statement, asked again
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Sql;
#pragma warning restore CA2100
        foreach (var (name, value) in asked.Values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return new(asked.Sql, steps);
    }

    public override string ToString() => sql + "\n  " + string.Join("\n  ", Steps);

    [GeneratedRegex("^SCAN (?<alias>\\w+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Scanned();

    [GeneratedRegex("^(SCAN (?<alias>\\w+)|SEARCH (?<alias>\\w+) USING .*\\(PortalId=\\?\\)$)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Whole();

    [GeneratedRegex("\"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex("\"(Publications|PublishedFiles)\" AS \"(?<alias>\\w+)\"", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Growing();
}
