namespace Portal.Core.Papers.Sheets;

/// <summary>Settings of the PDF printer, section <c>Pdf</c>.</summary>
public sealed record SheetPdfOptions
{
    /// <summary>The browser's program file (<c>Pdf:Path</c>); null looks for Chromium, Chrome or Edge on this machine.</summary>
    public string? Path { get; init; }

    /// <summary>Folder for temporary files; null takes the system's. Needed for browsers shut into a folder of their own (snap).</summary>
    public string? WorkFolder { get; init; }

    /// <summary>How long one paper may take before the browser is ended.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a paper waits for those before it.</summary>
    public TimeSpan QueueLimit { get; init; } = TimeSpan.FromMinutes(2);
}
