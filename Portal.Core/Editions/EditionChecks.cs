using Portal.Core.Media.Files;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>What an edition must have: limits at every save, completeness before it moves on.</summary>
internal static class EditionChecks
{
    /// <summary>Limits of a draft; lengths are those of the tidied text.</summary>
    public static IEnumerable<Refusal> Limits(EditionForm form, IContentKind kind)
    {
        List<Refusal> reasons =
        [
            .. ContentRefusals.Over("Title", kind.Words.Title, form.Title, Edition.TitleLength),
            .. ContentRefusals.Over("Abstract", kind.Words.Abstract, form.Abstract, Edition.AbstractLength),
        ];
        if (form.BodyHtml.Length > Edition.BodyLength) reasons.Add(ContentRefusals.TooLong("BodyHtml", "Nội dung", form.BodyHtml.Length, Edition.BodyLength));
        reasons.AddRange(ContentRefusals.Over("Source", "Nguồn", form.Source, Edition.SourceLength));
        foreach (var (picture, number) in form.Pictures.Select((p, i) => (p, i + 1)))
        {
            reasons.AddRange(ContentRefusals.Over(EditionPicture.AltField(number), "Mô tả ảnh", picture.Alt, EditionPicture.AltLength));
            reasons.AddRange(ContentRefusals.Over(EditionPicture.CaptionField(number), "Chú thích ảnh", picture.Caption, EditionPicture.CaptionLength));
            reasons.AddRange(ContentRefusals.Over(EditionPicture.CreditField(number), "Tên người chụp", picture.Credit, EditionPicture.CreditLength));
        }
        foreach (var (file, number) in form.Attachments.Select((a, i) => (a, i + 1)))
            reasons.AddRange(ContentRefusals.Over(EditionAttachment.NameField(number), $"Tên tệp đính kèm {number}", file.Name, EditionAttachment.NameLength));
        var most = FileLimits.Shipped.MostOfEdition;
        if (form.Attachments.Count > most) reasons.Add(ContentRefusals.TooManyAttachments(form.Attachments.Count, most));
        if (form.Attachments.Select(a => a.MediaFileId).Distinct().Count() < form.Attachments.Count) reasons.Add(ContentRefusals.AttachmentTwice);
        reasons.AddRange(form.Unreadable.Refusals);
        if (PlausibleYears.Refuse(EditionWords.MomentOf(null), form.EventAtLocal, "EventAtLocal") is { } moment) reasons.Add(moment);
        if (form.Announces && PlausibleYears.Refuse("ngày quyết định", form.DecidedAtLocal, "DecidedAtLocal") is { } decided) reasons.Add(decided);
        reasons.AddRange(kind.Own(form.Details)?.Limits() ?? []);
        reasons.AddRange(form.Contributors.Select((c, i) => WhyNoShare(c, i + 1)).OfType<Refusal>());
        if (form.Contributors.GroupBy(c => (c.ContributorId, c.Role)).Any(g => g.Count() > 1)) reasons.Add(ContentRefusals.ContributorTwice);
        return reasons;
    }

    /// <summary>What is wrong with the share of the contributor of that number, counted from one.</summary>
    private static Refusal? WhyNoShare(ContributorForm row, int number) =>
        row.ShareTyped is { } typed ? ContentRefusals.ShareUnreadable(number, typed)
        : row.SharePercent < 0 ? ContentRefusals.ShareNegative(number, row.SharePercent)
        : row.SharePercent is 0 or > 100 ? ContentRefusals.ShareNotPositive(number)
        // More would be rounded by one engine and kept by the other
        : decimal.Round(row.SharePercent, 2) != row.SharePercent ? ContentRefusals.ShareTooFine(number)
        : null;

    /// <summary>All that is missing before the edition may leave the draft, each once.</summary>
    public static IEnumerable<Refusal> Completeness(LoadedEdition loaded, DateTime now)
    {
        var (edition, section, profile, kind) = (loaded.Edition, loaded.Section, loaded.Profile, loaded.Kind);
        if (!section.Active) yield return ContentRefusals.SectionSetAside(section.Name);
        var fieldDecidesReview = profile.Fields.Any(f => f.Reviewer is not null);
        var rule = profile.Deadlines.FirstOrDefault(d => d.Code == section.DeadlineCode);
        var moment = edition.Announces ? EditionWords.Ahead : EditionWords.MomentOf(rule?.FromWords);
        if (edition.Title.Length == 0) yield return ContentRefusals.TitleMissing(kind.Words);
        if (edition.Abstract.Length == 0) yield return ContentRefusals.AbstractMissing(kind.Words);
        if (edition.BodyHtml.Length == 0) yield return ContentRefusals.BodyMissing(kind.Words);
        if (fieldDecidesReview && section.ReviewerCode is null && edition.FieldCode is null) yield return ContentRefusals.FieldMissing;
        if (edition.Announces)
            foreach (var reason in Announcement(edition, rule?.AnnouncementWords, now)) yield return reason;
        else if (section.DeadlineCode is not null && edition.EventAt is null && edition.Details is not { MayBeUndated: true } and not { CountsFrom: not null })
            yield return ContentRefusals.EventMissing(moment);
        // Saved by an older build, which let any year through
        var eventAt = edition.EventAt is { } utc ? WardClock.ToLocal(utc) : (DateTime?)null;
        if (PlausibleYears.Refuse(moment, eventAt, "EventAtLocal") is { } year) yield return year;
        else if (edition.EventAt > now && !edition.Announces) yield return ContentRefusals.EventInFuture(moment);
        foreach (var reason in edition.Details?.Missing(now) ?? []) yield return reason;
        if (kind.IsPaid)
            foreach (var reason in Shares(edition)) yield return reason;
        foreach (var (picture, number) in edition.Pictures.OrderBy(p => p.Position).Select((p, i) => (p, i + 1)))
        {
            if (picture.Alt.Length == 0) yield return ContentRefusals.PictureAltMissing(number);
            if (picture.Credit.Length == 0) yield return ContentRefusals.PictureCreditMissing(number);
        }
        foreach (var reason in Attachments(edition, kind).Concat(PartsAside.Of(edition))) yield return reason;
    }

    /// <summary>An announcement says when it will be, and, where its deadline counts from the decision, when that was taken.</summary>
    private static IEnumerable<Refusal> Announcement(Edition edition, string? from, DateTime now)
    {
        if (edition.EventAt is null) yield return ContentRefusals.AheadMissing;
        if (from is null) yield break;
        if (edition.DecidedAt is null) yield return ContentRefusals.DecisionMissing(EditionWords.MomentOf(from));
        else if (edition.DecidedAt > now) yield return ContentRefusals.DecisionInFuture(EditionWords.MomentOf(from));
    }

    private static IEnumerable<Refusal> Attachments(Edition edition, IContentKind kind)
    {
        if (kind.AsksForFile && edition.Attachments.Count == 0) yield return ContentRefusals.AttachmentMissing(kind.Words);
        foreach (var (file, number) in edition.Attachments.OrderBy(a => a.Position).Select((a, i) => (a, i + 1)))
            if (file.Name.Length == 0) yield return ContentRefusals.AttachmentNameMissing(number);
    }

    private static IEnumerable<Refusal> Shares(Edition edition)
    {
        if (edition.Contributors.Count == 0) yield return ContentRefusals.ContributorMissing;
        else if (edition.Contributors.Sum(c => c.SharePercent) is var sum && sum != 100) yield return ContentRefusals.SharesDoNotAddUp(sum);
    }
}
