using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Data;
using Portal.Core.Editions;
using Portal.Core.Kinds.Documents;
using Portal.Core.Media;
using Portal.Core.Portals;
using Portal.Core.Royalties.Payees;
using Portal.Core.Royalties.Schedules;
using Portal.Core.Safekeeping;

namespace Portal.Admin.Sample;

/// <summary>Who and what a portal's story needs before it begins: contributors, schedule, pictures, and their ids.</summary>
internal sealed class SampleCast
{
    private readonly Dictionary<string, int> contributors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> media = new(StringComparer.Ordinal);
    private Dictionary<int, Section> sections = [];
    private readonly Dictionary<string, string> accounts = new(StringComparer.Ordinal);
    private PortalProfile profile = null!;
    private SampleHands hands = null!;

    public Dictionary<string, string> UserIds { get; private set; } = [];
    public Dictionary<string, int> SectionIds { get; private set; } = [];
    public Dictionary<string, GenreChoice> Genres { get; private set; } = [];

    public static async Task<SampleCast> CreateAsync(
        IServiceProvider services, PortalProfile profile, SampleHands hands, SampleFile file, IReadOnlyDictionary<string, IntakePicture> pictures,
        DateOnly today, DateOnly first)
    {
        var cast = new SampleCast { profile = profile, hands = hands };
        var secrets = services.GetRequiredService<PayeeSecrets>();
        LoadSample.Must(await services.GetRequiredService<PortalStore>().WriteAsync<bool>(async operation =>
        {
            await cast.AddAsync(operation, file, secrets, pictures, today, first);
            return true;
        }));
        return cast;
    }

    /// <summary>Who drafts an article: its first contributor, where that is somebody of the office, else the demo author.</summary>
    public string DrafterOf(SampleArticle article) => accounts.GetValueOrDefault(article.By[0].C, Author);

    private string Author => hands.Of("tacgia");

    public string ReviewerOf(int sectionId, string? field) => profile.ReviewerOf(sections[sectionId].ReviewerCode, field)!;

    public EditionForm FormOf(SampleArticle article, DateTime eventLocal) => new()
    {
        SectionId = SectionIds[article.Section],
        Title = article.Title,
        Abstract = article.Abstract,
        BodyHtml = Html(article.Body),
        Source = article.Source,
        FieldCode = article.Field,
        EventAtLocal = eventLocal,
        ProposedGenre = article.Genre,
        Contributors = article.By.Select(b => new ContributorForm { ContributorId = contributors[b.C], Role = b.Role, SharePercent = b.Share }).ToList(),
        Pictures = article.Pictures.Where(p => media.ContainsKey(p.Key))
            .Select(p => new PictureForm { MediaFileId = media[p.Key], Alt = p.Alt, Caption = p.Caption, Credit = p.Credit }).ToList(),
    };

    public EditionForm FormOf(SampleDocument document) => new()
    {
        SectionId = SectionIds[document.Section],
        Title = document.Title,
        Abstract = document.Abstract,
        BodyHtml = Html(document.Body),
        FieldCode = "administration",
        Details = new DocumentDetails
        {
            Number = document.Number, DocumentType = document.DocumentType, Issuer = document.Issuer, SignerTitle = document.SignerTitle,
            IssuedOn = document.IssuedOn, EffectiveOn = document.EffectiveOn, Status = document.Status,
        },
    };

    private async Task AddAsync(Operation operation, SampleFile file, PayeeSecrets secrets, IReadOnlyDictionary<string, IntakePicture> pictures,
        DateOnly today, DateOnly first)
    {
        var db = operation.Db;
        var names = hands.Names;
        UserIds = await db.Users.Where(u => names.Contains(u.UserName!)).ToDictionaryAsync(u => u.UserName!, u => u.Id);
        sections = await db.Sections.ToDictionaryAsync(s => s.Id);
        SectionIds = sections.Values.ToDictionary(s => s.Code, s => s.Id);
        var units = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id);
        var people = file.Contributors.Select((p, i) => (p.Key, Row: new Contributor
        {
            PortalId = profile.Id, FullName = p.FullName, PenName = p.PenName, UnitId = p.Unit is null ? null : units[p.Unit], Kind = p.Payee,
            UserId = AccountOf(p, i) is { } account ? UserIds[account] : null,
            TaxCodeProtected = secrets.Protect(p.TaxCode), BankAccountProtected = secrets.Protect(p.Bank), BankName = p.BankName,
            CommitmentUntil = p.Commitment ? new DateOnly(today.Year, 12, 31) : null,
        })).ToList();
        db.Contributors.AddRange(people.Select(p => p.Row));
        var schedule = SampleSchedule.For(profile.Id, new DateOnly(first.Year, 1, 1));
        db.RoyaltySchedules.Add(schedule);
        var files = pictures.Select(p => (p.Key, Row: FileOf(p.Value))).ToList();
        db.MediaFiles.AddRange(files.Select(f => f.Row));
        await db.SaveChangesAsync();
        foreach (var (key, row) in people) contributors[key] = row.Id;
        foreach (var (person, i) in file.Contributors.Select((p, i) => (p, i)))
            if (AccountOf(person, i) is { } account) accounts[person.Key] = account;
        foreach (var (key, row) in files) media[key] = row.Id;
        Genres = schedule.Genres.ToDictionary(g => g.Code, g => new GenreChoice(g.Code, g.Name, g.MinCoefficient, g.MaxCoefficient));
    }

    /// <summary>The first contributor is the demo author, who so sees their own work as their own.</summary>
    private string? AccountOf(SamplePerson person, int index) => index == 0 ? Author : person.User is { } user ? hands.Of(user) : null;

    private MediaFile FileOf(IntakePicture picture) => new()
    {
        PortalId = profile.Id, FileName = picture.FileName, Width = picture.Width, Height = picture.Height,
        Sizes = picture.Renditions.Select(r => new MediaSize
        {
            PortalId = profile.Id, Width = r.Width, Height = r.Height, Sha256 = r.Sha256, Bytes = r.Bytes, WebpSha256 = r.WebpSha256,
        }).ToList(),
    };

    private static string Html(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(SampleHtml.Of));
}
