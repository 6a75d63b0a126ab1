using Portal.Core.Publications;

namespace Portal.Public.Pages;

/// <summary>An item in a list, with the words it was found by, if it was searched for.</summary>
public sealed record RowView(PublicationRow Row, SearchWords? Found = null);

/// <summary>The page numbers under a list; <paramref name="Address"/> is the first page's, with its other questions.</summary>
public sealed record PagerView(int Page, int Pages, string Address)
{
    public string At(int page) => page == 1 ? Address : $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}trang={page}";

    /// <summary>First, last and the neighbours; null stands for a gap.</summary>
    public IEnumerable<int?> Numbers
    {
        get
        {
            var last = 0;
            foreach (var n in Enumerable.Range(1, Pages).Where(n => n == 1 || n == Pages || Math.Abs(n - Page) <= 1))
            {
                if (n - last == 2) yield return n - 1;
                else if (n - last > 2) yield return null;
                yield return last = n;
            }
        }
    }
}
