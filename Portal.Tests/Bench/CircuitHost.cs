using System.Globalization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Admin.Shell;
using Portal.Tests.Support;

namespace Portal.Tests.Bench;

/// <summary>The back-office inside this process and behind a port of its own, so that its heap can be asked for and its circuits counted.</summary>
internal sealed class CircuitHost(string dataFolder, int port) : WebApplicationFactory<AdminScope>
{
    private readonly Counting circuits = new();

    public string Url { get; } = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    public int Open => circuits.Open;

    public void Start()
    {
        UseKestrel(port);
        StartServer();
    }

    public static async Task<IPage> SignInAsync(IBrowserContext window, string url)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(url + "/dang-nhap");
        await page.FillAsync("#ten", "thuky.thanhdong");
        await page.FillAsync("#mat-khau", RunningPortal.Password);
        await page.ClickAsync("button[type=submit]");
        await RunningPortal.ReadyAsync(page);
        return page;
    }

    /// <summary>Bytes of live objects, after everything that can be collected has been.</summary>
    public static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development").UseSetting("Database:DataFolder", dataFolder)
        .ConfigureTestServices(services => services.AddSingleton<CircuitHandler>(circuits).AddSingleton(new MorePages(typeof(PlainListPage).Assembly)));

    private sealed class Counting : CircuitHandler
    {
        private int open;

        public int Open => Volatile.Read(ref open);

        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref open);
            return Task.CompletedTask;
        }

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Decrement(ref open);
            return Task.CompletedTask;
        }
    }
}
