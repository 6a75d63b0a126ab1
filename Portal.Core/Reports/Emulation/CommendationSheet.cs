using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Royalties.Periods.Sheets;

namespace Portal.Core.Reports.Emulation;

/// <summary>
/// The proposal for commendation as a paper of the editorial board (NĐ 30/2020/NĐ-CP Phụ lục I; TĐ Điều 13.7, 22): who is proposed for what, with the
/// figures of the span and how they were ranked.
/// </summary>
internal static class CommendationSheet
{
    public static Sheet Of(PortalProfile profile, IReadOnlyList<EmulationTable> tables, CommendationForm form, DateOnly day)
    {
        var span = tables[0].Span;
        var picked = tables.Select(t => (Table: t, Rows: Picked(t, form))).Where(p => p.Rows.Count > 0).ToList();
        return new Sheet
        {
            Head = new SheetHead
            {
                Superior = profile.Authority, Authority = profile.Board.Name,
                // Hard spaces: room for the number written in by hand
                Number = "Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/TTr-BBT", Place = profile.Place, Date = day,
            },
            Title = "Tờ trình",
            Subtitle = $"Về việc đề nghị khen thưởng tập thể, cá nhân có thành tích trong hoạt động của {profile.Name} {ReportSpans.InFull(span)}",
            Body = [.. Body(profile, picked, form, span)],
            Tables = [.. picked.Select(p => TableOf(p.Table.Of, p.Rows))],
            Notes = [.. picked.GroupBy(p => EmulationWords.HowRanked(p.Table))
                .Select(g => $"{Vietnamese.Capital(string.Join(", ", g.Select(p => Vietnamese.Small(NameOf(p.Table.Of)))))}: {Vietnamese.Small(g.Key)}"),
                $"{profile.Board.Name} kính trình {profile.Authority} xem xét, quyết định./."],
            Signatures = [SheetHeads.Signature(profile, SignerDuty.Head, "TM. BAN BIÊN TẬP\nTRƯỞNG BAN")],
            Recipients = ["Như trên", "Lưu: VT, BBT"],
        };
    }

    private static IEnumerable<SheetParagraph> Body(
        PortalProfile profile, List<(EmulationTable Table, IReadOnlyList<Proposed> Rows)> picked, CommendationForm form, DaySpan span)
    {
        yield return new(SheetParagraphKind.Addressee, $"Kính gửi: {profile.Authority}");
        var regulation = profile.Regulation;
        var issued = regulation.Number is { } number
            ? $" ban hành kèm theo Quyết định số {number}{(regulation.IssuedOn is { } on ? " " + SheetText.LongDate(on) : "")} của {profile.Authority}" : "";
        var sources = picked.Select(p => p.Table.Rule?.Source).OfType<string>().Distinct();
        foreach (var basis in SheetText.Bases([$"Căn cứ {regulation.Title}{issued}", .. sources.Select(s => $"Căn cứ {s}")]))
            yield return new(SheetParagraphKind.Basis, basis);
        var counts = string.Join(" và ", picked.Select(p => $"{p.Rows.Count} {(p.Table.Of == EmulationOf.Units ? "tập thể" : "cá nhân")}"));
        var award = VietnameseText.TidyOrNull(form.Award) is { } kind ? $"; hình thức đề nghị: {kind}" : "";
        // Days that are no named span are said by their span already
        var days = ReportSpans.KindOf(span) == ReportSpanKind.Range ? "" : $" (từ ngày {Vietnamese.Date(span.First)} đến ngày {Vietnamese.Date(span.Last)})";
        yield return new(SheetParagraphKind.Text, $"Từ kết quả hoạt động {ReportSpans.InFull(span)}{days}, {profile.Board.Name} đề nghị khen thưởng {counts} "
            + $"có thành tích{award}, cụ thể như sau:");
    }

    private sealed record Proposed(EmulationRow Row, string Reason);

    /// <summary>In the order of the ranking, however they were ticked.</summary>
    private static IReadOnlyList<Proposed> Picked(EmulationTable table, CommendationForm form) => table.Rows
        .Select(r => (Row: r, Pick: form.Picks.FirstOrDefault(p => p.Of == table.Of && p.Id == r.Subject.Id)))
        .Where(p => p.Pick is not null && p.Row.Subject.Id != 0).Select(p => new Proposed(p.Row, VietnameseText.Tidy(p.Pick!.Reason))).ToList();

    private static SheetTable TableOf(EmulationOf of, IReadOnlyList<Proposed> rows) => new()
    {
        Caption = of == EmulationOf.Units ? "Tập thể đề nghị khen thưởng" : "Cá nhân đề nghị khen thưởng",
        Columns =
        [
            new("no", "STT", SheetColumnKind.Integer, 5),
            new("name", of == EmulationOf.Units ? "Tập thể" : "Họ và tên, đơn vị", SheetColumnKind.Text, 26),
            new("rank", "Hạng", SheetColumnKind.Integer, 6),
            new("items", "Tin, bài", SheetColumnKind.Integer, 7),
            new("on-time", "Đúng hạn", SheetColumnKind.Integer, 7),
            new("late", "Quá hạn", SheetColumnKind.Integer, 7),
            new("corrected", "Đính chính, gỡ", SheetColumnKind.Integer, 8),
            new("reason", "Thành tích đề nghị khen thưởng", SheetColumnKind.Text, 36),
        ],
        Rows = rows.Select((p, i) => new SheetRow(
        [
            i + 1, p.Row.Subject.About is { } unit ? $"{p.Row.Subject.Name}, {unit}" : p.Row.Subject.Name, p.Row.Rank, p.Row.Now.Items, p.Row.Now.OnTime,
            p.Row.Now.Late, p.Row.Now.Corrections + p.Row.Now.Withdrawals, p.Reason,
        ])).ToList(),
    };

    private static string NameOf(EmulationOf of) => of == EmulationOf.Units ? "Tập thể" : "Cá nhân";
}
