namespace Portal.Core.Reports.Emulation;

/// <summary>Why a rule of emulation or a proposal is not taken.</summary>
public static class EmulationRefusals
{
    public static readonly Refusal FirstDayMissing = new("emulation.first-day-missing", "Hãy ghi ngày bắt đầu áp dụng.", "FromOn");

    public static Refusal FirstDayTaken(DateOnly day) => new("emulation.first-day-taken",
        $"Đã có quy định thi đua áp dụng từ {Vietnamese.Date(day)}: hãy chọn ngày khác, hoặc bỏ quy định đó trước.", "FromOn");

    public static readonly Refusal SourceMissing = new("emulation.source-missing",
        "Hãy ghi căn cứ, ví dụ “Quyết định số 12/QĐ-UBND ngày 05/01/2026”: điểm và mức tối thiểu phải do cổng quy định.", "Source");

    public static readonly Refusal SourceTooLong = new("emulation.source-too-long",
        $"Căn cứ dài quá {EmulationRule.SourceLength} ký tự: hãy viết ngắn lại.", "Source");

    public static Refusal MinimumWrong(string field) => new("emulation.minimum-wrong",
        $"Số tin, bài tối thiểu phải là số nguyên từ 1 đến {Vietnamese.Number(EmulationRule.MostMinimum)}.", field);

    public static Refusal PointsWrong(string field) => new("emulation.points-wrong",
        $"Điểm phải từ 0 đến {Vietnamese.Number(EmulationRule.MostPoints)}, nhiều nhất hai chữ số sau dấu phẩy.", field);

    public static readonly Refusal OnlyTakenOff = new("emulation.only-taken-off",
        "Chỉ có điểm trừ thì ai đăng ít nhất sẽ đứng đầu: hãy ghi cả điểm cộng, hoặc để trống mọi điểm để xếp theo số tin, bài.", "ItemPoints");

    public static readonly Refusal NothingPicked = new("emulation.nothing-picked", "Chưa chọn tập thể, cá nhân nào: hãy đánh dấu ít nhất một dòng.", "Picks");

    public static Refusal ReasonMissing(CommendationPick pick, string name) => new("emulation.reason-missing",
        $"Hãy ghi thành tích đề nghị khen thưởng của {name}.", pick.Field);

    public static Refusal ReasonTooLong(CommendationPick pick, string name) => new("emulation.reason-too-long",
        $"Thành tích của {name} dài quá {CommendationPick.ReasonLength} ký tự: hãy viết ngắn lại.", pick.Field);

    public static readonly Refusal PickGone = new("emulation.pick-gone",
        "Một dòng đã chọn không còn trong bảng thi đua của kỳ này (hồ sơ vừa được gộp hoặc bài đã đổi đơn vị): hãy tải lại trang và chọn lại.", "Picks");

    public static readonly Refusal AwardTooLong = new("emulation.award-too-long",
        $"Hình thức đề nghị dài quá {CommendationForm.AwardLength} ký tự: hãy viết ngắn lại.", "Award");

    public static readonly Refusal SpanUnfinished = new("emulation.span-unfinished",
        "Kỳ này chưa kết thúc nên chưa phát hành được tờ trình: số liệu còn thay đổi. Hãy xem trước, và phát hành khi hết kỳ.");

    public static readonly Refusal DayMissing = new("emulation.day-missing", "Hãy ghi ngày của tờ trình.", "On");

    public static Refusal DayWrong(DateOnly first) => new("emulation.day-wrong",
        $"Ngày của tờ trình phải từ {Vietnamese.Date(first)} (sau ngày cuối kỳ) đến hôm nay.", "On");
}
