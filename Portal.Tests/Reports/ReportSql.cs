using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Reports;

/// <summary>
/// The figures of a span by plain SQL on the tables, apart from all that computes them; by their whole keys, those of nothing left out. Each statement
/// says which keys it counts: a key that none says has no SQL beside it.
/// </summary>
internal static class ReportSql
{
    private static readonly (string Keys, string Sql)[] All = [.. ReportSqlOfItems.All, .. ReportSqlOfMoney.All, .. ReportSqlOfEmulation.All];

    private static readonly Regex Known = new($"^({string.Join('|', All.Select(s => s.Keys))})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    private static readonly string Whole = string.Join("\nUNION ALL ", All.Select(s => s.Sql));

    /// <summary>Whether some statement counts the figure of that key, which stands for the span asked about.</summary>
    public static bool Counts(string key) => Known.IsMatch(key);

    /// <summary>Whether some statement counts figures of that part.</summary>
    public static bool CountsPart(string code) => All.Any(s => s.Keys.StartsWith(code + @"\.", StringComparison.Ordinal));

    public static async Task<Dictionary<string, decimal>> OfAsync(PortalDatabase database, DaySpan span, DaySpan before, DaySpan asked)
    {
        await using var db = database.Context();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Whole;
        void Give(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        Give("$from", StartOf(span.First));
        Give("$to", StartOf(span.Last.AddDays(1)));
        Give("$from_before", StartOf(before.First));
        Give("$to_before", StartOf(before.Last.AddDays(1)));
        Give("$first", Iso(span.First));
        Give("$last", Iso(span.Last));
        Give("$last_asked", Iso(asked.Last));
        Give("$year", asked.Last.Year.ToString("0000", CultureInfo.InvariantCulture));
        Give("$today", Iso(new WardClock(database.Clock).Today));
        Give("$now", database.Clock.GetUtcNow().UtcDateTime);
        var found = new Dictionary<string, decimal>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            if (!reader.IsDBNull(0) && !reader.IsDBNull(1) && reader.GetDecimal(1) is var number && number != 0) found.Add(reader.GetString(0), number);
        return found;
    }

    private static DateTime StartOf(DateOnly day) => day.ToDateTime(TimeOnly.MinValue).AddHours(-7);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
