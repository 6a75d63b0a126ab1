using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Portal.Public.PageCaching;
using Portal.Public.Sites;

namespace Portal.Public.Files;

/// <summary>
/// Style sheet, script and emblem, read once from the assembly. Their addresses carry a piece of their content's hash, so
/// browsers may keep them for a year and still see a change at once. The style sheet begins with the portal's colours.
/// </summary>
public sealed class StyleFiles
{
    private readonly string css = Encoding.UTF8.GetString(Bytes("site.css"));
    private readonly ConcurrentDictionary<string, LookFile> sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LookFile> files = new LookFile[]
    {
        new("site.js", Bytes("site.js"), "text/javascript; charset=utf-8"),
        new("emblem.svg", Bytes("emblem.svg"), "image/svg+xml"),
        new("favicon.svg", Bytes("favicon.svg"), "image/svg+xml"),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The address of a file of the look on a portal's pages.</summary>
    public string AddressOf(Site site, string name) =>
        Find(site, name)?.Address ?? throw new ArgumentException("No such file of the look.", nameof(name));

    /// <summary>A file by name; null where there is no such file. There are as many style sheets as portals have colours.</summary>
    public LookFile? Find(Site site, string name) => name == "site.css"
        ? sheets.GetOrAdd(site.Theme.Css, (colours, rest) => new("site.css", Encoding.UTF8.GetBytes(colours + rest), "text/css; charset=utf-8"), css)
        : files.GetValueOrDefault(name);

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(StyleFiles).Assembly.GetManifestResourceStream("look/" + name)
            ?? throw new InvalidOperationException($"The assembly lacks look/{name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>One file of the look with its bytes, media type and the version its address carries.</summary>
public sealed class LookFile(string name, byte[] bytes, string type)
{
    public string Name => name;
    public byte[] Bytes => bytes;
    public string Type => type;
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 5));
    public string Address => field ??= $"{PageQuery.LookFolder}{Name}?v={Version}";
}
