namespace Portal.Tests.Support;

/// <summary>A data folder of a test, together with the key folder that the programs make beside it.</summary>
internal static class TestFolder
{
    public static string KeysOf(string folder) => folder + ".keys";

    public static void Delete(string folder)
    {
        foreach (var part in new[] { folder, KeysOf(folder) }) DeleteAll(part);
    }

    /// <summary>The last reader of an app that has just ended may put the log's side files back between two looks.</summary>
    private static void DeleteAll(string folder)
    {
        for (var left = 5; Directory.Exists(folder); left--)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (left > 0)
            {
                // Looked at again from the beginning
            }
        }
    }
}
