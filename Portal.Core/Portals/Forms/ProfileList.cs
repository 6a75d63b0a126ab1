namespace Portal.Core.Portals.Forms;

/// <summary>
/// One of the lists of a profile and how it is changed: an item is known by its key, and moves among its siblings alone.
/// </summary>
public sealed class ProfileList<T>(
    Func<PortalProfile, IReadOnlyList<T>> items, Func<PortalProfile, IReadOnlyList<T>, PortalProfile> with, Func<T, int, string> key,
    Func<T, T, bool>? siblings = null)
{
    public IReadOnlyList<T> Of(PortalProfile profile) => items(profile);

    public string KeyOf(PortalProfile profile, T item) => key(item, IndexOf(profile, item));

    /// <summary>The item of that key, or the default where there is none (any more).</summary>
    public T? Find(PortalProfile profile, string? wanted) => Place(profile, wanted) is { } at ? items(profile)[at] : default;

    /// <summary>Puts it in place of the one with that key, or at the end.</summary>
    internal PortalProfile Put(PortalProfile profile, string? wanted, T item)
    {
        var list = items(profile).ToList();
        if (Place(profile, wanted) is { } at) list[at] = item;
        else list.Add(item);
        return with(profile, list);
    }

    internal PortalProfile Without(PortalProfile profile, string wanted)
    {
        var list = items(profile).ToList();
        if (Place(profile, wanted) is { } at) list.RemoveAt(at);
        return with(profile, list);
    }

    /// <summary>Changes places with the sibling before (-1) or after it (1); the first and the last stay where they are.</summary>
    internal PortalProfile Moved(PortalProfile profile, string wanted, int by)
    {
        var list = items(profile).ToList();
        if (Place(profile, wanted) is not { } at) return profile;
        var other = at + by;
        while (other >= 0 && other < list.Count && siblings?.Invoke(list[at], list[other]) == false) other += by;
        if (other < 0 || other >= list.Count) return profile;
        (list[at], list[other]) = (list[other], list[at]);
        return with(profile, list);
    }

    // Two of the same words are two
    private int IndexOf(PortalProfile profile, T item) => items(profile).ToList().FindIndex(i => ReferenceEquals(i, item));

    private int? Place(PortalProfile profile, string? wanted)
    {
        var list = items(profile);
        for (var i = 0; i < list.Count; i++)
            if (wanted is not null && key(list[i], i) == wanted) return i;
        return null;
    }
}

/// <summary>Moves an item of a list one place up (-1) or down (1).</summary>
public sealed record MoveItem<T>(ProfileList<T> List, string Key, int By) : IProfileForm
{
    public Outcome<PortalProfile> ApplyTo(PortalProfile profile) => List.Moved(profile, Key, By);
}

/// <summary>Takes an item out of a list, unless other parts of the profile name it.</summary>
public sealed record RemoveItem<T>(ProfileList<T> List, string Key) : IProfileForm
{
    public Outcome<PortalProfile> ApplyTo(PortalProfile profile)
    {
        if (List.Find(profile, Key) is not { } item) return AccessRefusals.NotFound;
        return ProfileUses.WhyNotRemove(profile, item) is { } used ? used : List.Without(profile, Key);
    }
}
