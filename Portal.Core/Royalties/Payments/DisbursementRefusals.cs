using Portal.Core.Papers;

namespace Portal.Core.Royalties.Payments;

/// <summary>Why nothing is paid, and what is to be mended before it is.</summary>
public static class DisbursementRefusals
{
    public static readonly Refusal NothingChosen = new("royalties.nothing-chosen", "Hãy chọn ít nhất một kỳ, hoặc khoản còn nợ đầu kỳ, để chi.", "Periods");

    public static readonly Refusal NothingToPay = new("royalties.nothing-to-pay",
        "Các kỳ đã chọn không còn khoản nào để chi cho những người còn lại trong danh sách: hãy chọn kỳ khác, hoặc bỏ chọn “để lại lần sau”.", "Periods");

    public static readonly Refusal PercentMissing = new("royalties.percent-missing", "Hãy nhập tỷ lệ chi, từ trên 0 đến 100%.", "Percent");

    public static Refusal PercentOutside(decimal percent) => new("royalties.percent-outside",
        $"Tỷ lệ chi {Vietnamese.Number(percent)}% không dùng được: hãy nhập từ trên 0 đến 100%.", "Percent");

    public static readonly Refusal ReasonMissing = new("royalties.percent-reason-missing", "Chi dưới 100%: hãy ghi lý do, ví dụ “kinh phí còn lại không đủ”.",
        "Reason");

    public static readonly Refusal ReasonTooLong = new("royalties.percent-reason-long",
        $"Lý do dài quá {Disbursement.ReasonLength} ký tự: hãy viết ngắn lại.", "Reason");

    public static Refusal InvoiceNumberMissing(int contributorId, string name) => new("royalties.invoice-number-missing",
        $"{name}: chi cho tổ chức theo hóa đơn, hãy nhập số hóa đơn hoặc để lại lần sau.", InvoiceForm.NumberField(contributorId));

    public static Refusal InvoiceNumberTooLong(int contributorId, string name) => new("royalties.invoice-number-long",
        $"{name}: số hóa đơn dài quá {InvoiceForm.NumberLength} ký tự.", InvoiceForm.NumberField(contributorId));

    public static Refusal InvoiceDayMissing(int contributorId, string name) => new("royalties.invoice-day-missing",
        $"{name}: hãy nhập ngày hóa đơn.", InvoiceForm.IssuedOnField(contributorId));

    public static Refusal InvoiceAfterPayment(int contributorId, string name, DateOnly paidOn) => new("royalties.invoice-after-payment",
        $"{name}: ngày hóa đơn không được sau ngày chi {Vietnamese.Date(paidOn)}.", InvoiceForm.IssuedOnField(contributorId));

    public static Refusal Recorded(Disbursement made) => AccessRefusals.Stale with
    {
        Sentence = $"{made.PaidByName} đã ghi nhận {made.Words} lúc {WardClock.Say(made.PaidAt)}. Hãy xem lại nội dung mới nhất rồi làm tiếp.",
    };

    public static Refusal NoPaper(string words, PaperKind kind) => new("royalties.no-paper", kind switch
    {
        PaperKind.TransferList => $"{Vietnamese.Capital(words)} không có khoản nào chi bằng chuyển khoản nên không có danh sách chuyển khoản.",
        PaperKind.WithholdingList => $"{Vietnamese.Capital(words)} không có khoản thuế nào nên không có bảng kê khấu trừ thuế.",
        _ => $"{Vietnamese.Capital(words)} chưa phát hành {PaperWords.Of(kind)}.",
    });

    public static readonly Refusal NoSuch = new("royalties.no-disbursement",
        "Cổng này không có lần chi như trong địa chỉ: hãy chọn trong danh sách các lần chi.");
}
