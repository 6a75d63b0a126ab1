namespace Portal.Core.Safekeeping;

/// <summary>Looks at the data folder before anything is opened in it, so that what is wrong with it is said in plain words.</summary>
public static class DataFolder
{
    /// <summary>Throws a sentence for a folder that is a file, cannot be made or not be written. A missing one is made only when asked.</summary>
    public static void MustBeUsable(DatabaseOptions options, bool make)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        if (File.Exists(folder)) throw new OperationRefusedException($"the data folder {folder} is a file: name a folder in Database:DataFolder (--data DIR)");
        try
        {
            if (make) OwnerOnly.CreateFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationRefusedException($"the data folder {folder} cannot be made: {MachineTrouble.Reason(e)}; "
                + "name another in Database:DataFolder (--data DIR)", e);
        }
        if (Directory.Exists(folder)) MustBeWritable(folder, "the data folder");
    }

    /// <summary>For the folder of the key and the recorded heads: made when missing.</summary>
    public static void KeysMustBeWritable(string folder)
    {
        try
        {
            OwnerOnly.CreateFolder(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationRefusedException($"the key folder {folder} cannot be made: {MachineTrouble.Reason(e)}; name another in Keys:Folder", e);
        }
        MustBeWritable(folder, "the key folder");
    }

    /// <summary>For a node that reads files only, its database being on a server: nothing is tried to be written.</summary>
    public static void MustBeReadable(DatabaseOptions options)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        if (File.Exists(folder)) throw new OperationRefusedException($"the data folder {folder} is a file: name a folder in Database:DataFolder");
    }

    private static void MustBeWritable(string folder, string name)
    {
        var probe = Path.Combine(folder, $".writable-{Guid.NewGuid():N}");
        try
        {
            OwnerOnly.Write(probe, "probe");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationRefusedException($"{name} {folder} cannot be written by the account {Environment.UserName}: {MachineTrouble.Reason(e)}", e);
        }
        finally
        {
            Remove(probe);
        }
    }

    private static void Remove(string probe)
    {
        try
        {
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be made need not go; the sentence about it is on its way
        }
    }
}
