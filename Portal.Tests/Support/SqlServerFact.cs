using Xunit;

namespace Portal.Tests.Support;

/// <summary>A fact that needs a real SQL Server; without one it is reported as skipped, with the way to switch it on.</summary>
public sealed class SqlServerFactAttribute : FactAttribute
{
    public const string Variable = "WARD_TEST_SQLSERVER";

    public SqlServerFactAttribute()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString)) Skip = $"Set {Variable} to the connection string of an empty SQL Server database to run this.";
    }

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable);
}
