using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Royalties.Works;

namespace Portal.Tests.Data;

/// <summary>A portal of its own on some database, whichever engine it is, and the people and works that racing cases need there.</summary>
internal sealed class RaceGround(IConfiguration configuration, TimeProvider clock, string portal) : IDisposable
{
    public const string Password = "Rung-tre-xanh-58";
    private readonly List<ServiceProvider> providers = [];

    public string Portal => portal;

    public static string NewPortal() => "thu-" + Guid.NewGuid().ToString("N")[..12];

    /// <summary>Services of their own for each caller, as on another node.</summary>
    public IServiceProvider AsSystem() => As(FixedUser.System);

    public async Task<IServiceProvider> AsAuthorAsync()
    {
        await using var db = Open();
        var name = Author.ToUpperInvariant();
        return As(new FixedUser(await db.Users.Where(u => u.NormalizedUserName == name).Select(u => u.Id).SingleAsync(), "Tác giả"));
    }

    public async Task<IServiceProvider> AsAsync(string userName)
    {
        await using var db = Open();
        var name = userName.ToUpperInvariant();
        return As(new FixedUser(await db.Users.Where(u => u.NormalizedUserName == name).Select(u => u.Id).SingleAsync(), userName));
    }

    public PortalDbContext Open() => AsSystem().GetRequiredService<PortalDbFactory>().Create(portal);

    /// <summary>The profile of Thành Đông under another name, and one author.</summary>
    public async Task FoundAsync()
    {
        var profile = JsonNode.Parse(await File.ReadAllTextAsync(AssetFiles.Of("profiles", "thanh-dong.json")))!;
        (profile["id"], profile["parent"], profile["level"], profile["hosts"]) = (portal, null, 1, new JsonArray(portal + ".vi-du.vn"));
        Must(await AsSystem().GetRequiredService<ImportProfile>().ExecuteAsync(profile.ToJsonString()));
    }

    public async Task AddAuthorAsync() => Must(await AsSystem().GetRequiredService<CreateUser>().ExecuteAsync(
        new(Author, "Tác giả", null, Password), [new(portal, PortalRole.Contributor)]));

    /// <summary>A published work of November 2026 that awaits its assessment; direct rows, since how they came about does not matter here.</summary>
    public async Task AddWorksAsync(int count)
    {
        await using var db = Open();
        var person = new Contributor { PortalId = portal, FullName = "Mai Anh", PayBy = PayBy.Cash };
        var period = new RoyaltyPeriod { PortalId = portal, Month = new(2026, 11) };
        var section = await db.Sections.FirstAsync(s => s.Kind == ContentKind.Article);
        db.AddRange(person, period);
        foreach (var number in Enumerable.Range(1, count))
        {
            var edition = new Edition { PortalId = portal, SectionId = section.Id, Title = $"Bài {number}" };
            edition.Item = new() { PortalId = portal, SectionId = section.Id };
            db.Add(edition);
            await db.SaveChangesAsync();
            db.Add(new RoyaltyWork
            {
                PortalId = portal, PeriodId = period.Id, ItemId = edition.ItemId, EditionId = edition.Id, Title = edition.Title, SectionName = section.Name,
                PublishedOn = new(2026, 11, 10), Lines = [new() { PortalId = portal, ContributorId = person.Id, SharePercent = 100 }],
            });
        }
        await db.SaveChangesAsync();
        Must(await AsSystem().GetRequiredService<SaveRoyaltySchedule>().ExecuteAsync(Schedule("Biểu nền", new(2026, 1, 1))));
    }

    public static ScheduleForm Schedule(string name, DateOnly from) => new(name, "Biểu dùng để kiểm thử", from, 0.1m, [new("tin", "Tin", 0.5m, 2, "tin")]);

    public async Task<Outcome> AssessAsync(int number, int version, decimal coefficient = 1)
    {
        await using var db = Open();
        var title = $"Bài {number}";
        var id = await db.RoyaltyWorks.Where(w => w.Title == title).Select(w => w.Id).SingleAsync();
        return await AsSystem().GetRequiredService<AssessWork>().ExecuteAsync(new(id, version, "tin", coefficient, [], null));
    }

    public async Task<RoyaltyPeriod> PeriodAsync()
    {
        await using var db = Open();
        return await db.RoyaltyPeriods.SingleAsync();
    }

    /// <summary>The one period brought to that status by the verbs.</summary>
    public async Task PeriodAtAsync(RoyaltyPeriodStatus status)
    {
        await AddWorksAsync(1);
        Must(await AssessAsync(1, 1));
        for (var at = RoyaltyPeriodStatus.Open; at < status; at++) Must(await StepAsync(at, await PeriodAsync()));
    }

    /// <summary>The step that leads on from that status.</summary>
    public async Task<Outcome> StepAsync(RoyaltyPeriodStatus from, RoyaltyPeriod seen) => from switch
    {
        RoyaltyPeriodStatus.Open => await AsSystem().GetRequiredService<FinishAssessment>().ExecuteAsync(seen.Id, seen.Version),
        RoyaltyPeriodStatus.Assessed => await AsSystem().GetRequiredService<ApproveRoyaltyPeriod>().ExecuteAsync(seen.Id, seen.Version),
        RoyaltyPeriodStatus.Approved => await AsSystem().GetRequiredService<HandOverRoyaltyPeriod>().ExecuteAsync(seen.Id, seen.Version),
        RoyaltyPeriodStatus.HandedOver => await AsSystem().GetRequiredService<PayRoyaltyPeriod>()
            .ExecuteAsync(seen.Id, seen.Version, new WardClock(clock).Today),
        _ => await AsSystem().GetRequiredService<CloseRoyaltyPeriod>().ExecuteAsync(seen.Id, seen.Version),
    };

    public async Task<EditionForm> FormAsync(string title)
    {
        await using var db = Open();
        return new()
        {
            SectionId = await db.Sections.Where(s => s.Kind == ContentKind.Article).Select(s => s.Id).FirstAsync(),
            Title = title,
        };
    }

    public void Dispose()
    {
        foreach (var provider in providers) provider.Dispose();
    }

    public static void Must(Outcome outcome)
    {
        if (!outcome.Done) throw new InvalidOperationException("Refused: " + outcome);
    }

    private string Author => "tac-gia." + portal;

    private IServiceProvider As(ICurrentUser user)
    {
        var provider = new ServiceCollection().AddLogging().AddSingleton(clock).AddPortalCore(configuration).AddBackOffice(configuration)
            .AddSingleton(user).AddSingleton<IPortalScope>(new FixedScope(portal)).BuildServiceProvider();
        lock (providers) providers.Add(provider);
        return provider.CreateScope().ServiceProvider;
    }
}
