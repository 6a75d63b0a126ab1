using System.Globalization;
using Portal.Core.Media;

namespace Portal.Core.Editions;

/// <summary>All that a form holds beside its text, as it is merged.</summary>
internal static class MergeableFacts
{
    public static IReadOnlyList<MergeableFact> Of(KindWords words, EditorChoices choices) =>
    [
        new("tieu-de", words.Title, f => VietnameseText.Tidy(f.Title), (f, from) => f.Title = from.Title),
        new("sapo", Vietnamese.Capital(words.Abstract), f => VietnameseText.Tidy(f.Abstract), (f, from) => f.Abstract = from.Abstract),
        new("chuyen-muc", "Chuyên mục", f => choices.Sections.FirstOrDefault(s => s.Id == f.SectionId)?.Name ?? "đã ngừng dùng",
            (f, from) => f.SectionId = from.SectionId) { Sign = f => Number(f.SectionId) },
        new("linh-vuc", "Lĩnh vực", f => choices.Fields.FirstOrDefault(c => c.Code == f.FieldCode)?.Name ?? f.FieldCode ?? "",
            (f, from) => f.FieldCode = from.FieldCode),
        new("linh-vuc-hai", "Lĩnh vực thứ hai",
            f => choices.Fields.FirstOrDefault(c => c.Code == f.SecondFieldCode)?.Name ?? f.SecondFieldCode ?? "",
            (f, from) => f.SecondFieldCode = from.SecondFieldCode),
        new("su-kien", EditionWords.MomentOf(null), f => f.EventAtLocal is { } at ? DateText.Of(at) : "", (f, from) => f.EventAtLocal = from.EventAtLocal),
        new("thong-bao", "Thông báo việc sắp diễn ra", AnnouncedIn, (f, from) => (f.Announces, f.DecidedAtLocal) = (from.Announces, from.DecidedAtLocal)),
        new("nguon", "Nguồn", f => VietnameseText.Tidy(f.Source), (f, from) => f.Source = from.Source),
        new("the-loai", "Thể loại", f => choices.Genres.FirstOrDefault(g => g.Code == f.ProposedGenre)?.Name ?? f.ProposedGenre ?? "",
            (f, from) => f.ProposedGenre = from.ProposedGenre),
        // Shares add up to a hundred: two lists of people joined would not
        new("nguoi", "Người thực hiện", f => string.Join("; ", f.Contributors.Select(c => Said(c, choices))),
            (f, from) => f.Contributors = [.. from.Contributors])
        {
            Sign = f => string.Join(';', f.Contributors.Select(c => $"{c.ContributorId} {c.Role} {c.ShareTyped ?? Vietnamese.Number(c.SharePercent)}")),
        },
        new("anh", "Ảnh", f => string.Join("; ", f.Pictures.Select((p, i) => Said(p, i))), (f, from) => f.Pictures = [.. from.Pictures])
        {
            Sign = f => string.Join('\n', f.Pictures.Select(SignOf)),
            Join = (f, from) => f.Pictures = [.. f.Pictures, .. from.Pictures.Where(p => !f.Pictures.Exists(own => own.MediaFileId == p.MediaFileId))],
            JoinKeepsAll = (f, from) =>
                from.Pictures.TrueForAll(p => f.Pictures.TrueForAll(own => own.MediaFileId != p.MediaFileId || SignOf(own) == SignOf(p))),
        },
        new("tep", "Tệp đính kèm", f => string.Join("; ", f.Attachments.Select(a => a.Name)), (f, from) => f.Attachments = [.. from.Attachments])
        {
            Sign = f => string.Join('\n', f.Attachments.Select(SignOf)),
            Join = (f, from) => f.Attachments =
                [.. f.Attachments, .. from.Attachments.Where(a => !f.Attachments.Exists(own => own.MediaFileId == a.MediaFileId))],
            JoinKeepsAll = (f, from) =>
                from.Attachments.TrueForAll(a => f.Attachments.TrueForAll(own => own.MediaFileId != a.MediaFileId || SignOf(own) == SignOf(a))),
        },
        new("thong-tin-rieng", "Thông tin riêng",
            f => string.Join("; ", f.Details?.InWords.Where(l => l.Words.Length > 0).Select(l => $"{l.Label}: {l.Words}") ?? []),
            (f, from) => f.Details = from.Details?.For("")) { Sign = DetailsOf },
    ];

    private static string AnnouncedIn(EditionForm form) =>
        !form.Announces ? "" : form.DecidedAtLocal is { } decided ? $"có, quyết định {DateText.Of(decided)}" : "có";

    private static string Said(ContributorForm of, EditorChoices choices) =>
        $"{EditionWords.Of(of.Role)}: {choices.Contributors.FirstOrDefault(c => c.Id == of.ContributorId)?.Name ?? "chưa chọn"}"
            + $" ({of.ShareTyped ?? Vietnamese.Number(of.SharePercent)}%)";

    private static string Said(PictureForm picture, int i)
    {
        var words = string.Join(" · ", new[] { picture.Caption, picture.Alt, picture.Credit }.Select(VietnameseText.Tidy).Where(t => t.Length > 0));
        return (words.Length > 0 ? words : $"ảnh {Number(i + 1)} (chưa có mô tả)")
            + ((picture.FocusX, picture.FocusY) == (PictureFocus.Middle, PictureFocus.Middle) ? "" : $" (tâm ảnh {picture.FocusX}%, {picture.FocusY}%)");
    }

    private static string SignOf(PictureForm p) =>
        $"{p.MediaFileId}\t{VietnameseText.Tidy(p.Alt)}\t{VietnameseText.Tidy(p.Caption)}\t{VietnameseText.Tidy(p.Credit)}\t{p.FocusX}\t{p.FocusY}";

    private static string SignOf(AttachmentForm a) => $"{a.MediaFileId}\t{VietnameseText.Tidy(a.Name)}";

    /// <summary>As they are stored: a blank typed and nothing typed are the same.</summary>
    private static string DetailsOf(EditionForm form)
    {
        var details = form.Details?.For("");
        details?.Tidy();
        return details?.ToJson() ?? "";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
