using Portal.Core.Accounts;
using Portal.Core.History;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Reads one edition for its screens; another portal's and a stranger's are not found.</summary>
public sealed class GetEdition(PortalStore store, LoadEdition load, CountDeadline countDeadline)
{
    public Task<Outcome<EditionDetail>> ExecuteAsync(int editionId) => store.ReadAsync<Outcome<EditionDetail>>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var (edition, facts, actor) = (loaded.Edition, loaded.Facts, operation.Actor);
        if (!loaded.MayRead(actor)) return AccessRefusals.NotFound;

        var moves = loaded.Workflow.MovesFor(facts, actor);
        var step = loaded.Workflow.StepOf(edition.Step);
        var inWork = edition.Status is EditionStatus.InWorkflow or EditionStatus.Draft or EditionStatus.Returned;
        var (deadline, whyNoDeadline) = await countDeadline.ShownAsync(operation, edition, loaded.Section);
        return new EditionDetail
        {
            EditionId = edition.Id, ItemId = edition.ItemId, Number = edition.Number, Kind = loaded.Item.Kind,
            Form = FormOf(edition), Status = edition.Status, StepName = step.Name,
            Steps = loaded.Workflow.Steps.Select(s =>
                (s.Name, edition.PublishedAt is not null || edition.ApprovedAt is not null || s.Index < step.Index, inWork && s == step)).ToList(),
            SectionName = loaded.Section.Name, FieldName = loaded.Profile.Fields.FirstOrDefault(f => f.Code == edition.FieldCode)?.Name,
            ReviewingUnit = loaded.Workflow.Steps.Any(s => s.UnitScoped) ? facts.ReviewingUnitName : null,
            MayEdit = loaded.Workflow.MayEdit(facts, actor), Moves = moves,
            TakesOverFrom = moves.Any(m => m.Kind == MoveKind.TakeOver) ? await NameAsync(operation, edition.AuthoredById) : null,
            WhyNoMove = inWork && moves.All(m => m.Kind == MoveKind.TakeOver)
                ? loaded.Workflow.WhyNot(
                    edition.Status == EditionStatus.InWorkflow && step == loaded.Workflow.Last ? MoveKind.Publish : MoveKind.Send, facts, actor)?.Sentence
                : null,
            ReturnReason = edition.ReturnReason, ReturnedByName = edition.ReturnedByName, ReturnedAt = edition.ReturnedAt,
            Deadline = deadline, WhyNoDeadline = whyNoDeadline,
            People = edition.Contributors.OrderBy(c => c.Position)
                .Select(c => new PersonOnEdition(c.ContributorId, c.Contributor!.Byline, c.Role, c.SharePercent)).ToList(),
            Pictures = edition.Pictures.OrderBy(p => p.Position).Select(EditionDetail.Told).ToList(),
            Attachments = Told(edition),
            History = await HistoryAsync(operation, edition.ItemId),
            Editions = (await operation.Db.Editions.Where(e => e.ItemId == edition.ItemId).OrderBy(e => e.Number)
                .Select(e => new { e.Id, e.Number, e.Status }).ToListAsync()).Select(e => (e.Id, e.Number, e.Status)).ToList(),
            BackInto = await BackIntoAsync(operation, loaded),
            IsCorrection = edition.IsCorrection, CorrectionNote = edition.CorrectionNote,
            UpdatedAt = edition.UpdatedAt, PublishedAt = edition.PublishedAt,
            PublicPath = edition.Status == EditionStatus.Published && loaded.Section.Active
                ? PublicAddress.Of(loaded.Section.Slug, VietnameseText.Slug(edition.Title), edition.ItemId) : null,
        };
    });

    /// <summary>The latest edition, where this older one may come back as a draft after it.</summary>
    private async Task<int?> BackIntoAsync(Operation operation, LoadedEdition loaded)
    {
        if (loaded.Edition.Status is not (EditionStatus.Replaced or EditionStatus.Withdrawn or EditionStatus.Published or EditionStatus.Ended)) return null;
        var last = await operation.Db.Editions.Where(e => e.ItemId == loaded.Item.Id).OrderByDescending(e => e.Number).Select(e => e.Id).FirstAsync();
        if (last == loaded.Edition.Id || await load.ExecuteAsync(operation, last) is not { } latest) return null;
        return latest.Workflow.WhyNot(MoveKind.StartNext, latest.Facts, operation.Actor) is null ? last : null;
    }

    private static async Task<string> NameAsync(Operation operation, string? userId) =>
        await operation.Db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).FirstOrDefaultAsync() ?? FixedUser.System.Name;

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
        Attachments = Told(e).Select(a => new AttachmentForm
        {
            MediaFileId = a.MediaFileId, Name = a.Name, Kind = a.Kind, Bytes = a.Bytes, SignatureWords = a.SignatureWords,
        }).ToList(),
        Details = e.Details?.For(e.PortalId, e.Id),
    };

    private static List<AttachmentOnEdition> Told(Edition edition) => edition.Attachments.OrderBy(a => a.Position)
        .Select(a => (a.Name, File: LibraryFile.Of(a.File!)))
        .Select(a => new AttachmentOnEdition(a.File.Id, a.Name, a.File.Kind, a.File.Bytes, a.File.SignatureWords)).ToList();

    private static async Task<IReadOnlyList<HistoryRow>> HistoryAsync(Operation operation, int itemId)
    {
        var subject = Subject.Item(itemId);
        return await operation.Db.History.Where(h => h.Subject == subject).OrderByDescending(h => h.Sequence).Take(100)
            .Select(h => new HistoryRow(h.At, h.ActorName, h.Sentence)).ToListAsync();
    }
}
