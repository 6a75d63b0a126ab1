using Microsoft.Data.Sqlite;

namespace Portal.Tests.Support;

/// <summary>
/// The small sample as <c>./run</c> leaves it in an empty data folder. Its telling costs a back-office some fifteen seconds of work: the first that asks
/// loads it, before any test has touched it a copy is kept, and whoever comes later in the same run begins with that copy.
/// </summary>
internal static class LoadedSample
{
    private static readonly TaskCompletionSource<string> Kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private static int begun;

    /// <summary>Starts a back-office over that folder, which is empty or has the sample in it already.</summary>
    public static async Task StartAsync(string folder, Func<Task> start)
    {
        if (Interlocked.Exchange(ref begun, 1) != 0)
        {
            Copy(await Kept.Task, folder);
            await start();
            return;
        }
        try
        {
            await start();
            var kept = Directory.CreateTempSubdirectory("ward-portal-sample-").FullName;
            AppDomain.CurrentDomain.ProcessExit += (_, _) => TestFolder.Delete(kept);
            Copy(folder, kept);
            Kept.SetResult(kept);
        }
        catch (Exception e)
        {
            Kept.SetException(new InvalidOperationException("The first back-office did not load the sample, so there is none to copy.", e));
            throw;
        }
    }

    private static void Copy(string from, string to)
    {
        CopyDatabase(from, to);
        CopyFiles(from, to);
    }

    public static void CopyFiles(string from, string to)
    {
        var files = Path.Combine(from, "files");
        foreach (var file in Directory.EnumerateFiles(files, "*.bin", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, "files", Path.GetRelativePath(files, file));
            MakeFolder(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The database and the key of its keys, into a folder that has none; the original may be running.</summary>
    public static void CopyDatabase(string from, string to)
    {
        // The copy's keys are encrypted as the original's are
        MakeFolder(TestFolder.KeysOf(to));
        File.Copy(Path.Combine(TestFolder.KeysOf(from), "portal.key"), Path.Combine(TestFolder.KeysOf(to), "portal.key"));
        var file = Path.Combine(to, "portal.db");
        // A running instance writes on; a backup is whole all the same
        using (var source = new SqliteConnection($"Data Source={Path.Combine(from, "portal.db")};Mode=ReadOnly;Pooling=False"))
        using (var target = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            source.Open();
            target.Open();
            source.BackupDatabase(target);
        }
        UnixMode.Set(file, 0b110_000_000);
    }

    /// <summary>For its owner alone, as the programs make theirs.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
