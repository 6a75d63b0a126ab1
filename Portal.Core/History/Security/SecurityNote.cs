namespace Portal.Core.History.Security;

/// <summary>What is to be written into the security log. Who and from where are taken from the operation and the request.</summary>
public sealed record SecurityNote(string Action, string Sentence)
{
    public SecurityOutcome Outcome { get; init; }

    /// <summary>The account it is about.</summary>
    public string? PersonId { get; init; }

    /// <summary>Somebody else than whom the operation acts for: at the door the system works, for a person it has just come to know.</summary>
    public string? ActorId { get; init; }
    public string? ActorName { get; init; }

    /// <summary>True for a portal's data: the line names the portal worked in.</summary>
    public bool OfPortal { get; init; }
}
