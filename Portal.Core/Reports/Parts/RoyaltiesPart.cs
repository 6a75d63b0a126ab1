using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// Royalties: of the items of the span what is assessed and approved as of today, and what was paid on days of the span, for whichever items. Sums are
/// before tax, to the đồng those of the lines.
/// </summary>
internal sealed class RoyaltiesPart : IReportPart
{
    public const string PartCode = "nhuan-but";
    private const string Title = "Nhuận bút, thù lao";
    private const string Assessed = "da-cham";
    private const string Awaiting = "cho-cham";
    private const string Excluded = "khong-chi";
    private const string Amount = "tien-cham";
    private const string Approved = "tien-duyet";
    private const string Paid = "da-chi";
    private const string Tax = "thue";

    public string Code => PartCode;
    public int Position => 50;
    public bool OfMoney => true;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var works = await SpanWorks.EachAsync(operation, question);
        var paid = await question.EachAsync(span => SpanPayments.OfAsync(operation, span));
        var figures = Figures(question, works, paid);
        ReportFigure Of(string key) => figures.Find(f => f.Key == key)!;
        return new(Code, Title, figures,
            [.. Sentences(works.Now, paid.Now), .. ReportWords.Changed("Số tiền đã chấm", Of(Amount), question),
                .. ReportWords.Changed("Số tiền đã chi", Of(Paid), question)],
            [], [ReportTables.Chart(PartCode, Title, [("Đã chấm", Of(Amount)), ("Đã duyệt", Of(Approved)), ("Đã chi trong kỳ", Of(Paid))], question)]);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        if (key is Paid or Tax) return SpanPayments.Rows(await SpanPayments.OfAsync(operation, question.Span), ofTax: key == Tax);
        var works = (await SpanWorks.OfAsync(operation, question.Span)).Works;
        return key switch
        {
            Assessed or Amount => SpanWorks.Rows("Tin, bài đã chấm nhuận bút", works.Where(w => w.IsAssessed)),
            Awaiting => SpanWorks.Rows("Tin, bài chưa chấm nhuận bút", works.Where(w => w.Status == RoyaltyWorkStatus.Awaiting)),
            Excluded => SpanWorks.Rows("Tin, bài không chi nhuận bút", works.Where(w => w.Status == RoyaltyWorkStatus.Excluded)),
            Approved => SpanWorks.Rows("Nhuận bút đã duyệt", works.Where(w => w.IsApproved)),
            _ => null,
        };
    }

    private static List<ReportFigure> Figures(ReportQuestion question, Three<SpanWorks> works, Three<IReadOnlyList<SpanPayment>> paid)
    {
        Three<int> Of(RoyaltyWorkStatus status) => works.Select(w => w.Works.Count(one => one.Status == status));
        return
        [
            question.Count(Assessed, "Tin, bài đã chấm", Of(RoyaltyWorkStatus.Assessed)),
            question.Count(Awaiting, "Tin, bài chưa chấm", Of(RoyaltyWorkStatus.Awaiting)),
            question.Count(Excluded, "Tin, bài không chi", Of(RoyaltyWorkStatus.Excluded)),
            question.Sum(Amount, "Nhuận bút đã chấm (đồng)", works.Select(w => w.Works.Sum(one => one.Counted))),
            question.Sum(Approved, "Trong đó: đã duyệt (đồng)", works.Select(w => w.Works.Where(one => one.IsApproved).Sum(one => one.Counted))),
            question.Sum(Paid, "Đã chi trong kỳ, trước thuế (đồng)", paid.Select(p => p.Sum(one => one.Gross))),
            question.Sum(Tax, "Thuế đã khấu trừ trong kỳ (đồng)", paid.Select(p => p.Sum(one => one.Tax))),
        ];
    }

    private static IEnumerable<string> Sentences(SpanWorks works, IReadOnlyList<SpanPayment> paid)
    {
        var (assessed, awaiting) = (works.Works.Count(w => w.IsAssessed), works.Works.Count(w => w.Status == RoyaltyWorkStatus.Awaiting));
        var (excluded, total) = (works.Works.Count(w => w.Status == RoyaltyWorkStatus.Excluded), works.Works.Sum(w => w.Counted));
        if (works.Works.Count == 0) yield return "Trong kỳ không phát sinh nhuận bút, thù lao.";
        else
        {
            var words = $"Đã chấm {ReportWords.Count(assessed)} tin, bài, tổng số tiền {total.Digits} đồng "
                + $"({AmountInWords.Of(total).ToLower(Vietnamese.Culture)})";
            words += awaiting > 0 ? $"; còn {ReportWords.Count(awaiting)} tin, bài chưa chấm" : "";
            yield return words + (excluded > 0 ? $"; {ReportWords.Count(excluded)} tin, bài đã gỡ nên không chi." : ".");
        }
        if (paid.Count > 0)
            yield return $"Đã chi trong kỳ {paid.Sum(p => p.Gross).Digits} đồng trước thuế, khấu trừ thuế {paid.Sum(p => p.Tax).Digits} đồng.";
    }
}
