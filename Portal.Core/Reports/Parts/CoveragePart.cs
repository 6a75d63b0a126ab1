using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// What was left empty: units and sections in use today without an item in the span, and days on which nothing was published, from the day the portal
/// began up to today.
/// </summary>
internal sealed class CoveragePart : IReportPart
{
    private const string Units = "don-vi-trong";
    private const string Sections = "chuyen-muc-trong";
    private const string Days = "ngay-trong";

    public string Code => "do-phu";
    public int Position => 30;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var names = await ReportNames.OfAsync(operation, question.Span);
        var items = await PublishedItems.EachAsync(operation, question);
        var gaps = new Three<Gaps>(
            Of(names, items.Now, question.Span, question, operation.Today), Of(names, items.Before, question.Before, question, operation.Today),
            Of(names, items.LastYear, question.LastYear, question, operation.Today));
        List<ReportFigure> figures =
        [
            question.Count(Units, "Đơn vị chưa có tin, bài", gaps.Select(g => g.Units.Count)),
            question.Count(Sections, "Chuyên mục chưa có tin, bài", gaps.Select(g => g.Sections.Count)),
            question.Count(Days, "Ngày không đăng tin, bài nào", gaps.Select(g => g.Days.Count)),
        ];
        return new(Code, "Độ phủ thông tin", figures,
        [
            .. Sentences(gaps.Now), .. ReportWords.Changed("Số đơn vị chưa có tin, bài", figures[0], question),
            .. ReportWords.Changed("Số chuyên mục chưa có tin, bài", figures[1], question),
        ], [], []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var gaps = Of(await ReportNames.OfAsync(operation, question.Span), await PublishedItems.OfAsync(operation, question.Span), question.Span, question,
            operation.Today);
        return key switch
        {
            Units => Named("Đơn vị chưa có tin, bài", "Đơn vị", gaps.Units),
            Sections => Named("Chuyên mục chưa có tin, bài", "Chuyên mục", gaps.Sections),
            Days => new("Ngày không đăng tin, bài nào", [new("on", "Ngày", SheetColumnKind.Date, 14)], gaps.Days.Select(d => new SheetRow([d])).ToList()),
            _ => null,
        };
    }

    private static ReportRows Named(string title, string column, IReadOnlyList<string> names) =>
        new(title, [new("name", column, SheetColumnKind.Text, 60)], names.Select(n => new SheetRow([n])).ToList());

    private static Gaps Of(ReportNames names, IReadOnlyList<PublishedItem> items, DaySpan span, ReportQuestion question, DateOnly today)
    {
        var (units, sections, days) = (items.Select(i => i.Unit).ToHashSet(), items.Select(i => i.Section).ToHashSet(), items.Select(i => i.On).ToHashSet());
        var first = question.Began is { } began && began > span.First ? began : span.First;
        var last = today < span.Last ? today : span.Last;
        var counted = question.Began is null || last < first ? 0 : last.DayNumber - first.DayNumber + 1;
        return new(
            names.Units.Where(u => u.Active && !units.Contains(u.Id)).Select(u => u.Name).ToList(),
            names.Sections.Where(s => s.Active && !sections.Contains(s.Id)).Select(s => s.Name).ToList(),
            Enumerable.Range(0, counted).Select(first.AddDays).Where(d => !days.Contains(d)).ToList());
    }

    private static IEnumerable<string> Sentences(Gaps gaps)
    {
        yield return gaps.Units.Count == 0 ? "Mọi đơn vị đều có tin, bài trong kỳ."
            : $"Đơn vị chưa có tin, bài trong kỳ: {ReportWords.Names(gaps.Units, "đơn vị")}.";
        yield return gaps.Sections.Count == 0 ? "Mọi chuyên mục đều có tin, bài trong kỳ."
            : $"Chuyên mục chưa có tin, bài trong kỳ: {ReportWords.Names(gaps.Sections, "chuyên mục")}.";
        if (gaps.Days.Count > 0) yield return $"Có {ReportWords.Count(gaps.Days.Count)} ngày không đăng tin, bài nào.";
    }

    private sealed record Gaps(IReadOnlyList<string> Units, IReadOnlyList<string> Sections, IReadOnlyList<DateOnly> Days);
}
