namespace Portal.Core.Accounts;

/// <summary>What Core asks of a sign-in; configuration section <c>Session</c>.</summary>
public sealed class DoorRules
{
    /// <summary>Hours after which a sign-in ends whatever its person does.</summary>
    public double MostHours { get; set; } = 12;

    /// <summary>From so many senders within an hour wrong passwords for one account are an attack, and lock it.</summary>
    public int SendersOfAttack { get; set; } = 5;

    /// <summary>Wrong codes in a row at the door that lock the account, and wrong proofs in a row that end the sign-in they came from.</summary>
    public int MostFailures { get; set; } = 5;

    /// <summary>How long a locked account stays locked.</summary>
    public double LockoutMinutes { get; set; } = 720;

    /// <summary>How old the last proof of who one is may be before a weighty act, in minutes; 0 never asks again.</summary>
    public double ProofMinutes { get; set; } = 10;

    /// <summary>Whether the roles named by the profile must have a second factor. Off for the demo people of Development only.</summary>
    public bool DemandSecondFactor { get; set; } = true;

    /// <summary>Months after which the password of an administrator is changed (TCVN 14423:2026); 0 never.</summary>
    public int AdministratorPasswordMonths { get; set; } = 2;
}
