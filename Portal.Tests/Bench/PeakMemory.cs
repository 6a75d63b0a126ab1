using System.Globalization;

namespace Portal.Tests.Bench;

/// <summary>The most memory a process ever held, in bytes (VmHWM of Linux); 0 once it has gone.</summary>
internal static class PeakMemory
{
    public static long Of(int processId)
    {
        try
        {
            var line = File.ReadLines($"/proc/{processId.ToString(CultureInfo.InvariantCulture)}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(':', StringSplitOptions.TrimEntries)[1].Split(' ')[0], CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
