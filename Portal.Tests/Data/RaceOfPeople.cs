using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts;
using Portal.Core.Kernel;
using Portal.Core.People;
using Portal.Core.Roles;
using Xunit;

namespace Portal.Tests.Data;

/// <summary>What account administrators and invited people do at the same instant.</summary>
internal static class RaceOfPeople
{
    private const int Desks = 4;

    public static IReadOnlyDictionary<string, Race> All { get; } = new Dictionary<string, Race>(StringComparer.Ordinal)
    {
        ["of the last administrators one stays, whoever goes first"] = new(Desks, AdministratorsAsync,
            async (g, _, i) =>
            {
                await using var db = g.Open();
                var own = await db.Memberships.OrderBy(m => m.Id).Skip(i).FirstAsync();
                return await (await g.AsAsync(Name(g, i))).GetRequiredService<EndRole>().ExecuteAsync(
                    new() { MembershipId = own.Id, LastOn = new(2026, 11, 30) });
            },
            async (g, told) =>
            {
                Assert.Single(told, t => t == "accounts.last-administrator");
                Assert.Equal(Desks - 1, told.Count(t => t == "done"));
                await using var db = g.Open();
                Assert.Equal(1, await db.Memberships.CountAsync(m => m.ToOn == null));
            }),
        ["one invitation makes one account"] = new(5, InvitationAsync,
            async (g, token, _) => await g.AsSystem().GetRequiredService<AcceptInvitation>().ExecuteAsync(token, RaceGround.Password),
            async (g, told) =>
            {
                Race.OneDoneOthers(told, "people.invitation-used");
                await using var db = g.Open();
                Assert.Equal(1, await db.Memberships.CountAsync());
            }),
        ["an invitation is accepted or withdrawn, never both"] = new(4, InvitationAsync,
            async (g, token, i) => i % 2 == 0
                ? await g.AsSystem().GetRequiredService<AcceptInvitation>().ExecuteAsync(token, RaceGround.Password)
                : await g.AsSystem().GetRequiredService<WithdrawInvitation>().ExecuteAsync(await OnlyAsync(g)),
            async (g, told) =>
            {
                Assert.Single(told, t => t == "done");
                await using var db = g.Open();
                var kept = await db.Invitations.SingleAsync();
                Assert.NotEqual(kept.UsedAt is null, kept.WithdrawnAt is null);
                Assert.Equal(kept.UsedAt is null ? 0 : 1, await db.Memberships.CountAsync());
            }),
        ["one absence has one deputy"] = new(3, AdministratorsAsync,
            async (g, _, i) =>
            {
                await using var db = g.Open();
                var people = await db.Memberships.OrderBy(m => m.Id).Select(m => m.UserId).ToListAsync();
                return await g.AsSystem().GetRequiredService<AppointDeputy>().ExecuteAsync(
                    new() { AbsentId = people[3], DeputyId = people[i], FromOn = new(2026, 11, 20), ToOn = new(2026, 11, 27) });
            },
            async (g, told) =>
            {
                Race.OneDoneOthers(told, "deputies.has-deputy");
                await using var db = g.Open();
                Assert.Equal(1, await db.Deputies.CountAsync());
            }),
        ["one review is open at a time"] = new(4, _ => Task.FromResult(""),
            async (g, _, _) => await g.AsSystem().GetRequiredService<BeginReview>().ExecuteAsync(),
            async (g, told) =>
            {
                Race.OneDoneOthers(told, "reviews.open-already");
                await using var db = g.Open();
                Assert.Equal(1, await db.AccessReviews.CountAsync());
            }),
        ["one name is promised once"] = new(5, _ => Task.FromResult(""),
            async (g, _, i) => await g.AsSystem().GetRequiredService<InviteUser>().ExecuteAsync(Form(g)),
            async (g, told) =>
            {
                Race.OneDoneOthers(told, "people.invited-already");
                await using var db = g.Open();
                Assert.Equal(1, await db.Invitations.CountAsync());
            }),
    };

    /// <summary>Unique over all portals of the database the race runs on.</summary>
    private static string Name(RaceGround ground, int number) => string.Create(CultureInfo.InvariantCulture, $"q{number}.{ground.Portal}");

    private static async Task<string> AdministratorsAsync(RaceGround ground)
    {
        foreach (var i in Enumerable.Range(0, Desks))
            RaceGround.Must(await ground.AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(
                new(Name(ground, i), "Quản trị", null, RaceGround.Password), [new(ground.Portal, PortalRole.AccountAdministrator)]));
        return "";
    }

    private static async Task<string> InvitationAsync(RaceGround ground)
    {
        var made = await ground.AsSystem().GetRequiredService<InviteUser>().ExecuteAsync(Form(ground));
        RaceGround.Must(made);
        return made.Value.Token;
    }

    private static InvitationForm Form(RaceGround ground)
    {
        var form = new InvitationForm { FullName = "Người mới", UserName = Name(ground, 0) };
        form.Roles[0].Role = PortalRole.Secretary;
        return form;
    }

    private static async Task<int> OnlyAsync(RaceGround ground)
    {
        await using var db = ground.Open();
        return await db.Invitations.Select(i => i.Id).SingleAsync();
    }
}
