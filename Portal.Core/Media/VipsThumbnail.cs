using System.ComponentModel;
using System.Diagnostics;

namespace Portal.Core.Media;

/// <summary>How a run of the picture program ended.</summary>
internal enum VipsEnd
{
    Made,
    Broken,
    TooSlow,
    Absent,
}

/// <summary>
/// Runs libvips' vipsthumbnail as a child process: arguments as a list, no shell, file names of our own in a directory of our
/// own, decoders libvips itself does not trust switched off. Orientation is applied, colours become sRGB, transparency
/// becomes white, all metadata goes.
/// </summary>
internal static class VipsThumbnail
{
    // Q 82: no visible loss at these widths. strip: EXIF, GPS, XMP, colour profile. background: what transparency turns to.
    private const string Encoding = "[Q=82,strip,optimize_coding,background=255]";

    // Missing or damaged points are only a warning to vipsthumbnail (8.14 takes no stricter setting): they would be published grey.
    private static readonly string[] SignsOfDamage = ["premature end", "not enough", "IDAT:", "error in tile"];

    /// <summary>Makes <paramref name="target"/> from <paramref name="source"/>, both plain names in the directory.</summary>
    public static async Task<VipsEnd> MakeAsync(string? program, string directory, string source, string target, int width, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program ?? "vipsthumbnail")
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        foreach (var argument in new[] { source, "--size", $"{width}x>", "--export-profile", "srgb", "--output", target + Encoding })
            start.ArgumentList.Add(argument);

        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return VipsEnd.Absent;
        }
        return await WaitAsync(process, Path.Combine(directory, target), stop);
    }

    private static async Task<VipsEnd> WaitAsync(Process process, string target, CancellationToken stop)
    {
        try
        {
            var said = process.StandardError.ReadToEndAsync(stop);
            var printed = process.StandardOutput.ReadToEndAsync(stop);
            await Task.WhenAll(process.WaitForExitAsync(stop), said, printed);
            var words = await said;
            var whole = process.ExitCode == 0 && File.Exists(target) && !SignsOfDamage.Any(s => words.Contains(s, StringComparison.OrdinalIgnoreCase));
            return whole ? VipsEnd.Made : VipsEnd.Broken;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return VipsEnd.TooSlow;
        }
    }
}
