using Portal.Core.Papers;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Royalties.Payments.Sheets;

/// <summary>Why no request, submission or decision is issued.</summary>
public static class MoneyPaperRefusals
{
    public static Refusal NotApproved(RoyaltyPeriod period, PaperKind kind) => new("royalties.paper-before-approval",
        $"Kỳ nhuận bút {period.Span.Words} chưa được duyệt nên chưa lập được {PaperWords.Of(kind)}: hãy duyệt kỳ trước.");

    public static Refusal NothingToSpend(PaperKind kind) => new("royalties.paper-nothing",
        $"Không có khoản nào chi tại đơn vị nên không lập {PaperWords.Of(kind)}.");

    public static Refusal BeforeApproval(RoyaltyPeriod period, PaperKind kind, DateOnly approvedOn) => new("royalties.paper-day-before-approval",
        $"Kỳ nhuận bút {period.Span.Words} được duyệt ngày {Vietnamese.Date(approvedOn)}: {PaperWords.Of(kind)} không ghi ngày trước đó.", "On");

    public static Refusal BeforeSubmission(IssuedPaper submission) => new("royalties.paper-day-before-submission",
        $"Tờ trình số {submission.InRegister} ghi ngày {Vietnamese.Date(submission.PaperOn)}: quyết định chi không ghi ngày trước tờ trình.", "On");

    public static Refusal BeforeDecision(IssuedPaper decision) => new("royalties.paper-day-before-decision",
        $"Quyết định chi số {decision.InRegister} ghi ngày {Vietnamese.Date(decision.PaperOn)}: giấy đề nghị thanh toán không ghi ngày trước đó.", "On");

    public static Refusal AfterPayment(PaperKind kind, DateOnly paidOn) => new("royalties.paper-day-after-payment",
        $"Khoản này đã chi ngày {Vietnamese.Date(paidOn)}: {PaperWords.Of(kind)} phải có trước khi chi, không ghi ngày sau đó.", "On");

    public static readonly Refusal NoSuchKind = new("royalties.paper-kind", "Loại văn bản này không lập ở đây: hãy mở trang của kỳ hoặc của lần chi.");
}
