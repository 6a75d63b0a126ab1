namespace Portal.Core.Royalties.Budgets;

/// <summary>Why a rate or a month of allowances is not taken.</summary>
public static class AllowanceRefusals
{
    public static readonly Refusal PositionMissing = new("royalties.allowance-position", "Hãy chọn chức danh trong Ban Biên tập.", "Position");

    public static readonly Refusal PositionUnknown = new("royalties.allowance-position-unknown",
        "Chức danh này không có trong hồ sơ cổng và chưa ai giữ: hãy chọn trong danh sách.", "Position");

    public static readonly Refusal FromMissing = new("royalties.allowance-from", "Hãy ghi ngày bắt đầu áp dụng mức phụ cấp.", "FromOn");

    public static readonly Refusal AmountOrCoefficient = new("royalties.allowance-amount",
        "Hãy ghi một trong hai: số tiền mỗi tháng, hoặc hệ số nhân với lương cơ sở.", "Amount");

    public static readonly Refusal AmountNotPositive = new("royalties.allowance-amount-positive", "Mức phụ cấp phải lớn hơn 0.", "Amount");

    public static readonly Refusal CoefficientOutside = new("royalties.allowance-coefficient", "Hệ số phải lớn hơn 0 và không quá 10.", "Coefficient");

    public static readonly Refusal PaperBeforeNothing = new("royalties.allowance-paper", "Hãy ghi số, ký hiệu quyết định phụ cấp.", "PaperNumber");

    public static Refusal Twice(DateOnly from) => new("royalties.allowance-twice",
        $"Chức danh này đã có mức áp dụng từ {Vietnamese.Date(from)}: hãy chọn ngày bắt đầu khác.", "FromOn");

    public static readonly Refusal EndMissing = new("royalties.allowance-end", "Hãy ghi ngày cuối cùng còn áp dụng.", "ToOn");

    public static Refusal EndEarly(DateOnly from) => new("royalties.allowance-end-early",
        $"Ngày cuối đứng trước ngày bắt đầu ({Vietnamese.Date(from)}): hãy xem lại.", "ToOn");

    public static readonly Refusal MonthMissing = new("royalties.allowance-month", "Hãy chọn tháng cần lập bảng phụ cấp.");

    public static Refusal MonthAhead(YearMonth month) => new("royalties.allowance-month-ahead",
        $"{Vietnamese.Capital(month.Words)} chưa đến nên chưa lập bảng phụ cấp được.");

    public static Refusal NoRates(YearMonth month) => new("royalties.allowance-empty",
        $"{Vietnamese.Capital(month.Words)} không có ai được hưởng: chưa có mức phụ cấp áp dụng, không ai giữ chức danh có phụ cấp, hoặc "
        + "bảng tháng khác đã tính đủ.");

    public static Refusal Standing(AllowanceMonth month) => new("royalties.allowance-standing",
        $"Bảng phụ cấp {month.Month.Words} {Vietnamese.Small(BudgetWords.Of(month.Status))}: không làm bước này được. Hãy tải lại trang.");

    public static Refusal NotApproved(AllowanceMonth month) => new("royalties.allowance-not-approved",
        $"Bảng phụ cấp {month.Month.Words} {Vietnamese.Small(BudgetWords.Of(month.Status))} nên chưa lấy số văn bản được: hãy duyệt bảng trước.");

    public static Refusal NumberedEarly(DateOnly approved) => new("royalties.allowance-number-early",
        $"Bảng được duyệt ngày {Vietnamese.Date(approved)}: không ghi ngày văn bản trước đó.", "On");

    public static readonly Refusal OwnList = new("royalties.allowance-own",
        "Bạn là người lập bảng này nên không tự duyệt được: hãy để người khác có quyền duyệt kỳ duyệt.");

    public static readonly Refusal PayerApproved = new("royalties.allowance-payer-approved",
        "Bạn là người duyệt bảng này nên không tự ghi nhận chi được: hãy để người khác ở bộ phận kế toán ghi.");

    public static readonly Refusal Changed = new("royalties.allowance-changed",
        "Nhiệm kỳ, mức phụ cấp hoặc bảng của tháng khác đã đổi từ khi lập bảng: hãy trả lại để lập lại rồi duyệt.");

    public static readonly Refusal ReasonMissing = new("royalties.allowance-reason", "Hãy ghi lý do trả lại.", "ReturnReason");

    public static readonly Refusal PaidOnMissing = new("royalties.allowance-paid-on", "Hãy ghi ngày chi.", "PaidOn");

    public static readonly Refusal PaidInFuture = new("royalties.allowance-paid-future", "Ngày chi đang ở tương lai: hãy ghi đúng ngày đã chi.", "PaidOn");

    public static Refusal PaidEarly(DateOnly approved) => new("royalties.allowance-paid-early",
        $"Ngày chi đứng trước ngày duyệt ({Vietnamese.Date(approved)}): hãy xem lại.", "PaidOn");

    public static Refusal NoSalary(DateOnly day) => new("royalties.allowance-no-salary",
        $"Không có mức lương cơ sở cho ngày {Vietnamese.Date(day)} nên không nhân hệ số được.", "Coefficient");
}
