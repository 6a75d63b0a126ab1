using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Kernel;
using Portal.Core.Lists;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;
using Portal.Core.Roles;
using Portal.Core.Setup;
using Portal.Tests.Media;
using Portal.Tests.People;
using Portal.Tests.Support;
using static Portal.Tests.Rights.Right;

namespace Portal.Tests.Rights;

/// <summary>Accounts, roles, deputies, reviews of rights, and the portal's profile.</summary>
internal static class RightsOfPeople
{
    public static readonly IReadOnlyList<Right> All =
    [
        //                              CSFDHKAQ
        Of("FindUsers",                "-------+", '-', c => c.The<FindUsers>().ExecuteAsync()),
        Of("ExportUsers",              "-------+", '-', c => c.The<ExportUsers>().ExecuteAsync(new())),
        Of("GetUser",                  "-------+", '-', c => c.The<GetUser>().ExecuteAsync(Someone.Author), byId: true),
        Of("FindUnlinkedPayees",       "0000000+", '0', c => c.The<FindUnlinkedPayees>().ExecuteAsync()),
        Of("GiveRole",                 "-------+", '-',
            c => c.The<GiveRole>().ExecuteAsync(Someone.Author, new() { Role = PortalRole.Secretary }), byId: true),
        Of("EndRole",                  "-------+", '-', c => c.The<EndRole>().ExecuteAsync(
            new() { MembershipId = c.Ground.Role.Id, LastOn = new(2026, 11, 30) }), byId: true),
        Of("EndRole.Check",            "0000000+", '0', async c => await c.The<EndRole>().CheckAsync(c.Ground.Role.Id) is var held
            && ReferenceEquals(held, HeldWork.None) ? null : held, byId: true),
        Of("CorrectUser",              "-------+", '-', c => c.The<CorrectUser>().ExecuteAsync(
            new() { UserName = Someone.Author, FullName = "Đào Thị Hạnh", SeenFullName = "Đào Thị Hạnh" }), byId: true),
        Of("InviteUser",               "-------+", '-', c => c.The<InviteUser>().ExecuteAsync(Desk.Form("Trần Văn Sơn"))),
        Of("RenewInvitation",          "-------+", '-', c => c.The<RenewInvitation>().ExecuteAsync(c.Ground.Invitation), byId: true),
        Of("WithdrawInvitation",       "-------+", '-', c => c.The<WithdrawInvitation>().ExecuteAsync(c.Ground.Invitation), byId: true),
        Of("DisableUser",              "-------+", '-', c => c.The<DisableUser>().ExecuteAsync(Someone.Author), byId: true),
        Of("EnableUser",               "-------+", '-', c => c.The<EnableUser>().ExecuteAsync(Someone.Author), byId: true),
        Of("UnlockUser",               "-------+", '-', c => c.The<UnlockUser>().ExecuteAsync(Someone.Author), byId: true),
        Of("PasswordLinks.Create",     "-------+", '-', c => c.The<PasswordLinks>().CreateAsync(Someone.Author), byId: true),
        Of("PasswordLinks.Send",       "-------+", '-', c => c.The<PasswordLinks>().SendAsync(Someone.Author), byId: true),
        Of("ResetSecondFactor",        "-------+", '-', c => c.The<ResetSecondFactor>().ExecuteAsync(Someone.Head), byId: true),
        Of("FindSessions",             "0000000+", '0', c => c.The<FindSessions>().ExecuteAsync(Someone.Author), byId: true),
        Of("EndSession",               "0000000+", '0', c => c.The<EndSession>().ExecuteAsync(c.Ground.Session), byId: true),
        Of("EndOtherSessions",         "0000000+", '0', c => c.The<EndOtherSessions>().ExecuteAsync(Someone.Author), byId: true),
        // The heads for themselves, an account administrator for others
        Of("AppointDeputy",            "-++++--+", '-', c => c.The<AppointDeputy>().ExecuteAsync(new())),
        // The head's deputy is the deputy head: both may, and whoever manages accounts
        Of("EndDeputy",                "---++--+", '-', c => c.The<EndDeputy>().ExecuteAsync(c.Ground.Deputy), byId: true),
        Of("FindBoard",                "++++++++", '-', c => c.The<FindBoard>().ExecuteAsync()),
        Of("FindDeputies",             "++++++++", '-', c => c.The<FindDeputies>().ExecuteAsync()),
        Of("BeginReview",              "-------+", '-', c => c.The<BeginReview>().ExecuteAsync()),
        Of("DecideReviewLine",         "-------+", '-', c => c.The<DecideReviewLine>().ExecuteAsync(c.Ground.ReviewLine, keep: true), byId: true),
        Of("SignReview",               "-------+", '-', c => c.The<SignReview>().ExecuteAsync(c.Ground.Review, []), byId: true),
        Of("GetReview",                "-------+", '-', c => c.The<GetReview>().ExecuteAsync(c.Ground.Review), byId: true),
        Of("ExportReview",             "-------+", '-', c => c.The<ExportReview>().ExecuteAsync(c.Ground.Review), byId: true),

        Of("GetProfile",               "++++++++", '-', c => c.The<GetProfile>().ExecuteAsync()),
        Of("FindOfficeDays",           "++++++++", '-', c => c.The<FindOfficeDays>().ExecuteAsync(2026)),
        Of("ChangeProfile",            "------+-", '-', c => c.The<ChangeProfile>().ExecuteAsync(
            c.Ground.Site.ProfileNumber, StepForm.Of(c.Ground.Site.Profile.Workflow.Steps[^1]))),
        Of("TakePortalPicture",        "------+-", '-',
            c => c.The<TakePortalPicture>().ExecuteAsync(PortalPicture.Emblem, new MemoryStream(PictureFiles.Png(96, 96)), "a.png", null)),
        Of("RestoreProfile",           "------+-", '-', c => c.The<RestoreProfile>().ExecuteAsync(c.Ground.Site.ProfileNumber, 1)),
        Of("ImportProfile",            "------+-", '-', c => c.The<ImportProfile>().ExecuteAsync(c.Ground.Site.ProfileJson), byId: true),
        Of("CompareProfiles",          "------+-", '-', c => c.The<CompareProfiles>().ExecuteAsync(1, 1)),
        Of("CompareProfiles",          "------+-", '-', c => c.The<CompareProfiles>().ExecuteAsync(c.Ground.Site.ProfileJson)),
        Of("FindProfileVersions",      "------+-", '-', c => c.The<FindProfileVersions>().ExecuteAsync()),
        Of("FindPortalChoices",        "000000+0", '0', c => c.The<FindPortalChoices>().ExecuteAsync()),
        Of("FindSetupGaps",            "------+-", '-', c => c.The<FindSetupGaps>().ExecuteAsync()),
        Of("TryWorkflow",              "------+-", '-', c => c.The<Portal.Core.Editions.TryWorkflow>().ExecuteAsync(null)),
        Of("SaveOfficeDay",            "------+-", '-', c => c.The<SaveOfficeDay>().ExecuteAsync(new())),
        Of("RemoveOfficeDay",          "------+-", '-', c => c.The<RemoveOfficeDay>().ExecuteAsync(c.Ground.Day), byId: true),
        Of("CreatePortal",             "------+-", '-', c => c.The<CreatePortal>().ExecuteAsync(new())),
        Of("GrantPermission",          "------+-", '-', c => c.The<GrantPermission>().ExecuteAsync(
            Permissions.ManagePayees, PortalRole.FieldReviewer, A.ThanhDong), byId: true),
    ];
}
