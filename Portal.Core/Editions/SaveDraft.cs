using Portal.Core.Html;
using Portal.Core.Media.Files;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Editions;

/// <summary>
/// Saves what was typed: a new item, or the edition being edited at a step that edits. Unfinished is fine; over a limit,
/// stale or another portal's is refused and nothing is written.
/// </summary>
public sealed class SaveDraft(PortalStore store, LoadEdition load, ContentKinds kinds, CountDeadline countDeadline)
{
    public Task<Outcome<SavedDraft>> ExecuteAsync(EditionForm form) => store.WriteAsync(
        // Cleaning takes long for a long text: before the write lock is taken
        () => Task.FromResult<Outcome<CleanHtml>>(form.BodyHtml.Length > Edition.BodyLength ? CleanHtml.Empty : FormText.Clean(form)),
        (operation, clean) => SaveAsync(operation, form, clean));

    private async Task<Outcome<SavedDraft>> SaveAsync(Operation operation, EditionForm form, CleanHtml clean)
    {
        var section = await operation.Db.Sections.SingleOrDefaultAsync(s => s.Id == form.SectionId);
        var reasons = EditionChecks.Limits(form, section is null ? kinds.Usual : kinds.Of(section.Kind)).ToList();
        if (clean.Html.Length > Edition.BodyLength) reasons.Add(ContentRefusals.TooLong("BodyHtml", "Nội dung", clean.Html.Length, Edition.BodyLength));
        if (section is null) reasons.Add(ContentRefusals.SectionMissing);
        reasons.AddRange(await UnknownParts(operation.Db, form));
        reasons.AddRange(await PartsAside.TakenAnewAsync(operation.Db, form));
        if (reasons.Count > 0) return reasons;

        var opened = form.EditionId is { } id ? await OpenAsync(operation, id, form.Version) : await StartAsync(operation, section!, form.StartKey);
        if (!opened.Done) return opened.As<SavedDraft>();
        var edition = opened.Value;
        // An item stays of its kind: its facts would fit no section of another
        if (edition.Item!.Kind != section!.Kind) return ContentRefusals.SectionMissing;
        var isNew = edition.Id == 0;
        edition.SectionId = section!.Id;
        edition.Section = section;
        var kept = form.Pictures.Select(p => p.MediaFileId).ToHashSet();
        var removed = edition.Pictures.Where(p => !kept.Contains(p.MediaFileId)).Select(p => WritingHistory.Picture(p.File!.FileName))
            .Concat(edition.Attachments.Where(a => !form.Attachments.Exists(f => f.MediaFileId == a.MediaFileId))
                .Select(a => WritingHistory.File(a.Name))).ToList();
        Fill(edition, form, clean, operation);
        var attached = await AttachedText.OfAsync(operation, edition.Attachments.Select(a => (a.MediaFileId, a.Name)).ToList());
        edition.SearchText = EditionWords.SearchText(edition, clean, attached);
        // Contributors and pictures are rows of their own: a change of these alone must count as a new version too
        if (!isNew) operation.Db.Entry(edition).Property(e => e.UpdatedAt).IsModified = true;
        await SetUnitAsync(operation, edition);
        // What is public, or was, stays where it is until this edition is published
        if (edition.Item!.FirstPublishedAt is null) (edition.Item.SectionId, edition.Item.UnitId) = (edition.SectionId, edition.UnitId);
        await operation.Db.SaveChangesAsync();
        await countDeadline.ApplyAsync(operation, edition, section);
        var step = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow).StepOf(edition.Step).Name;
        await WritingHistory.RecordAsync(operation, edition, isNew, step, removed);
        await operation.Db.SaveChangesAsync();
        var (deadline, whyNoDeadline) = await countDeadline.ShownAsync(operation, edition, section);
        return new SavedDraft(edition.ItemId, edition.Id, edition.Version, operation.Now) { Deadline = deadline, WhyNoDeadline = whyNoDeadline };
    }

    private async Task<Outcome<Edition>> OpenAsync(Operation operation, int editionId, int version)
    {
        var loaded = await load.ExecuteAsync(operation, editionId);
        if (loaded is null) return AccessRefusals.NotFound;
        if (!loaded.Workflow.MayEdit(loaded.Facts, operation.Actor))
            return loaded.Workflow.WhyNot(MoveKind.Send, loaded.Facts, operation.Actor)
                   ?? WorkflowRefusals.NotFromHere(loaded.Edition.Status, loaded.Workflow.StepOf(loaded.Edition.Step));
        if (loaded.Edition.Version != version) return AccessRefusals.Stale;
        BeginWork.Mark(operation, loaded);
        // Its form knows the number: nothing of it is on its way any more
        loaded.Edition.Item!.StartedBy = null;
        return loaded.Edition;
    }

    private async Task<Outcome<Edition>> StartAsync(Operation operation, Section section, Guid? key)
    {
        if (!operation.Actor.Can(Permissions.Draft)) return AccessRefusals.NotAllowed;
        if (key is not null && await operation.Db.Items.AnyAsync(i => i.StartedBy == key))
        {
            if (await StartedBeforeAsync(operation, section, key) is { } before) return before;
            key = null;
        }
        var workflow = EditorialWorkflow.From((await operation.ProfileAsync()).Workflow);
        var item = new ContentItem
        {
            PortalId = operation.PortalId, Kind = section.Kind, SectionId = section.Id,
            CreatedById = operation.Actor.UserId, StartedBy = key,
        };
        var edition = Edition.Begin(operation.PortalId, workflow.First, operation.Actor.UserId);
        edition.Item = item;
        operation.Db.Editions.Add(edition);
        return edition;
    }

    /// <summary>The edition the same form began before, while its maker may still write in it; another kind cannot follow in the same item.</summary>
    private async Task<Edition?> StartedBeforeAsync(Operation operation, Section section, Guid? key)
    {
        var id = await operation.Db.Editions
            .Where(e => e.Item!.StartedBy == key && e.Item.CreatedById == operation.Actor.UserId && e.Item.Kind == section.Kind)
            .Select(e => (int?)e.Id).SingleOrDefaultAsync();
        return id is not null && await load.ExecuteAsync(operation, id.Value) is { } loaded && loaded.Workflow.MayEdit(loaded.Facts, operation.Actor)
            ? loaded.Edition : null;
    }

    /// <summary>Reports count an item for the unit of its first author, else of whoever drafted it.</summary>
    private static async Task SetUnitAsync(Operation operation, Edition edition)
    {
        var first = edition.Contributors.FirstOrDefault()?.ContributorId;
        var unit = await operation.Db.Contributors.Where(c => c.Id == first).Select(c => c.UnitId).FirstOrDefaultAsync();
        edition.UnitId = unit ?? await DrafterUnitAsync(operation, edition.Item!);
    }

    /// <summary>The unit of whoever made the item, as on that day; never of who happens to save it now.</summary>
    private static async Task<int?> DrafterUnitAsync(Operation operation, ContentItem item)
    {
        if (item.Id == 0) return operation.Actor.UnitId;
        var (drafter, day) = (item.CreatedById, WardClock.DayOf(item.CreatedAt));
        return await operation.Db.Memberships
            .Where(m => m.UserId == drafter && m.UnitId != null && m.FromOn <= day && (m.ToOn == null || m.ToOn >= day))
            .OrderBy(m => m.Id).Select(m => m.UnitId).FirstOrDefaultAsync();
    }

    private void Fill(Edition edition, EditionForm form, CleanHtml clean, Operation operation)
    {
        edition.Title = VietnameseText.Tidy(form.Title);
        edition.Abstract = VietnameseText.Tidy(form.Abstract);
        edition.BodyHtml = clean.Html;
        edition.Source = VietnameseText.TidyOrNull(form.Source);
        edition.FieldCode = string.IsNullOrEmpty(form.FieldCode) ? null : form.FieldCode;
        // The same field twice is one
        edition.SecondFieldCode = string.IsNullOrEmpty(form.SecondFieldCode) || form.SecondFieldCode == edition.FieldCode ? null : form.SecondFieldCode;
        edition.EventAt = form.EventAtLocal is { } local ? WardClock.ToUtc(local) : null;
        // Of what is no announcement any more the decision is no fact either
        (edition.Announces, edition.DecidedAt) = (form.Announces, form is { Announces: true, DecidedAtLocal: { } decided } ? WardClock.ToUtc(decided) : null);
        edition.ProposedGenre = string.IsNullOrEmpty(form.ProposedGenre) ? null : form.ProposedGenre;
        FillParts(edition, form, operation);
        FillAttachments(edition, form, operation);
        FillDetails(edition, form, operation);
    }

    private static void FillParts(Edition edition, EditionForm form, Operation operation)
    {
        operation.Db.EditionContributors.RemoveRange(edition.Contributors);
        edition.Contributors = form.Contributors.Select((c, i) => new EditionContributor
        {
            PortalId = operation.PortalId, ContributorId = c.ContributorId, Role = c.Role, SharePercent = c.SharePercent, Position = i,
        }).ToList();
        operation.Db.EditionPictures.RemoveRange(edition.Pictures);
        edition.Pictures = form.Pictures.Select((p, i) => new EditionPicture
        {
            PortalId = operation.PortalId, MediaFileId = p.MediaFileId, Position = i,
            Alt = VietnameseText.Tidy(p.Alt), Caption = VietnameseText.Tidy(p.Caption), Credit = VietnameseText.Tidy(p.Credit),
            FocusX = Math.Clamp(p.FocusX, 0, 100), FocusY = Math.Clamp(p.FocusY, 0, 100),
        }).ToList();
    }

    private static void FillAttachments(Edition edition, EditionForm form, Operation operation)
    {
        operation.Db.EditionAttachments.RemoveRange(edition.Attachments);
        edition.Attachments = form.Attachments.Select((a, i) => new EditionAttachment
        {
            PortalId = operation.PortalId, MediaFileId = a.MediaFileId, Position = i, Name = VietnameseText.Tidy(a.Name),
        }).ToList();
    }

    private void FillDetails(Edition edition, EditionForm form, Operation operation)
    {
        if (kinds.Of(edition.Item!.Kind).Own(form.Details)?.For(operation.PortalId, edition.Id) is not { } details) return;
        details.Tidy();
        if (edition.Details is null) edition.Details = details;
        else operation.Db.Entry(edition.Details).CurrentValues.SetValues(details);
    }

    private static async Task<IEnumerable<Refusal>> UnknownParts(PortalDbContext db, EditionForm form)
    {
        var reasons = new List<Refusal>();
        var people = form.Contributors.Select(c => c.ContributorId).Distinct().ToList();
        if (await db.Contributors.CountAsync(c => people.Contains(c.Id)) != people.Count) reasons.Add(ContentRefusals.ContributorUnknown);
        var pictures = form.Pictures.Select(p => p.MediaFileId).Distinct().ToList();
        if (await db.MediaFiles.CountAsync(m => pictures.Contains(m.Id) && m.Kind == FileKind.Picture) != pictures.Count)
            reasons.Add(ContentRefusals.PictureUnknown);
        var files = form.Attachments.Select(a => a.MediaFileId).Distinct().ToList();
        if (await db.MediaFiles.CountAsync(m => files.Contains(m.Id) && m.Kind != FileKind.Picture) != files.Count)
            reasons.Add(ContentRefusals.AttachmentUnknown);
        return reasons;
    }
}
