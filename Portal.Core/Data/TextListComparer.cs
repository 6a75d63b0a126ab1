using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Portal.Core.Data;

/// <summary>
/// Compares lists of texts that lie in one column. EF's own comparer makes a function anew for each comparison of each save, and the runtime has to clear all
/// of them away again.
/// </summary>
internal sealed class TextListComparer() : ValueComparer<List<string>>((one, other) => Same(one, other), list => HashOf(list), list => Copy(list))
{
    private static bool Same(List<string>? one, List<string>? other) =>
        one is null ? other is null : other is not null && one.SequenceEqual(other, StringComparer.Ordinal);

    private static int HashOf(List<string> list)
    {
        var hash = new HashCode();
        foreach (var text in list) hash.Add(text, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    private static List<string> Copy(List<string> list) => [.. list];
}
