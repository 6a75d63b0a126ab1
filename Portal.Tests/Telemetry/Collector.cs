using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Xunit;

namespace Portal.Tests.Telemetry;

/// <summary>Stands for an operator's collector: keeps what is sent to it, by path.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, byte[] Bytes)> sent = [];

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    public IReadOnlyList<string> Paths => sent.Select(s => s.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

    /// <summary>Everything sent, as text: protobuf keeps strings as they are.</summary>
    public string Text => string.Concat(sent.Select(s => Encoding.UTF8.GetString(s.Bytes)));

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new Collector(builder.Build());
        collector.app.Run(async context =>
        {
            using var bytes = new MemoryStream();
            await context.Request.Body.CopyToAsync(bytes);
            collector.sent.Enqueue((context.Request.Path, bytes.ToArray()));
        });
        await collector.app.StartAsync();
        return collector;
    }

    /// <summary>What the program has gathered so far is sent now.</summary>
    public static Task FlushAsync(IServiceProvider program) => Task.Run(() =>
    {
        Assert.True(program.GetRequiredService<TracerProvider>().ForceFlush(30_000));
        Assert.True(program.GetRequiredService<MeterProvider>().ForceFlush(30_000));
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
