using System.Globalization;
using System.Text;

namespace Portal.Core.Papers.Sheets;

/// <summary>Where the browser that prints is, and how it is started.</summary>
internal static class SheetBrowser
{
    // The lighter shell first: it prints the same, and starts with a third of the work
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "microsoft-edge"];
    private static readonly string[] WindowsNames = ["chrome.exe", "msedge.exe"];
    private static readonly string[] WindowsPlaces = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    // From which version on a browser understands our script, and writes numbers into the margins of pages
    private const int ForSums = 80, ForNumbers = 131;

    /// <summary>The configured browser, or the first one found on PATH and, on Windows, in the program folders; null when there is none.</summary>
    public static string? Find(string? configured) =>
        configured is not null ? (File.Exists(configured) ? configured : null) : Places().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Places()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .ToList();
        var names = OperatingSystem.IsWindows() ? WindowsNames : Names;
        foreach (var name in names)
            foreach (var folder in folders)
                yield return Path.Combine(folder, name);
        if (!OperatingSystem.IsWindows()) yield break;
        foreach (var place in WindowsPlaces)
            foreach (var root in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86])
                yield return Path.Combine(Environment.GetFolderPath(root), place);
    }

    /// <summary>
    /// The command line: network off, no background work, the sandbox left off only for root, who cannot have it. Any script
    /// but the one of ours is forbidden by the page's own policy, since the browser prints by a script of its own and switching script off in
    /// it ends without a file. <c>--no-zygote</c> and <c>--single-process</c> were measured and gain nothing.
    /// </summary>
    public static IEnumerable<string> Arguments(string page, string pdf, string profile)
    {
        yield return "--headless";
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess) yield return "--no-sandbox";
        yield return "--disable-gpu";
        yield return "--disable-dev-shm-usage";
        yield return "--disable-extensions";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-default-apps";
        yield return "--disable-sync";
        yield return "--disable-breakpad";
        yield return "--no-first-run";
        yield return "--no-default-browser-check";
        yield return "--mute-audio";
        yield return "--renderer-process-limit=1";
        yield return "--proxy-server=http://127.0.0.1:9";
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return "--user-data-dir=" + profile;
        yield return "--no-pdf-header-footer";
        yield return "--print-to-pdf=" + pdf;
        yield return new Uri(page).AbsoluteUri;
    }

    /// <summary>
    /// What a paper lacks because the browser that printed it is too old, for the log; null where nothing is, or where the file does not say. Chromium,
    /// Chrome and Edge write their version into it (<c>Skia/PDF m131</c>), so none of them is started another time for it.
    /// </summary>
    public static string? WhatItLacks(ReadOnlySpan<byte> pdf) => VersionOf(pdf) switch
    {
        < ForSums and var version => $"version {version} printed tables whole, without the sums of pages; from {ForNumbers} on papers are complete",
        < ForNumbers and var version => $"version {version} printed no numbers of pages; from {ForNumbers} on papers are complete",
        _ => null,
    };

    private static int? VersionOf(ReadOnlySpan<byte> pdf)
    {
        var mark = "(Skia/PDF m"u8;
        var at = pdf.IndexOf(mark);
        if (at < 0) return null;
        var rest = pdf[(at + mark.Length)..];
        var end = rest.IndexOf((byte)')');
        return end is > 0 and < 6 && int.TryParse(Encoding.ASCII.GetString(rest[..end]), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version : null;
    }
}
