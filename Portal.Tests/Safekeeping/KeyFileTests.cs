using Portal.Core.Safekeeping;
using Xunit;

namespace Portal.Tests.Safekeeping;

/// <summary>The key file made by several nodes at their first start.</summary>
[Trait("Fault", "SEC2")]
public sealed class KeyFileTests
{
    private const int Rounds = 300;
    private const int Nodes = 4;

    [Fact]
    public void Of_all_who_make_it_at_once_each_has_the_one_that_stays()
    {
        var folder = Directory.CreateTempSubdirectory("ward-portal-test-").FullName;
        using var together = new Barrier(Nodes);
        var made = new string[Nodes];
        for (var round = 0; round < Rounds; round++)
        {
            var path = Path.Combine(folder, $"{round}", "portal.key");
            var nodes = Enumerable.Range(0, Nodes).Select(i => new Thread(() =>
            {
                together.SignalAndWait();
                made[i] = KeyFile.Make(path).Fingerprint;
            })).ToList();
            nodes.ForEach(n => n.Start());
            nodes.ForEach(n => n.Join());

            Assert.All(made, fingerprint => Assert.Equal(KeyFile.Read(path)!.Fingerprint, fingerprint));
            Assert.Equal(["portal.key"], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!).Select(Path.GetFileName));
        }
        Directory.Delete(folder, recursive: true);
    }
}
