namespace Portal.Core.Royalties.Budgets;

/// <summary>Why a budget is not taken, or does not bear what is asked of it.</summary>
public static class BudgetRefusals
{
    private static string PageOf(int year) => $"nhuan-but/ngan-sach?nam={year}";

    public static Refusal Over(BudgetFigures figures, Money more) => new("royalties.budget-over",
        $"Dự toán năm {figures.Year} còn lại {figures.Remaining}"
        + (figures.Leave > Money.Zero ? $" (được phép vượt {figures.Leave})" : "") + $", khoản này cần thêm {more}: vượt "
        + $"{figures.Used + more - figures.Budget - figures.Leave}. Hãy nhập văn bản bổ sung dự toán, "
        + "hoặc để Trưởng ban ghi văn bản cho phép vượt kèm lý do ở trang Ngân sách.")
        { Link = PageOf(figures.Year) };

    public static Refusal PaidInClosedYear(int year) => new("royalties.budget-closed-day",
        $"Năm {year} đã quyết toán nên không ghi thêm khoản chi vào năm đó: hãy ghi ngày chi từ 01/01/{year + 1}.", "PaidOn");

    public static Refusal BookedOnClosedYear(int year, DateOnly lastDay) => new("royalties.budget-closed-booked",
        $"Khoản này đã ghi chi vào niên độ {year} mà năm {year} đã quyết toán: hãy ghi ngày chi sau {Vietnamese.Date(lastDay)}, khi đó tính vào dự toán năm "
        + $"{year + 1}.", "PaidOn");

    public static Refusal YearsMixed(int year) => new("royalties.budget-years-mixed",
        $"Lần chi này gồm kỳ chi vào niên độ {year} và khoản không ghi vào niên độ đó: hãy chi riêng từng phần.", "PaidOn");

    public static Refusal YearEndUnknown(int year) => new("royalties.year-end-rule",
        $"Không có quy định về thời gian chỉnh lý quyết toán năm {year} trong dữ liệu pháp luật nên không ghi được.", "What");

    public static Refusal YearEndOver(int year, DateOnly lastDay) => new("royalties.year-end-over",
        $"Thời gian chỉnh lý quyết toán năm {year} đã hết ngày {Vietnamese.Date(lastDay)}: khoản chi từ nay tính vào dự toán năm {year + 1}.", "What");

    public static readonly Refusal YearEndWhat = new("royalties.year-end-what", "Hãy chọn kỳ nhuận bút hoặc tháng phụ cấp.", "What");

    public static Refusal YearEndLater(string words, int year) => new("royalties.year-end-later",
        $"{words} không thuộc năm {year} trở về trước nên không chi vào niên độ {year}.", "What");

    public static Refusal YearEndBookedElsewhere(string words, int year) => new("royalties.year-end-booked",
        $"{words} đã ghi chi vào niên độ {year}: hãy bỏ ghi trước khi ghi năm khác.", "What");

    public static readonly Refusal YearEndGround = new("royalties.year-end-ground", "Hãy ghi căn cứ: văn bản hoặc quy định đơn vị áp dụng.", "Ground");

    public static readonly Refusal YearEndGroundLong = new("royalties.year-end-ground-long",
        $"Căn cứ dài quá {YearEndBooking.GroundLength} ký tự: hãy ghi gọn lại.", "Ground");

    public static Refusal YearEndTooMuch(BudgetFigures figures) => new("royalties.year-end-too-much",
        $"Ghi như vậy thì năm {figures.Year} đã chi và đã duyệt chờ chi {figures.Used}, vượt dự toán {figures.Budget}"
        + (figures.Leave > Money.Zero ? $" và phần được phép vượt {figures.Leave}" : "") + ": hãy chi vào dự toán năm sau, hoặc để Trưởng ban "
        + "ghi văn bản cho phép vượt.", "What") { Link = PageOf(figures.Year) };

    public static Refusal YearEndMixedPaid(string words, int year) => new("royalties.year-end-paid-mixed",
        $"{words} đã chi chung một lần với khoản không thuộc niên độ {year} nên không ghi riêng được.", "What");

    public static Refusal YearEndPaid(string words) => new("royalties.year-end-paid",
        $"{words} đã chi trong thời gian chỉnh lý nên không bỏ ghi niên độ được.");

    public static Refusal YearEndWaiting(IEnumerable<string> words, int year) => new("royalties.year-end-waiting",
        $"Còn khoản ghi chi vào niên độ {year} mà chưa chi hết: {string.Join("; ", words)}. Hãy chi, hoặc bỏ ghi niên độ, trước khi quyết toán.");

    public static Refusal Closed(int year) => new("royalties.budget-closed",
        $"Năm {year} đã quyết toán nên dự toán không đổi được nữa; số đã nhập sai so với văn bản thì chọn “Đính chính số đã nhập”.", "Year");

    public static Refusal OpeningOver(BudgetFigures figures) => new("royalties.budget-opening-over",
        $"Theo số liệu này thì năm {figures.Year} đã chi và đã duyệt chờ chi {figures.Used}, vượt dự toán được giao {figures.Budget}"
        + (figures.Leave > Money.Zero ? $" và phần được phép vượt {figures.Leave}" : "")
        + $". Nếu số liệu đúng, Trưởng ban ghi văn bản cho phép vượt thêm {-(figures.Remaining + figures.Leave)} ở trang Ngân sách rồi xác nhận.")
        { Link = PageOf(figures.Year) };

    public static readonly Refusal YearMissing = new("royalties.budget-year", "Hãy ghi năm ngân sách đủ bốn chữ số, ví dụ 2026.", "Year");

    public static Refusal YearFar(int first, int last) => new("royalties.budget-year-far",
        $"Chỉ nhập dự toán cho các năm từ {first} đến {last}.", "Year");

    public static readonly Refusal AmountMissing = new("royalties.budget-amount-missing", "Hãy nhập số tiền; dự toán bằng không thì nhập 0.", "Amount");

    public static readonly Refusal AmountNegative = new("royalties.budget-amount-negative",
        "Dự toán được giao không thể âm: khoản giảm thì chọn “Điều chỉnh giảm”.", "Amount");

    public static readonly Refusal ChangeOfNothing = new("royalties.budget-change-zero",
        "Điều chỉnh hay đính chính 0 đồng thì không cần ghi: hãy nhập số tăng hoặc số giảm.", "Amount");

    public static readonly Refusal LeaveNotPositive = new("royalties.budget-leave-amount", "Hãy nhập số tiền được phép vượt, lớn hơn 0.", "LeaveAmount");

    public static readonly Refusal PaperMissing = new("royalties.budget-paper", "Hãy ghi số, ký hiệu văn bản.", "PaperNumber");

    public static readonly Refusal PaperTooLong = new("royalties.budget-paper-long",
        $"Số văn bản dài quá {BudgetEntry.PaperLength} ký tự: hãy ghi gọn lại.", "PaperNumber");

    public static readonly Refusal PaperDayMissing = new("royalties.budget-paper-day", "Hãy ghi ngày của văn bản.", "PaperOn");

    public static readonly Refusal PaperInFuture = new("royalties.budget-paper-future", "Ngày văn bản đang ở tương lai: hãy ghi đúng ngày ký.", "PaperOn");

    public static Refusal BeforeApproved(DateOnly approved) => new("royalties.budget-change-early",
        $"Văn bản này ghi ngày trước văn bản giao dự toán ({Vietnamese.Date(approved)}): hãy xem lại ngày.", "PaperOn");

    public static Refusal BelowNothing(DateOnly day, Money sum) => new("royalties.budget-change-below",
        $"Tính theo thứ tự ngày văn bản thì đến {Vietnamese.Date(day)} dự toán chỉ còn {sum}: hãy xem lại số tiền và ngày của mục này.", "Amount");

    public static readonly Refusal ReasonMissing = new("royalties.budget-reason", "Hãy ghi lý do.", "Reason");

    public static readonly Refusal LeaveReasonMissing = new("royalties.budget-leave-reason", "Hãy ghi lý do cho phép vượt dự toán.", "LeaveReason");

    public static readonly Refusal SignerMissing = new("royalties.budget-leave-signer",
        "Hãy ghi người ký văn bản: chức danh và họ tên.", "SignedBy");

    public static readonly Refusal SignerTooLong = new("royalties.budget-leave-signer-long",
        $"Người ký dài quá {Vietnamese.Number(History.HistoryEntry.NameLength)} ký tự: hãy ghi gọn lại.", "SignedBy");

    public static Refusal ReasonTooLong(string field) => new("royalties.budget-reason-long",
        $"Lý do dài quá {Vietnamese.Number(BudgetEntry.ReasonLength)} ký tự: hãy viết gọn lại.", field);

    public static readonly Refusal WarnOutside = new("royalties.budget-warn", "Mức nhắc phải lớn hơn 0% và không quá 100%.", "WarnPercent");

    public static Refusal ApprovedAlready(int year) => new("royalties.budget-twice",
        $"Năm {year} đã có dự toán được giao (hoặc đang chờ xác nhận): khoản tăng, giảm sau đó thì chọn “Bổ sung, điều chỉnh”, "
        + "gõ nhầm số thì chọn “Đính chính số đã nhập”.", "Kind");

    public static Refusal NotApprovedYet(int year) => new("royalties.budget-no-approved",
        $"Năm {year} chưa có dự toán được giao đã xác nhận nên chưa điều chỉnh hay đính chính được.", "Kind");

    public static readonly Refusal DecidedAlready = new("royalties.budget-decided", "Mục này đã được quyết định: hãy tải lại trang để xem.");

    public static readonly Refusal OwnEntry = new("royalties.budget-own",
        "Bạn là người nhập mục này nên không tự xác nhận được: hãy để người khác có quyền duyệt kỳ xác nhận.");

    public static Refusal BelowUsed(BudgetFigures figures, Money budget) => new("royalties.budget-below-used",
        $"Theo mục này dự toán năm {figures.Year} là {budget}, ít hơn số đã chi và đã duyệt chờ chi {figures.Used - figures.Leave - budget}"
        + ". Nếu văn bản đúng như vậy, Trưởng ban ghi văn bản cho phép vượt phần đó rồi xác nhận.");

    public static Refusal NotOver(int year) => new("royalties.budget-year-running",
        $"Năm {year} chưa hết nên chưa quyết toán được: hãy quyết toán từ 01/01/{year + 1}.");

    public static Refusal NothingToSettle(int year) => new("royalties.budget-none",
        $"Năm {year} chưa có dự toán được giao đã xác nhận nên chưa quyết toán được: hãy nhập và xác nhận trước.") { Link = PageOf(year) };

    public static Refusal StillWaiting(int count) => new("royalties.budget-waiting",
        $"Còn {count} mục dự toán chờ xác nhận: hãy xác nhận hoặc bỏ trước khi quyết toán.");

    public static Refusal PlanStands(Payments.Plans.DisbursementPlan plan, int year) => new("royalties.budget-plan-stands",
        $"{Vietnamese.Capital(plan.Words)} đã lập, dự kiến chi ngày {Vietnamese.Date(plan.PlannedOn)}, mang số và thuế của năm {year} mà chưa chi: hãy ghi "
        + $"nhận chi (nếu tiền đã chi trong năm {year}) hoặc bỏ đợt chi đó trước khi quyết toán.") { Link = $"nhuan-but/chi-tra/{plan.Code}" };

    public static Refusal EarlierOpen(int year) => new("royalties.budget-earlier",
        $"Năm {year} chưa quyết toán: hãy quyết toán lần lượt từng năm.") { Link = PageOf(year) };

    public static readonly Refusal CorrectionReason = new("royalties.budget-correction",
        "Năm này đã quyết toán: hãy ghi lý do lập bản quyết toán thay thế.", "SettleReason");

    public static Refusal NoPaper(string words) => new("royalties.budget-no-paper", $"Chưa có bản {words} nào được phát hành.");

    public static readonly Refusal FactorOutside = new("royalties.budget-factor", "Tỷ lệ so với bình quân phải từ 0% đến 1.000%.", "Volume");

    public static readonly Refusal RateFactorOutside = new("royalties.budget-rate-factor", "Tỷ lệ so với mức chi hiện nay phải từ 0% đến 1.000%.", "Rates");

    public static readonly Refusal NothingToAverage = new("royalties.budget-no-average",
        "Chưa có tin, bài nào được chấm và chưa có phụ cấp nên chưa tính được dự toán.");
}
