using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Portal.Core.Kernel;

/// <summary>
/// A span and a measure for each verb: which, in which portal, how it ended, how long it took. Nothing of what was written and
/// nobody's name ever becomes a tag (docs/decisions/0023-telemetry.md). While nobody listens it costs next to nothing.
/// </summary>
public static class VerbTelemetry
{
    /// <summary>Of the source of spans and of the meter.</summary>
    public const string Name = "Ward.Portal";

    public const string VerbTag = "ward.verb";
    public const string PortalTag = "ward.portal";
    public const string OutcomeTag = "ward.outcome";

    /// <summary>What stands for the portal of a verb that belongs to none, such as those about accounts.</summary>
    public const string NoPortal = "none";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "ward.verb.duration", "s", "How long a verb took, by verb, portal and outcome");

    /// <summary>Runs a verb under a span and measures it; an exception goes on to the caller.</summary>
    internal static async Task<Outcome<T>> RunAsync<T>(string verb, string? portalId, WardClock clock, Func<Task<Outcome<T>>> run)
    {
        using var span = Source.StartActivity(verb);
        var begun = clock.Mark();
        var ended = "failed";
        try
        {
            var outcome = await run();
            ended = outcome.Done ? "done" : "refused";
            return outcome;
        }
        catch (Exception e)
        {
            // The message may quote what was written: only the kind of the fault is told
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", e.GetType().FullName);
            throw;
        }
        finally
        {
            var tags = new TagList { { VerbTag, verb }, { PortalTag, portalId ?? NoPortal }, { OutcomeTag, ended } };
            foreach (var (key, value) in tags) span?.SetTag(key, value);
            Duration.Record(clock.Since(begun).TotalSeconds, tags);
        }
    }

    /// <summary>
    /// The class whose code the change is, as <c>PublishEdition</c>; with the method behind it where that is not the one verbs usually
    /// have, as <c>PasswordLinks.Use</c>.
    /// </summary>
    internal static string NameOf(Delegate change, string method)
    {
        var type = change.Method.DeclaringType!;
        // What the compiler makes of a lambda is nested in the class it stands in
        while (type.DeclaringType is { } outer) type = outer;
        return method == "ExecuteAsync" ? type.Name : $"{type.Name}.{(method.EndsWith("Async", StringComparison.Ordinal) ? method[..^5] : method)}";
    }
}
