using System.Collections;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.History.Security;
using Portal.Core.Kernel;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Rights;

/// <summary>
/// Role by verb by portal: every verb that reaches a portal's rows, called by every role in its own portal and by the same roles of another.
/// Nothing a verb changes is kept but a line of the security log, so that each finds the same rows.
/// </summary>
public sealed class RightsTableTests : IAsyncLifetime
{
    /// <summary>Verbs that ask for no role, and why.</summary>
    private static readonly IReadOnlyDictionary<string, string> Outside = new Dictionary<string, string>
    {
        ["GetFactors"] = "one's own account", ["SetMorningMail"] = "one's own account", ["SetUrgentMail"] = "one's own account",
        ["SetUpSecondFactor"] = "one's own account", ["SetUpSecondFactor.Offer"] = "one's own account",
        ["RenewRecoveryCodes"] = "one's own account", ["AddPasskey"] = "one's own account", ["FindPasskeys"] = "one's own account",
        ["RemovePasskey"] = "one's own account", ["ChangePassword"] = "one's own account", ["ChangePassword.Check"] = "one's own account",
        ["LinkEntra"] = "one's own account", ["UnlinkEntra"] = "one's own account", ["GetOwnEntra"] = "one's own account",
        ["CutSecurityLog"] = "the system alone: a timer", ["ConfirmClock"] = "a command, and whoever runs a portal with none above it (ClockTests)",
        ["GetClock"] = "whoever runs a portal with none above it (ClockTests)",
        ["PasswordLinks.FindOwner"] = "whoever holds the link", ["PasswordLinks.Use"] = "whoever holds the link",
    };

    private static readonly IReadOnlyList<Right> Table = [.. RightsOfContent.All, .. RightsOfRoyalties.All, .. RightsOfPeople.All, .. RightsOfTrust.All];

    private static readonly string[] Gone = ["access.not-found", "accounts.unknown", "content.section-missing", "accounts.entra-rule-gone"];

    private readonly StorageFaults faults = new();
    private PortalDatabase database = null!;
    private Ground ground = null!;
    private IServiceScopeFactory scopes = null!;
    private string who = "", where = "";

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        ground = await Ground.LayAsync(database);
        faults.Spares = IsLineOfLog;
        scopes = database.AsSystem(configure: services => services.AddSingleton(faults).AddSingleton<PortalDbFactory, FaultyDbFactory>()
            .AddScoped<ICurrentUser>(_ => new FixedUser(who, who)).AddScoped<IPortalScope>(_ => new FixedScope(where)))
            .GetRequiredService<IServiceScopeFactory>();
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_verb_that_reaches_a_portal_stands_in_the_table_once_or_is_excused_with_the_reason()
    {
        var verbs = Verbs().ToList();
        var rows = Table.Select(r => r.Verb).ToList();

        Assert.True(verbs.Count > 90, "The walk over the verbs finds too few: " + verbs.Count);
        var missing = verbs.Except(rows).Except(Outside.Keys).ToList();
        Assert.True(missing.Count == 0, string.Join(", ", missing));
        Assert.Empty(rows.Concat(Outside.Keys).Except(verbs));
        Assert.Empty(rows.Intersect(Outside.Keys));
    }

    [Fact]
    public async Task Each_verb_answers_each_role_as_the_table_says_and_nobody_from_another_portal()
    {
        var wrong = new List<string>();
        foreach (var row in Table)
        {
            Assert.Equal(Right.Order.Length, row.Roles.Length);
            var own = "";
            foreach (var (_, person) in Right.People) own += await AskAsync(row, person, A.ThanhDong);
            if (own != row.Roles) wrong.Add($"{row.Verb}: {own} instead of {row.Roles} ({Right.Order})");
            foreach (var (role, _) in Right.People)
            {
                var answer = await AskAsync(row, Ground.StrangerOf(role), A.ThanhDong);
                if (answer != row.Stranger) wrong.Add($"{row.Verb}: {answer} instead of {row.Stranger} to a {role} of another portal");
                if (row.ById && await AskAsync(row, Ground.StrangerOf(role), "phu-lien") == '+')
                    wrong.Add($"{row.Verb}: a {role} of another portal reaches rows of this one from there");
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private async Task<char> AskAsync(Right row, string person, string portal)
    {
        (who, where) = (person, portal);
        faults.BeforeCommit = new NothingIsKeptException();
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await row.Call(new(scope.ServiceProvider, ground)) switch
            {
                Outcome outcome => Of(outcome.Refusals),
                IReadOnlyList<Refusal> refusals => Of(refusals),
                null => '0',
                ICollection { Count: 0 } => '0',
                _ => '+',
            };
        }
        catch (NothingIsKeptException)
        {
            return '+';
        }
    }

    /// <summary>A transaction of the security log's own book: what hands out a file has its line written first, a refusal too.</summary>
    private static bool IsLineOfLog(DbContext db) => db.ChangeTracker.Entries<DoneOperation>().Any(e => e.Entity.Scope == SecurityOfOperation.Book)
        && db.ChangeTracker.Entries().All(e => e.Entity is DoneOperation or SecurityEntry or SecurityHead);

    private static char Of(IReadOnlyList<Refusal> refusals) =>
        refusals.Contains(AccessRefusals.NotAllowed) ? '-' : refusals.Any(r => Gone.Contains(r.Code)) ? '0' : '+';

    /// <summary>Public classes of Core that are given the store, or a verb that is; each public method of theirs that asks or changes something.</summary>
    private static IEnumerable<string> Verbs()
    {
        var classes = typeof(PortalStore).Assembly.GetTypes().Where(t => t is { IsClass: true, IsPublic: true, IsAbstract: false } && !IsStore(t)).ToList();
        var reach = new HashSet<Type>();
        while (classes.Count(c => c.GetConstructors().SelectMany(k => k.GetParameters()).Any(p => IsStore(p.ParameterType) || reach.Contains(p.ParameterType))
            && reach.Add(c)) > 0)
        {
        }
        return reach.SelectMany(c => c.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType)).Select(m => m.Name).Distinct()
            .Select(m => m == "ExecuteAsync" ? c.Name : $"{c.Name}.{m[..^"Async".Length]}"));
    }

    private static bool IsStore(Type type) => typeof(PortalStore).IsAssignableFrom(type);

    /// <summary>Thrown where a commit would be: the verb has done its work, and nothing of it stays.</summary>
    private sealed class NothingIsKeptException : Exception
    {
    }
}
