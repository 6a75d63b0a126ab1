using Portal.Core.Documents;
using Portal.Core.Kernel;
using Portal.Core.Portals;

namespace Portal.Core.Editions;

/// <summary>What an edition must have: limits at every save, completeness before it moves on.</summary>
internal static class EditionChecks
{
    /// <summary>Limits of a draft; lengths are those of the tidied text.</summary>
    public static IEnumerable<Refusal> Limits(EditionForm form)
    {
        var kind = form.Document is null ? ContentKind.Article : ContentKind.Document;
        if (Over(form.Title, Edition.TitleLength) is { } t) yield return ContentRefusals.TooLong("Title", EditionWords.TitleOf(kind), t, Edition.TitleLength);
        if (Over(form.Abstract, Edition.AbstractLength) is { } a)
            yield return ContentRefusals.TooLong("Abstract", EditionWords.AbstractOf(kind), a, Edition.AbstractLength);
        if (form.BodyHtml.Length > Edition.BodyLength) yield return ContentRefusals.TooLong("BodyHtml", "Nội dung", form.BodyHtml.Length, Edition.BodyLength);
        if (Over(form.Source, Edition.SourceLength) is { } s) yield return ContentRefusals.TooLong("Source", "Nguồn", s, Edition.SourceLength);
        foreach (var picture in form.Pictures)
        {
            if (Over(picture.Alt, EditionPicture.AltLength) is { } l)
                yield return ContentRefusals.TooLong("Pictures", "Mô tả ảnh", l, EditionPicture.AltLength);
            if (Over(picture.Caption, EditionPicture.CaptionLength) is { } c)
                yield return ContentRefusals.TooLong("Pictures", "Chú thích ảnh", c, EditionPicture.CaptionLength);
            if (Over(picture.Credit, EditionPicture.CreditLength) is { } r)
                yield return ContentRefusals.TooLong("Pictures", "Tên người chụp", r, EditionPicture.CreditLength);
        }
        if (PlausibleYears.Refuse(EditionWords.MomentOf(null), form.EventAtLocal, "EventAtLocal") is { } moment) yield return moment;
        if (form.Document is { } document)
        {
            foreach (var day in Days(document.IssuedOn, document.EffectiveOn)) yield return day;
            if (Over(document.Number, DocumentDetails.NumberLength) is { } n)
                yield return ContentRefusals.TooLong("Document", "Số, ký hiệu", n, DocumentDetails.NumberLength);
            foreach (var (name, text) in new[] { ("Loại văn bản", document.DocumentType), ("Cơ quan ban hành", document.Issuer),
                ("Chức vụ người ký", document.SignerTitle), })
                if (Over(text, DocumentDetails.NameLength) is { } d) yield return ContentRefusals.TooLong("Document", name, d, DocumentDetails.NameLength);
        }
        foreach (var typed in form.Contributors.Select(c => c.ShareTyped).OfType<string>()) yield return ContentRefusals.ShareUnreadable(typed);
        if (form.Contributors.Any(c => c.SharePercent is <= 0 or > 100)) yield return ContentRefusals.ShareNotPositive;
        // More would be rounded by one engine and kept by the other
        if (form.Contributors.Any(c => decimal.Round(c.SharePercent, 2) != c.SharePercent)) yield return ContentRefusals.ShareTooFine;
        if (form.Contributors.GroupBy(c => (c.ContributorId, c.Role)).Any(g => g.Count() > 1)) yield return ContentRefusals.ContributorTwice;
    }

    /// <summary>All that is missing before the edition may leave the draft, each once.</summary>
    public static IEnumerable<Refusal> Completeness(Edition edition, Section section, PortalProfile profile, DateTime now)
    {
        if (!section.Active) yield return ContentRefusals.SectionSetAside(section.Name);
        var kind = section.Kind;
        var fieldDecidesReview = profile.Fields.Any(f => f.Reviewer is not null);
        var moment = EditionWords.MomentOf(profile.Deadlines.FirstOrDefault(d => d.Code == section.DeadlineCode)?.FromWords);
        if (edition.Title.Length == 0) yield return ContentRefusals.TitleMissing(kind);
        if (edition.Abstract.Length == 0) yield return ContentRefusals.AbstractMissing(kind);
        if (edition.BodyHtml.Length == 0) yield return ContentRefusals.BodyMissing(kind);
        if (fieldDecidesReview && section.ReviewerCode is null && edition.FieldCode is null) yield return ContentRefusals.FieldMissing;
        // A legal document may be undated: then nothing is counted
        if (section.DeadlineCode is not null && edition.EventAt is null && edition.Document is null)
            yield return ContentRefusals.EventMissing(moment);
        // Saved by an older build, which let any year through
        var eventAt = edition.EventAt is { } utc ? WardClock.ToLocal(utc) : (DateTime?)null;
        if (PlausibleYears.Refuse(moment, eventAt, "EventAtLocal") is { } year) yield return year;
        else if (edition.EventAt > now) yield return ContentRefusals.EventInFuture(moment);
        if (edition.Document is { } document)
        {
            foreach (var day in Days(document.IssuedOn, document.EffectiveOn)) yield return day;
            if (document.IssuedOn > WardClock.DayOf(now)) yield return ContentRefusals.IssuedInFuture(document.IssuedOn.Value);
            if (document.EffectiveOn < document.IssuedOn) yield return ContentRefusals.InForceBeforeIssued(document.EffectiveOn.Value, document.IssuedOn.Value);
            if (document.DocumentType.Length == 0 || document.Issuer.Length == 0) yield return ContentRefusals.DocumentTypeMissing;
        }
        else
        {
            foreach (var reason in Shares(edition)) yield return reason;
        }
        foreach (var (picture, number) in edition.Pictures.OrderBy(p => p.Position).Select((p, i) => (p, i + 1)))
        {
            if (picture.Alt.Length == 0) yield return ContentRefusals.PictureAltMissing(number);
            if (picture.Credit.Length == 0) yield return ContentRefusals.PictureCreditMissing(number);
        }
    }

    private static IEnumerable<Refusal> Days(DateOnly? issued, DateOnly? effective)
    {
        if (PlausibleYears.Refuse("Ngày ban hành", issued, "IssuedOn", PlausibleYears.FirstOfDocuments) is { } i) yield return i;
        if (PlausibleYears.Refuse("Ngày có hiệu lực", effective, "EffectiveOn", PlausibleYears.FirstOfDocuments) is { } e) yield return e;
    }

    private static IEnumerable<Refusal> Shares(Edition edition)
    {
        if (edition.Contributors.Count == 0) yield return ContentRefusals.ContributorMissing;
        else if (edition.Contributors.Sum(c => c.SharePercent) is var sum && sum != 100) yield return ContentRefusals.SharesDoNotAddUp(sum);
    }

    private static int? Over(string? text, int most) => VietnameseText.Tidy(text).Length is var n && n > most ? n : null;
}
