using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace Portal.Tests.Support;

/// <summary>A back-office of one test class over the sample, for what the shared one cannot bear: being restarted, or its database locked.</summary>
public sealed class OwnBackOffice : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("ward-portal-own-").FullName;
    private RunningScript? app;

    public int Port { get; } = FreePorts.Take(1)[0];

    public Task InitializeAsync() => LoadedSample.StartAsync(folder, StartAsync);

    public async Task StartAsync()
    {
        var program = Path.Combine(Repository.Root, "Portal.Admin", "bin", "Release", "net10.0");
        var url = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}");
        app = RunningScript.Start("dotnet", [Path.Combine(program, "Portal.Admin.dll"), "--urls", url],
            environment: new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = folder,
                ["Sample__Load"] = "true", ["DOTNET_TieredPGO"] = "0",
            }, folder: program);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        while (!app.HasExited)
        {
            try
            {
                if ((await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not yet
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The back-office ended:\n" + app.Words);
    }

    public async Task StopAsync()
    {
        if (app is null) return;
        await app.DisposeAsync();
        app = null;
    }

    /// <summary>Everything the program said, its log among it.</summary>
    public string Words => app?.Words ?? "";

    /// <summary>Signs in over a line and opens a page.</summary>
    public static async Task<IPage> SignInAsync(IBrowserContext window, string url, string path)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{url}/dang-nhap?ve={Uri.EscapeDataString(path)}");
        await page.FillAsync("#ten", "tacgia.thanhdong");
        await page.FillAsync("#mat-khau", RunningPortal.Password);
        await page.ClickAsync("button[type=submit]");
        await WatchedAsync(page);
        return page;
    }

    /// <summary>Waits until the script of the editor watches.</summary>
    public static Task WatchedAsync(IPage page) => page.WaitForSelectorAsync("[data-watched]");

    /// <summary>The newest draft whose title begins so, as the database has it; all empty while there is none.</summary>
    public (int Count, string Title, string Abstract, string Body) Stored(string title)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Title, Abstract, BodyHtml FROM Editions WHERE Title LIKE $title || '%' ORDER BY Id DESC";
        command.Parameters.AddWithValue("$title", title);
        using var reader = command.ExecuteReader();
        (int Count, string Title, string Abstract, string Body) found = (0, "", "", "");
        while (reader.Read())
            found = found.Count > 0 ? found with { Count = found.Count + 1 } : (1, reader.GetString(0), reader.GetString(1), reader.GetString(2));
        return found;
    }

    /// <summary>Holds the database against every writer until disposed.</summary>
    public IDisposable Lock()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        TestFolder.Delete(folder);
    }
}
