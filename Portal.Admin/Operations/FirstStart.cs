using Microsoft.EntityFrameworkCore;
using Portal.Admin.Sample;
using Portal.Core.Accounts;
using Portal.Core.Data;
using Portal.Core.History.Clocks;
using Portal.Core.Law;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Portals.Pictures;
using Portal.Core.Safekeeping;

namespace Portal.Admin.Operations;

/// <summary>
/// What happens before the back-office listens. The schema and the law's tables are brought up to date; the key that encrypts the keys is
/// found, or made where nothing was encrypted yet. The shipped profiles are imported into an empty system. Sample data is loaded
/// where Development asks for it; a Production system without an account prints its one-time set-up link.
/// </summary>
public sealed class FirstStart(
    IConfiguration configuration, IHostEnvironment environment, PortalDbFactory factory, MigrateDatabase migrate,
    PrepareKeys keys, CheckClock clocks, CompareLaws laws, SetupLinks setupLinks, PictureIntake intake, PicturesOfFiles pictures,
    WardClock clock)
{
    /// <summary>Parents before children, since a component portal names its parent.</summary>
    public static readonly IReadOnlyList<string> ShippedProfiles = ["hai-phong", "thanh-dong", "phu-lien", "duong-kinh"];

    /// <summary>Returns the sample where some of it is left to be told beside the work; else null.</summary>
    public async Task<LoadSample?> PrepareAsync(CancellationToken cancel = default)
    {
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
        DataFolder.MustBeUsable(options, make: true);
        // Before anything is touched: a database that is not for this build stays as it is
        var begun = await factory.WhyNotReadyAsync() is null;
        foreach (var open in OwnerOnly.Close(Path.GetFullPath(options.DataFolder))) await Console.Error.WriteLineAsync(open);
        var sample = environment.IsDevelopment() && configuration.GetValue<bool>("Sample:Load")
            ? new LoadSample(configuration, factory, intake, clock) { AtOnce = SampleSizes.Of(configuration) == SampleSize.Office ? 1 : int.MaxValue } : null;
        if (!begun) sample?.BeginPictures(cancel);
        await migrate.ExecuteAsync(cancel);
        foreach (var done in await keys.ExecuteAsync(cancel: cancel)) await Console.Error.WriteLineAsync("keys: " + done);
        // Begins this process's own count too, against which a later jump shows
        if (await clocks.ExecuteAsync() is { } doubt) await Console.Error.WriteLineAsync("clock: " + doubt.Sentence);
        foreach (var difference in await laws.ExecuteAsync(cancel)) Console.Error.WriteLine("law to look at: " + difference);
        await ImportShippedAsync(cancel);
        if (sample is not null) await LoadSampleAsync(sample, cancel);
        return sample is { IsLeft: true } ? sample : null;
    }

    /// <summary>The link's address below the back-office, or null when an account exists.</summary>
    public async Task<string?> SetupPathAsync(CancellationToken cancel = default) =>
        await setupLinks.CreateAsync(cancel) is { } token ? $"/thiet-lap?ma={token}" : null;

    private async Task ImportShippedAsync(CancellationToken cancel)
    {
        await using var db = factory.Create(portalId: null);
        if (await db.Portals.AnyAsync(cancel)) return;
        var import = new ImportProfile(PortalStore.OfSystem(factory, portalId: null, clock), new StoreProfile([], new([])), pictures);
        foreach (var id in ShippedProfiles)
        {
            var imported = await import.ExecuteAsync(await File.ReadAllTextAsync(AssetFiles.Of("profiles", id + ".json"), cancel));
            if (!imported.Done) throw new InvalidOperationException($"Shipped profile {id}: {imported}");
        }
    }

    private static async Task LoadSampleAsync(LoadSample sample, CancellationToken cancel)
    {
        var trouble = await sample.BeginAsync(cancel);
        foreach (var sentence in trouble) Console.Error.WriteLine("sample data: " + sentence);
    }
}

/// <summary>Runs <see cref="FirstStart"/> before the app listens.</summary>
public static class FirstStartExtensions
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var start = scope.ServiceProvider.GetRequiredService<FirstStart>();
        app.Services.GetRequiredService<GoOnWithSample>().Left = await start.PrepareAsync();
        if (app.Environment.IsDevelopment() || await start.SetupPathAsync() is not { } path) return;
        // The only way in to a new system: whoever reads the console of the first start. Said once the link can be opened
        var link = OwnAddress.Of(app.Configuration, path);
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(link));
    }
}
