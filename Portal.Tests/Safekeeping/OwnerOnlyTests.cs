using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>A data folder made by 0.1.0 was readable for every account of the machine.</summary>
[Trait("Fault", "SEC2")]
public sealed class OwnerOnlyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ward-portal-modes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Make(string path)
    {
        var whole = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllText(whole, path);
        UnixMode.Set(whole, 0b110_100_100);
        for (var above = Path.GetDirectoryName(whole)!; above.StartsWith(folder, StringComparison.Ordinal); above = Path.GetDirectoryName(above)!)
            UnixMode.Set(above, 0b111_101_101);
        return whole;
    }

    [Fact]
    public void Database_log_and_stored_files_are_closed()
    {
        string[] files = [Make("portal.db"), Make("portal.db-wal"), Make("portal.db-shm"), Make("Portal.Admin.log"), Make("files/ab/cd/abcd.bin")];

        Assert.Empty(OwnerOnly.Close(folder));

        Assert.All(files, f => Assert.Equal((UnixFileMode)0b110_000_000, UnixMode.Of(f)));
        foreach (var below in new[] { "", "files", "files/ab", "files/ab/cd" })
            Assert.Equal((UnixFileMode)0b111_000_000, UnixMode.Of(Path.Combine(folder, below)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_trouble() => Assert.Empty(OwnerOnly.Close(Path.Combine(folder, "none")));
}
