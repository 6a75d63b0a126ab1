using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portal.Core;
using Portal.Core.Accounts;
using Portal.Core.Accounts.Sessions;
using Portal.Core.Data;
using Portal.Core.Media;
using Portal.Core.People;
using Portal.Core.Portals;
using Portal.Core.Safekeeping;

namespace Portal.Admin.Sample;

/// <summary>
/// Fills an empty installation with the demo people and the sample content of each shipped portal. Everything goes through
/// the same verbs as a person's work, at a clock set back. Each portal is told in one transaction: nobody sees half of it, and one whose telling
/// was stopped is told at the next start. A portal that has any content already is left alone, so it may run twice.
/// </summary>
public sealed class LoadSample(IConfiguration configuration, PortalDbFactory factory, PictureIntake intake, WardClock clock)
{
    private readonly SampleSize size = SampleSizes.Of(configuration, clock.Today).Size;
    private readonly Queue<PortalProfile> left = [];
    private Task<(IReadOnlyDictionary<string, IntakePicture> Taken, IReadOnlyList<string> Trouble)>? pictures;

    /// <summary>How many portals are told before anybody may come in. A whole office takes some seconds each, so there it is the first alone.</summary>
    public int AtOnce { get; init; } = int.MaxValue;

    /// <summary>For whoever watches: called after each event of a story with the portal's id.</summary>
    public Action<string>? Happened { get; init; }

    /// <summary>Whether portals are left for <see cref="GoOnAsync"/>.</summary>
    public bool IsLeft => left.Count > 0;

    /// <summary>Begins with the pictures, which need no database: on a new system they are made while schema and profiles are.</summary>
    public void BeginPictures(CancellationToken cancel = default) => pictures = Task.Run(() => SamplePictures.TakeAsync(intake, cancel), cancel);

    /// <summary>All of it. Returns what could not be done, as sentences for the console; empty when all is well.</summary>
    public async Task<IReadOnlyList<string>> ExecuteAsync(CancellationToken cancel = default)
    {
        var trouble = await BeginAsync(cancel);
        await GoOnAsync(cancel);
        return trouble;
    }

    /// <summary>The people of all portals, and the first of those to be told. Returns what <see cref="ExecuteAsync"/> does.</summary>
    public async Task<IReadOnlyList<string>> BeginAsync(CancellationToken cancel = default)
    {
        await using var db = factory.Create(portalId: null);
        // The city first, whose address leads to the others
        var profiles = (await db.Portals.OrderBy(p => p.Level).ThenByDescending(p => p.Id).ToListAsync(cancel))
            .Where(p => File.Exists(AssetFiles.Of("sample", p.Id + ".json"))).Select(p => p.Profile).ToList();
        foreach (var profile in profiles)
        {
            await using var portal = factory.Create(profile.Id);
            if (!await portal.Items.AnyAsync(cancel)) left.Enqueue(profile);
        }
        if (left.Count == 0) return [];

        if (pictures is null) BeginPictures(cancel);
        await CreatePeopleAsync(profiles, cancel);
        var (taken, trouble) = await pictures!;
        for (var told = 0; told < AtOnce && left.TryDequeue(out var profile); told++) await TellAsync(profile, taken, cancel);
        return [.. trouble.Select(sentence => "without pictures: " + sentence),
            .. SampleSizes.Of(configuration, clock.Today).Why is { } why ? [why] : (string[])[]];
    }

    /// <summary>The portals that were left, one after the other. Throws when it is stopped: what is not told by then is told at the next start.</summary>
    public async Task GoOnAsync(CancellationToken cancel = default)
    {
        while (left.TryDequeue(out var profile)) await TellAsync(profile, (await pictures!).Taken, cancel);
    }

    private async Task CreatePeopleAsync(List<PortalProfile> profiles, CancellationToken cancel)
    {
        // Before the first day anything is told of
        var from = size == SampleSize.Small ? clock.Today.AddYears(-1) : Office.OfficeWriter.Begun(clock.Today);
        // The history tells of their appointment on the day it was, before the first article
        var then = new SampleClock { Utc = WardClock.StartOf(from).AddHours(9) };
        var createUser = new CreateUser(factory, new SameHash(), new WardClock(then));
        foreach (var profile in profiles)
            foreach (var person in SamplePeople.Of(profile, size))
            {
                var id = Must(await createUser.ExecuteAsync(new(person.UserName, person.DisplayName, null, SamplePeople.Password),
                    [new(profile.Id, person.Role, person.UnitCode, person.BoardPosition, from)], cancel));
                // They have been at work all along, as the story tells
                await ComeAndGoAsync(id);
            }
        Must(await createUser.ExecuteAsync(new(SamplePeople.Administrator, "Quản trị hệ thống", null, SamplePeople.Password),
            profiles.SelectMany(p => new[] { PortalRole.Administrator, PortalRole.AccountAdministrator }.Select(r => new NewMembership(p.Id, r, FromOn: from)))
                .ToList(), cancel));
    }

    private async Task ComeAndGoAsync(string userId)
    {
        var book = new SessionBook(factory, Options.Create(new DoorRules()), clock);
        await book.EndAsync(await book.BeginAsync(userId, SignInMeans.Password, new("127.0.0.1", "Máy nạp dữ liệu mẫu")), FixedUser.System.Name);
    }

    private async Task TellAsync(PortalProfile profile, IReadOnlyDictionary<string, IntakePicture> pictures, CancellationToken cancel)
    {
        var past = new SampleClock { Utc = clock.UtcNow };
        var user = new SampleUser();
        await using var provider = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(past).AddPortalCore(configuration).AddBackOffice(configuration)
            .AddSingleton<ICurrentUser>(user).AddSingleton<IPortalScope>(new FixedScope(profile.Id))
            .AddScoped<SampleStore>().AddScoped<PortalStore>(services => services.GetRequiredService<SampleStore>()).BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var story = new SampleStory(profile, size, scope.ServiceProvider, past, user, clock.LocalNow, pictures) { Happened = Happened };
        scope.ServiceProvider.GetRequiredService<PayeeSecrets>().Ready();
        await scope.ServiceProvider.GetRequiredService<SampleStore>().BatchAsync(() => story.TellAsync(cancel));
    }

    /// <summary>All demo accounts share one password, so one slow hash serves them all; real accounts never come here.</summary>
    private sealed class SameHash : PasswordHasher<PortalUser>
    {
        private string? hash;

        public override string HashPassword(PortalUser user, string password) => hash ??= base.HashPassword(user, password);
    }

    /// <summary>Sample data that the rules refuse is a mistake in the sample.</summary>
    internal static T Must<T>(Outcome<T> outcome) => outcome.Done ? outcome.Value : throw new InvalidOperationException("Sample refused: " + outcome);
}
