using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Entra;
using Portal.Core.Accounts.Factors;
using Portal.Core.Accounts.Passkeys;
using Portal.Core.Accounts.Passwords;
using Portal.Core.Accounts.Security;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Calendar;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Kinds.Articles;
using Portal.Core.Kinds.Documents;
using Portal.Core.Law;
using Portal.Core.Media;
using Portal.Core.Papers;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Days;
using Portal.Core.Publications;
using Portal.Core.Queue;
using Portal.Core.Reports;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Periods.Sheets;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;
using Portal.Core.Safekeeping;
using Portal.Core.Setup;
using Portal.Core.Units;
using Portal.Core.Views;

namespace Portal.Core;

/// <summary>The accounts, their doors and the desk for people.</summary>
public static partial class CoreRegistration
{
    private static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<DoorRules>(configuration.GetSection("Session"))
        .AddSingleton<IActorFacts, RolesOfActor>()
        .AddSingleton<IRestOnProfile, PeopleOfUnits>()
        .AddSingleton<IRestOnProfile, InvitationsOfUnits>()
        .AddSingleton<IMigrationStep, OfferGrants>()
        .AddSingleton<IPasswordHasher<PortalUser>, PasswordHasher<PortalUser>>()
        .AddTransient<CreateUser>()
        .AddTransient<DisableUser>()
        .AddTransient<EnableUser>()
        .AddTransient<UnlockUser>()
        .AddTransient<EndMembership>()
        .AddTransient<GrantPermission>()
        .AddTransient<PasswordLinks>()
        .AddSingleton<AccountMail>()
        .AddTransient<SendTestMail>()
        .AddTransient<SetupLinks>()
        .AddTransient<CreatePortal>()
        .AddTransient<ChangePassword>()
        .AddSingleton<FactorSecrets>()
        .AddTransient<FindDuties>()
        .AddTransient<GetFactors>()
        .AddTransient<SetMorningMail>()
        .AddTransient<SetUrgentMail>()
        .AddTransient<SetUpSecondFactor>()
        .AddTransient<SpendCode>()
        .AddTransient<TakeCode>()
        .AddTransient<RenewRecoveryCodes>()
        .AddTransient<ResetSecondFactor>()
        .AddTransient<FindPasskeys>()
        .AddTransient<AddPasskey>()
        .AddTransient<RemovePasskey>()
        .AddSingleton<SenderKey>()
        .AddTransient<SignInGuard>()
        .AddTransient<DoorLog>()
        .AddTransient<FindSecurityLines>()
        .AddTransient<ExportSecurityLines>()
        .AddTransient<ConfirmClock>()
        .AddTransient<GetClock>()
        .AddTransient<SessionBook>()
        .AddTransient<FindSessions>()
        .AddTransient<EndSession>()
        .AddTransient<EndOtherSessions>()
        .AddTransient<FindMyPortals>()
        .AddTransient<FindActors>()
        .AddTransient<GetPortal>()
        .AddTransient<ExportProfile>()
        .AddEntra();

    private static IServiceCollection AddEntra(this IServiceCollection services) => services
        .AddTransient<FindEntraAccount>()
        .AddTransient<GetOwnEntra>()
        .AddTransient<LinkEntra>()
        .AddTransient<UnlinkEntra>()
        .AddTransient<AskForAccess>()
        .AddTransient<FindAskedPortals>()
        .AddTransient<FindAccessRequests>()
        .AddTransient<GrantAccess>()
        .AddTransient<DeclineAccess>()
        .AddTransient<FindEntraRules>()
        .AddTransient<AddEntraRule>()
        .AddTransient<RemoveEntraRule>()
        .AddTransient<TakeEntraRoles>()
        .AddTransient<EndUnconfirmedRoles>();

    private static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<AccountRules>(configuration.GetSection("Accounts"))
        .AddTransient<FindUsers>()
        .AddTransient<ExportUsers>()
        .AddTransient<GetUser>()
        .AddTransient<GiveRole>()
        .AddTransient<EndRole>()
        .AddTransient<CorrectUser>()
        .AddTransient<InviteUser>()
        .AddSingleton<InvitationMail>()
        .AddTransient<GetInvitationMail>()
        .AddTransient<FindMailWay>()
        .AddTransient<FindUnlinkedPayees>()
        .AddTransient<RenewInvitation>()
        .AddTransient<WithdrawInvitation>()
        .AddTransient<AcceptInvitation>()
        // After the person's own roles, before what hangs on who they are
        .AddSingleton<IActorFacts, DeputiesOfActor>()
        .AddTransient<AppointDeputy>()
        .AddTransient<EndDeputy>()
        .AddTransient<FindDeputies>()
        .AddTransient<FindBoard>()
        .AddTransient<BeginReview>()
        .AddTransient<DecideReviewLine>()
        .AddTransient<SignReview>()
        .AddTransient<GetReview>()
        .AddTransient<ExportReview>();
}
