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

    public static readonly Refusal NoSuchKind = new("royalties.paper-kind", "Loại văn bản này không lập ở đây: hãy mở trang của kỳ hoặc của lần chi.");
}
