using System.Security.Cryptography;
using System.Text;
using Portal.Public.PageCaching;
using Portal.Public.Sites;

namespace Portal.Public.Files;

/// <summary>
/// Style sheet, script and emblem, read once from the assembly. Their addresses carry a piece of their content's hash, so
/// browsers may keep them for a year and still see a change at once. The style sheet begins with the portal's colours.
/// </summary>
public sealed class Look
{
    private readonly string css = Text("site.css");
    private readonly Dictionary<string, (byte[] Bytes, string Type)> files = new(StringComparer.Ordinal)
    {
        ["site.js"] = (Bytes("site.js"), "text/javascript; charset=utf-8"),
        ["emblem.svg"] = (Bytes("emblem.svg"), "image/svg+xml"),
        ["favicon.svg"] = (Bytes("favicon.svg"), "image/svg+xml"),
    };

    public string StyleSheetOf(Site site) => site.Theme.Css + css;

    /// <summary>The address of a file of the look on a portal's pages.</summary>
    public string AddressOf(Site site, string name)
    {
        var bytes = Content(site, name)?.Bytes ?? throw new ArgumentException("No such file of the look.", nameof(name));
        return $"{PageQuery.LookFolder}{name}?v={Version(bytes)}";
    }

    /// <summary>A file by name and whether the version asked for is the one at hand; null where there is no such file.</summary>
    public (byte[] Bytes, string Type, bool IsVersion)? Find(Site site, string name, string? version) =>
        Content(site, name) is { } file ? (file.Bytes, file.Type, version == Version(file.Bytes)) : null;

    private (byte[] Bytes, string Type)? Content(Site site, string name) =>
        name == "site.css" ? (Encoding.UTF8.GetBytes(StyleSheetOf(site)), "text/css; charset=utf-8")
        : files.TryGetValue(name, out var file) ? file : null;

    private static string Version(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(Look).Assembly.GetManifestResourceStream("look/" + name)
            ?? throw new InvalidOperationException($"The assembly lacks look/{name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
