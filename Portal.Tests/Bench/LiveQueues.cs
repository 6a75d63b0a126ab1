using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>
/// From the answer of a verb, done by a process of its own, until the open queues of one person on two nodes of the back-office both show it: an item that
/// is sent comes, one that is returned goes. The slowest of a hundred moves counts, since the promise is for every move.
/// </summary>
internal static class LiveQueues
{
    private const string Portal = "thanh-dong";
    private const string Step = "editing";
    private const int Moves = 100;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(BenchGround ground)
    {
        var (folder, _) = await ground.SampleAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await RunningPortal.LaunchAsync(playwright);
        var pages = new List<IPage>();
        for (var node = 0; node < 2; node++)
        {
            var (_, port) = await ground.StartAppAsync("Portal.Admin", new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development", ["Database__DataFolder"] = folder,
            });
            var page = await CircuitHost.SignInAsync(await RunningPortal.NewWindowAsync(browser), BenchGround.Address(port));
            await page.GotoAsync($"{BenchGround.Address(port)}/{Portal}/viec-cua-toi");
            await RunningPortal.ReadyAsync(page);
            pages.Add(page);
        }
        await using var services = BenchGround.Core(folder, Portal);
        await using var db = services.GetRequiredService<PortalDbFactory>().Create(Portal);
        var standing = db.Editions.Where(e => e.Status == EditionStatus.InWorkflow && e.Step == Step);
        if (await standing.Select(e => e.Id).FirstOrDefaultAsync() is not (> 0 and var id))
            throw new InvalidOperationException($"No edition of the sample stands at {Step}.");
        var row = string.Create(CultureInfo.InvariantCulture, $"a.row-link[href$='/bai/{id}/soan']");
        var rounds = new List<double>();
        for (var move = 0; move < Moves; move++)
        {
            var comes = move % 2 == 1;
            var version = await db.Editions.AsNoTracking().Where(e => e.Id == id).Select(e => e.Version).SingleAsync();
            var done = comes
                ? (Outcome)await services.GetRequiredService<SendEdition>().ExecuteAsync(id, version)
                : await services.GetRequiredService<ReturnEdition>().ExecuteAsync(id, version, "Trả lại để đo.");
            if (!done.Done) throw new InvalidOperationException(done.ToString());
            var clock = Stopwatch.StartNew();
            var awaited = comes ? WaitForSelectorState.Attached : WaitForSelectorState.Detached;
            await Task.WhenAll(pages.Select(p => p.WaitForSelectorAsync(row, new() { State = awaited })));
            rounds.Add(clock.Elapsed.TotalSeconds);
        }
        return [Figures.LiveQueue.Of(rounds.Max(), string.Create(CultureInfo.InvariantCulture,
            $"slowest of {Moves} moves seen in two open queues on two nodes; median {Figures.Median(rounds):0.##} s"))];
    }
}
