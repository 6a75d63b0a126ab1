using System.Net;
using Microsoft.Data.Sqlite;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Shell;

/// <summary>The database goes away under a running back-office: pages say so, in Vietnamese, as a thing that passes.</summary>
[Trait("Fault", "TDS4")]
public sealed class DatabaseDownTests : IAsyncLifetime
{
    private PortalDatabase database = null!;
    private AdminHost app = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        app = new AdminHost(database);
        await app.GivePasswordAsync(Someone.Secretary);
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        database.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thanh-dong/bai")]
    [InlineData("/thanh-dong/bao-cao/2026-11.xlsx")]
    [InlineData("/thanh-dong/nhat-ky.xlsx")]
    [InlineData("/doi-mat-khau")]
    public async Task Whoever_is_signed_in_gets_503_with_a_page_and_when_to_come_back(string path)
    {
        using var browser = app.Browser();
        await AdminHost.SignInAsync(browser, Someone.Secretary);
        TakeAway();

        await ExpectAsync(await browser.GetAsync(new Uri(path, UriKind.Relative)));
    }

    [Fact]
    public async Task So_does_whoever_signs_in_and_is_not_told_of_a_wrong_password()
    {
        using var browser = app.Browser();
        var fields = await Forms.OpenAsync(browser, "/dang-nhap");
        TakeAway();

        await ExpectAsync(await Forms.SendAsync(browser, "/dang-nhap", fields, ("Typed.Name", Someone.Secretary), ("Typed.Password", AdminHost.Password)));
    }

    [Fact]
    public async Task Health_names_the_database()
    {
        using var browser = app.Browser();
        await browser.GetAsync(new Uri("/health/live", UriKind.Relative));
        TakeAway();

        var answer = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.StartsWith("not ready\ndatabase: it cannot be written\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task ExpectAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("30", answer.Headers.GetValues("Retry-After").Single());
        var page = await Forms.ReadAsync(answer);
        Assert.Equal("Hệ thống tạm thời chưa đọc được dữ liệu", page.QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("SQLite", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        // The sign-in is not to blame, so it is not taken away
        Assert.DoesNotContain(answer.Headers, h => h.Key == "Set-Cookie" && h.Value.Any(v => v.Contains("cong-quan-tri=;", StringComparison.Ordinal)));
    }

    /// <summary>As a volume that is no longer mounted: the file is not there, and none can be made.</summary>
    private void TakeAway()
    {
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.Folder, "portal.db");
        while (!Directory.Exists(file))
        {
            foreach (var part in new[] { "", "-wal", "-shm" }) File.Delete(file + part);
            try
            {
                Directory.CreateDirectory(file);
            }
            catch (IOException)
            {
                // A timer of the app made the file anew in between
            }
        }
    }
}
