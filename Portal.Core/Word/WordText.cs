using Portal.Core.Html;

namespace Portal.Core.Word;

/// <summary>
/// A text taken out of a Word file: clean markup whose figure marks carry the numbers of <see cref="Pictures"/>, counted from one, until those
/// are taken in.
/// </summary>
public sealed record WordText(string Title, string Abstract, string Html, IReadOnlyList<WordPicture> Pictures, WordLosses Losses);

/// <summary>A picture of the file: its bytes, what the file says of it to those who do not see it, and the words below it.</summary>
public sealed record WordPicture(int Number, string Name, string Alt, byte[] Bytes)
{
    public string Caption { get; init; } = "";
}

/// <summary>What could not be taken, or was not for readers, counted by piece.</summary>
public sealed record WordLosses
{
    public LeftOut LeftOut { get; init; } = LeftOut.Nothing;

    /// <summary>What is not taken, in Vietnamese, with how often it stood there.</summary>
    public IReadOnlyList<(string Words, int Count)> NotTaken { get; init; } = [];

    public bool Any => LeftOut.Any || NotTaken.Count > 0;

    /// <summary>Each loss with its number, as lines for the person.</summary>
    public IEnumerable<string> Lines => NotTaken.Select(n => $"{Vietnamese.Number(n.Count)} {n.Words}")
        .Concat(LeftOut.Any ? [$"{LeftOut.Words} (không dành cho người đọc)"] : []);
}
