using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kernel;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Tests.Editions;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;

namespace Portal.Tests.Journeys;

/// <summary>Puts an article with one of everything beside a running portal and moves it on, by the verbs, where no screen is the subject.</summary>
internal sealed class ItemOnDisk(RunningPortal portal, string portalId)
{
    private static readonly string[] Names = ["cho", "cong-vien", "hoi-nghi", "the-thao", "ve-sinh"];

    /// <summary>A draft of that author, complete.</summary>
    public async Task<int> DraftAsync(string author)
    {
        var who = As(new FixedUser(portal.Account(author), author));
        var pictures = new List<int>();
        foreach (var name in Names)
        {
            await using var file = File.OpenRead(AssetFiles.Of("pictures", name + ".jpg"));
            pictures.Add(Story.Must(await who.GetRequiredService<TakePicture>().ExecuteAsync(file, name + ".jpg", file.Length)).MediaFileId);
        }
        using var plan = new MemoryStream(SampleFiles.Pdf());
        var attached = Story.Must(await who.GetRequiredService<TakeFile>().ExecuteAsync(plan, "ke-hoach.pdf", plan.Length)).Id;
        await using var db = who.GetRequiredService<PortalDbFactory>().Create(portalId);
        var form = new EditionForm
        {
            SectionId = await db.Sections.Where(s => s.Code == "tin-tuc").Select(s => s.Id).SingleAsync(),
            Title = "Ra quân dọn vệ sinh môi trường", Abstract = "Hơn hai trăm người cùng dọn các tuyến đường.", BodyHtml = WholeArticle.Body(pictures),
            EventAtLocal = new WardClock(TimeProvider.System).LocalNow.AddHours(-1), Pictures = WholeArticle.Pictures(pictures),
            Attachments = [new() { MediaFileId = attached, Name = "Kế hoạch ra quân" }],
            Contributors = [new() { ContributorId = await db.Contributors.Select(c => c.Id).FirstAsync(), SharePercent = 100 }],
        };
        return Story.Must(await who.GetRequiredService<SaveDraft>().ExecuteAsync(form)).EditionId;
    }

    /// <summary>Sends it on and publishes it; the path of its public page.</summary>
    public async Task<string> PublishAsync(int editionId)
    {
        var system = As(FixedUser.System);
        for (var moves = 0; moves < 5; moves++)
        {
            var edition = Story.Must(await system.GetRequiredService<GetEdition>().ExecuteAsync(editionId));
            if (edition.PublicPath is { } path) return path;
            if (edition.Moves.Any(m => m.Kind == MoveKind.Publish))
                Story.Must(await system.GetRequiredService<PublishEdition>().ExecuteAsync(editionId, edition.Form.Version, []));
            else Story.Must(await system.GetRequiredService<SendEdition>().ExecuteAsync(editionId, edition.Form.Version));
        }
        throw new InvalidOperationException("It never became public.");
    }

    public async Task<int> NextAsync(int editionId, string author) =>
        Story.Must(await As(new FixedUser(portal.Account(author), author)).GetRequiredService<StartNextEdition>().ExecuteAsync(editionId));

    private IServiceProvider As(ICurrentUser user) => PortalDatabase.Services(portal.DataFolder, TimeProvider.System)
        .AddSingleton(user).AddSingleton<IPortalScope>(new FixedScope(portalId)).BuildServiceProvider().CreateScope().ServiceProvider;
}
