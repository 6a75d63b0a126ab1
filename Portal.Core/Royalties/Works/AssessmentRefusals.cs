using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Works;

/// <summary>Why a work is not assessed.</summary>
public static class AssessmentRefusals
{
    public static Refusal NoSchedule(DateOnly publishedOn) => new("royalties.no-schedule",
        $"Chưa có biểu nhuận bút có hiệu lực vào ngày đăng {Vietnamese.Date(publishedOn)}: "
        + "hãy đề nghị người quản trị nhập biểu nhuận bút do cơ quan ban hành, rồi chấm lại. "
        + "Phần mềm không tự lấy mức tối đa của pháp luật để thay.", "Genre");

    public static readonly Refusal GenreUnknown = new("royalties.genre-unknown",
        "Hãy chọn thể loại có trong biểu nhuận bút đang áp dụng.", "Genre");

    /// <summary>A name was typed or pasted that the schedule of the day does not have.</summary>
    public static Refusal GenreNotHere(string typed, IEnumerable<string> names) => new("royalties.genre-not-here",
        $"Không có thể loại “{VietnameseText.Shorten(typed, 60)}” trong biểu nhuận bút đang áp dụng: hãy chọn một trong {string.Join(", ", names)}.", "Genre");

    /// <summary>What was typed is no number; the sentence is that of the field.</summary>
    public static Refusal NumberUnreadable(string sentence, string field) => new("royalties.number-unreadable", sentence, field);

    public static readonly Refusal CoefficientMissing = new("royalties.coefficient-missing",
        "Hãy nhập hệ số.", "Coefficient");

    public static readonly Refusal CoefficientTooFine = new("royalties.coefficient-too-fine",
        "Hệ số ghi nhiều nhất hai chữ số sau dấu phẩy, ví dụ 1,25.", "Coefficient");

    public static readonly Refusal AdditionTooFine = new("royalties.addition-too-fine",
        "Tỷ lệ hưởng thêm ghi nhiều nhất hai chữ số sau dấu phẩy, ví dụ 12,5%.", "Addition");

    /// <summary>Names every addition and reduction there is, so that the assessor sees what to choose from.</summary>
    public static Refusal AdditionUnknown(string code, IReadOnlyCollection<ScheduleAddition> additions) => new("royalties.addition-unknown",
        $"Biểu nhuận bút không có khoản tăng, giảm “{VietnameseText.Shorten(code, 40)}”: " + (additions.Count == 0
            ? "biểu này không có khoản nào, hãy bỏ trống."
            : $"hãy chọn trong {string.Join("; ", additions.OrderBy(a => a.Position).Select(a => $"“{a.Name}” {RangeOf(a)}"))}."), "Addition");

    public static Refusal AdditionTwice(ScheduleAddition addition) => new("royalties.addition-twice",
        $"“{addition.Name}” được chọn hai lần: hãy giữ một.", "Addition");

    public static Refusal AdditionOutOfRange(ScheduleAddition addition, decimal percent) => new("royalties.addition-out-of-range",
        $"“{addition.Name}” {RangeOf(addition)}{(addition.Ground is { } ground ? $" ({ground})" : "")}, "
        + $"không thể là {Vietnamese.Number(percent)}%.", "Addition");

    public static Refusal AdditionReasonMissing(ScheduleAddition addition) => new("royalties.addition-reason-missing",
        $"“{addition.Name}” phải ghi lý do: hãy ghi vì sao bài được {(addition.Kind == AdditionKind.Reduction ? "giảm" : "hưởng thêm")}.", "Addition");

    public static Refusal AdditionReasonTooLong(ScheduleAddition addition) => new("royalties.addition-reason-long",
        $"Lý do của “{addition.Name}” dài quá {WorkAddition.ReasonLength} ký tự: hãy viết ngắn lại.", "Addition");

    public static Refusal ReducedBelowNought(decimal percent) => new("royalties.reduced-below-nought",
        $"Các khoản giảm cộng lại {Vietnamese.Number(percent)}%, quá 100%: hãy giảm nhiều nhất 100%.", "Addition");

    public static readonly Refusal NothingToAddTo = new("royalties.nothing-to-add-to",
        "Bài đã giảm 100% thì không chi, nên không kèm khoản hưởng thêm: hãy bỏ khoản hưởng thêm.", "Addition");

    private static string RangeOf(ScheduleAddition addition) => (addition.Kind == AdditionKind.Reduction ? "giảm " : "") + (
        addition.MinPercent == addition.MaxPercent ? $"{Vietnamese.Number(addition.MaxPercent)}%"
        : addition.MinPercent == 0 ? $"đến {Vietnamese.Number(addition.MaxPercent)}%"
        : $"từ {Vietnamese.Number(addition.MinPercent)}% đến {Vietnamese.Number(addition.MaxPercent)}%");

    public static Refusal GradeUnknown(RoyaltyGenre genre, string asked) => new("royalties.grade-unknown",
        $"“{genre.Name}” không có bậc “{VietnameseText.Shorten(asked, 40)}”: " + (genre.Grades.Count == 0 ? "thể loại này không chia bậc, hãy bỏ trống."
            : $"hãy chọn {GradesOf(genre)}."), "Grade");

    public static Refusal GradeMissing(RoyaltyGenre genre) => new("royalties.grade-missing", $"Hãy chọn bậc cho “{genre.Name}”: {GradesOf(genre)}.", "Grade");

    public static Refusal GradeDiffers(RoyaltyGrade grade, decimal own, decimal typed) => new("royalties.grade-differs",
        $"Bậc {grade.Name} có hệ số {Vietnamese.Number(own)}, không phải {Vietnamese.Number(typed)}: hãy bỏ bậc hoặc sửa hệ số.", "Coefficient");

    private static string GradesOf(RoyaltyGenre genre) => string.Join(", ", genre.Grades.OrderBy(g => g.Position).Select(g => g.Name));

    public static Refusal NoCoefficient(RoyaltyGenre genre) => new("royalties.no-coefficient",
        $"“{genre.Name}” có mức chi cố định nên không có hệ số: hãy bỏ trống hệ số.", "Coefficient");

    public static Refusal NoBasePercent(RoyaltyGenre genre) => new("royalties.no-share",
        $"“{genre.Name}” không tính theo nhuận bút của tác phẩm khác: hãy bỏ trống tỷ lệ.", "BasePercent");

    public static Refusal BasePercentMissing(RoyaltyGenre genre) => new("royalties.share-missing",
        $"Hãy nhập tỷ lệ của “{genre.Name}” so với nhuận bút của tác phẩm tương ứng.", "BasePercent");

    public static readonly Refusal BasePercentTooFine = new("royalties.share-too-fine",
        "Tỷ lệ so với tác phẩm tương ứng ghi nhiều nhất hai chữ số sau dấu phẩy, ví dụ 62,5%.", "BasePercent");

    public static readonly Refusal OutsideReasonTooLong = new("royalties.outside-reason-long",
        $"Lý do ngoài khung dài quá {RoyaltyWork.NoteLength} ký tự: hãy viết ngắn lại.", "OutsideReason");

    public static Refusal NothingToConsentTo(RoyaltyWork work) => new("royalties.nothing-to-consent-to", work.OutsideByName is { } name
        ? $"“{VietnameseText.Shorten(work.Title, 80)}” đã được {name} đồng ý mức ngoài khung."
        : $"“{VietnameseText.Shorten(work.Title, 80)}” không có mức ngoài khung nào chờ đồng ý.");

    public static readonly Refusal OwnAssessment = new("royalties.own-assessment",
        "Bạn đã chấm bài này nên không được tự đồng ý mức ngoài khung: hãy để người khác có quyền duyệt kỳ xem xét.");

    public static readonly Refusal ConsentToOwnWork = new("royalties.consent-own-work",
        "Bạn là tác giả hoặc người soạn bài này nên không được đồng ý mức ngoài khung: hãy để người khác có quyền duyệt kỳ xem xét.");

    public static readonly Refusal NoteTooLong = new("royalties.note-too-long",
        $"Ghi chú dài quá {RoyaltyWork.NoteLength} ký tự: hãy viết ngắn lại.", "Note");

    public static readonly Refusal OwnWork = new("royalties.own-work",
        "Bạn là tác giả hoặc người soạn bài này nên không được tự chấm: hãy để người khác chấm.");

    public static readonly Refusal WorkExcluded = new("royalties.work-excluded",
        "Bài đã gỡ khỏi cổng nên không chấm nhuận bút.");
}
