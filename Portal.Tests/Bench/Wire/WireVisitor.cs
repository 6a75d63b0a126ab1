using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests.Bench.Wire;

/// <summary>Somebody with cookies of their own who signs in by the ordinary form; pages of circuits are opened with what they carry.</summary>
internal sealed partial class WireVisitor : IDisposable
{
    private readonly HttpClient client;

    private WireVisitor(string site) => client = new(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = new Uri(site) };

    public CookieContainer Cookies { get; } = new();

    public static async Task<WireVisitor> SignInAsync(string site, string login, string password)
    {
        var visitor = new WireVisitor(site);
        var fields = await Forms.OpenAsync(visitor.client, "/dang-nhap");
        using var answer = await Forms.SendAsync(visitor.client, "/dang-nhap", fields, ("Typed.Name", login), ("Typed.Password", password));
        var page = await answer.Content.ReadAsStringAsync();
        if (!Marker().IsMatch(page))
            throw new InvalidOperationException($"“{login}” is not let in: {(int)answer.StatusCode} at {answer.RequestMessage!.RequestUri}");
        return visitor;
    }

    /// <summary>Where it led, the sealed descriptors of what the circuit is to draw, and the state that goes with them.</summary>
    public async Task<(Uri Address, IReadOnlyList<JsonNode> Descriptors, string State)> OpenAsync(string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var page = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var markers = Marker().Matches(page).Select(m => JsonNode.Parse(m.Groups["marker"].Value)!).OrderBy(m => (int)m["sequence"]!).ToList();
        return (answer.RequestMessage!.RequestUri!, markers, State().Match(page).Groups["state"].Value);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("<!--Blazor:(?<marker>\\{.*?\\})-->", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^-]*)-->", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex State();
}
