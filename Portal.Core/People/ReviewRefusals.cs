namespace Portal.Core.People;

/// <summary>Sentences about reviews of rights.</summary>
public static class ReviewRefusals
{
    public static readonly Refusal Signed = new("reviews.signed",
        "Đợt rà soát này đã ký nên không sửa được nữa: hãy bắt đầu đợt mới nếu cần.");

    public static readonly Refusal OpenAlready = new("reviews.open-already", "Đang có một đợt rà soát chưa ký: hãy làm tiếp đợt ấy.");

    public static Refusal Undecided(int count) => new("reviews.undecided",
        $"Còn {Vietnamese.Number(count)} người chưa được đánh dấu giữ hay thu hồi: hãy đánh dấu đủ rồi ký.");

    public static Refusal AnsweredOtherwise(IEnumerable<string> people) => new("reviews.answered-otherwise",
        $"Trong lúc bạn xem, kết luận về {VietnameseText.Shorten(string.Join(", ", people.Order(VietnameseText.Order)), 300)} đã thay đổi. "
            + "Danh sách đã được cập nhật: hãy xem lại rồi ký.");

    public static Refusal Changed(int count) => new("reviews.changed",
        $"Từ khi bắt đầu rà soát, {Vietnamese.Number(count)} người đã có thay đổi về vai trò hoặc mới vào cổng. Danh sách đã được cập nhật: "
            + "hãy đánh dấu lại những người ấy rồi ký.");
}
