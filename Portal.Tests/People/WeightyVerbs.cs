using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Factors;
using Portal.Core.Kernel;
using Portal.Core.Mail;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Portals.Forms;
using Portal.Core.Roles;
using Portal.Tests.Mail;
using Portal.Tests.Support;

namespace Portal.Tests.People;

/// <summary>A weighty verb as it is called with everything in order: by whom, where, what must stand there before, and the call.</summary>
internal sealed record WeightyVerb(
    Func<PortalDatabase, IServiceProvider, Task<Outcome>> Call, string By = Someone.AccountAdministrator, string Portal = A.ThanhDong)
{
    public Func<PortalDatabase, Task> Before { get; init; } = _ => Task.CompletedTask;
}

/// <summary>The verbs over accounts and people that ask for a fresh proof, by name; of a class with several verbs the method stands behind a dot.</summary>
internal static class WeightyVerbs
{
    private const string City = "hai-phong";

    public static readonly IReadOnlyDictionary<string, WeightyVerb> All = new Dictionary<string, WeightyVerb>
    {
        ["GiveRole"] = new((_, s) => Of(s.GetRequiredService<GiveRole>().ExecuteAsync(Someone.Secretary, new() { Role = PortalRole.DeputyHead }))),
        ["EndRole"] = new(async (d, s) => await s.GetRequiredService<EndRole>().ExecuteAsync(new()
        {
            MembershipId = (await Desk.Role(d, Someone.OtherAuthor, PortalRole.Contributor)).Id, LastOn = new(2026, 11, 30),
        })),
        ["CorrectUser"] = new((_, s) => Of(s.GetRequiredService<CorrectUser>().ExecuteAsync(new()
        {
            UserName = Someone.Secretary, FullName = "Lê Thị Thu Trang", SeenFullName = "Lê Thu Trang",
        }))),
        ["InviteUser"] = new((_, s) => Of(s.GetRequiredService<InviteUser>().ExecuteAsync(Desk.Form()))),
        ["RenewInvitation"] = new(async (d, s) => await s.GetRequiredService<RenewInvitation>().ExecuteAsync(await InvitationAsync(d)))
        {
            Before = d => Desk.Invite(d),
        },
        ["PasswordLinks.Create"] = new((_, s) => Of(s.GetRequiredService<PasswordLinks>().CreateAsync(Someone.Secretary))),
        ["PasswordLinks.Send"] = new(async (_, s) => await s.GetRequiredService<PasswordLinks>().SendAsync(Someone.Secretary))
        {
            Before = async d =>
            {
                await MailGround.SetAsync(d);
                await MailGround.AddressAsync(d, Someone.Secretary);
            },
        },
        ["SaveMailSettings"] = new((_, s) => Of(s.GetRequiredService<SaveMailSettings>().ExecuteAsync(MailGround.Nowhere)), Someone.Administrator, City)
        {
            Before = d => A.Membership(d, Someone.Administrator, PortalRole.Administrator, portalId: City),
        },
        ["RemoveMailSettings"] = new((_, s) => Of(s.GetRequiredService<RemoveMailSettings>().ExecuteAsync(1)), Someone.Administrator, City)
        {
            Before = async d =>
            {
                await A.Membership(d, Someone.Administrator, PortalRole.Administrator, portalId: City);
                await MailGround.SetAsync(d);
            },
        },
        ["DisableUser"] = new((_, s) => Of(s.GetRequiredService<DisableUser>().ExecuteAsync(Someone.Secretary))),
        ["EnableUser"] = new((_, s) => Of(s.GetRequiredService<EnableUser>().ExecuteAsync(Someone.Secretary)))
        {
            Before = d => Of(d.AsSystem().GetRequiredService<DisableUser>().ExecuteAsync(Someone.Secretary)),
        },
        ["ResetSecondFactor"] = new((_, s) => Of(s.GetRequiredService<ResetSecondFactor>().ExecuteAsync(Someone.Head))) { Before = Desk.Factor },
        ["AppointDeputy"] = new((_, s) => Of(s.GetRequiredService<AppointDeputy>().ExecuteAsync(new()
        {
            DeputyId = Someone.Deputy, FromOn = new(2026, 11, 21), ToOn = new(2026, 11, 25),
        })), Someone.Head),
        ["SignReview"] = new(async (d, s) =>
        {
            var seen = (await s.GetRequiredService<GetReview>().ExecuteAsync(await ReviewAsync(d))).Value.Shown!;
            return await s.GetRequiredService<SignReview>().ExecuteAsync(seen.Id, seen.Lines);
        }) { Before = DecideAllAsync },
        ["GrantPermission"] = new((_, s) => Of(s.GetRequiredService<GrantPermission>().ExecuteAsync(
            Permissions.ManagePayees, PortalRole.FieldReviewer, A.ThanhDong)), Someone.Administrator),
        ["CreatePortal"] = new((_, s) => Of(s.GetRequiredService<CreatePortal>().ExecuteAsync(new()
        {
            From = A.ThanhDong, Place = "Hồng Bàng", KindLabel = "phường", Hosts = "hongbang.haiphong.gov.vn", Parent = City,
        })), Someone.Administrator, City) { Before = d => A.Membership(d, Someone.Administrator, PortalRole.Administrator, portalId: City) },
        ["ChangeProfile"] = new((d, s) => StepAsync(d, s, step => step.Roles.Add(PortalRole.Secretary)), Someone.Administrator),
        ["RestoreProfile"] = new(async (d, s) => await s.GetRequiredService<RestoreProfile>().ExecuteAsync(2, 1), Someone.Administrator)
        {
            Before = d => StepAsync(d, d.As(Someone.Administrator), step => step.Roles.Remove(PortalRole.DeputyHead)),
        },
    };

    /// <summary>The last step of the workflow saved otherwise.</summary>
    public static async Task<Outcome> StepAsync(PortalDatabase database, IServiceProvider services, Action<StepForm> change)
    {
        await using var db = database.Context();
        var site = await db.Portals.SingleAsync(p => p.Id == A.ThanhDong);
        var form = StepForm.Of(site.Profile.Workflow.Steps[^1]);
        change(form);
        return await services.GetRequiredService<ChangeProfile>().ExecuteAsync(site.ProfileNumber, form);
    }

    private static async Task<Outcome> Of<T>(Task<Outcome<T>> verb) => await verb;

    private static async Task<int> InvitationAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.Invitations.Select(i => i.Id).SingleAsync();
    }

    private static async Task<int> ReviewAsync(PortalDatabase database)
    {
        await using var db = database.Context();
        return await db.AccessReviews.Select(r => r.Id).SingleAsync();
    }

    private static async Task DecideAllAsync(PortalDatabase database)
    {
        Story.Must(await Desk.Verb<BeginReview>(database).ExecuteAsync());
        await using var db = database.Context();
        await db.AccessReviewLines.ExecuteUpdateAsync(set => set.SetProperty(l => l.Keep, true));
    }
}
