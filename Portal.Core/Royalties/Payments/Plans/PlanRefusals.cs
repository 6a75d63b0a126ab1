using Portal.Core.Papers;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Plans;

/// <summary>Why no disbursement is drawn up, and why one that was is not paid or dropped.</summary>
public static class PlanRefusals
{
    public static readonly Refusal DayMissing = new("royalties.plan-day-missing", "Hãy nhập ngày dự kiến chi.", "PaidOn");

    public static Refusal DayBehind(DateOnly today) => new("royalties.plan-day-behind",
        $"Ngày dự kiến chi không được trước hôm nay ({Vietnamese.Date(today)}): khoản đã chi thì chọn “Ghi nhận đã chi”.", "PaidOn");

    public static Refusal DayFarAhead(DateOnly last) => new("royalties.plan-day-far",
        $"Ngày dự kiến chi không được quá {DisbursementPlan.MostDaysAhead} ngày kể từ hôm nay (sau ngày {Vietnamese.Date(last)}): "
        + "hãy lập khi gần đến ngày chi.", "PaidOn");

    public static Refusal DuesHeld(string code, IReadOnlyList<string> names, int more) => new("royalties.due-drawn",
        $"Khoản còn nợ hoặc còn phải thu hồi của {string.Join(", ", names)}{(more > 0 ? $" và {more} người khác" : "")} đang nằm trong "
        + $"{RoyaltyWords.PlanOf(code)} đã lập, chờ chi: hãy ghi nhận chi hoặc bỏ đợt chi đó trước, hoặc để những người này lại lần sau.")
        { Link = $"nhuan-but/chi-tra/{code}" };

    public static readonly Refusal NoSuch = new("royalties.no-plan", "Cổng này không có đợt chi như trong địa chỉ: hãy chọn trong danh sách các lần chi.");

    /// <summary>Another form was faster with the same key, or somebody else sent the same form.</summary>
    public static Refusal Drawn(DisbursementPlan plan) => AccessRefusals.Stale with
    {
        Sentence = $"{plan.DrawnByName} đã lập {plan.Words} lúc {WardClock.Say(plan.DrawnAt)}. Hãy xem lại nội dung mới nhất rồi làm tiếp.",
    };

    /// <summary>It was paid or dropped meanwhile.</summary>
    public static Refusal Ended(DisbursementPlan plan) => AccessRefusals.Stale with
    {
        Sentence = $"{plan.EndedByName} đã {(plan.State == PlanState.Paid ? "ghi nhận chi" : "bỏ")} {plan.Words}"
            + $"{(plan.EndedAt is { } at ? $" lúc {WardClock.Say(at)}" : "")}. Hãy xem lại nội dung mới nhất rồi làm tiếp.",
    };

    public static Refusal BeforeDrawn(DisbursementPlan plan) => new("royalties.paid-before-drawn",
        $"{Vietnamese.Capital(plan.Words)} lập ngày {Vietnamese.Date(plan.DrawnOn)}: ngày chi không được trước đó.", "PaidOn");

    public static Refusal OtherYear(DisbursementPlan plan) => new("royalties.plan-other-year",
        $"{Vietnamese.Capital(plan.Words)} mang số và thuế của năm {plan.Year} nên không chi sang năm khác: hãy bỏ đợt chi này rồi lập lại; "
        + "giấy tờ mới sẽ ghi rõ thay thế giấy tờ đã lập.", "PaidOn");

    public static Refusal BeforeRequest(IssuedPaper request) => new("royalties.paid-before-request",
        $"Giấy đề nghị thanh toán số {request.InRegister} ghi ngày {Vietnamese.Date(request.PaperOn)}: ngày chi không được trước đó.", "PaidOn");

    /// <summary>What is paid on that day is not what was printed and signed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="first">What differs, the first of it, each as told: <c>Mai Anh (thuế TNCN đã in 0 đồng, nay 253.000 đồng)</c>.</param>
    /// <param name="more">How many more payees differ.</param>
    public static Refusal Differs(DisbursementPlan plan, IReadOnlyList<string> first, int more) => new("royalties.plan-differs",
        $"Không chi được theo {plan.Words} vì tính đến ngày chi thì khác giấy tờ đã lập: {string.Join("; ", first)}"
        + $"{(more > 0 ? $"; và {more} người khác" : "")}. Hãy bỏ đợt chi này rồi lập lại; giấy tờ mới sẽ ghi rõ thay thế giấy tờ đã lập.");

    public static readonly Refusal ReasonMissing = new("royalties.drop-reason", "Hãy ghi lý do bỏ đợt chi.", "Reason");

    public static readonly Refusal ReasonTooLong = new("royalties.drop-reason-long",
        $"Lý do dài quá {Disbursement.ReasonLength} ký tự: hãy viết ngắn lại.", "Reason");
}
