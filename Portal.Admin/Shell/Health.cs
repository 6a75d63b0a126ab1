using Microsoft.Extensions.Options;
using Portal.Core.Data;
using Portal.Core.History.Clocks;

namespace Portal.Admin.Shell;

/// <summary>Configuration section <c>Health</c>.</summary>
public sealed class HealthOptions
{
    /// <summary>Room on the data folder's disk below which nothing new should be begun, in MB; 0 asks for none.</summary>
    public long FreeMegabytes { get; set; } = 200;
}

/// <summary>Something the operator should know that keeps nobody from working: said beside <c>ok</c>, in plain words without secrets.</summary>
public sealed record HealthNote(Func<string?> Say);

/// <summary>What a balancer asks: is the process alive, and can work be kept. Plain text, no sign-in.</summary>
public static class Health
{
    private const long Megabyte = 1024 * 1024;

    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<HealthOptions>(configuration.GetSection("Health"))
        .AddTransient<ProbeDatabase>()
        .AddSingleton(provider => new Probe("database", "it cannot be written", async stop =>
        {
            await provider.GetRequiredService<ProbeDatabase>().ExecuteAsync(stop);
            return null;
        }))
        .AddSingleton(provider => new Probe("data folder", "it cannot be written", stop => WriteAsync(FolderOf(provider), stop)))
        .AddSingleton(provider => new Probe("free space", "it cannot be told",
            _ => Task.FromResult(Room(FolderOf(provider), provider.GetRequiredService<IOptions<HealthOptions>>().Value.FreeMegabytes))))
        .AddSingleton(provider => new Probe("clock", "it cannot be told",
            async _ => (await provider.GetRequiredService<CheckClock>().ExecuteAsync())?.Sentence))
        .AddSingleton<Readiness>();

    public static void MapHealth(this WebApplication app)
    {
        app.MapReading("/health/live", () => Results.Text("ok")).AllowAnonymous();
        app.MapReading("/health/ready", async (Readiness readiness, IEnumerable<HealthNote> notes, HttpResponse answer, CancellationToken stop) =>
        {
            answer.Headers.CacheControl = "no-store";
            var faults = await readiness.FaultsAsync(stop);
            if (faults.Count == 0) return Results.Text(string.Join('\n', ["ok", .. notes.Select(n => n.Say()).OfType<string>()]));
            answer.Headers.RetryAfter = "10";
            return Results.Text("not ready\n" + string.Join('\n', faults), statusCode: StatusCodes.Status503ServiceUnavailable);
        }).AllowAnonymous();
    }

    /// <summary>Writes a page down to the disk and takes it away again: a full disk and a folder mounted read-only show here.</summary>
    public static async Task<string?> WriteAsync(string folder, CancellationToken stop)
    {
        var path = Path.Combine(folder, $".health-{Guid.NewGuid():N}");
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose | FileOptions.WriteThrough, BufferSize = 0,
        });
        await file.WriteAsync(new byte[4096], stop);
        file.Flush(flushToDisk: true);
        return null;
    }

    /// <summary>Says so when less is left than the floor.</summary>
    public static string? Room(string folder, long floor) =>
        floor > 0 && new DriveInfo(folder).AvailableFreeSpace / Megabyte < floor ? "less than the configured floor (Health:FreeMegabytes)" : null;

    private static string FolderOf(IServiceProvider provider) => Path.GetFullPath(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.DataFolder);
}
