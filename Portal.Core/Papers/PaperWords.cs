namespace Portal.Core.Papers;

/// <summary>Vietnamese words for issued papers.</summary>
public static class PaperWords
{
    /// <summary>The history's name for the issue of a paper.</summary>
    internal const string Action = "papers.issued";

    /// <summary>Written across a paper that has not been issued.</summary>
    public const string Provisional = "SỐ LIỆU TẠM TÍNH";

    /// <summary>Written across a paper that takes back what the one before it said.</summary>
    public const string Withdrawn = "ĐÃ TRẢ LẠI";

    /// <summary>What became of that on which a paper rests that is no longer in force although none took its place.</summary>
    public static string WhyWithdrawn(PaperKind kind) => kind is PaperKind.Submission or PaperKind.SpendingDecision
        ? "kỳ đã trả về để duyệt lại" : "đợt chi đã bỏ";

    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.AssessmentSheet => "bảng chấm nhuận bút",
        PaperKind.PaymentSheet => "bảng kê chi trả",
        PaperKind.TransferList => "danh sách chuyển khoản",
        PaperKind.WithholdingList => "bảng kê khấu trừ thuế",
        PaperKind.WithholdingCertificate => "chứng từ khấu trừ thuế",
        PaperKind.ActivityReport => "báo cáo hoạt động",
        PaperKind.AllowanceSheet => "bảng thanh toán phụ cấp",
        PaperKind.BudgetEstimate => "dự toán kinh phí",
        PaperKind.BudgetSettlement => "quyết toán kinh phí",
        PaperKind.CommendationProposal => "tờ trình đề nghị khen thưởng",
        PaperKind.PaymentRequest => "giấy đề nghị thanh toán",
        PaperKind.Submission => "tờ trình duyệt chi",
        PaperKind.SpendingDecision => "quyết định chi",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
