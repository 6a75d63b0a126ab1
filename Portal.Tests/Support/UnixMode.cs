namespace Portal.Tests.Support;

/// <summary>Who may read a file; nothing to ask where files have no modes.</summary>
internal static class UnixMode
{
    public static UnixFileMode Of(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    /// <summary>Whether any account but the owner's has any right.</summary>
    public static bool IsOpen(string path) => (Of(path) & (UnixFileMode)0b111_111) != UnixFileMode.None;

    public static void Set(string path, int mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)mode);
    }
}
