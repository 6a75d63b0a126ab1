using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Rates;

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

    /// <summary>Names every addition of the law in force on the day, so that the assessor sees what the sum may be made of.</summary>
    public static Refusal AdditionOutOfRange(IReadOnlyList<RoyaltyAddition> additions) => new("royalties.addition-out-of-range", additions.Count == 0
        ? "Ngày đăng bài chưa có quy định về mức hưởng thêm: hãy nhập 0 hoặc bỏ trống."
        : $"Tổng tỷ lệ hưởng thêm phải từ 0% đến {Vietnamese.Number(additions.Sum(a => a.MaxPercent))}%, gồm: "
            + $"{string.Join("; ", additions.Select(a => $"“{a.Name}” {RangeOf(a)}"))} "
            + $"({string.Join("; ", additions.Select(a => a.Source).Distinct())}).", "Addition");

    private static string RangeOf(RoyaltyAddition addition) => addition.MinPercent == 0
        ? $"đến {Vietnamese.Number(addition.MaxPercent)}%"
        : $"từ {Vietnamese.Number(addition.MinPercent)}% đến {Vietnamese.Number(addition.MaxPercent)}%";

    public static readonly Refusal NoteTooLong = new("royalties.note-too-long",
        $"Ghi chú dài quá {RoyaltyWork.NoteLength} ký tự: hãy viết ngắn lại.", "Note");

    public static readonly Refusal OwnWork = new("royalties.own-work",
        "Bạn là tác giả hoặc người soạn bài này nên không được tự chấm: hãy để người khác chấm.");

    public static readonly Refusal WorkExcluded = new("royalties.work-excluded",
        "Bài đã gỡ khỏi cổng nên không chấm nhuận bút.");
}
