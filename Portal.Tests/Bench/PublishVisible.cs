using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;

namespace Portal.Tests.Bench;

/// <summary>
/// From the answer of the publish verb until two public nodes over the same data both show the item: its own page answers
/// and a list that was in both caches names it. The slowest of the rounds counts, since the promise is for every publish.
/// </summary>
internal static class PublishVisible
{
    private const int Most = 10;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (folder, _) = await ground.SampleAsync();
        int[] nodes = [await ground.StartPublicNodeAsync(folder), await ground.StartPublicNodeAsync(folder)];
        var rounds = new List<double>();
        foreach (var portal in (string[])["thanh-dong", "phu-lien", "duong-kinh", "hai-phong"])
        {
            await using var services = BenchGround.Core(folder, portal);
            foreach (var editionId in await WaitingAsync(services, portal))
                if (rounds.Count < Most) rounds.Add(await PublishAsync(services, portal, editionId, nodes));
        }
        if (rounds.Count == 0) throw new InvalidOperationException("No edition of the sample waits for publication.");
        return [Figures.PublishVisible.Of(rounds.Max(), $"slowest of {rounds.Count} publishes on two nodes; {Figures.Rounds(rounds)}")];
    }

    private static async Task<IReadOnlyList<int>> WaitingAsync(ServiceProvider services, string portal)
    {
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(portal);
        return await db.Editions.Where(e => e.Status == EditionStatus.InWorkflow).OrderBy(e => e.Id).Select(e => e.Id).ToListAsync();
    }

    private static async Task<double> PublishAsync(ServiceProvider services, string portal, int editionId, int[] nodes)
    {
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(portal);
        var profile = (await db.Portals.SingleAsync(p => p.Id == portal)).Profile;
        var last = EditorialWorkflow.From(profile.Workflow).Last.Code;
        var clients = nodes.Select(n => BenchGround.Client(n, profile.Hosts[0])).ToList();
        try
        {
            while (await StepAsync(db, editionId) is var now && now.Step != last) Must(await services.GetRequiredService<SendEdition>()
                .ExecuteAsync(editionId, now.Version));
            var section = await db.Editions.Where(e => e.Id == editionId)
                .Join(db.Items, e => e.ItemId, i => i.Id, (e, i) => i.SectionId).Join(db.Sections, id => id, s => s.Id, (id, s) => s.Slug).SingleAsync();
            var list = "/chuyen-muc/" + section;
            // Now both nodes remember the list without the item
            foreach (var client in clients) (await client.GetAsync(list)).EnsureSuccessStatusCode();

            var itemId = Must(await services.GetRequiredService<PublishEdition>()
                .ExecuteAsync(editionId, (await StepAsync(db, editionId)).Version, profile.ReviewChecklist.Select(c => c.Code).ToList()));
            var clock = Stopwatch.StartNew();
            var slug = await db.Publications.Where(p => p.ItemId == itemId).Select(p => p.Slug).SingleAsync();
            var address = $"/{section}/{slug}-{itemId}";
            foreach (var client in clients) await SeeAsync(client, address, list, clock);
            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            foreach (var client in clients) client.Dispose();
        }
    }

    private static async Task SeeAsync(HttpClient client, string address, string list, Stopwatch clock)
    {
        while (clock.Elapsed < TimeSpan.FromSeconds(30))
        {
            if ((await client.GetAsync(address)).StatusCode == HttpStatusCode.OK
                && (await client.GetStringAsync(list)).Contains($"href=\"{address}\"", StringComparison.Ordinal)) return;
            await Task.Delay(10);
        }
        throw new InvalidOperationException($"{address} did not show within 30 s.");
    }

    private static async Task<(string Step, int Version)> StepAsync(PortalDbContext db, int editionId)
    {
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == editionId);
        return (edition.Step, edition.Version);
    }

    private static T Must<T>(Outcome<T> outcome) => outcome.Done ? outcome.Value : throw new InvalidOperationException(outcome.ToString());
}
