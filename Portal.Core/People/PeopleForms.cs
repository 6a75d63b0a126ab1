namespace Portal.Core.People;

/// <summary>A role to be given, as typed.</summary>
public sealed class RoleForm
{
    public PortalRole? Role { get; set; }
    public int? UnitId { get; set; }
    public string? BoardPosition { get; set; }

    /// <summary>Without one it begins today, in an invitation on the day of acceptance.</summary>
    public DateOnly? FromOn { get; set; }
    public DateOnly? ToOn { get; set; }

    /// <summary>Ends the names of its fields where a form has several roles.</summary>
    public string Suffix { get; init; } = "";
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>Who is invited, as typed.</summary>
public sealed class InvitationForm
{
    public string FullName { get; set; } = "";
    public string? Email { get; set; }
    public string UserName { get; set; } = "";
    public List<RoleForm> Roles { get; } = [new()];

    /// <summary>The link goes to the address above instead of being shown.</summary>
    public bool ByMail { get; set; }

    /// <summary>The record of payees that is the same person; none for whoever is not paid.</summary>
    public int? ContributorId { get; set; }
}

/// <summary>The last day of a role, as typed.</summary>
public sealed class EndRoleForm
{
    public int MembershipId { get; init; }
    public DateOnly? LastOn { get; set; }

    /// <summary>The last day the form was opened with: another one stored since is not overwritten unseen.</summary>
    public DateOnly? SeenToOn { get; init; }

    /// <summary>Whoever ends it has seen what the person has in work.</summary>
    public bool WorkSeen { get; set; }
    public UnreadableFields Unreadable { get; } = new();
}

/// <summary>A name and an address put right; with what stood there when the form was opened.</summary>
public sealed class CorrectionForm
{
    public string UserName { get; init; } = "";
    public string FullName { get; set; } = "";
    public string? Email { get; set; }
    public string SeenFullName { get; init; } = "";
    public string? SeenEmail { get; init; }
}
