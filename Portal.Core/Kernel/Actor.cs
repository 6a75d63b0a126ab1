namespace Portal.Core.Kernel;

/// <summary>
/// The person acting, as one portal knows them today: roles in office, the permissions these grant, and the contributor
/// records that are themselves. Read anew for every operation, so a right taken away works at once.
/// </summary>
public sealed record Actor(
    string? UserId, string Name, bool IsSystem,
    IReadOnlyList<ActorRole> Roles, IReadOnlySet<string> Granted, IReadOnlySet<int> ContributorIds)
{
    /// <summary>The sign-in acted under, where there is one.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>
    /// Whether the person has shown lately that they are who they are, by password, code or passkey: asked before weighty acts
    /// (docs/decisions/0033-sessions.md).
    /// </summary>
    public bool Proved { get; init; }

    /// <summary>Whoever has no account here, or one that may not be used.</summary>
    public static readonly Actor Nobody = new(null, "Khách", false, [], new HashSet<string>(), new HashSet<int>());

    /// <summary>The name without those of absent people in whose place they act: what the person is called on their own screen.</summary>
    public string OwnName { get; init; } = Name;

    /// <summary>Those in whose place the person acts today, since they are absent; their roles end the list of <see cref="Roles"/>.</summary>
    public IReadOnlyList<AbsentPerson> ActsFor { get; init; } = [];

    /// <summary>The permissions of the person's own roles, where others are lent; null where all are their own.</summary>
    public IReadOnlySet<string>? OwnGranted { get; init; }

    /// <summary>How many of the roles are theirs.</summary>
    public int LentRoles { get; init; }

    /// <summary>
    /// All accounts that count as one where two people are asked for: the person's own, those they act for today, those who act for
    /// them. Nobody decides as a deputy what the absent one, or their deputy, must not decide.
    /// </summary>
    public IReadOnlyList<string> Selves { get; init; } = UserId is null ? [] : [UserId];

    /// <summary>The contributor records of all of these.</summary>
    public IReadOnlySet<int> SelvesContributorIds { get; init; } = ContributorIds;

    /// <summary>Whether that account is the person or counts as one with them.</summary>
    public bool IsOneWith(string? userId) => userId is not null && Selves.Contains(userId);

    /// <summary>The system itself, which may everything.</summary>
    public static Actor System(string name) => Nobody with { Name = name, OwnName = name, IsSystem = true, Proved = true };

    public bool Can(string permission) => IsSystem || Granted.Contains(permission);

    /// <summary>
    /// In whose place a deed is done that needs one of these permissions: the absent people who lend one of them, where the person's own roles
    /// give none; null where they do it in their own right.
    /// </summary>
    public string? OnBehalfOf(IReadOnlyList<string> permissions)
    {
        if (OwnGranted is null || permissions.Any(OwnGranted.Contains)) return null;
        var lent = ActsFor.Where(a => permissions.Any(a.Granted.Contains)).Select(a => a.Name).ToList();
        return lent.Count > 0 ? string.Join(", ", lent) : null;
    }

    public bool Has(PortalRole role) => IsSystem || Roles.Any(r => r.Role == role);

    /// <summary>True for any role in this portal: who has none sees nothing of it.</summary>
    public bool Belongs => IsSystem || Roles.Count > 0;

    /// <summary>The unit the person works in here, if any; never that of somebody in whose place they act.</summary>
    public int? UnitId => Roles.SkipLast(LentRoles).Select(r => r.UnitId).FirstOrDefault(id => id is not null);
}

/// <summary>Somebody absent, in whose place another acts, with what their roles grant.</summary>
public sealed record AbsentPerson(string UserId, string Name, IReadOnlySet<string> Granted);

/// <summary>A role in office, with the unit it is held for.</summary>
public sealed record ActorRole(PortalRole Role, int? UnitId, string? UnitCode);
