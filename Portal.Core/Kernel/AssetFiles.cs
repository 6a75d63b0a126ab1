namespace Portal.Core.Kernel;

/// <summary>The data files that come with the program (<c>assets/</c>), copied beside the assemblies by the build.</summary>
public static class AssetFiles
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "assets");

    public static string Of(params string[] parts) => Path.Combine([Folder, .. parts]);
}
