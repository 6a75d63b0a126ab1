namespace Portal.Tests.Support;

/// <summary>A data folder of a test, together with the key folder that the programs make beside it.</summary>
internal static class TestFolder
{
    public static string KeysOf(string folder) => folder + ".keys";

    public static void Delete(string folder)
    {
        foreach (var part in new[] { folder, KeysOf(folder) })
            if (Directory.Exists(part)) Directory.Delete(part, recursive: true);
    }
}
