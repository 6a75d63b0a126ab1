using System.Net;
using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>A back-office of its own over a data folder, started as <c>./run</c> starts it, with one person signed in by the ordinary form.</summary>
internal sealed partial class BackOffice : IAsyncDisposable
{
    private readonly RunningScript process;
    private readonly HttpClient client;

    private BackOffice(RunningScript process, string address)
    {
        this.process = process;
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };
    }

    public int ProcessId => process.Id;

    public string Address => client.BaseAddress!.ToString().TrimEnd('/');

    public static async Task<BackOffice> StartAsync(BenchGround ground, string folder)
    {
        var (process, port) = await ground.StartAppAsync("Portal.Admin", new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = folder, ["DOTNET_TieredPGO"] = "0",
        });
        return new BackOffice(process, BenchGround.Address(port));
    }

    public async Task SignInAsync(string login, string password)
    {
        // Of the forms of the page, that of the password
        var form = (await client.GetStringAsync("/dang-nhap")).Split("</form>")[0];
        var fields = HiddenField().Matches(form)
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value), StringComparer.Ordinal);
        (fields["Typed.Name"], fields["Typed.Password"], fields["Typed.Back"]) = (login, password, "/loi/404");
        using var content = new FormUrlEncodedContent(fields);
        await client.PostAsync("/dang-nhap", content);
    }

    public Task<byte[]> GetAsync(string path) => client.GetByteArrayAsync(path);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\"( value=\"(?<value>[^\"]*)\")?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HiddenField();
}
