namespace Portal.Core.Html;

/// <summary>What was taken out, each entry once, in order of appearance, at most a hundred; and how many pieces of which reason.</summary>
internal sealed class RemovedList
{
    private const int LongestSample = 60;
    private const int MostSamples = 12;
    private readonly List<string> entries = [];
    private readonly Dictionary<Reason, int> counted = [];
    private Converted? converted;
    private List<ConvertedPiece> samples = [];

    public IReadOnlyList<string> Entries => entries;

    /// <summary>Text that was read out of an older font.</summary>
    public Converted? Converted => converted;

    /// <summary>A comment copied without its text is known by its sign.</summary>
    public LeftOut LeftOut => new(Math.Max(Count(Reason.Comment), Count(Reason.CommentSign)), Count(Reason.Hidden), Count(Reason.Deleted))
    {
        Pictures = Count(Reason.Picture), Embedded = Count(Reason.Embedded), Signs = Count(Reason.Sign),
    };

    public void Add(Reason reason, int pieces = 1) => counted[reason] = Count(reason) + pieces;

    public void Add(string entry)
    {
        entry = VietnameseText.Shorten(InlineText.Scrub(entry), 80);
        if (entries.Count < 100 && !entries.Contains(entry, StringComparer.Ordinal)) entries.Add(entry);
    }

    public void NoteConverted(string before, string after)
    {
        if (before.Trim().Length == 0 || before == after) return;
        var piece = new ConvertedPiece(VietnameseText.Shorten(before.Trim(), LongestSample), VietnameseText.Shorten(after.Trim(), LongestSample));
        samples = samples.Count < MostSamples && !samples.Contains(piece) ? [.. samples, piece] : samples;
        converted = new((converted?.Pieces ?? 0) + 1, samples[0].Before, samples[0].After) { Samples = samples };
    }

    private int Count(Reason reason) => counted.GetValueOrDefault(reason);
}
