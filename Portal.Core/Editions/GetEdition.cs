using Portal.Core.Accounts;
using Portal.Core.Editions.Urgent;
using Portal.Core.History;
using Portal.Core.Media.Files;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>Reads one edition for its screens; another portal's and a stranger's are not found.</summary>
public sealed class GetEdition(PortalStore store, LoadEdition load, CountDeadline countDeadline, PeopleAtStep people, UrgentShown urgently)
{
    public Task<Outcome<EditionDetail>> ExecuteAsync(int editionId) => store.ReadAsync<Outcome<EditionDetail>>(async operation =>
    {
        if (await load.ExecuteAsync(operation, editionId) is not { } loaded) return AccessRefusals.NotFound;
        var (edition, facts, actor) = (loaded.Edition, loaded.Facts, operation.Actor);
        if (!loaded.MayRead(actor)) return AccessRefusals.NotFound;

        var later = await LaterAsync(operation, edition);
        var binned = edition.Status == EditionStatus.Binned ? await RestoreEdition.WhyNotAsync(operation, edition) : null;
        var moves = loaded.Workflow.MovesFor(facts, actor).Where(m => m.Kind switch
        {
            MoveKind.StartNext => later is null,
            MoveKind.Restore => binned is null,
            _ => true,
        }).ToList();
        var step = loaded.Workflow.StepOf(edition.Step);
        var inWork = edition.Status is EditionStatus.InWorkflow or EditionStatus.Draft or EditionStatus.Returned;
        // Of what is decided the way it went stays in sight
        var way = loaded.Workflow.Passed(inWork ? facts.IsCorrection : edition.IsCorrection);
        var urgent = await urgently.OfAsync(operation, loaded);
        var live = await LiveAsync(operation, loaded);
        var (deadline, whyNoDeadline) = await countDeadline.ShownAsync(operation, edition, loaded.Section);
        return new EditionDetail
        {
            EditionId = edition.Id, ItemId = edition.ItemId, Number = edition.Number, Kind = loaded.Item.Kind,
            Form = FormOf(edition), Status = edition.Status, StepName = step.Name,
            Steps = way.Select(s =>
                (s.Name, urgent?.SkippedCodes.Contains(s.Code) != true
                    && (edition.PublishedAt is not null || edition.ApprovedAt is not null || s.Index < step.Index), inWork && s == step)).ToList(),
            SectionName = loaded.Section.Name, FieldName = FieldNames(loaded),
            ReviewingUnit = way.Any(s => s.UnitScoped) ? UnitNames(loaded) : null,
            MayEdit = loaded.Workflow.MayEdit(facts, actor), Moves = moves,
            TakesOverFrom = moves.Any(m => m.Kind == MoveKind.TakeOver) ? await NameAsync(operation, edition.AuthoredById) : null,
            WhyNoMove = inWork ? WhyNoMove(loaded, actor) : binned?.Sentence,
            WaitsFor = inWork ? await WaitsFor.OfAsync(operation, loaded, people) : null,
            ActsHere = inWork && loaded.Workflow.WhyNotAct(facts, actor) is null, Holder = facts.Holder,
            HoldsIt = facts.Holder is not null && actor.IsOneWith(facts.Holder.UserId),
            EarlierSteps = moves.Any(m => m.Kind == MoveKind.Return)
                ? loaded.Workflow.Earlier(step, facts.IsCorrection).Select(s => (s.Code, s.Name)).ToList() : [],
            Live = live, Later = later,
            BinnedAt = edition.BinnedAt, BinnedByName = edition.BinnedByName, BinReason = edition.BinReason,
            Notices = await NoticesAsync(operation, edition.Id),
            ReturnReason = edition.ReturnReason, ReturnedByName = edition.ReturnedByName, ReturnedAt = edition.ReturnedAt,
            Deadline = deadline, WhyNoDeadline = whyNoDeadline, AtOnce = inWork && live is not null ? countDeadline.AtOnce(operation) : null,
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
            Urgent = urgent, UrgentOffer = UrgentShown.OfferOf(operation, loaded), Proposal = await UrgentProposals.OfAsync(operation, loaded),
            PublicPath = edition.Status == EditionStatus.Published && loaded.Section.Active
                ? PublicAddress.Of(loaded.Section.Slug, VietnameseText.Slug(edition.Title), edition.ItemId) : null,
        };
    });

    /// <summary>
    /// Why the person cannot send it on: that somebody has it, or that four eyes forbid it. That they hold no role there is no reason to be told:
    /// it waits for others, and that is said.
    /// </summary>
    private static string? WhyNoMove(LoadedEdition loaded, Actor actor)
    {
        var atLast = loaded.Edition.Status == EditionStatus.InWorkflow && loaded.Workflow.StepOf(loaded.Edition.Step) == loaded.Workflow.Last;
        var why = loaded.Workflow.WhyNot(atLast ? MoveKind.Publish : MoveKind.Send, loaded.Facts, actor);
        if (why is null || why == AccessRefusals.NotAllowed || why.Code == WorkflowRefusals.OtherUnitCode) why = null;
        // Whoever sent it on reads why it cannot be called back any more
        var recall = actor.IsOneWith(loaded.Facts.SentById) ? loaded.Workflow.WhyNot(MoveKind.Recall, loaded.Facts, actor) : null;
        return why?.Sentence ?? (recall?.Code == WorkflowRefusals.BegunBeforeCode ? recall.Sentence : null);
    }

    private static string? FieldNames(LoadedEdition loaded) => new[] { loaded.Edition.FieldCode, loaded.Edition.SecondFieldCode }
        .Select(code => loaded.Profile.Fields.FirstOrDefault(f => f.Code == code)?.Name).OfType<string>().ToList() is { Count: > 0 } names
        ? string.Join(", ", names) : null;

    private static string? UnitNames(LoadedEdition loaded) =>
        loaded.ReviewingUnits.Select(u => u.Name).ToList() is { Count: > 0 } names ? string.Join(", ", names) : null;

    /// <summary>The latest edition of the item after this one that is not in the bin.</summary>
    private static async Task<EditionBeside?> LaterAsync(Operation operation, Edition edition) => await operation.Db.Editions
        .Where(e => e.ItemId == edition.ItemId && e.Number > edition.Number && e.Status != EditionStatus.Binned).OrderByDescending(e => e.Number)
        .Select(e => new EditionBeside(e.Id, e.Number, e.Status, e.Step, e.Version, e.Title)).FirstOrDefaultAsync();

    /// <summary>What visitors see while this newer edition is in work or in the bin, and whether this person may withdraw it.</summary>
    private async Task<LiveEdition?> LiveAsync(Operation operation, LoadedEdition loaded)
    {
        if (loaded.Item.LiveEditionId is not { } id || id == loaded.Edition.Id || loaded.Edition.Status == EditionStatus.Replaced) return null;
        if (await load.ExecuteAsync(operation, id) is not { Edition.Status: EditionStatus.Published } live) return null;
        return new(id, live.Edition.Number, live.Edition.Version, live.Edition.Title, live.Edition.PublishedAt, live.Section.Active
                ? PublicAddress.Of(live.Section.Slug, VietnameseText.Slug(live.Edition.Title), live.Item.Id) : null,
            live.Workflow.WhyNot(MoveKind.Withdraw, live.Facts, operation.Actor) is null);
    }

    private static async Task<IReadOnlyList<NoticeRow>> NoticesAsync(Operation operation, int editionId)
    {
        var self = operation.Actor.UserId;
        return await operation.Db.EditionNotices.Where(n => n.EditionId == editionId && n.UserId == self && n.SeenAt == null).OrderBy(n => n.Id)
            .Select(n => new NoticeRow(n.At, n.Sentence)).ToListAsync();
    }

    /// <summary>The latest edition, where this older one may come back as a draft after it.</summary>
    private async Task<int?> BackIntoAsync(Operation operation, LoadedEdition loaded)
    {
        if (loaded.Edition.Status is not (EditionStatus.Replaced or EditionStatus.Withdrawn or EditionStatus.Published or EditionStatus.Ended
            or EditionStatus.Binned)) return null;
        var last = await operation.Db.Editions.Where(e => e.ItemId == loaded.Item.Id && e.Status != EditionStatus.Binned).OrderByDescending(e => e.Number)
            .Select(e => e.Id).FirstOrDefaultAsync();
        if (last == 0 || last == loaded.Edition.Id || await load.ExecuteAsync(operation, last) is not { } latest) return null;
        return latest.Workflow.WhyNot(MoveKind.StartNext, latest.Facts, operation.Actor) is null ? last : null;
    }

    private static async Task<string> NameAsync(Operation operation, string? userId) =>
        await operation.Db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).FirstOrDefaultAsync() ?? FixedUser.System.Name;

    private static EditionForm FormOf(Edition e) => new()
    {
        EditionId = e.Id, Version = e.Version, SectionId = e.SectionId, Title = e.Title, Abstract = e.Abstract, BodyHtml = e.BodyHtml,
        Source = e.Source, FieldCode = e.FieldCode, SecondFieldCode = e.SecondFieldCode,
        EventAtLocal = e.EventAt is { } at ? WardClock.ToLocal(at) : null,
        Announces = e.Announces, DecidedAtLocal = e.DecidedAt is { } decided ? WardClock.ToLocal(decided) : null, ProposedGenre = e.ProposedGenre,
        Contributors = e.Contributors.OrderBy(c => c.Position)
            .Select(c => new ContributorForm { ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent }).ToList(),
        Pictures = e.Pictures.OrderBy(p => p.Position).Select(p => new PictureForm
        {
            MediaFileId = p.MediaFileId, Alt = p.Alt, Caption = p.Caption, Credit = p.Credit, FocusX = p.FocusX, FocusY = p.FocusY,
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
            .Select(h => new HistoryRow(h.At, h.ActorName, h.Sentence, h.Action)).ToListAsync();
    }
}
