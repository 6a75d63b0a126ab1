using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Security;
using Portal.Core.History.Anchors;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.Mail;
using Portal.Core.Papers;
using Portal.Core.People;
using Portal.Core.Reports;
using static Portal.Tests.Rights.Right;

namespace Portal.Tests.Rights;

/// <summary>The security log, the seals of the histories, and another provider's people.</summary>
internal static class RightsOfTrust
{
    public static readonly IReadOnlyList<Right> All =
    [
        //                            CSFDHKAQ
        Of("FindSecurityLines",      "-------+", '-', c => c.The<FindSecurityLines>().ExecuteAsync(new())),
        Of("ExportSecurityLines",    "-------+", '-', c => c.The<ExportSecurityLines>().ExecuteAsync(new())),
        Of("GetAnchors",             "-+-++-++", '-', c => c.The<GetAnchors>().ExecuteAsync()),
        Of("CheckAnchors",           "-+-++-++", '-', c => c.The<CheckAnchors>().ExecuteAsync("x")),
        Of("OpenAnchorSheet",        "-+-++-++", '-', c => c.The<OpenAnchorSheet>().ExecuteAsync()),
        Of("FindRegister",           "-+++++--", '-', c => c.The<FindRegister>().ExecuteAsync()),
        Of("ExportRegister",         "-+++++--", '-', c => c.The<ExportRegister>().ExecuteAsync(new())),
        Of("OpenPaper",              "-+-+++--", '-', c => c.The<OpenPaper>().ExecuteAsync(c.Ground.Paper), byId: true),
        Of("ExportProfile",          "++++++++", '-', c => c.The<ExportProfile>().ExecuteAsync()),
        Of("GetMailSettings",        "------+-", '-', c => c.The<GetMailSettings>().ExecuteAsync()),
        Of("SaveMailSettings",       "------+-", '-', c => c.The<SaveMailSettings>().ExecuteAsync(new())),
        Of("RemoveMailSettings",     "------+-", '-', c => c.The<RemoveMailSettings>().ExecuteAsync(1)),
        Of("SendTestMail",           "------+-", '-', c => c.The<SendTestMail>().ExecuteAsync()),
        Of("SendTestMail.FindAddress", "------+-", '-', c => c.The<SendTestMail>().FindAddressAsync()),
        Of("FindOutbox",             "------+-", '-', c => c.The<FindOutbox>().ExecuteAsync()),
        Of("RetryMessage",           "------+-", '-', c => c.The<RetryMessage>().ExecuteAsync(c.Ground.Message), byId: true),
        Of("DropMessage",            "------+-", '-', c => c.The<DropMessage>().ExecuteAsync(c.Ground.Message), byId: true),
        Of("FindMailWay",            "-------+", '-', c => c.The<FindMailWay>().ExecuteAsync()),
        Of("GetInvitationMail",      "-------+", '-', c => c.The<GetInvitationMail>().ExecuteAsync(c.Ground.Invitation)),
        Of("FindAccessRequests",     "-------+", '-', c => c.The<FindAccessRequests>().ExecuteAsync()),
        Of("GrantAccess",            "-------+", '-', c => c.The<GrantAccess>().ExecuteAsync(c.Ground.Request, new() { UserName = "moi" }), byId: true),
        Of("DeclineAccess",          "-------+", '-', c => c.The<DeclineAccess>().ExecuteAsync(c.Ground.Request, "x"), byId: true),
        Of("FindEntraRules",         "-------+", '-', c => c.The<FindEntraRules>().ExecuteAsync()),
        Of("AddEntraRule",           "-------+", '-', c => c.The<AddEntraRule>().ExecuteAsync("Khac", PortalRole.Secretary, null)),
        Of("RemoveEntraRule",        "-------+", '-', c => c.The<RemoveEntraRule>().ExecuteAsync(c.Ground.Rule), byId: true),
    ];
}
