using Portal.Core.Royalties.Rates;

namespace Portal.Core.Royalties.Schedules;

/// <summary>What speaks against fixed sums, parts of another work's royalty, grades, additions and remuneration.</summary>
public static partial class ScheduleRefusals
{
    public static Refusal SumUnused(ScheduleGenre genre, string field) => Wrong("genres",
        $"“{genre.Name}” tính theo hệ số nên không ghi mức chi cố định", field);

    public static Refusal FrameUnused(ScheduleGenre genre, string field) => Wrong("genres", $"“{genre.Name}” có mức chi cố định nên không ghi hệ số", field);

    public static Refusal SumMissing(ScheduleGenre genre, string field) => Wrong("genres",
        $"“{genre.Name}” chưa có mức chi: hãy ghi mức chi cố định hoặc chia bậc có mức chi", field);

    public static Refusal SumNotPositive(ScheduleGenre genre, Money sum, string field) => Wrong("genres",
        $"mức chi {sum} của “{genre.Name}” phải lớn hơn 0", field);

    public static Refusal SumAboveLaw(ScheduleGenre genre, Money sum, Money most, RoyaltyCap cap, string field) => Wrong("genres",
        $"mức chi {sum} của “{genre.Name}” vượt {most}, là mức ứng với hệ số tối đa {Vietnamese.Number(cap.MaxCoefficient)} của pháp luật", field);

    public static Refusal ShareUnused(ScheduleGenre genre, string field) => Wrong("genres",
        $"“{genre.Name}” không tính theo tác phẩm tương ứng nên không ghi tỷ lệ", field);

    public static Refusal ShareUnknown(ScheduleGenre genre, IReadOnlyList<RoyaltyShareRule> shares, string field) => Wrong("genres",
        $"“{genre.Name}” tính theo tác phẩm tương ứng: hãy chọn loại của pháp luật ({string.Join(", ", shares.Select(s => s.Name))})", field);

    public static Refusal ShareAgainstLaw(ScheduleGenre genre, RoyaltyShareRule law, string field) => Wrong("genres",
        $"tỷ lệ của “{genre.Name}” phải trong khoảng {Vietnamese.Number(law.MinPercent)}%–{Vietnamese.Number(law.MaxPercent)}% ({law.Source})", field);

    public static Refusal ShareMissing(ScheduleGenre genre, string field) => Wrong("genres",
        $"“{genre.Name}” chưa có tỷ lệ thấp nhất và cao nhất so với tác phẩm tương ứng", field);

    public static Refusal ShareRange(ScheduleGenre genre, decimal min, decimal max, string field) => Wrong("genres",
        $"tỷ lệ thấp nhất {Vietnamese.Number(min)}% của “{genre.Name}” " + (min < 0 ? "là số âm" : $"lớn hơn tỷ lệ cao nhất {Vietnamese.Number(max)}%"), field);

    public static Refusal GradeName(ScheduleGenre genre, string field) => Wrong("genres",
        $"bậc của “{genre.Name}” phải có tên, nhiều nhất {RoyaltyGrade.NameLength} ký tự", field);

    public static Refusal DoubleGrade(ScheduleGenre genre, string name, string field) => Wrong("genres", $"bậc “{name}” của “{genre.Name}” bị trùng", field);

    public static Refusal GradeNeedsCoefficient(ScheduleGenre genre, GradeChoice grade, string field) => Wrong("genres",
        $"bậc “{grade.Name}” của “{genre.Name}” phải ghi hệ số", field);

    public static Refusal GradeNeedsSum(ScheduleGenre genre, GradeChoice grade, string field) => Wrong("genres",
        $"bậc “{grade.Name}” của “{genre.Name}” phải ghi mức chi bằng đồng", field);

    public static Refusal GradeOutside(ScheduleGenre genre, GradeChoice grade, decimal coefficient, string field) => Wrong("genres",
        $"hệ số {Vietnamese.Number(coefficient)} của bậc “{grade.Name}” nằm ngoài khung {Vietnamese.Number(genre.Min)}–{Vietnamese.Number(genre.Max)} của "
        + $"“{genre.Name}”", field);

    public static Refusal GradeTooFine(ScheduleGenre genre, GradeChoice grade, string field) => Wrong("genres",
        $"hệ số của bậc “{grade.Name}” của “{genre.Name}” ghi nhiều nhất hai chữ số sau dấu phẩy", field);

    public static Refusal DoubleAddition(string name) => Wrong("additions", $"khoản “{name}” bị trùng");

    public static Refusal AdditionName(string field) => new("royalties.schedule.missing",
        $"Hãy nhập tên khoản tăng, giảm, nhiều nhất {ScheduleAddition.NameLength} ký tự.", field);

    public static Refusal AdditionCode(string name, string field) => Wrong("additions",
        $"mã của “{name}” đang trống hoặc quá {ScheduleAddition.CodeLength} ký tự", field);

    public static Refusal AdditionRange(ScheduleAdditionForm addition, string field) => Wrong("additions",
        $"tỷ lệ của “{addition.Name}” phải từ 0% đến 100%, cao nhất lớn hơn 0% và không nhỏ hơn thấp nhất "
        + $"(đang ghi {Vietnamese.Number(addition.Min)}%–{Vietnamese.Number(addition.Max)}%)", field);

    public static Refusal AdditionAgainstLaw(ScheduleAdditionForm addition, RoyaltyAddition law, string field) => Wrong("additions",
        $"“{addition.Name}” là khoản hưởng thêm từ {Vietnamese.Number(law.MinPercent)}% đến {Vietnamese.Number(law.MaxPercent)}% của pháp luật "
        + $"({law.Source}), không ghi khác khoảng đó được", field);

    public static Refusal GroundMissing(string name, string field) => Wrong("additions",
        $"“{name}” không có trong Nghị định số 18/2014/NĐ-CP: hãy ghi căn cứ", field);

    public static Refusal GroundTooLong(string name, string field) => Wrong("additions", $"căn cứ của “{name}” dài quá 400 ký tự", field);

    public static Refusal RemunerationPercent(string field, decimal percent) => Wrong(field,
        $"tỷ lệ thù lao {Vietnamese.Number(percent)}% phải từ 0% đến 100% nhuận bút");

    public static readonly Refusal RemunerationInside = Wrong("informationPercent",
        "thù lao tính trong tỷ lệ chia của bài thì không ghi tỷ lệ thù lao riêng; hãy bỏ trống hoặc chọn “trả thêm ngoài nhuận bút”");

    public static readonly Refusal RemunerationMissing = Wrong("informationPercent",
        "thù lao trả thêm ngoài nhuận bút: hãy ghi tỷ lệ cho cung cấp thông tin, cho biên tập, hoặc cả hai");

    public static Refusal RemunerationAboveLaw(decimal percent, RoyaltyFundRule law) => Wrong("editingPercent",
        $"thù lao cộng lại {Vietnamese.Number(percent)}% nhuận bút vượt mức tối đa của pháp luật là {Vietnamese.Number(law.RemunerationPercent)}% "
        + $"({law.Source})");

    public static Refusal GradeUnreadable(string genre, string part, string field) => new("royalties.schedule.grade",
        $"Bậc “{VietnameseText.Shorten(part, 40)}” của “{genre}” không đọc được: hãy viết tên bậc, dấu cách rồi số, các bậc cách nhau bằng dấu chấm phẩy, "
        + "ví dụ A 2,5; B 2.", field);

    public static Refusal WithdrawnAlready(RoyaltySchedule schedule) => new("royalties.schedule.withdrawn",
        $"Biểu “{schedule.Name}” đã được {schedule.WithdrawnByName ?? FixedUser.System.Name} thu hồi.");

    public static Refusal HasBegun(RoyaltySchedule schedule) => new("royalties.schedule.begun",
        $"Biểu “{schedule.Name}” đã có hiệu lực từ {Vietnamese.Date(schedule.EffectiveFrom)} nên không thu hồi được: "
        + "khi cơ quan ban hành biểu khác, hãy nhập biểu mới có ngày hiệu lực sau.");

    public static Refusal WasUsed(RoyaltySchedule schedule) => new("royalties.schedule.used",
        $"Đã có bài chấm theo biểu “{schedule.Name}” nên không thu hồi được.");

    public static Refusal NotTheLast(RoyaltySchedule schedule) => new("royalties.schedule.not-last",
        $"Đã có biểu khác có hiệu lực sau biểu “{schedule.Name}”: hãy thu hồi biểu sau trước.");
}
