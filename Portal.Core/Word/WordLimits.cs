namespace Portal.Core.Word;

/// <summary>Bounds of what is read of a Word file; no text of an office comes near them.</summary>
public sealed class WordLimits
{
    /// <summary>Largest file taken, in bytes: 50 MB (1 MB = 1,048,576 bytes).</summary>
    public long MaxBytes { get; set; } = 50L * 1024 * 1024;

    /// <summary>Parts of the file: text, styles, pictures.</summary>
    public int MaxParts { get; set; } = 5_000;

    /// <summary>Largest part of text, unpacked, in bytes. What unpacks to more is no text.</summary>
    public long MaxXmlBytes { get; set; } = 40L * 1024 * 1024;

    /// <summary>Pictures taken out of one file; more are counted and named as left out.</summary>
    public int MaxPictures { get; set; } = 60;
}
