using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Running;

/// <summary>
/// The verbs of <c>./portal</c> that are misused or refused say why on the console and change nothing. One row of each kind is run as a
/// program as well (<see cref="PortalCommandTests"/>).
/// </summary>
public sealed class RefusedVerbTests : IAsyncLifetime
{
    private PortalDatabase database = null!;

    public async Task InitializeAsync() => database = await PortalDatabase.CreateAsync();

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("no verb 'nonsense'", "nonsense")]
    [InlineData("unknown option --colour", "verify --colour red")]
    [InlineData("unknown option --login", "verify --login x")]
    [InlineData("unknown option --colour", "import-profile --colour")]
    [InlineData("1 file name(s) expected", "import-profile")]
    [InlineData("1 file name(s) expected, 2 given", "import-profile a.json b.json")]
    [InlineData("missing: --login", "set-password")]
    [InlineData("unknown option --data", "set-password --login")]
    [InlineData("--login", "set-password --login a --login b")]
    [InlineData("missing: --portal, --role", "end-role --login tac-gia")]
    [InlineData("unknown role", "end-role --login tac-gia --portal thanh-dong --role mayor")]
    [InlineData("unknown role", "create-user --login x --name X --portal thanh-dong --role mayor")]
    [InlineData("--on is written 2026-11-30", "end-role --login tac-gia --portal thanh-dong --role contributor --on 30/11/2026")]
    [InlineData("--on is written 2026-11-30", "end-role --login tac-gia --portal thanh-dong --role contributor --on 2026-02-30")]
    [InlineData("missing: --month", "sheet --portal thanh-dong --kind payment --format pdf --out /dev/null/x.pdf")]
    [InlineData("--month is written 2026-10", "sheet --portal thanh-dong --month 10/2026 --kind payment --format pdf --out /dev/null/x.pdf")]
    [InlineData("--format", "sheet --portal thanh-dong --month 2026-11 --kind payment --format doc --out x")]
    [InlineData("no portal 'hanoi'", "report --portal hanoi --quarter 2026-Q3 --format pdf --out /dev/null/x.pdf")]
    [InlineData("--quarter", "report --portal thanh-dong --format pdf --out x")]
    [InlineData("--quarter", "report --portal thanh-dong --quarter 2026-Q3 --month 2026-09 --format pdf --out x")]
    public async Task A_misused_verb_is_told_does_nothing_and_ends_with_2(string sentence, string words)
    {
        var before = Kept();
        var told = await Scripts.VerbAsync(database, words.Split(' '));
        Assert.Equal(2, told.ExitCode);
        Assert.Contains(sentence, told.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Kept());
    }

    [Theory]
    [InlineData("{ \"id\": \"thanh-dong\", \"name\": ")]
    [InlineData("{ \"id\": \"thanh-dong\" }")]
    [InlineData("not json")]
    public async Task A_broken_profile_changes_nothing(string text)
    {
        var before = Kept();

        var import = await Scripts.VerbAsync(database, "import-profile", await FileAsync(text));

        Assert.Equal(1, import.ExitCode);
        Assert.Contains("was not imported and nothing was changed", import.Errors, StringComparison.Ordinal);
        // Below the English lead: a stable code and the Vietnamese sentence
        Assert.Matches(@"(?m)^  [a-z-]+(\.[a-z-]+)+: \S", import.Errors);
        Assert.Equal(before, Kept());
    }

    [Theory]
    [InlineData("{ \"name\": \"Biểu\", \"legalBasis\": \"QĐ\", \"effectiveFrom\": \"2027-01-01\", \"unitShare\": 0.1, \"genres\": [null] }", "genres[0]")]
    [InlineData("{ \"name\": null, \"legalBasis\": \"QĐ\", \"effectiveFrom\": \"2027-01-01\", \"unitShare\": 0.1, \"genres\": [] }", "“name”")]
    [InlineData("{ \"name\": \"Biểu\", \"legalBasis\": \"QĐ\", \"unitShare\": 0.1, \"genres\": [] }", "effectiveFrom")]
    [InlineData("nonsense", "dòng 1")]
    public async Task A_broken_schedule_is_refused_with_the_place(string text, string place)
    {
        var import = await Scripts.VerbAsync(database, "import-schedule", await FileAsync(text), "--portal", "phu-lien");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains(place, import.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", import.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_file_that_is_not_there_is_named()
    {
        var import = await Scripts.VerbAsync(database, "import-profile", "/dev/null/profile.json");
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("/dev/null/profile.json", import.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("set-password")]
    [InlineData("reset-second-factor")]
    [InlineData("disable-user")]
    [InlineData("enable-user")]
    [InlineData("unlock-user")]
    public async Task A_name_nobody_has_is_refused(string verb)
    {
        var refused = await Scripts.VerbAsync(database, verb, "--login", "khong-co");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("accounts.unknown: Không có tài khoản “khong-co”.", refused.Errors, StringComparison.Ordinal);
    }

    /// <summary>To some programs such a word names a file of further words; here it is a name that nobody has.</summary>
    [Fact]
    public async Task A_name_that_begins_with_an_at_sign_is_a_name() =>
        Assert.Equal(1, (await Scripts.VerbAsync(database, "unlock-user", "--login", "@khong-co-ai")).ExitCode);

    [Theory]
    [InlineData("verify")]
    [InlineData("unlock-user", "--login", "quantri")]
    [InlineData("export-profile", "--portal", "phu-lien", "--out", "/dev/null/x.json")]
    public async Task A_folder_without_a_database_is_refused_and_nothing_is_made_in_it(params string[] verb)
    {
        var folder = Path.Combine(database.Folder, "nowhere");

        var told = await Scripts.VerbAsync(folder, verb);

        Assert.Equal(2, told.ExitCode);
        Assert.Contains($"there is no database in {folder}", Assert.Single(told.Errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_database_that_was_never_migrated_is_refused_in_one_line()
    {
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "empty")).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "portal.db"), []);

        var told = await Scripts.VerbAsync(folder, "verify");

        Assert.Equal(2, told.ExitCode);
        Assert.Contains("not up to date with this build", Assert.Single(told.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("verify")]
    [InlineData("backup", "--out", "/nowhere")]
    public async Task A_folder_that_is_a_file_is_refused_in_one_line(params string[] verb)
    {
        var file = await FileAsync("");

        var told = await Scripts.VerbAsync(file, verb);

        Assert.Equal(1, told.ExitCode);
        Assert.Contains($"portal {verb[0]}: the data folder {file} is a file", Assert.Single(told.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private async Task<string> FileAsync(string text)
    {
        var file = Path.Combine(database.Folder, "broken.json");
        await File.WriteAllTextAsync(file, text);
        return file;
    }

    private string Kept() => string.Concat(
        new[] { "Portals", "Units", "Memberships", "History" }.Select(t => SampleCopy.Rows(Path.Combine(database.Folder, "portal.db"), t)));
}
