using System.Globalization;

namespace Portal.Tests.Bench;

/// <summary>
/// The most memory all processes below one held at once, in bytes, looked at ten times a second. Pages that several of them share count once (Pss of
/// Linux); 0 elsewhere.
/// </summary>
internal sealed class ChildMemory : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;
    private long most;

    public ChildMemory(int processId) => watching = WatchAsync(processId);

    public async Task<long> EndAsync()
    {
        await stop.CancelAsync();
        await watching;
        return most;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        stop.Dispose();
    }

    private async Task WatchAsync(int processId)
    {
        while (!stop.IsCancellationRequested && Directory.Exists("/proc"))
        {
            most = Math.Max(most, Below(processId).Sum(Of));
            await Task.WhenAny(Task.Delay(100, stop.Token));
        }
    }

    private static IEnumerable<int> Below(int processId)
    {
        var parents = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0)
            .Select(id => (Id: id, Parent: ParentOf(id))).ToLookup(p => p.Parent, p => p.Id);
        var open = new Queue<int>(parents[processId]);
        while (open.TryDequeue(out var id))
        {
            yield return id;
            foreach (var child in parents[id]) open.Enqueue(child);
        }
    }

    private static int ParentOf(int id) => (int)Number($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/status", "PPid:");

    private static long Of(int id) => Number($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/smaps_rollup", "Pss:") * 1024;

    private static long Number(string file, string name)
    {
        try
        {
            var line = File.ReadLines(file).FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(':', StringSplitOptions.TrimEntries)[1].Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
