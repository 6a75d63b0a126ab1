using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// Prints a paper to PDF with a headless browser as a child process, one at a time in the whole application. Refused, with a
/// sentence for the person and details in the log, when no browser is there, when it fails, or when it exceeds the limit;
/// then all its processes are ended. Temporary files are readable by this account alone and deleted afterwards.
/// </summary>
public sealed class SheetPdf(SheetPdfOptions options, ILogger<SheetPdf> log)
{
    public const string NoBrowser = "sheets.pdf.no-browser";
    public const string Busy = "sheets.pdf.busy";
    public const string TooSlow = "sheets.pdf.too-slow";
    public const string Failed = "sheets.pdf.failed";

    // One browser takes up to a gigabyte, so the gate is shared by every instance.
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>The PDF. A cancelled call ends the browser and throws <see cref="OperationCanceledException"/>.</summary>
    public Task<Outcome<byte[]>> PrintAsync(Sheet sheet, CancellationToken cancellation) => PrintAsync(sheet, told: null, cancellation);

    /// <summary>The same; <paramref name="told"/> hears each step as it begins.</summary>
    public async Task<Outcome<byte[]>> PrintAsync(Sheet sheet, Action<SheetPdfStep>? told, CancellationToken cancellation)
    {
        var html = SheetHtml.ForPrint(sheet);
        if (SheetBrowser.Find(options.Path) is not { } browser)
        {
            log.LogError("No browser for PDF; Pdf:Path is {Path}", options.Path ?? "(empty)");
            return new Refusal(NoBrowser, options.Path is null
                ? "Máy chủ chưa có trình duyệt Chromium, Chrome hoặc Edge nên chưa tạo được tệp PDF. Hãy báo người quản trị cài đặt, hoặc tải bản Excel."
                : "Không tìm thấy trình duyệt dùng để tạo tệp PDF ở nơi đã cấu hình (Pdf:Path). Hãy báo người quản trị, hoặc tải bản Excel.");
        }
        told?.Invoke(SheetPdfStep.Waiting);
        if (!await Gate.WaitAsync(options.QueueLimit, cancellation))
            return new Refusal(Busy, "Hệ thống đang tạo các tệp PDF khác. Hãy thử lại sau ít phút.");
        try
        {
            told?.Invoke(SheetPdfStep.Printing);
            var folder = MakeFolder();
            try { return await PrintAsync(browser, folder, html, cancellation); }
            finally { await DeleteAsync(folder); }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            log.LogError(e, "PDF was not printed by {Browser}", browser);
            return Failure();
        }
        finally { Gate.Release(); }
    }

    private async Task<Outcome<byte[]>> PrintAsync(string browser, string folder, string html, CancellationToken cancellation)
    {
        var (page, pdf) = (Path.Combine(folder, "sheet.html"), Path.Combine(folder, "sheet.pdf"));
        await File.WriteAllTextAsync(page, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
        var start = new ProcessStartInfo(browser)
        {
            UseShellExecute = false, CreateNoWindow = true, WorkingDirectory = folder,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in SheetBrowser.Arguments(page, pdf, Path.Combine(folder, "profile"))) start.ArgumentList.Add(argument);
        // Without a desktop the browser would look for a message bus and wait for it.
        start.Environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:";

        using var process = Process.Start(start) ?? throw new IOException("The browser did not start.");
        var words = new BrowserWords(process);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.TimeLimit);
        try { await process.WaitForExitAsync(limit.Token); }
        catch (OperationCanceledException)
        {
            End(process);
            cancellation.ThrowIfCancellationRequested();
            log.LogError("PDF took more than {Limit}: {Words}", options.TimeLimit, words);
            return new Refusal(TooSlow, "Tạo tệp PDF quá thời gian cho phép nên đã dừng. Hãy chia nhỏ kỳ báo cáo hoặc tải bản Excel.");
        }
        if (process.ExitCode == 0 && File.Exists(pdf))
        {
            var bytes = await File.ReadAllBytesAsync(pdf, cancellation);
            if (bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8))
            {
                if (SheetBrowser.WhatItLacks(bytes) is { } lack) log.LogWarning("The browser {Browser} is too old: {Lack}", browser, lack);
                return bytes;
            }
        }
        log.LogError("The browser ended with {Code} and no PDF: {Words}", process.ExitCode, words);
        return Failure();
    }

    /// <summary>What is said when the browser failed.</summary>
    public static Refusal Failure() =>
        new(Failed, "Không tạo được tệp PDF do trình duyệt trên máy chủ gặp lỗi. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị hoặc tải bản Excel.");

    private string MakeFolder()
    {
        if (options.WorkFolder is null) return Directory.CreateTempSubdirectory("ward-sheet-").FullName;
        var folder = Path.Combine(options.WorkFolder, "ward-sheet-" + Guid.CreateVersion7().ToString("N"));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(5_000);
        }
        catch (InvalidOperationException) { /* it ended by itself in between */ }
        catch (AggregateException) { /* a child ended by itself in between */ }
    }

    /// <summary>Deletes the folder; a child that is still closing its files gets a moment.</summary>
    private async Task DeleteAsync(string folder)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException) { return; }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (attempt == 5)
                {
                    log.LogWarning(e, "Temporary folder {Folder} could not be deleted", folder);
                    return;
                }
                await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt), CancellationToken.None);
            }
        }
    }
}

/// <summary>What a print is at: waiting for those before it, or printed by the browser.</summary>
public enum SheetPdfStep { Waiting, Printing }

/// <summary>The last words of a browser, for the log; reading them also keeps its pipes from filling.</summary>
internal sealed class BrowserWords
{
    private const int Most = 40;
    private readonly Queue<string> lines = new();

    public BrowserWords(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    private void Add(string? line)
    {
        if (line is null) return;
        lock (lines)
        {
            lines.Enqueue(line.Length > 500 ? line[..500] : line);
            if (lines.Count > Most) lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (lines) return string.Join(" | ", lines);
    }
}
