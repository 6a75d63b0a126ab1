using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Adjustments;

/// <summary>Why a fixed amount is not corrected.</summary>
public static class AdjustmentRefusals
{
    public static Refusal LineStillOpen(RoyaltyPeriod period) => new("royalties.line-still-open",
        period.State.TakesWorks
            ? $"Kỳ {period.Span.Words} còn đang chấm: hãy sửa thẳng điểm chấm của bài, không cần khoản điều chỉnh."
            : $"Kỳ {period.Span.Words} chưa được duyệt: cần sửa thì trả kỳ về rồi sửa điểm chấm, không cần khoản điều chỉnh.");

    public static Refusal PeriodNotOpen(RoyaltyPeriod period) => new("royalties.adjustment-period-not-open",
        $"Kỳ {period.Span.Words} ở trạng thái “{period.State.Words}” nên không thêm, bỏ khoản điều chỉnh được: khoản điều chỉnh chỉ ghi vào kỳ đang chấm.");

    public static readonly Refusal DirectionMissing = new("royalties.adjustment-direction",
        "Hãy chọn truy lĩnh (chi thêm) hay thu hồi (trừ đi).", "Direction");

    public static readonly Refusal AmountMissing = new("royalties.adjustment-amount", "Hãy nhập số tiền lớn hơn 0.", "Amount");

    /// <summary>More would be taken back than the line has come to.</summary>
    public static Refusal MoreThanGiven(Money now) => new("royalties.adjustment-too-much",
        now == Money.Zero ? "Dòng này không còn tiền để thu hồi." : $"Chỉ thu hồi được nhiều nhất {now}: đó là số của dòng này tính đến nay.", "Amount");

    public static readonly Refusal DecisionMissing = new("royalties.withdrawn-decision", "Hãy chọn giữ nguyên hay thu hồi.", "Decision");

    public static readonly Refusal GroundUnknown = new("royalties.adjustment-ground", "Hãy chọn loại lý do.", "Ground");

    public static readonly Refusal OwnMoney = new("royalties.adjustment-own",
        "Khoản này là tiền của bạn nên bạn không được tự lập hoặc tự quyết định: hãy để người khác làm.");

    public static readonly Refusal DecidedAlready = AccessRefusals.Stale with
    {
        Sentence = "Bài này vừa được người khác quyết định hoặc đã được đăng lại. Hãy xem lại nội dung mới nhất.",
    };
}
