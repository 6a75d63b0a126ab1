using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Portal.Core.Telemetry;

/// <summary>Where the spans and measures of a front end go: nowhere, unless <c>Telemetry:Endpoint</c> names a collector.</summary>
public static class TelemetryRegistration
{
    /// <summary>Throws <see cref="OperationRefusedException"/> where the setting is no address: an operator who set it wants to see something.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration, string program)
    {
        if (configuration["Telemetry:Endpoint"] is not { Length: > 0 } said) return services;
        if (!Uri.TryCreate(said, UriKind.Absolute, out var collector) || (collector.Scheme != Uri.UriSchemeHttp && collector.Scheme != Uri.UriSchemeHttps))
            throw new OperationRefusedException($"Telemetry:Endpoint is “{said}”: it must be the address of a collector, as http://localhost:4318")
            {
                OfSettings = true,
            };
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(program, serviceVersion: Version, autoGenerateServiceInstanceId: true))
            .WithTracing(spans => spans.AddSource(VerbTelemetry.Name).AddAspNetCoreInstrumentation().AddProcessor<BareRequests>()
                .AddOtlpExporter(exporter => To(collector, "v1/traces", exporter)))
            .WithMetrics(measures => measures.AddMeter(VerbTelemetry.Name).AddAspNetCoreInstrumentation()
                .AddOtlpExporter(exporter => To(collector, "v1/metrics", exporter)));
        return services;
    }

    /// <summary>One by one: the library's exporter of everything would send the log along, and the log may name people.</summary>
    private static void To(Uri collector, string path, OtlpExporterOptions exporter)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
    }

    private static string Version => typeof(VerbTelemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

/// <summary>
/// Leaves of a request's span what says nothing about people: addresses carry titles and words searched for, and the browser's name
/// may single somebody out. A list of what may stay, so that nothing new comes along with a newer library.
/// </summary>
internal sealed class BareRequests : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Staying = new(StringComparer.Ordinal)
    {
        VerbTelemetry.VerbTag, VerbTelemetry.PortalTag, VerbTelemetry.OutcomeTag, "error.type",
        "http.request.method", "http.route", "http.response.status_code", "network.protocol.version", "url.scheme",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var tag in data.TagObjects.Select(t => t.Key).Where(key => !Staying.Contains(key)).ToList()) data.SetTag(tag, null);
        // Without its description, which may be the message of an exception
        data.SetStatus(data.Status);
        // What a visitor's browser sends along is not ours to pass on
        data.TraceStateString = null;
    }
}
