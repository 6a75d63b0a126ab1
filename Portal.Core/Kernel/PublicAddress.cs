namespace Portal.Core.Kernel;

/// <summary>Where visitors find an item on its portal.</summary>
public static class PublicAddress
{
    /// <summary><c>/tin-tuc/khai-mac-le-hoi-42</c>: section, slug of the title and the item's number, by which it is found.</summary>
    public static string Of(string sectionSlug, string slug, int itemId) => $"/{sectionSlug}/{slug}-{itemId}";
}
