namespace Portal.Core.Roles;

/// <summary>The names of all permissions, as verbs ask for them.</summary>
public static class Permissions
{
    public const string Draft = "content.draft";
    public const string SeeAll = "content.see-all";
    public const string Withdraw = "content.withdraw";
    public const string Assign = "content.assign";
    public const string Assess = "royalties.assess";
    public const string ApprovePeriod = "royalties.approve-period";
    public const string PayPeriod = "royalties.pay-period";
    public const string SeeRoyalties = "royalties.see";
    public const string ManagePayees = "royalties.manage-payees";
    public const string SeeReports = "reports.see";
    public const string IssueReports = "reports.issue";

    /// <summary>Proposes units and people for commendation, and enters by which rule of the portal they are ranked.</summary>
    public const string ProposeCommendation = "reports.propose-commendation";
    public const string ManagePortal = "portal.manage";
    public const string SeeHistory = "history.see";
    public const string ManageAccounts = "accounts.manage";
    public const string AppointDeputy = "accounts.appoint-deputy";

    public static readonly IReadOnlyList<string> All =
        [Draft, SeeAll, Withdraw, Assign, Assess, ApprovePeriod, PayPeriod, SeeRoyalties, ManagePayees, SeeReports, IssueReports, ProposeCommendation,
            ManagePortal, SeeHistory, ManageAccounts, AppointDeputy];
}
