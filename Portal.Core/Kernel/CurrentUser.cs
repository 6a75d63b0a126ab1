namespace Portal.Core.Kernel;

/// <summary>Who is acting. The front ends, the timers and the commands each give their own.</summary>
public interface ICurrentUser
{
    /// <summary>Account id, or null for the system itself and for visitors.</summary>
    string? UserId { get; }

    /// <summary>Name written into history, as it was at the time.</summary>
    string Name { get; }

    /// <summary>True for the named system user of timers, seeding and commands, which holds every permission.</summary>
    bool IsSystem { get; }

    /// <summary>The sign-in this person acts under; null for whoever acts without one (the system, commands).</summary>
    Guid? SessionId => null;
}

/// <summary>The portal an operation works in; every query and every write is held to it.</summary>
public interface IPortalScope
{
    /// <summary>The portal's id, or null where none is chosen (then a scoped query finds nothing).</summary>
    string? PortalId { get; }
}

/// <summary>A fixed user, for commands, seeding and tests.</summary>
public sealed record FixedUser(string? UserId, string Name, bool IsSystem = false) : ICurrentUser
{
    public static readonly FixedUser System = new(null, "Hệ thống", IsSystem: true);
}

/// <summary>A fixed portal, for commands, seeding and tests.</summary>
public sealed record FixedScope(string? PortalId) : IPortalScope;
