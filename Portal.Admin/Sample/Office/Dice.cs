namespace Portal.Admin.Sample.Office;

/// <summary>Falls the same way for the same seed on every machine, so that a sample loaded twice says the same.</summary>
internal sealed class Dice
{
    private uint state = 2166136261;

    public Dice(string seed)
    {
        // FNV-1a: the framework's own hash of a text differs from process to process
        foreach (var letter in seed) state = (state ^ letter) * 16777619;
    }

    /// <summary>At least 0, below <paramref name="count"/>.</summary>
    public int Next(int count)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)((state >> 4) % (uint)count);
    }

    public int Between(int first, int last) => first + Next(last - first + 1);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];
}
