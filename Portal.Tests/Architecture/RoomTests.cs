using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Portal.Core.Data;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Architecture;

/// <summary>
/// The rooms of Core: one folder is one room (each folder of Royalties and of Kinds is one of its own), and of two rooms at most one needs the
/// other. ArchUnitNET reads who needs whom out of the assembly; the walk over rooms is ours, since its slices know neither rooms of
/// two depths nor an exemption.
/// </summary>
public class RoomTests
{
    /// <summary>The two contexts list the sets of every room; nothing else of Data names a room.</summary>
    private static readonly string[] Lists = [typeof(PortalDbContext).FullName!, typeof(PublicDbContext).FullName!];

    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> Needs = new(() =>
    {
        var needs = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var type in new ArchLoader().LoadAssemblies(typeof(PortalDbContext).Assembly).Build().Types)
        {
            if (RoomOf(type) is not { } from || Lists.Contains(Outermost(type.FullName))) continue;
            foreach (var needed in type.Dependencies.Select(d => d.Target))
                if (RoomOf(needed) is { } to && to != from)
                    (needs.TryGetValue(from, out var found) ? found : needs[from] = [])[to] = $"{Outermost(type.FullName)} needs {Outermost(needed.FullName)}";
        }
        return needs;
    });

    [Fact]
    public void No_two_rooms_of_core_need_each_other()
    {
        var circles = Needs.Value.Keys.Order(StringComparer.Ordinal).Select(CircleFrom).OfType<string>().ToList();

        Assert.True(circles.Count == 0, string.Join("\n", circles));
    }

    /// <summary>Constants leave no trace in the assembly, so the text is read as well.</summary>
    [Fact]
    public void Data_names_no_room_but_in_its_lists_of_sets()
    {
        var rooms = Needs.Value.Keys.Select(r => r.Split('.')[0]).Except(["Data", "Kernel"]).Distinct().ToList();
        foreach (var (path, text) in Repository.Sources("Portal.Core").Where(f => f.Path.StartsWith("Portal.Core/Data/", StringComparison.Ordinal)))
            if (!path.EndsWith("/PortalDbContext.cs", StringComparison.Ordinal) && !path.EndsWith("/PublicDbContext.cs", StringComparison.Ordinal))
                Assert.All(rooms, r => Assert.DoesNotContain($"using Portal.Core.{r}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_walk_sees_the_rooms()
    {
        Assert.Contains("Kernel", Needs.Value["Data"].Keys);
        Assert.True(Needs.Value.Count > 10, string.Join(", ", Needs.Value.Keys));
    }

    /// <summary>The shortest way from a room back to itself, with the reason of each step; null where there is none.</summary>
    private static string? CircleFrom(string room)
    {
        var ways = new Queue<List<string>>([[room]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ways.TryDequeue(out var way))
        {
            foreach (var (next, _) in Needs.Value.GetValueOrDefault(way[^1]) ?? [])
            {
                if (next == room) return string.Join("; ", way.Append(room).Zip(way.Skip(1).Append(room), (a, b) => a == b ? null : Needs.Value[a][b])
                    .OfType<string>());
                if (seen.Add(next)) ways.Enqueue([.. way, next]);
            }
        }
        return null;
    }

    private static string? RoomOf(IType type)
    {
        var parts = type.FullName.Split('.', '+', '/', '<', '`');
        if (parts is not ["Portal", "Core", var room, _, ..] || type.FullName.Contains("Migrations", StringComparison.Ordinal)) return null;
        return room is "Royalties" or "Kinds" && parts.Length > 4 ? $"{room}.{parts[3]}" : room;
    }

    private static string Outermost(string name) => name.Split('+', '/')[0];
}
