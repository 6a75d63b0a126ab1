using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portal.Admin.Papers;
using Portal.Core.Papers.Sheets;

namespace Portal.Tests.Papers;

/// <summary>Prints with a shell script as the browser, which can be held and let go.</summary>
internal sealed class LongPrints : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ward-prints-");

    public LongPrints()
    {
        // Each browser notes its number, waits while it is held, and writes what looks like a PDF
        var path = Of("browser");
        File.WriteAllText(path, $$"""
            #!/bin/sh
            echo $$ >> '{{Of("started")}}'
            [ -e '{{Of("fail")}}' ] && exit 3
            while [ -e '{{Of("hold")}}' ]; do sleep 0.05; done
            for a in "$@"; do case "$a" in --print-to-pdf=*) printf '%%PDF-1.7\n%%%%EOF\n' > "${a#--print-to-pdf=}";; esac; done

            """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Options = new SheetPdfOptions { Path = path, WorkFolder = folder.CreateSubdirectory("work").FullName };
        Jobs = new(new SheetPdf(Options, NullLogger<SheetPdf>.Instance), Clock, NullLogger<PrintJobs>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));
    public SheetPdfOptions Options { get; }
    public PrintJobs Jobs { get; }

    /// <summary>Browsers begun so far.</summary>
    public int Started => File.Exists(Of("started")) ? File.ReadAllLines(Of("started")).Length : 0;

    public void Hold() => File.WriteAllText(Of("hold"), "");

    public void Release() => File.Delete(Of("hold"));

    public void Fail() => File.WriteAllText(Of("fail"), "");

    /// <summary>The number of the first browser's process.</summary>
    public async Task<string> BrowserAsync()
    {
        while (Started == 0) await Task.Delay(20);
        return File.ReadAllLines(Of("started"))[0].Trim();
    }

    /// <summary>Waits for a step by what the job tells, not by the clock.</summary>
    public static async Task UntilAsync(PrintJob job, params PrintState[] states)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(object? sender, EventArgs e)
        {
            if (states.Contains(job.State)) reached.TrySetResult();
        }
        job.Changed += Look;
        Look(null, EventArgs.Empty);
        await reached.Task.WaitAsync(TimeSpan.FromMinutes(2));
        job.Changed -= Look;
    }

    /// <summary>A process that has ended but was not yet collected by its new parent counts as ended.</summary>
    public static bool IsRunning(string id)
    {
        var stat = $"/proc/{id}/stat";
        try { return File.Exists(stat) && !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal); }
        catch (IOException) { return false; }
    }

    public void Dispose()
    {
        Jobs.Dispose();
        folder.Delete(recursive: true);
    }

    private string Of(string name) => Path.Combine(folder.FullName, name);
}
