using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Portal.Public.Sites;

namespace Portal.Public.PageCaching;

/// <summary>
/// What a page is remembered by. The site stands for host and stamp at once: when the stamp moves there is a new site, and
/// nothing remembered under the old one can be found any more.
/// </summary>
public readonly record struct PageKey(Site Site, string Path, string Query);

/// <summary>The finished pages of this node, at most so many bytes; the oldest leave first. With no room at all nothing is kept.</summary>
public sealed class PageStore(SiteDirectory sites, IConfiguration configuration)
{
    private readonly long most = configuration.GetValue("PageCache:MaxMegabytes", 64) * 1024L * 1024;
    private readonly ConcurrentDictionary<PageKey, StoredPage> pages = new();
    private readonly Lock gate = new();
    private Queue<KeyValuePair<PageKey, StoredPage>> byAge = new();
    private long size;

    /// <summary>False where <c>PageCache:MaxMegabytes</c> is 0: every page is made for its visitor.</summary>
    public bool Keeps => most > 0;

    public int Count => pages.Count;

    public long Size => Interlocked.Read(ref size);

    public bool TryGet(in PageKey key, [NotNullWhen(true)] out StoredPage? page) => pages.TryGetValue(key, out page);

    /// <summary>Keeps a page unless its site has been replaced while it was made, or it alone would fill an eighth of the room.</summary>
    public void Add(in PageKey key, StoredPage page)
    {
        if (page.Size > most / 8 || !sites.IsCurrent(key.Site)) return;
        lock (gate)
        {
            if (!pages.TryAdd(key, page)) return;
            byAge.Enqueue(new(key, page));
            size += page.Size;
            while (size > most && byAge.TryDequeue(out var oldest)) Remove(oldest);
        }
    }

    /// <summary>Gives back the memory of pages that no visitor can reach any more.</summary>
    public void DropStale()
    {
        lock (gate)
        {
            var kept = new Queue<KeyValuePair<PageKey, StoredPage>>();
            foreach (var entry in byAge)
            {
                if (sites.IsCurrent(entry.Key.Site)) kept.Enqueue(entry);
                else Remove(entry);
            }
            byAge = kept;
        }
    }

    private void Remove(KeyValuePair<PageKey, StoredPage> entry)
    {
        if (pages.TryRemove(entry)) size -= entry.Value.Size;
    }
}
