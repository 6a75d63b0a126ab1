using Portal.Core.Media;

namespace Portal.Core.Editions;

/// <summary>
/// Pictures and files that were taken out of use. A form may keep what it held before, so that no save is lost by it; it takes none anew, and the
/// edition does not move on with one.
/// </summary>
internal static class PartsAside
{
    /// <summary>Why this form is not saved: what it takes anew of what is out of use.</summary>
    public static async Task<IEnumerable<Refusal>> TakenAnewAsync(PortalDbContext db, EditionForm form)
    {
        var asked = form.Pictures.Select(p => p.MediaFileId).Concat(form.Attachments.Select(a => a.MediaFileId)).Distinct().ToList();
        var aside = await db.MediaFiles.AsNoTracking().Where(m => asked.Contains(m.Id) && m.SetAsideAt != null).ToListAsync();
        if (aside.Count == 0) return [];
        // Stored by somebody else meanwhile, who may have replaced it: that is what the person is to be told
        if (await db.Editions.AnyAsync(e => e.Id == form.EditionId && e.Version != form.Version)) return [];
        var held = await db.EditionPictures.Where(p => p.EditionId == form.EditionId).Select(p => p.MediaFileId)
            .Concat(db.EditionAttachments.Where(a => a.EditionId == form.EditionId).Select(a => a.MediaFileId)).ToListAsync();
        // Replaced while somebody had it open, and that person's text is taken after all: kept as before, and the edition does not move on with it
        return aside.Where(m => !held.Contains(m.Id) && !(m.ReplacedById is { } by && held.Contains(by))).Select(m => ContentRefusals.SetAside(m,
            form.Pictures.Exists(p => p.MediaFileId == m.Id) ? "Pictures" : "Attachments"));
    }

    /// <summary>What of an edition is out of use.</summary>
    public static IEnumerable<Refusal> Of(Edition edition) =>
        edition.Pictures.OrderBy(p => p.Position).Select(p => (p.File, "Pictures"))
            .Concat(edition.Attachments.OrderBy(a => a.Position).Select(a => (a.File, "Attachments")))
            .Where(p => p.Item1?.SetAsideAt is not null).Select(p => ContentRefusals.SetAside(p.Item1!, p.Item2));

    /// <summary>
    /// What is written of a picture the first time stays with it in the library; when the edition moves on, for before that it may be half typed.
    /// </summary>
    public static async Task KeepWordsAsync(PortalDbContext db, Edition edition)
    {
        var ids = edition.Pictures.Where(p => VietnameseText.Tidy(p.Alt + p.Credit).Length > 0).Select(p => p.MediaFileId).ToList();
        if (ids.Count == 0) return;
        foreach (var file in await db.MediaFiles.Where(m => ids.Contains(m.Id) && (m.Alt == "" || m.Credit == "")).ToListAsync())
        {
            var written = edition.Pictures.First(p => p.MediaFileId == file.Id);
            if (file.Alt.Length == 0) file.Alt = VietnameseText.Tidy(written.Alt);
            if (file.Credit.Length == 0) file.Credit = VietnameseText.Tidy(written.Credit);
        }
    }
}
