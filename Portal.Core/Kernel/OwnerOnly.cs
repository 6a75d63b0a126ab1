using System.Runtime.InteropServices;
using System.Text;

namespace Portal.Core.Kernel;

/// <summary>Files that only the account of the programs can read: drafts, people and money lie in them.</summary>
public static class OwnerOnly
{
    private const UnixFileMode File600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder700 = File600 | UnixFileMode.UserExecute;
    private const UnixFileMode Others = (UnixFileMode)0b111_111;

    /// <summary>From here on whatever this process makes, the engine's log and the printed papers included, is its account's alone.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask((uint)Others);
    }

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Folder700);
    }

    /// <summary>Writes a file that must not be there yet, and has it on the disk before it returns.</summary>
    public static void Write(string path, string text)
    {
        using var file = Create(path);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Opens a file for writing that must not be there yet.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1, Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File600;
        return new FileStream(path, options);
    }

    /// <summary>Writes a file whole or not at all: a reader meets the old one or the new one.</summary>
    public static void Replace(string path, string text)
    {
        var draft = path + "." + Guid.NewGuid().ToString("N");
        try
        {
            Write(draft, text);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>
    /// Gives a finished file its name unless that is taken; then the draft goes and the file that was faster stays. Of any number who do it at once one wins,
    /// which <see cref="File.Move(string, string)"/> does not promise: it looks first and renames then. Where the file system knows no second
    /// name for a file it is left with that.
    /// </summary>
    public static void MoveUnlessThere(string draft, string path)
    {
        try
        {
            // A second name for the file is refused by the system itself where that name is taken
            if (OperatingSystem.IsWindows() || (Link(draft, path) != 0 && !File.Exists(path))) File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Somebody was faster
        }
        File.Delete(draft);
    }

    /// <summary>
    /// Takes from other accounts what they may read in a data folder, as files put there by hand. The folder last: it is the mark that all below it
    /// was done. What belongs to another account stays as it is and is named.
    /// </summary>
    public static IReadOnlyList<string> Close(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder)) return [];
        var trouble = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder)) Close(file, File600, trouble);
        var files = Path.Combine(folder, "files");
        if (Directory.Exists(files) && (File.GetUnixFileMode(files) & Others) != UnixFileMode.None)
        {
            foreach (var below in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories)) Close(below, File600, trouble);
            foreach (var below in Directory.EnumerateDirectories(files, "*", SearchOption.AllDirectories)) Close(below, Folder700, trouble);
            Close(files, Folder700, trouble);
        }
        Close(folder, Folder700, trouble);
        return trouble;
    }

    private static void Close(string path, UnixFileMode mode, List<string> trouble)
    {
        if (OperatingSystem.IsWindows()) return;
        try
        {
            if ((File.GetUnixFileMode(path) & Others) != UnixFileMode.None) File.SetUnixFileMode(path, mode);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // The engine's log may go at any moment
            if (Path.Exists(path)) trouble.Add($"{path} is readable for other accounts and belongs to another: chmod it by hand");
        }
    }

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string from, [MarshalAs(UnmanagedType.LPUTF8Str)] string to);

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
