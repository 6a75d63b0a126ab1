namespace Portal.Core.Accounts;

/// <summary>What Core asks of a sign-in; configuration section <c>Session</c>.</summary>
public sealed class DoorRules
{
    /// <summary>Hours after which a sign-in ends whatever its person does.</summary>
    public double MostHours { get; set; } = 12;

    /// <summary>How old the last proof of who one is may be before a weighty act, in minutes; 0 never asks again.</summary>
    public double ProofMinutes { get; set; } = 10;

    /// <summary>Whether the roles named by the profile must have a second factor. Off for the demo people of Development only.</summary>
    public bool DemandSecondFactor { get; set; } = true;

    /// <summary>Months after which the password of an administrator is changed (TCVN 14423:2026); 0 never.</summary>
    public int AdministratorPasswordMonths { get; set; } = 2;
}
