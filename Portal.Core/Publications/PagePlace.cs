namespace Portal.Core.Publications;

/// <summary>
/// Where a page lies in a list of so many items. A database walks over everything that stands before a page, so a page nearer to the
/// old end is counted from there: the last page of a large section is as near as its first.
/// </summary>
internal readonly struct PagePlace
{
    private readonly int skip;

    public PagePlace(int page, int size, int total)
    {
        var before = Math.Min((page - 1L) * size, total);
        Take = (int)Math.Min(size, total - before);
        var after = (int)(total - before - Take);
        FromTheEnd = after < before;
        skip = FromTheEnd ? after : (int)before;
    }

    /// <summary>How many items stand on the page; none on a page past the end.</summary>
    public int Take { get; }

    /// <summary>True where the list is to be asked for turned round.</summary>
    public bool FromTheEnd { get; }

    /// <summary>Cuts the page out of the list, which is turned round where <see cref="FromTheEnd"/> says so.</summary>
    public IQueryable<T> Of<T>(IQueryable<T> ordered) => ordered.Skip(skip).Take(Take);

    /// <summary>What came, in the order of the list.</summary>
    public List<T> NewestFirst<T>(List<T> came)
    {
        if (FromTheEnd) came.Reverse();
        return came;
    }
}
