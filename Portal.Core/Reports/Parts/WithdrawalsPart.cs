using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// Items withdrawn from the public within the span, whenever they were published: from the history, the only place that keeps them all, also those
/// published again.
/// </summary>
internal sealed class WithdrawalsPart : IReportPart
{
    public const string PartCode = "go-bai";
    private const string Total = "so-luot";

    public string Code => PartCode;
    public int Position => 60;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var found = await question.EachAsync(span => FindAsync(operation.Db, span));
        var figure = question.Count(Total, "Lượt gỡ tin, bài", found.Select(all => all.Count));
        return new(Code, "Tin, bài gỡ khỏi Cổng", [figure],
            [found.Now.Count == 0 ? "Trong kỳ không có tin, bài phải gỡ khỏi Cổng."
                : $"Trong kỳ đã gỡ khỏi Cổng {ReportWords.Count(found.Now.Count)} tin, bài; {ReportWords.AgainstBoth(figure, question)}."],
            found.Now.Count == 0 ? [] : [Table(found.Now)], []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key) =>
        key == Total ? Rows(await FindAsync(operation.Db, question.Span)) : null;

    private static async Task<List<Line>> FindAsync(PortalDbContext db, DaySpan span)
    {
        var (from, to) = PublishedItems.Instants(span);
        return await db.History.Where(h => h.Action == "content.withdrawn" && h.At >= from && h.At < to).OrderBy(h => h.Sequence)
            .Select(h => new Line(h.At, h.Sentence, h.EditionId)).ToListAsync();
    }

    private static ReportRows Rows(List<Line> lines) => new("Tin, bài gỡ khỏi Cổng",
        [new("on", "Ngày gỡ", SheetColumnKind.Date, 12), new("what", "Tin, bài và lý do", SheetColumnKind.Text, 80)],
        lines.ConvertAll(l => new SheetRow([WardClock.DayOf(l.At), l.Sentence])))
    {
        Links = lines.ConvertAll(l => l.Edition is { } edition ? ItemRows.Address(edition) : null),
    };

    private static SheetTable Table(List<Line> lines) => new()
    {
        Caption = "Tin, bài gỡ khỏi Cổng trong kỳ",
        Columns = [ReportTables.Ordinal, new("on", "Ngày gỡ", SheetColumnKind.Date, 11), new("what", "Tin, bài và lý do", SheetColumnKind.Text, 57)],
        Rows = lines.Select((l, i) => new SheetRow([i + 1, WardClock.DayOf(l.At), l.Sentence])).ToList(),
    };

    /// <summary>A line of the history, whose sentence holds the reason.</summary>
    private sealed record Line(DateTime At, string Sentence, int? Edition);
}
