namespace Portal.Core.Comments;

/// <summary>What was typed as a comment or an answer.</summary>
internal static class CommentText
{
    /// <summary>The text as it is stored, lines kept, without empty ones at the edges; or why it is not taken.</summary>
    public static Outcome<string> Read(string? typed)
    {
        var lines = (typed ?? "").ReplaceLineEndings("\n").Split('\n').Select(VietnameseText.Tidy);
        var text = string.Join('\n', lines).Trim('\n');
        if (text.Length == 0) return CommentRefusals.TextMissing;
        return text.Length > CommentEntry.TextLength ? CommentRefusals.TextTooLong(text.Length) : text;
    }
}
