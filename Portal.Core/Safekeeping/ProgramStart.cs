using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Portal.Core.Data.Sqlite;

namespace Portal.Core.Safekeeping;

/// <summary>The beginning both programs share: what they make is their account's alone, and what keeps them from starting is one sentence.</summary>
public static class ProgramStart
{
    /// <summary>Runs an app to its end. Exit code 1 and one sentence when the machine does not let it start; a bug keeps its trace.</summary>
    public static async Task<int> RunAsync(string name, Func<WebApplicationBuilder> begin, Func<WebApplicationBuilder, Task> run)
    {
        WebApplicationBuilder? builder = null;
        try
        {
            builder = Settings(begin);
            await run(builder);
            return 0;
        }
        catch (OperationRefusedException refused)
        {
            await Console.Error.WriteLineAsync($"{name} did not start: {refused.Message}");
            return refused.ExitCode;
        }
        catch (Exception e) when (MachineTrouble.Sentence(e, builder is null ? "" : DatabaseOf(builder.Configuration)) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"{name} did not start: {sentence}");
            return 1;
        }
    }

    /// <summary>What a hand wrote wrongly into a file of settings, or on the command line, as one sentence.</summary>
    public static T Settings<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            var words = e.GetBaseException() is var cause && cause == e ? e.Message : $"{e.Message.TrimEnd('.')}: {cause.Message}";
            throw new OperationRefusedException($"the settings cannot be read: {words.ReplaceLineEndings(" ")}", e) { OfSettings = true };
        }
    }

    /// <summary>
    /// The host logs a failed start with its trace before the program can say it in a sentence: until the app has started, its
    /// failures are left to <see cref="RunAsync"/>.
    /// </summary>
    public static void LeaveFailedStartToUs(this WebApplicationBuilder builder)
    {
        var started = new Started();
        builder.Services.AddSingleton(started).AddHostedService<StartedMark>();
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && (started.Yes || level != LogLevel.Error));
    }

    /// <summary>The configured database in words: its file, or its server.</summary>
    public static string DatabaseOf(IConfiguration configuration) =>
        SqliteFile.PathOf(configuration.GetSection("Database").Get<DatabaseOptions>() ?? new()) ?? "on the server";

    private sealed class Started
    {
        public bool Yes { get; set; }
    }

    private sealed class StartedMark(Started started, IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStarted.Register(() => started.Yes = true);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
