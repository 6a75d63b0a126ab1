namespace Portal.Core.People;

/// <summary>How often rights are looked through and when an account counts as unused; configuration section <c>Accounts</c>.</summary>
public sealed class AccountRules
{
    /// <summary>Months from one signed review of rights to the day by which the next is due.</summary>
    public int ReviewMonths { get; set; } = 6;

    /// <summary>Days without a sign-in after which an account is shown as unused. Nobody is disabled by it.</summary>
    public int InactiveDays { get; set; } = 45;
}
