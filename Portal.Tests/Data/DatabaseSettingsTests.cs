using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Core.Safekeeping;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>Settings that do not say clearly which database is meant end a start, instead of beginning another one quietly.</summary>
[Trait("Fault", "TDS5")]
public class DatabaseSettingsTests
{
    private const string Server = "Server=db1;Database=WardPortal;User Id=ward_admin;Password=bi-mat;Encrypt=True";

    public static TheoryData<string, string, string> Unclear => new()
    {
        { "Database__Engine", "mssql", "Database:Engine is 'mssql': write sqlite or sqlserver" },
        { "Database__Engine", "SQL Server", "Database:Engine is 'SQL Server': write sqlite or sqlserver" },
        { "Database__Engine", " ", "Database:Engine is ' '" },
        { "Database__Engine", "sqlserver", "Database:Engine is sqlserver, but Database:ConnectionString is empty" },
        { "Database__Engine=sqlserver Database__ConnectionString", "Server=db1;Encrypt=True", "names no database" },
        { "Database__Engine=sqlserver Database__ConnectionString", "Database=WardPortal;Encrypt=True", "names no server" },
        { "Database__Engine=sqlserver Database__ConnectionString", "Server=db1;Database=W;Password=a;bi-mat=b", "cannot be read as one of SQL Server" },
        { "Database__Engine=sqlserver Database__ConnectionString", "Server=db1;Database=W;Encrypt=bi-mat", "cannot be read as one of SQL Server" },
        { "Database__ConnectionString", Server, "is not one of SQLite, but Database:Engine is sqlite or left out" },
        { "Database__ConnectionString", "Mode=Memory", "names no file for SQLite" },
        { "Database__ConnectionString", "Data Source=:memory:", "names no file for SQLite" },
        { "Database__Engin", "sqlserver", "there is no setting Database:Engin; there are: Database:ConnectionString, Database:DataFolder, Database:Engine" },
        { "Database__Connection", Server, "there is no setting Database:Connection" },
        { "Database__MaxBatchSize", "many", "Database:MaxBatchSize is 'many'" },
        { "Database__MaxBatchSize", "0", "Database:MaxBatchSize is '0'" },
        { "Database__DataFolder", " ", "Database:DataFolder is empty" },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public void Unclear_settings_are_refused_in_one_sentence_that_tells_no_secret(string name, string value, string sentence)
    {
        var refused = Assert.Throws<OperationRefusedException>(() => new ServiceCollection().AddPortalCore(
            new ConfigurationBuilder().AddInMemoryCollection(Variables(name, value)
                .Select(v => KeyValuePair.Create(v.Key.Replace("__", ":", StringComparison.Ordinal), (string?)v.Value))).Build()));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bi-mat", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
        Assert.True(refused.OfSettings);
    }

    [Theory]
    [InlineData("sqlserver", Server, "SQL Server, server db1, database WardPortal")]
    [InlineData("SqlServer",
        "Data Source=tcp:db1,1433;Initial Catalog=W;Integrated Security=True;TrustServerCertificate=True;MultiSubnetFailover=True",
        "SQL Server, server tcp:db1,1433, database W")]
    [InlineData("sqlserver", "Server=db1;Database=W;User Id=a;Password='b;c=d'", "SQL Server, server db1, database W")]
    [InlineData("SQLITE", "Data Source=/var/lib/ward-portal/other.db;Default Timeout=10", "SQLite, file /var/lib/ward-portal/other.db")]
    [InlineData("sqlite", "", "SQLite, file /var/lib/ward-portal/portal.db")]
    public void Clear_settings_are_taken_and_named_without_the_password(string engine, string connection, string words)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Database:Engine", engine), new("Database:ConnectionString", connection), new("Database:DataFolder", "/var/lib/ward-portal")]).Build();

        var factory = new ServiceCollection().AddLogging().AddPortalCore(configuration).BuildServiceProvider().GetRequiredService<PortalDbFactory>();

        Assert.Equal(words, factory.Words);
    }

    [Theory]
    [InlineData("Portal.Admin", "Database__Engine", "mssql")]
    [InlineData("Portal.Admin", "Database__Engin", "sqlserver")]
    [InlineData("Portal.Public", "Database__Engine", "sqlserver")]
    [InlineData("Portal.Public", "Database__ConnectionString", Server)]
    [InlineData("Portal.Admin migrate", "Database__Engine", "mssql")]
    [InlineData("Portal.Admin verify", "Database__Engine", "sqlserver")]
    [InlineData("Portal.Admin create-user --login a --name A --portal thanh-dong --role head", "Database__ConnectionString", Server)]
    [InlineData("Portal.Admin import-profile x.json", "Database__MaxBatchSize", "many")]
    [Trait("needs", "processes")]
    public async Task Both_programs_and_every_verb_end_with_2_and_one_line_and_make_nothing(string program, string name, string value)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"ward-portal-unclear-{Guid.NewGuid():N}");
        var words = program.Split(' ');
        var dll = Path.Combine(Repository.Root, words[0], "bin", "Release", "net10.0", words[0] + ".dll");

        var told = await RunningScript.RunAsync("dotnet", [dll, .. words[1..], .. words.Length > 1 ? ["--data", folder] : Array.Empty<string>()],
            new Dictionary<string, string>(Variables(name, value)) { ["Database__DataFolder"] = folder, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });

        Assert.True(told.ExitCode == 2, told.ToString());
        Assert.Equal("", told.Output);
        Assert.Matches("^(Portal\\.(Admin|Public) did not start|portal [a-z-]+): [^\n]*Database:[^\n]*\n$", told.Errors);
        Assert.False(Directory.Exists(folder));
    }

    /// <summary>“A=x B” with a value gives A its own value too.</summary>
    private static Dictionary<string, string> Variables(string name, string value)
    {
        var parts = name.Split(' ');
        return new(parts[..^1].Select(p => KeyValuePair.Create(p.Split('=')[0], p.Split('=')[1]))
            .Append(KeyValuePair.Create(parts[^1], value)), StringComparer.Ordinal);
    }
}
