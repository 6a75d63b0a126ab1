namespace Portal.Core.Royalties.Periods;

/// <summary>Vietnamese words for the states of a work and for adjustments; those of a period stand in <see cref="PeriodLife"/>.</summary>
public static class RoyaltyWords
{
    public static string Of(RoyaltyWorkStatus status) => status switch
    {
        RoyaltyWorkStatus.Awaiting => "Chưa chấm",
        RoyaltyWorkStatus.Assessed => "Đã chấm",
        RoyaltyWorkStatus.Excluded => "Không chi",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(AdjustmentGround ground) => ground switch
    {
        AdjustmentGround.Mistake => "Sai sót khi chấm",
        AdjustmentGround.RateChanged => "Mức chi đổi, áp dụng trở về trước",
        AdjustmentGround.ShareChanged => "Tỷ lệ đồng tác giả đổi",
        AdjustmentGround.Withdrawn => "Bài đã gỡ",
        AdjustmentGround.Other => "Lý do khác",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public static string Of(AdjustmentState state) => state switch
    {
        AdjustmentState.Proposed => "Đề xuất",
        AdjustmentState.Taken => "Tính vào kỳ",
        AdjustmentState.Left => "Không tính",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary><c>truy lĩnh</c> for money to come, <c>thu hồi</c> for money to go back.</summary>
    public static string KindOf(Money amount) => amount < Money.Zero ? "thu hồi" : "truy lĩnh";

    /// <summary><c>đợt chi 03/2026</c> of the plan with that address, <c>2026-03</c>.</summary>
    public static string PlanOf(string code) => code.Split('-') is [var year, var number] ? $"đợt chi {number}/{year}" : "đợt chi " + code;

    public static string Of(WithdrawnDecision decision) => decision switch
    {
        WithdrawnDecision.Keep => "Giữ nguyên",
        WithdrawnDecision.TakeBack => "Thu hồi",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
