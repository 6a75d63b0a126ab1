using Portal.Core.Comparing;

namespace Portal.Admin.Editions;

/// <summary>Blocks in a row that changed, and those in a row that did not.</summary>
internal static class ComparedStretches
{
    public static List<(bool Same, List<ComparedBlock> Blocks)> Of(IEnumerable<ComparedBlock> blocks)
    {
        var stretches = new List<(bool Same, List<ComparedBlock> Blocks)>();
        foreach (var block in blocks)
        {
            var same = block.State == BlockState.Same;
            if (stretches.Count == 0 || stretches[^1].Same != same) stretches.Add((same, []));
            stretches[^1].Blocks.Add(block);
        }
        return stretches;
    }
}
