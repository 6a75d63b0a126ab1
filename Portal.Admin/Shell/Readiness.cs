namespace Portal.Admin.Shell;

/// <summary>
/// One thing without which no work can be kept. <paramref name="AskAsync"/> answers what is wrong in plain words without secrets,
/// or null; where it throws, <paramref name="Fault"/> is said.
/// </summary>
public sealed record Probe(string Name, string Fault, Func<CancellationToken, Task<string?>> AskAsync);

/// <summary>
/// Asks all probes at once, within a time limit. Anybody may ask, so nobody can make load by it: one round at a time, whose
/// answer is kept for a second, and a probe that hangs is not asked again before it has come back.
/// </summary>
public sealed class Readiness(IEnumerable<Probe> probes, TimeProvider time, ILogger<Readiness> log)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly IReadOnlyList<Asked> all = probes.Select(p => new Asked(p)).ToList();
    private readonly TaskCompletionSource once = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<IReadOnlyList<string>>? round;
    private DateTimeOffset endedAt;
    private string said = "";

    /// <summary>Ends when somebody has asked and nothing was wrong, for the first time since the start.</summary>
    public Task OnceReady => once.Task;

    /// <summary>What is wrong, a line each; nothing when all is well.</summary>
    public Task<IReadOnlyList<string>> FaultsAsync(CancellationToken stop)
    {
        Task<IReadOnlyList<string>> mine;
        lock (gate)
        {
            if (round is null || round.IsCompleted && time.GetUtcNow() - endedAt >= Kept) round = AskAllAsync();
            mine = round;
        }
        return mine.WaitAsync(stop);
    }

    private async Task<IReadOnlyList<string>> AskAllAsync()
    {
        var answers = await Task.WhenAll(all.Select(AskAsync));
        IReadOnlyList<string> faults = answers.OfType<string>().ToList();
        endedAt = time.GetUtcNow();
        var now = string.Join("; ", faults);
        // Once when it begins and once when it ends, however often it is asked
        if (now != said && now != "") log.LogError("Not ready: {Faults}", now);
        else if (now != said) log.LogInformation("Ready again");
        said = now;
        if (faults.Count == 0) once.TrySetResult();
        return faults;
    }

    private async Task<string?> AskAsync(Asked asked)
    {
        if (asked.Running is { IsCompleted: false }) return $"{asked.Probe.Name}: still no answer";
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            // On another thread, since an engine may hang without awaiting anything
            asked.Running = Task.Run(() => asked.Probe.AskAsync(limit.Token), CancellationToken.None);
            return await asked.Running.WaitAsync(Limit, time) is { } fault ? $"{asked.Probe.Name}: {fault}" : null;
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            return $"{asked.Probe.Name}: no answer within {Limit.TotalSeconds:0} seconds";
        }
        catch (Exception e)
        {
            if (said == "") log.LogError(e, "The probe of the {Probe} failed", asked.Probe.Name);
            return $"{asked.Probe.Name}: {asked.Probe.Fault}";
        }
    }

    private sealed class Asked(Probe probe)
    {
        public Probe Probe => probe;
        public Task<string?>? Running { get; set; }
    }
}
