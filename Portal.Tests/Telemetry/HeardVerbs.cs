using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Portal.Core.Kernel;

namespace Portal.Tests.Telemetry;

/// <summary>The spans and measures of the verbs one test runs; those of tests that run at the same time belong to other traces.</summary>
internal sealed class HeardVerbs : IDisposable
{
    private readonly Activity trace = new("test");
    private readonly ActivityListener spans;
    private readonly MeterListener measures = new();
    private readonly ConcurrentQueue<Activity> ended = [];
    private readonly ConcurrentQueue<(string Instrument, double Seconds, Dictionary<string, object?> Tags)> measured = [];

    public HeardVerbs()
    {
        trace.SetIdFormat(ActivityIdFormat.W3C).Start();
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == VerbTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => { if (span.TraceId == trace.TraceId) ended.Enqueue(span); },
        };
        ActivitySource.AddActivityListener(spans);
        measures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VerbTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        measures.SetMeasurementEventCallback<double>((instrument, seconds, tags, _) =>
        {
            if (Activity.Current?.TraceId != trace.TraceId) return;
            measured.Enqueue((instrument.Name, seconds, tags.ToArray().ToDictionary(t => t.Key, t => t.Value)));
        });
        measures.Start();
    }

    public IReadOnlyList<Activity> Spans => [.. ended];

    public IReadOnlyList<(string Instrument, double Seconds, Dictionary<string, object?> Tags)> Measures => [.. measured];

    /// <summary>Each verb as <c>PublishEdition thanh-dong done</c>, in the order they ended; spans and measures must say the same.</summary>
    public IReadOnlyList<string> Verbs
    {
        get
        {
            var told = Spans.Select(s => Line(s.TagObjects.ToDictionary(t => t.Key, t => t.Value))).ToList();
            return told.SequenceEqual(Measures.Select(m => Line(m.Tags))) ? told : throw new InvalidOperationException("Spans and measures differ.");
        }
    }

    public void Dispose()
    {
        spans.Dispose();
        measures.Dispose();
        trace.Dispose();
    }

    private static string Line(Dictionary<string, object?> tags) =>
        $"{tags[VerbTelemetry.VerbTag]} {tags[VerbTelemetry.PortalTag]} {tags[VerbTelemetry.OutcomeTag]}";
}
