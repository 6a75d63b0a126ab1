using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Reports;

/// <summary>
/// The activity report as an administrative paper of the editorial board (NĐ 30/2020/NĐ-CP Phụ lục I, TĐ Điều 21): an opening, one paragraph a part, the
/// charts, the tables of all parts numbered through, one signature on the board's behalf.
/// </summary>
public static class ActivityReportSheet
{
    /// <summary>What the board calls itself after its full name has been given.</summary>
    private const string BoardShort = "Ban Biên tập";

    /// <param name="profile">Who reports.</param>
    /// <param name="report">What.</param>
    /// <param name="today">Up to which day the figures go.</param>
    /// <param name="paperOn">The day the paper bears, which may lie before <paramref name="today"/>; null is today.</param>
    public static Sheet Of(PortalProfile profile, ActivityReport report, DateOnly today, DateOnly? paperOn = null)
    {
        var parts = ActivityReportTables.Of(report);
        return new()
        {
            Head = new SheetHead
            {
                Superior = profile.Authority,
                Authority = profile.Board.Name,
                // Hard spaces: room for the number written in by hand
                Number = "Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/BC-BBT",
                Place = profile.Place,
                Date = paperOn ?? today,
            },
            Title = "Báo cáo",
            // A hard space: a heading of two lines must not part the two halves of a word
            Subtitle = $"Kết quả hoạt động của {profile.Name.Replace("điện tử", "điện\u00A0tử", StringComparison.Ordinal)} {ReportSpans.InFull(report.Span)}",
            Intro = Opening(profile, report, today).Concat(Paragraphs(parts)).Select(SheetText.InFull).ToList(),
            Charts = [.. parts.SelectMany(p => p.Charts)],
            Tables = [.. parts.SelectMany(p => p.Tables)],
            Notes = [$"Trên đây là báo cáo kết quả hoạt động của {profile.Name} {ReportSpans.InFull(report.Span)}; {BoardShort} kính báo cáo "
                + $"{profile.Authority} xem xét, chỉ đạo./."],
            Signatures = [SheetHeads.Signature(profile, SignerDuty.Head, "TM. BAN BIÊN TẬP\nTRƯỞNG BAN")],
            Recipients = Recipients(profile).ToList(),
        };
    }

    /// <summary>What stands before the parts: on what ground, which days, what is compared with what. The first sentence is for paper alone.</summary>
    public static IReadOnlyList<string> Opening(PortalProfile profile, ActivityReport report, DateOnly today)
    {
        var (span, question) = (report.Span, report.Question);
        var days = span.Days == 1 || ReportSpans.KindOf(span) == ReportSpanKind.Range ? ""
            : $" (từ ngày {Vietnamese.Date(span.First)} đến ngày {Vietnamese.Date(span.Last)})";
        List<string> said = [$"Thực hiện {RegulationWords(profile)}, {profile.Board.Name} báo cáo kết quả hoạt động {ReportSpans.InFull(span)}{days} như sau:"];
        if (today <= span.Last)
            said.Add($"Số liệu tính đến hết ngày {Vietnamese.Date(today)}; {span.Words} chưa kết thúc"
                + (question.HasBefore || question.HasLastYear ? ", còn các kỳ so sánh tính trọn kỳ." : "."));
        said.Add(Compared(question) + Partly(question));
        return said;
    }

    private static string Compared(ReportQuestion question) => question switch
    {
        { Began: null } => "Cổng chưa đăng tin, bài nào, nên không có số liệu so sánh.",
        { HasBefore: false } => $"Cổng bắt đầu đăng tin, bài từ ngày {Vietnamese.Date(question.Began.Value)}, nên kỳ này chưa có số liệu so sánh.",
        { HasLastYear: false } => $"Kỳ trước là {question.Before.Words}. Cổng bắt đầu đăng tin, bài từ ngày {Vietnamese.Date(question.Began.Value)}, "
            + "nên chưa có số liệu cùng kỳ năm trước.",
        { ComparesOnce: true } => $"Kỳ trước, cũng là cùng kỳ năm trước, là {question.Before.Words}.",
        _ => $"Kỳ trước là {question.Before.Words}, cùng kỳ năm trước là {question.LastYear.Words}.",
    };

    /// <summary>Of a span that began before the portal did only a part is known, which is said: else a rise since then looks like more than it is.</summary>
    private static string Partly(ReportQuestion question)
    {
        if (question.Began is not { } began) return "";
        var spans = new List<DaySpan>();
        if (question.HasBefore) spans.Add(question.Before);
        if (question.HasLastYear && !question.ComparesOnce) spans.Add(question.LastYear);
        spans.RemoveAll(s => s.First >= began);
        return spans.Count == 0 ? ""
            : $" Số liệu {string.Join(" và ", spans.Select(s => s.Words))} chỉ có từ ngày {Vietnamese.Date(began)}, khi cổng bắt đầu đăng tin, bài.";
    }

    /// <summary>One paragraph of each part that has something to say, with the tables that go with it.</summary>
    private static IEnumerable<string> Paragraphs(IReadOnlyList<ReportPartTables> parts) =>
        parts.Where(p => p.Part.Sentences.Count > 0)
            .Select((p, i) => $"{Vietnamese.Number(i + 1)}. {p.Part.Title}. {string.Join(' ', p.Part.Sentences)}{Numbers(p)}");

    private static string Numbers(ReportPartTables part) => part.Numbers switch
    {
        [] => "",
        [var only] => $" ({ActivityReportTables.NameOf(only)})",
        [var one, var other] => $" ({ActivityReportTables.NameOf(one)} và {Vietnamese.Number(other)})",
        [var first, .., var last] => $" ({ActivityReportTables.NameOf(first)} đến {Vietnamese.Number(last)})",
    };

    private static IEnumerable<string> Recipients(PortalProfile profile)
    {
        yield return $"{profile.Authority} (để báo cáo)";
        if (profile.Superior is not null) yield return $"Văn phòng {profile.Superior} (để báo cáo)";
        yield return "Các đơn vị cung cấp thông tin";
        yield return "Lưu: VT, BBT";
    }

    private static string RegulationWords(PortalProfile profile)
    {
        var regulation = profile.Regulation;
        if (regulation.Number is not { } number) return regulation.Title;
        var day = regulation.IssuedOn is { } issued ? " " + SheetText.LongDate(issued) : "";
        return $"{regulation.Title} ban hành kèm theo Quyết định số {number}{day} của {profile.Authority}";
    }
}
