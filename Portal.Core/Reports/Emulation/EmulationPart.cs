using Portal.Core.Papers.Sheets;
using Portal.Core.Reports.Parts;

namespace Portal.Core.Reports.Emulation;

/// <summary>
/// The best of the ranking in the activity report: those of the first <see cref="Most"/> ranks (TĐ Điều 13.7). Its figures open rows like all others; ranks
/// are no figures and open none.
/// </summary>
internal sealed class EmulationPart : IReportPart
{
    public const string PartCode = "thi-dua";

    /// <summary>The last rank printed; who shares it stands there too.</summary>
    public const int Most = 5;

    public string Code => PartCode;
    public int Position => 90;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var tables = await GetEmulation.OfAsync(operation, question.Span, order: null);
        return new(Code, "Thi đua", [], Sentences(tables), tables.Select(TableOf).ToList(), []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        foreach (var (code, _, of) in EmulationAsk.Kinds)
        {
            if (ReportTables.Numbered(key, code + "-") is not { } asked) continue;
            var entries = (await ReadEmulation.OfAsync(operation, question.Span)).Entries.Where(e => e.IsOf(of, asked.Id));
            return EmulationAsk.Figures.FirstOrDefault(f => f.Code == asked.End) is { Holds: { } holds } figure
                ? RowsOf($"Thi đua: {Vietnamese.Small(figure.Words)}", entries.Where(holds).ToList()) : null;
        }
        return null;
    }

    private static string NameOf(EmulationOf of) => of == EmulationOf.Units ? "Đơn vị" : "Tác giả";

    private static IEnumerable<EmulationRow> Ranked(EmulationTable table) => table.Rows.Where(r => r.Rank is not null);

    /// <summary>The first of each ranking; how they were ranked is told once where it is the same.</summary>
    private static List<string> Sentences(IReadOnlyList<EmulationTable> tables)
    {
        var told = tables.Select(t => (Best: Ranked(t).Where(r => r.Rank == 1).Select(r => r.Subject.Name).ToList(), t.Of, How: EmulationWords.HowRanked(t)))
            .Where(t => t.Best.Count > 0).ToList();
        return told.GroupBy(t => t.How).SelectMany(g => g.Select(t => $"{NameOf(t.Of)} đứng đầu: {string.Join(", ", t.Best)}.").Append(g.Key)).ToList();
    }

    private static SheetTable TableOf(EmulationTable table) => new()
    {
        Caption = $"Thi đua: {Vietnamese.Small(NameOf(table.Of))} xếp hạng đầu",
        Columns =
        [
            new("rank", "Hạng", SheetColumnKind.Integer, 6), new("name", NameOf(table.Of), SheetColumnKind.Text, 36),
            new("items", "Tin, bài", SheetColumnKind.Integer, 9), new("on-time", "Đúng hạn", SheetColumnKind.Integer, 9),
            new("late", "Quá hạn", SheetColumnKind.Integer, 9), new("corrected", "Đính chính", SheetColumnKind.Integer, 9),
            new("withdrawn", "Gỡ", SheetColumnKind.Integer, 7), new("before", "Hạng kỳ trước", SheetColumnKind.Integer, 9),
        ],
        Rows = Ranked(table).Where(r => r.Rank <= Most).Select(r => RowOf(table, r)).ToList(),
        EmptySentence = $"Trong kỳ chưa có {Vietnamese.Small(NameOf(table.Of))} nào đủ {table.Minimum} tin, bài để xếp hạng.",
    };

    private static SheetRow RowOf(EmulationTable table, EmulationRow row)
    {
        string Key(string figure) => ReportTables.Key(PartCode, ReportTables.Numbered(EmulationAsk.CodeOf(table.Of) + "-", row.Subject.Id) + "-" + figure);
        return new([row.Rank, row.Subject.Name, row.Now.Items, row.Now.OnTime, row.Now.Late, row.Now.Corrections, row.Now.Withdrawals, row.RankBefore])
        {
            Keys = [null, null, Key("bai"), Key("dung-han"), Key("qua-han"), Key("dinh-chinh"), Key("go"), null],
        };
    }

    private static ReportRows RowsOf(string title, List<EmulationEntry> entries) => new(title,
        [
            new("title", "Tin, bài", SheetColumnKind.Text, 46), new("what", "Việc", SheetColumnKind.Text, 14), new("on", "Ngày", SheetColumnKind.Date, 11),
            new("section", "Chuyên mục", SheetColumnKind.Text, 20), new("unit", "Đơn vị", SheetColumnKind.Text, 20),
            new("authors", "Tác giả", SheetColumnKind.Text, 20),
        ],
        entries.ConvertAll(e => new SheetRow([e.Title, EmulationList.WordsOf(e.What), WardClock.DayOf(e.At), e.SectionName, e.UnitName, e.AuthorNames])))
    {
        Links = entries.ConvertAll(e => (string?)$"bai/{e.EditionId}"),
    };
}
