using Portal.Core.Media;
using Portal.Core.Media.Files;

namespace Portal.Core.Editions;

/// <summary>Why content cannot be saved or sent on; each names the field to mend.</summary>
public static class ContentRefusals
{
    public static Refusal TooLong(string field, string name, int length, int most) => new("content.too-long",
        $"{name} đang dài {Vietnamese.Number(length)} ký tự, quá mức {Vietnamese.Number(most)}: hãy rút gọn.", field);

    /// <summary>The same, where the text as it would be stored is over its limit; else nothing.</summary>
    public static IEnumerable<Refusal> Over(string field, string name, string? text, int most) =>
        VietnameseText.Tidy(text).Length is var length && length > most ? [TooLong(field, name, length, most)] : [];

    public static Refusal PasteTooLong(int length, int most) => new("content.paste-too-long",
        $"Phần vừa dán dài {Vietnamese.Number(length)} ký tự (kể cả mã định dạng), quá mức {Vietnamese.Number(most)} nên chưa được đưa vào: hãy dán từng "
            + "phần, hoặc dán không kèm định dạng (Ctrl+Shift+V).", "BodyHtml");

    public static readonly Refusal NothingToCompare = new("content.nothing-to-compare",
        "Chưa có bản nào khác để so sánh: đây là bản đầu tiên.");

    public static readonly Refusal SectionMissing = new("content.section-missing",
        "Hãy chọn chuyên mục.", "SectionId");

    /// <summary>Visitors see active sections only: published there it would be paid but invisible.</summary>
    public static Refusal SectionSetAside(string name) => new("content.section-set-aside",
        $"Chuyên mục “{name}” đã ngừng dùng: hãy chọn chuyên mục khác.", "SectionId");

    public static Refusal TitleMissing(KindWords words) => new("content.title-missing", $"Hãy nhập {words.Title.ToLowerInvariant()}.", "Title");

    public static Refusal AbstractMissing(KindWords words) => new("content.abstract-missing", $"Hãy nhập {words.AbstractAsked}.", "Abstract");

    public static Refusal BodyMissing(KindWords words) => new("content.body-missing", $"Hãy nhập nội dung {words.Name}.", "BodyHtml");

    public static readonly Refusal FieldMissing = new("content.field-missing",
        "Hãy chọn lĩnh vực để biết đơn vị nào duyệt.", "FieldCode");

    public static readonly Refusal AheadMissing = new("content.ahead-missing",
        "Hãy nhập thời điểm dự kiến diễn ra để người đọc biết.", "EventAtLocal");

    public static Refusal DecisionMissing(string moment) => new("content.decision-missing",
        $"Hãy nhập {Vietnamese.Small(moment)}: thời hạn đăng thông báo được tính từ đó.", "DecidedAtLocal");

    public static Refusal DecisionInFuture(string moment) => new("content.decision-in-future",
        $"{moment} sau thời điểm hiện tại: hãy kiểm tra lại ngày, giờ.", "DecidedAtLocal");

    /// <summary><paramref name="moment"/> is the field's own label: "Thời điểm sự kiện diễn ra".</summary>
    public static Refusal EventMissing(string moment) => new("content.event-missing",
        $"Hãy nhập {Vietnamese.Small(moment)}: thời hạn đăng được tính từ đó.", "EventAtLocal");

    public static Refusal EventInFuture(string moment) => new("content.event-in-future",
        $"{moment} sau thời điểm hiện tại: hãy kiểm tra lại ngày, giờ; nếu bài báo trước việc sắp tới thì đánh dấu “Thông báo việc sắp diễn ra”.",
        "EventAtLocal");

    public static readonly Refusal ContributorMissing = new("content.contributor-missing",
        "Hãy ghi ít nhất một tác giả (quy chế yêu cầu mỗi tin, bài ghi rõ tác giả và nguồn).", "Contributors");

    public static Refusal SharesDoNotAddUp(decimal sum) => new("content.shares",
        $"Tỷ lệ của các tác giả cộng lại là {Vietnamese.Number(sum)}%, phải đúng 100%: hãy chia lại.", "Shares");

    /// <summary>The field of the share of one contributor, counted from one.</summary>
    public static string ShareField(int number) => $"Share{number}";

    /// <summary>What stands in the field is no share; the sentence is that of the reader of numbers.</summary>
    public static Refusal ShareUnreadable(int number, string typed) => new("content.share-unreadable",
        DecimalText.ReadPositive(ShareName(number), typed).WhyNot ?? DecimalText.WhyNot(ShareName(number), typed), ShareField(number));

    public static Refusal ShareNegative(int number, decimal share) => new("content.share-negative",
        DecimalText.Negative(ShareName(number), share), ShareField(number));

    public static Refusal ShareNotPositive(int number) => new("content.share-not-positive",
        $"{ShareName(number)} phải lớn hơn 0% và không quá 100%: hãy nhập lại.", ShareField(number));

    public static Refusal ShareTooFine(int number) => new("content.share-too-fine",
        $"{ShareName(number)} ghi nhiều nhất hai chữ số sau dấu phẩy, ví dụ 33,33%.", ShareField(number));

    /// <summary>As the field is called in sentences.</summary>
    public static string ShareName(int number) => $"Tỷ lệ của tác giả {number}";

    public static readonly Refusal ContributorUnknown = new("content.contributor-unknown",
        "Có tác giả không thuộc danh sách của cổng này: hãy chọn lại.", "Contributors");

    public static readonly Refusal ContributorTwice = new("content.contributor-twice",
        "Một người được ghi hai lần với cùng một vai trò: hãy gộp lại.", "Contributors");

    public static Refusal PictureAltMissing(int number) => new("content.picture-alt-missing",
        $"Ảnh {number} chưa có mô tả: hãy viết một câu cho người không nhìn thấy ảnh.", EditionPicture.AltField(number));

    public static Refusal PictureCreditMissing(int number) => new("content.picture-credit-missing",
        $"Ảnh {number} chưa ghi người chụp hoặc nguồn ảnh.", EditionPicture.CreditField(number));

    /// <summary>Readers of a document want the document, as it was signed.</summary>
    public static Refusal AttachmentMissing(KindWords words) => new("content.attachment-missing",
        $"Hãy đính kèm ít nhất một tệp của {words.Name} (bản PDF đã ký hoặc tệp Word): người đọc cần tải được toàn văn.", "Attachments");

    public static Refusal AttachmentNameMissing(int number) => new("content.attachment-name-missing",
        $"Tệp đính kèm {number} chưa có tên: hãy ghi tên người đọc sẽ thấy.", EditionAttachment.NameField(number));

    public static Refusal TooManyAttachments(int count, int most) => new("content.too-many-attachments",
        $"Có {count} tệp đính kèm, nhiều nhất {most} tệp: hãy bỏ bớt hoặc ghép các tệp lại.", "Attachments");

    public static readonly Refusal AttachmentTwice = new("content.attachment-twice",
        "Có tệp được đính kèm hai lần: hãy bỏ một.", "Attachments");

    public static readonly Refusal AttachmentUnknown = new("content.attachment-unknown",
        "Có tệp đính kèm không thuộc cổng này: hãy tải tệp lên lại.", "Attachments");

    /// <summary>The picture or file was taken out of use meanwhile; what is public stays.</summary>
    public static Refusal SetAside(MediaFile file, string field)
    {
        var (word, why) = (file.Kind == FileKind.Picture ? "ảnh" : "tệp", (file.SetAsideReason ?? "").TrimEnd('.'));
        return new("content.media-set-aside", $"{Vietnamese.Capital(word)} “{file.FileName}” đã ngừng dùng từ {WardClock.Print(file.SetAsideAt!.Value)} "
            + $"({why}): hãy bỏ hoặc thay bằng {word} khác.", field);
    }

    public static readonly Refusal PictureUnknown = new("content.picture-unknown",
        "Có ảnh không thuộc cổng này: hãy tải ảnh lên lại.", "Pictures");
}
