namespace Portal.Tests.Support;

/// <summary>The sources of this repository, for the tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Handwritten C# files of the named projects: path from the root with forward slashes, and text.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] projects) => projects
        .SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, p), "*.cs", SearchOption.AllDirectories))
        .Select(f => (Path: Path.GetRelativePath(Root, f).Replace('\\', '/'), File: f))
        .Where(f => !f.Path.Contains("/obj/", StringComparison.Ordinal) && !f.Path.Contains("/bin/", StringComparison.Ordinal)
            && !f.Path.Contains("/Migrations/", StringComparison.Ordinal))
        .Select(f => (f.Path, File.ReadAllText(f.File)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ward.Portal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
