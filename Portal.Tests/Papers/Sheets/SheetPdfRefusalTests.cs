using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Core.Papers.Sheets;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Papers.Sheets;

/// <summary>What the PDF printer does with browsers that are missing, fail, hang or write nonsense; shell scripts play them.</summary>
public sealed class SheetPdfRefusalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ward-browser-");

    public void Dispose() => folder.Delete(recursive: true);

    private string Work => folder.CreateSubdirectory("work").FullName;

    private SheetPdf With(string script, TimeSpan? limit = null, ILogger<SheetPdf>? log = null)
    {
        var path = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new SheetPdfOptions { Path = path, WorkFolder = Work, TimeLimit = limit ?? TimeSpan.FromSeconds(30) };
        return new(options, log ?? NullLogger<SheetPdf>.Instance);
    }

    [Fact]
    public async Task A_missing_browser_is_refused_with_what_to_do()
    {
        var pdf = new SheetPdf(new SheetPdfOptions { Path = Path.Combine(folder.FullName, "none") }, NullLogger<SheetPdf>.Instance);
        var outcome = await pdf.PrintAsync(SomeSheets.Payment(1), CancellationToken.None);
        var refusal = Assert.Single(outcome.Refusals);
        Assert.Equal(SheetPdf.NoBrowser, refusal.Code);
        Assert.Contains("Pdf:Path", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("exit 0")]
    [InlineData("for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) echo nonsense > \"${a#--print-to-pdf=}\";; esac; done")]
    public async Task A_browser_that_fails_or_writes_no_pdf_is_refused_and_leaves_nothing_behind(string script)
    {
        if (OperatingSystem.IsWindows()) return;
        var outcome = await With(script).PrintAsync(SomeSheets.Payment(1), CancellationToken.None);
        Assert.Equal(SheetPdf.Failed, Assert.Single(outcome.Refusals).Code);
        Assert.Empty(Directory.GetFileSystemEntries(Work));
    }

    [Fact]
    public async Task A_browser_that_hangs_is_ended_with_its_children()
    {
        if (OperatingSystem.IsWindows()) return;
        var note = Path.Combine(folder.FullName, "child");
        var outcome = await With($"sleep 600 &\necho $! > '{note}.part'; mv '{note}.part' '{note}'\nwait", TimeSpan.FromSeconds(2))
            .PrintAsync(SomeSheets.Payment(1), CancellationToken.None);
        Assert.Equal(SheetPdf.TooSlow, Assert.Single(outcome.Refusals).Code);
        Assert.Empty(Directory.GetFileSystemEntries(Work));
        // A killed process is gone when the system next gives it a turn, which on a busy machine is not at once
        var child = (await File.ReadAllTextAsync(note)).Trim();
        for (var looks = 0; IsRunning(child) && looks < 300; looks++) await Task.Delay(100);
        Assert.False(IsRunning(child));
    }

    [Fact]
    public async Task A_cancelled_call_ends_the_browser_and_frees_the_queue()
    {
        if (OperatingSystem.IsWindows()) return;
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => With("exec sleep 600").PrintAsync(SomeSheets.Payment(1), cancelled.Token));
        Assert.Empty(Directory.GetFileSystemEntries(Work));
        var next = await With("exit 3").PrintAsync(SomeSheets.Payment(1), CancellationToken.None);
        Assert.Equal(SheetPdf.Failed, Assert.Single(next.Refusals).Code);
    }

    [Fact]
    public async Task The_temporary_folder_is_for_this_account_alone()
    {
        if (OperatingSystem.IsWindows()) return;
        var mode = Path.Combine(folder.FullName, "mode");
        await With($"stat -c %a . > '{mode}'; exit 1").PrintAsync(SomeSheets.Payment(1), CancellationToken.None);
        Assert.Equal("700", (await File.ReadAllTextAsync(mode)).Trim());
    }

    [Theory]
    [Trait("Fault", "FIN21")]
    [InlineData("79", "without the sums of pages")]
    [InlineData("130", "no numbers of pages")]
    [InlineData("131", null)]
    [InlineData("x", null)]
    public async Task A_browser_too_old_for_the_whole_paper_is_told_in_the_log(string version, string? lack)
    {
        if (OperatingSystem.IsWindows()) return;
        using var heard = new HeardLog();
        using var factory = LoggerFactory.Create(b => b.AddProvider(heard));
        var script = $"printf '%%PDF-1.7\n/Producer (Skia/PDF m{version})\n%%%%EOF\n' > \"${{a#--print-to-pdf=}}\"";

        var pdf = await With($"for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) {script};; esac; done", log: factory.CreateLogger<SheetPdf>())
            .PrintAsync(SomeSheets.Payment(1), CancellationToken.None);

        Assert.True(pdf.Done);
        if (lack is null) Assert.Empty(heard.Lines);
        else Assert.Contains($"version {version}", Assert.Single(heard.Lines, l => l.Contains(lack, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>A process that has ended but was not yet collected by its new parent counts as ended.</summary>
    private static bool IsRunning(string id)
    {
        var stat = $"/proc/{id}/stat";
        try { return File.Exists(stat) && !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal); }
        catch (IOException) { return false; }
    }
}
