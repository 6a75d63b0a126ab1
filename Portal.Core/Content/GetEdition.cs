using Microsoft.EntityFrameworkCore;
using Portal.Core.Accounts;
using Portal.Core.Calendar;
using Portal.Core.Data;
using Portal.Core.Deadlines;
using Portal.Core.Kernel;
using Portal.Core.Royalties;
using Portal.Core.Workflow;

namespace Portal.Core.Content;

/// <summary>Everything a screen shows of one edition: its form, where it stands, what this person may do, what happened.</summary>
public sealed record EditionDetail
{
    public required int EditionId { get; init; }
    public required int ItemId { get; init; }
    public required int Number { get; init; }
    public required ContentKind Kind { get; init; }
    public required EditionForm Form { get; init; }
    public required EditionStatus Status { get; init; }
    public required string StepName { get; init; }
    public required IReadOnlyList<(string Name, bool Passed, bool Current)> Steps { get; init; }
    public required string SectionName { get; init; }
    public string? FieldName { get; init; }
    public string? ReviewingUnit { get; init; }
    public required bool MayEdit { get; init; }
    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>Who writes it, where the person may take it over; null elsewhere.</summary>
    public string? TakesOverFrom { get; init; }

    /// <summary>Why the person cannot act although the edition is in the workflow; null when they can or nobody is asked.</summary>
    public string? WhyNoMove { get; init; }
    public string? ReturnReason { get; init; }
    public string? ReturnedByName { get; init; }
    public DateTime? ReturnedAt { get; init; }
    public DeadlineDetail? Deadline { get; init; }

    /// <summary>Why none could be counted although the section has a rule, as a sentence; else null.</summary>
    public string? WhyNoDeadline { get; init; }
    public required IReadOnlyList<PersonOnEdition> People { get; init; }
    public required IReadOnlyList<PictureOnEdition> Pictures { get; init; }
    public required IReadOnlyList<HistoryRow> History { get; init; }
    public required IReadOnlyList<(int EditionId, int Number, EditionStatus Status)> Editions { get; init; }
    public DateTime UpdatedAt { get; init; }
    public DateTime? PublishedAt { get; init; }

    /// <summary>Path on the public site while published.</summary>
    public string? PublicPath { get; init; }
    public string? RoyaltyMonth { get; init; }

    /// <summary>How far the royalty has come; with the amount for whoever may see royalties.</summary>
    public string? RoyaltyWords { get; init; }
}

public sealed record DeadlineDetail(string Rule, DateTime DueAt, string Words, bool Late, bool? OnTime, IReadOnlyList<string> HowCounted);
public sealed record PersonOnEdition(int ContributorId, string Name, ContributionRole Role, decimal SharePercent);
public sealed record PictureOnEdition(int MediaFileId, string Alt, string Caption, string Credit, IReadOnlyList<(int Width, int Height, string Sha256)> Sizes);
public sealed record HistoryRow(DateTime At, string ActorName, string Sentence);

/// <summary>Reads one edition for its screens; another portal's and a stranger's are not found.</summary>
public sealed class GetEdition(PortalStore store, WorkingCalendars calendars)
{
    public Task<Outcome<EditionDetail>> ExecuteAsync(int editionId) => store.ReadAsync<Outcome<EditionDetail>>(async session =>
    {
        if (await EditionSource.LoadAsync(session, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var (edition, facts, actor) = (loaded.Edition, loaded.Facts, session.Actor);
        var own = facts.IsAuthor(actor) || actor.UserId is not null && loaded.Item.CreatedById == actor.UserId;
        // Whose role has ended sees nothing any more, their own included
        if (!actor.Belongs || !own && !actor.Can(Permissions.SeeAll)) return AccessRefusals.NotFound;

        var moves = loaded.Workflow.MovesFor(facts, actor);
        var step = loaded.Workflow.StepOf(edition.Step);
        var inWork = edition.Status is EditionStatus.InWorkflow or EditionStatus.Draft or EditionStatus.Returned;
        var work = await session.Db.RoyaltyWorks.Where(w => w.ItemId == edition.ItemId)
            .Select(w => new { w.Period!.Month, w.Status, w.Amount }).FirstOrDefaultAsync();
        var calendar = await calendars.OfAsync(session.Db, loaded.Profile);
        var deadline = await DeadlineAsync(session, edition.ItemId, calendar);
        return new EditionDetail
        {
            EditionId = edition.Id, ItemId = edition.ItemId, Number = edition.Number, Kind = loaded.Item.Kind,
            Form = FormOf(edition), Status = edition.Status, StepName = step.Name,
            Steps = loaded.Workflow.Steps.Select(s => (s.Name, edition.PublishedAt is not null || s.Index < step.Index, inWork && s == step)).ToList(),
            SectionName = loaded.Section.Name, FieldName = loaded.Profile.Fields.FirstOrDefault(f => f.Code == edition.FieldCode)?.Name,
            ReviewingUnit = loaded.Workflow.Steps.Any(s => s.UnitScoped) ? facts.ReviewingUnitName : null,
            MayEdit = loaded.Workflow.MayEdit(facts, actor), Moves = moves,
            TakesOverFrom = moves.Any(m => m.Kind == MoveKind.TakeOver) ? await NameAsync(session, edition.AuthoredById) : null,
            WhyNoMove = inWork && moves.All(m => m.Kind == MoveKind.TakeOver)
                ? loaded.Workflow.WhyNot(
                    edition.Status == EditionStatus.InWorkflow && step == loaded.Workflow.Last ? MoveKind.Publish : MoveKind.Send, facts, actor)?.Sentence
                : null,
            ReturnReason = edition.ReturnReason, ReturnedByName = edition.ReturnedByName, ReturnedAt = edition.ReturnedAt,
            Deadline = deadline,
            WhyNoDeadline = deadline is null ? CountDeadline.WhyNone(edition, loaded.Section, loaded.Profile, calendar) : null,
            People = edition.Contributors.OrderBy(c => c.Position).Select(c => new PersonOnEdition(c.ContributorId, c.Contributor!.Byline, c.Role, c.SharePercent)).ToList(),
            Pictures = edition.Pictures.OrderBy(p => p.Position).Select(p => new PictureOnEdition(p.MediaFileId, p.Alt, p.Caption, p.Credit,
                p.File!.Sizes.OrderBy(s => s.Width).Select(s => (s.Width, s.Height, s.Sha256)).ToList())).ToList(),
            History = await HistoryAsync(session, edition.ItemId),
            Editions = (await session.Db.Editions.Where(e => e.ItemId == edition.ItemId).OrderBy(e => e.Number)
                .Select(e => new { e.Id, e.Number, e.Status }).ToListAsync()).Select(e => (e.Id, e.Number, e.Status)).ToList(),
            UpdatedAt = edition.UpdatedAt, PublishedAt = edition.PublishedAt,
            PublicPath = edition.Status == EditionStatus.Published && loaded.Section.Active
                ? $"/{loaded.Section.Slug}/{VietnameseText.Slug(edition.Title)}-{edition.ItemId}" : null,
            RoyaltyMonth = work?.Month.ToString(),
            RoyaltyWords = work is null ? null : $"{Royalties.RoyaltyWords.Of(work.Status)}{(work.Amount is { } amount && actor.Can(Permissions.SeeRoyalties) ? $": {amount}" : "")}",
        };
    });

    private static async Task<string> NameAsync(Session session, string? userId) =>
        await session.Db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).FirstOrDefaultAsync() ?? FixedUser.System.Name;

    private static EditionForm FormOf(Edition e) => new()
    {
        EditionId = e.Id, Version = e.Version, SectionId = e.SectionId, Title = e.Title, Abstract = e.Abstract, BodyHtml = e.BodyHtml,
        Source = e.Source, FieldCode = e.FieldCode, EventAtLocal = e.EventAt is { } at ? WardClock.ToLocal(at) : null, ProposedGenre = e.ProposedGenre,
        Contributors = e.Contributors.OrderBy(c => c.Position)
            .Select(c => new ContributorForm { ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent }).ToList(),
        Pictures = e.Pictures.OrderBy(p => p.Position).Select(p => new PictureForm
        {
            MediaFileId = p.MediaFileId, Alt = p.Alt, Caption = p.Caption, Credit = p.Credit,
            PreviewSha256 = p.File!.Sizes.OrderBy(s => s.Width).FirstOrDefault()?.Sha256,
        }).ToList(),
        Document = e.Document is { } d ? new DocumentForm
        {
            Number = d.Number, DocumentType = d.DocumentType, Issuer = d.Issuer, SignerTitle = d.SignerTitle,
            IssuedOn = d.IssuedOn, EffectiveOn = d.EffectiveOn, Status = d.Status,
        } : null,
    };

    private static async Task<DeadlineDetail?> DeadlineAsync(Session session, int itemId, WorkingCalendar calendar)
    {
        var deadline = await session.Db.Deadlines.AsNoTracking().SingleOrDefaultAsync(d => d.ItemId == itemId);
        if (deadline is null) return null;
        var words = deadline.OnTime switch
        {
            true => "đăng đúng hạn",
            false => "đăng quá hạn",
            null => TimeLeft.Words(session.Now, deadline.DueAt, calendar),
        };
        var late = deadline.OnTime is false || deadline.MetAt is null && deadline.DueAt < session.Now;
        return new(deadline.RuleSource, deadline.DueAt, words, late, deadline.OnTime, deadline.HowCounted.Split('\n'));
    }

    private static async Task<IReadOnlyList<HistoryRow>> HistoryAsync(Session session, int itemId)
    {
        var subject = $"item:{itemId}";
        return await session.Db.History.Where(h => h.Subject == subject).OrderByDescending(h => h.Sequence).Take(100)
            .Select(h => new HistoryRow(h.At, h.ActorName, h.Sentence)).ToListAsync();
    }
}
