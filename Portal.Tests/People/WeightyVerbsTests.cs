using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.Kernel;
using Portal.Tests.Accounts.Sessions;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.People;

/// <summary>What gives or takes rights, or opens an account, is refused by Core where the person has not shown lately who they are.</summary>
public sealed class WeightyVerbsTests
{
    /// <summary>Verbs of the rooms Accounts and People that ask for no proof, and why.</summary>
    private const string Written = "only writes down what happened at the door";

    private static readonly IReadOnlyDictionary<string, string> Free = new Dictionary<string, string>
    {
        ["CreateUser"] = "acts as the system: commands, set-up and seeding, where nobody sits whom one could ask",
        ["EndMembership"] = "acts as the system: a command",
        ["SetupLinks.Create"] = "acts as the system: there is no account yet",
        ["SetupLinks.Use"] = "the link is the proof",
        ["PasswordLinks.Use"] = "the link is the proof",
        ["AcceptInvitation"] = "the link is the proof",
        ["ChangePassword"] = "the page asks for the old password at the same time",
        ["SetMorningMail"] = "takes nothing from anybody and gives nothing: one letter a morning more or less",
        ["SetUrgentMail"] = "takes nothing from anybody and gives nothing: the queue tells the same",
        ["SetUpSecondFactor"] = "the offer it takes was made after a proof (ProofTests)",
        ["SetUpSecondFactor.Offer"] = "asks, as one's own account does (ProofTests)",
        ["RenewRecoveryCodes"] = "asks, as one's own account does (ProofTests)",
        ["AddPasskey"] = "asks, as one's own account does (PasskeyVerbsTests)",
        ["RemovePasskey"] = "asks, as one's own account does (PasskeyVerbsTests)",
        ["GrantAccess"] = "asks, as the map does (EntraProofTests)",
        ["AddEntraRule"] = "asks, as the map does (EntraProofTests)",
        ["RemoveEntraRule"] = "asks, as the map does (EntraProofTests)",
        ["LinkEntra"] = "asks, as one's own account does (EntraVerbsTests)",
        ["UnlinkEntra"] = "asks, as one's own account does (EntraVerbsTests)",
        ["DeclineAccess"] = "gives nothing",
        ["AskForAccess"] = "asks an administrator and gives nothing",
        ["ConfirmClock"] = "asks, for it is not about an account (ClockTests)",
        ["EndUnconfirmedRoles"] = "acts as the system at a sign-in, and only takes away",
        ["TakeEntraRoles"] = "acts as the system at a sign-in, by a map written after a proof",
        ["DoorLog.WrongPassword"] = Written, ["DoorLog.WrongOldPassword"] = Written, ["DoorLog.Disabled"] = Written, ["DoorLog.WrongCode"] = Written,
        ["DoorLog.PasskeyRefused"] = Written, ["DoorLog.ProofAsked"] = Written, ["DoorLog.Proved"] = Written,
        ["DoorLog.WrongProof"] = Written, ["DoorLog.ByMicrosoft"] = Written,
        ["SpendCode"] = "is itself a proof",
        ["TakeCode"] = "is itself a proof",
        ["SessionBook.Begin"] = "the door's own",
        ["SessionBook.Seen"] = "the door's own",
        ["SessionBook.BeginProof"] = "is part of a proof",
        ["SessionBook.ProofFailed"] = "is part of a proof",
        ["SessionBook.Proved"] = "the door's own",
        ["SessionBook.End"] = "the door's own: a sign-out",
        ["SessionBook.EndAll"] = "the door's own: a sign-out",
        ["SignInGuard.LeftOfProof"] = "the door's own",
        ["SignInGuard.ProofsEnded"] = "the door's own",
        ["SignInGuard.Left"] = "the door's own",
        ["SignInGuard.Failed"] = "the door's own",
        ["SignInGuard.Forget"] = "the door's own",
        ["EndSession"] = "only ends what is open; whoever sees a stranger in an account must be quick",
        ["EndOtherSessions"] = "only ends what is open",
        ["UnlockUser"] = "ends a wait; the password is asked for as before",
        ["WithdrawInvitation"] = "only takes away",
        ["EndDeputy"] = "only takes away",
        ["BeginReview"] = "changes no right",
        ["SendTestMail"] = "sends to one's own address and changes nothing",
        ["DecideReviewLine"] = "an answer that counts only when the review is signed",
    };

    public static readonly TheoryData<string> Weighty = new(WeightyVerbs.All.Keys);

    /// <summary>Public verbs of the two rooms: what is asked (Find, Get, Export, Is, Check) changes nothing.</summary>
    private static IEnumerable<string> Verbs() =>
        from type in typeof(PortalDbContext).Assembly.GetTypes()
        where type is { IsClass: true, IsPublic: true } && type.Namespace is { } room
            && (room.StartsWith("Portal.Core.Accounts", StringComparison.Ordinal) || room == "Portal.Core.People")
            && !type.Name.StartsWith("Find", StringComparison.Ordinal) && !type.Name.StartsWith("Get", StringComparison.Ordinal)
            && !type.Name.StartsWith("Export", StringComparison.Ordinal)
        from method in type.GetMethods().Where(m => m.DeclaringType == type && typeof(Task).IsAssignableFrom(m.ReturnType)).Select(m => m.Name).Distinct()
        where !new[] { "Find", "Is", "Check", "Wait" }.Any(asked => method.StartsWith(asked, StringComparison.Ordinal))
        select method == "ExecuteAsync" ? type.Name : $"{type.Name}.{method[..^"Async".Length]}";

    [Fact]
    public void Every_verb_over_accounts_and_people_asks_for_a_proof_or_is_excused_with_the_reason()
    {
        var verbs = Verbs().ToList();

        var missing = verbs.Except(WeightyVerbs.All.Keys).Except(Free.Keys).ToList();
        Assert.True(missing.Count == 0, string.Join(", ", missing));
        Assert.Empty(Free.Keys.Except(verbs));
        Assert.Empty(WeightyVerbs.All.Keys.Intersect(Free.Keys));
        // Of another room, tried here since they give rights too
        Assert.Equal(["ChangeProfile", "RemoveMailSettings", "RestoreProfile", "SaveMailSettings"],
            WeightyVerbs.All.Keys.Except(verbs).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Weighty))]
    public async Task It_is_refused_ten_minutes_after_the_proof_changes_nothing_and_is_done_after_another(string name)
    {
        var verb = WeightyVerbs.All[name];
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        await verb.Before(database);
        var (session, desk) = await AtTheDesk.SitAsync(database, verb.By, portal: verb.Portal);
        clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromMilliseconds(1));
        var lines = await CountAsync(database, verb.Portal);

        Assert.Equal([AccessRefusals.ProofNeeded], (await verb.Call(database, desk)).Refusals);
        Assert.Equal(lines, await CountAsync(database, verb.Portal));

        await desk.GetRequiredService<SessionBook>().ProvedAsync(session);
        Assert.Empty((await verb.Call(database, desk)).Codes());
        Assert.True(await CountAsync(database, verb.Portal) > lines);
    }

    [Fact]
    public async Task A_step_that_lets_nobody_more_act_is_saved_without_a_proof()
    {
        var clock = HanoiClock.At(2026, 11, 20);
        using var database = await PortalDatabase.CreateAsync(clock);
        var (_, desk) = await AtTheDesk.SitAsync(database, Someone.Administrator);
        clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Empty((await WeightyVerbs.StepAsync(database, desk, step => step.Name = "Duyệt và đăng")).Codes());
        Assert.Empty((await WeightyVerbs.StepAsync(database, desk, step => step.Roles.Remove(PortalRole.DeputyHead))).Codes());
        Assert.Equal(["accounts.proof-needed"], (await WeightyVerbs.StepAsync(database, desk, step => step.Roles.Add(PortalRole.DeputyHead))).Codes());
    }

    private static async Task<long> CountAsync(PortalDatabase database, string portal)
    {
        await using var db = database.Context(portal);
        return await db.History.LongCountAsync();
    }
}
