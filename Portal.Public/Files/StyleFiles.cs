using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Portal.Public.PageCaching;
using Portal.Public.Sites;

namespace Portal.Public.Files;

/// <summary>
/// Style sheet, script and the plain mark of a portal without an emblem, in its colours. Their addresses carry a piece of their content's hash, so
/// browsers may keep them for a year and still see a change at once. The style sheet begins with the portal's colours.
/// </summary>
public sealed class StyleFiles
{
    private readonly string css = Encoding.UTF8.GetString(Bytes("site.css"));
    private readonly ConcurrentDictionary<string, LookFile> sheets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Theme, LookFile> marks = new();
    private readonly Dictionary<string, LookFile> files = new LookFile[]
    {
        new("site.js", Bytes("site.js"), "text/javascript; charset=utf-8"),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The address of a file of the look on a portal's pages.</summary>
    public string AddressOf(Site site, string name) =>
        Find(site, name)?.Address ?? throw new ArgumentException("No such file of the look.", nameof(name));

    /// <summary>A file by name; null where there is no such file. There are as many style sheets as portals have colours.</summary>
    public LookFile? Find(Site site, string name) => name switch
    {
        "site.css" => sheets.GetOrAdd(
            site.Theme.Css, (colours, rest) => new("site.css", Encoding.UTF8.GetBytes(colours + rest), "text/css; charset=utf-8"), css),
        "favicon.svg" => marks.GetOrAdd(site.Theme, theme => new("favicon.svg", Encoding.UTF8.GetBytes(Mark(theme)), "image/svg+xml")),
        _ => files.GetValueOrDefault(name),
    };

    /// <summary>Two colours and no sign: which sign a portal bears is its office's to say.</summary>
    private static string Mark(Theme theme) => "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\" width=\"32\" height=\"32\">"
        + $"<path d=\"M0 0h32v26H0z\" fill=\"{theme.Primary}\"/><path d=\"M0 26h32v6H0z\" fill=\"{theme.Accent}\"/></svg>";

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
