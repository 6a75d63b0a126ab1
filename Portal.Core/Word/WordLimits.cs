namespace Portal.Core.Word;

/// <summary>Bounds of what is read of a Word file; no text of an office comes near them.</summary>
public sealed class WordLimits
{
    /// <summary>Largest file taken, in bytes: 50 MB (1 MB = 1,048,576 bytes).</summary>
    public long MaxBytes { get; set; } = 50L * 1024 * 1024;

    /// <summary>Parts of the file: text, styles, pictures.</summary>
    public int MaxParts { get; set; } = 5_000;

    /// <summary>All parts of text together, unpacked, in bytes. What unpacks to more is no text.</summary>
    public long MaxXmlBytes { get; set; } = 40L * 1024 * 1024;

    /// <summary>Elements inside one another; readers go down with them.</summary>
    public int MaxDepth { get; set; } = 200;

    /// <summary>Elements of all parts together; a text of a hundred pages has some fifty thousand.</summary>
    public int MaxElements { get; set; } = 1_000_000;

    /// <summary>Markup made of a file, in characters; far more than any item may have.</summary>
    public int MaxMarkup { get; set; } = 2_000_000;

    /// <summary>Pictures of one file together, unpacked, in bytes: 100 MB.</summary>
    public long MaxPictureBytes { get; set; } = 100L * 1024 * 1024;

    /// <summary>Pictures taken out of one file; more are counted and named as left out.</summary>
    public int MaxPictures { get; set; } = 60;
}
