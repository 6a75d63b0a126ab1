using Portal.Core.Law;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Ageing;
using Portal.Core.Royalties.Rates;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// What is still owed, as of the day the report is made, to people whose work was published up to the end of the span, by how long they have waited
/// (NĐ 18/2014 Điều 4 khoản 10). What an earlier day owed is not known any more, so there is nothing to compare with.
/// </summary>
internal sealed class AgeingPart(LawTables laws) : IReportPart
{
    private const string Lines = "khoan";
    private const string Owed = "con-no";
    private const string BandStart = "tuoi-";
    private const string MoneyEnd = "-tien";

    public string Code => "cho-chi";
    public int Position => 55;
    public bool OfMoney => true;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var lines = await FindUnpaidLines.AgesAsync(operation, laws, question.Span.Last);
        return new(Code, "Nhuận bút chờ chi",
        [
            new(Lines, "Khoản chờ chi", lines.Count, null, null, SheetColumnKind.Integer) { OfNow = true },
            new(Owed, "Còn phải chi (đồng)", Sum(lines).Dong, null, null, SheetColumnKind.Money) { OfNow = true },
        ], Sentences(lines, operation.Today).ToList(), TermOf(operation.Today) is { } term ? [Table(lines, term)] : [], []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var lines = await FindUnpaidLines.OfAsync(operation, laws, question.Span.Last);
        if (key is Lines or Owed) return Rows("Nhuận bút chờ chi", lines);
        var code = key.StartsWith(BandStart, StringComparison.Ordinal) ? key[BandStart.Length..].Replace(MoneyEnd, "", StringComparison.Ordinal) : "";
        foreach (var (known, band) in UnpaidList.Bands)
            if (known == code && TermOf(operation.Today) is { } term)
                return Rows($"Nhuận bút chờ chi: {Vietnamese.Small(UnpaidList.WordsOf(band, term))}", lines.FindAll(l => l.Band == band));
        return null;
    }

    private int? TermOf(DateOnly today) => RoyaltyTerm.RuleOf(today, laws.RoyaltyTermRules)?.Days;

    private static Money Sum(List<AgedLine> lines) => lines.Sum(l => l.Amount ?? Money.Zero);

    private IEnumerable<string> Sentences(List<AgedLine> lines, DateOnly today)
    {
        if (lines.Count == 0)
        {
            yield return $"Theo số liệu ngày {Vietnamese.Date(today)}, không còn nhuận bút, thù lao nào chờ chi.";
            yield break;
        }
        var over = lines.FindAll(l => l.Band == AgeBand.Over);
        yield return $"Theo số liệu ngày {Vietnamese.Date(today)}, còn {ReportWords.Count(lines.Count)} khoản chờ chi, {Sum(lines).Digits} đồng đã chấm"
            + (over.Count == 0 || TermOf(today) is not { } term ? "."
                : $"; trong đó {ReportWords.Count(over.Count)} khoản quá {term} ngày kể từ ngày đăng, {Sum(over).Digits} đồng.");
    }

    private SheetTable Table(List<AgedLine> lines, int term) => new()
    {
        Caption = "Nhuận bút chờ chi theo thời gian từ ngày đăng",
        Columns =
        [
            ReportTables.Ordinal, new("band", "Số ngày chờ", SheetColumnKind.Text, 30), new("lines", "Số khoản", SheetColumnKind.Integer, 10) { Total = true },
            new("amount", "Còn phải chi (đồng)", SheetColumnKind.Money, 18) { Total = true },
        ],
        Rows = UnpaidList.Bands.Select((b, i) => Row(i + 1, b.Code, UnpaidList.WordsOf(b.Band, term), lines.FindAll(l => l.Band == b.Band))).ToList(),
        Totals = true,
    };

    private SheetRow Row(int number, string band, string words, List<AgedLine> lines) => new([number, words, lines.Count, Sum(lines)])
    {
        Keys = [null, null, ReportTables.Key(Code, BandStart + band), ReportTables.Key(Code, BandStart + band + MoneyEnd)],
    };

    private static ReportRows Rows(string title, List<UnpaidLineRow> lines) => new(title,
    [
        new("payee", "Người nhận", SheetColumnKind.Text, 24), new("title", "Tin, bài", SheetColumnKind.Text, 40),
        new("on", "Ngày đăng", SheetColumnKind.Date, 11),
        new("days", "Số ngày", SheetColumnKind.Integer, 8), new("state", "Kỳ nhuận bút", SheetColumnKind.Text, 20),
        new("amount", "Còn phải chi (đồng)", SheetColumnKind.Money, 14) { Total = true },
    ],
        lines.ConvertAll(l => new SheetRow([l.Name, l.Title, l.PublishedOn, l.Days, UnpaidList.StateOf(l), l.Amount])))
    {
        Links = lines.ConvertAll(l => (string?)$"nhuan-but/{l.Span}#bai-{l.WorkId}"),
    };
}
