using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// Who wrote: items and assessed royalty by person, the most items first. An item by two people counts once for each of them; one person with two
/// records that were made one, or with several pen names, is one line.
/// </summary>
internal sealed class AuthorsPart : IReportPart
{
    public const string PartCode = "tac-gia";
    private const string People = "so-nguoi";
    private const string PersonStart = "nguoi-";
    private const string MoneyEnd = "tien";

    public string Code => PartCode;
    public int Position => 40;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var works = await SpanWorks.EachAsync(operation, question);
        var people = works.Select(w => w.Lines.Select(l => l.Person).Distinct().Count());
        var authors = Authors(works.Now, works.Before);
        var count = question.Count(People, "Người có tin, bài", people);
        return new(Code, "Tác giả", [count], [.. Sentences(authors), .. ReportWords.Changed("Số người có tin, bài", count, question)],
            [Table(question, works.Now, authors)], []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var works = await SpanWorks.OfAsync(operation, question.Span);
        if (key == People) return PeopleRows(Authors(works, before: null));
        if (ReportTables.Numbered(key, PersonStart) is not { } asked || !works.People.TryGetValue(asked.Id, out var person)) return null;
        var own = works.Lines.Where(l => l.Person == asked.Id).GroupBy(l => l.Work).Select(g => (g.Key, g.Sum(l => l.Counted))).ToList();
        return asked.End is "" or MoneyEnd ? SpanWorks.Rows($"Tin, bài của {person.Name}", own) : null;
    }

    private static List<Author> Authors(SpanWorks works, SpanWorks? before)
    {
        var then = before?.Lines.GroupBy(l => l.Person).ToDictionary(g => g.Key, g => g.Select(l => l.Work.Id).Distinct().Count()) ?? [];
        return works.Lines.GroupBy(l => l.Person)
            .Select(g => new Author(works.People[g.Key], g.Select(l => l.Work.Id).Distinct().Count(), g.Sum(l => l.Counted), then.GetValueOrDefault(g.Key)))
            .OrderByDescending(a => a.Items).ThenBy(a => a.Person.Name, VietnameseText.Order).ThenBy(a => a.Person.Id).ToList();
    }

    private static ReportRows PeopleRows(List<Author> authors) => new("Người có tin, bài",
        [
            new("author", "Tác giả", SheetColumnKind.Text, 30), new("unit", "Đơn vị", SheetColumnKind.Text, 24),
            new("items", "Số tin, bài", SheetColumnKind.Integer, 12), new("royalty", "Nhuận bút đã chấm (đồng)", SheetColumnKind.Money, 16),
        ],
        authors.ConvertAll(a => new SheetRow([a.Person.Name, a.Person.Unit ?? GetActivityReport.OutsideUnits, a.Items, a.Royalty])));

    private static List<string> Sentences(List<Author> authors)
    {
        if (authors.Count == 0) return [];
        var most = authors.Where(a => a.Items == authors[0].Items).Select(a => a.Person.Name).ToList();
        var named = ReportWords.Names(most, "người");
        return [$"{ReportWords.Count(authors.Count)} người có tin, bài; nhiều nhất là {named} ({ReportWords.Count(authors[0].Items)})."];
    }

    private SheetTable Table(ReportQuestion question, SpanWorks works, List<Author> authors)
    {
        // The total of the column is of turns, so the caption must say it differs from the number of items
        var shared = authors.Sum(a => a.Items) > works.Lines.Select(l => l.Work.Id).Distinct().Count();
        return new()
        {
            Caption = "Tin, bài và nhuận bút theo tác giả" + (shared ? " (bài nhiều tác giả tính cho từng người, nên dòng tổng là tổng lượt)" : ""),
            Columns =
            [
                ReportTables.Ordinal, new("author", "Tác giả", SheetColumnKind.Text, 26), new("unit", "Đơn vị", SheetColumnKind.Text, 20),
                new("items", shared ? "Số lượt tin, bài" : "Số tin, bài", SheetColumnKind.Integer, 9) { Total = true },
                new("before", "Kỳ trước", SheetColumnKind.Integer, 8), new("royalty", "Nhuận bút đã chấm (đồng)", SheetColumnKind.Money, 15) { Total = true },
            ],
            Rows = authors.Select((a, i) => Row(i + 1, a, question)).ToList(),
            Totals = true,
            EmptySentence = "Trong kỳ chưa có tin, bài ghi tên tác giả.",
        };
    }

    private SheetRow Row(int number, Author author, ReportQuestion question)
    {
        var key = ReportTables.Numbered(PersonStart, author.Person.Id);
        return new([number, author.Person.Name, author.Person.Unit ?? GetActivityReport.OutsideUnits, author.Items, question.HasBefore ? author.Before : null,
            author.Royalty])
        {
            Keys = [null, null, null, ReportTables.Key(Code, key), question.HasBefore ? ReportTables.Key(Code, key, ReportSide.Before) : null,
                ReportTables.Key(Code, $"{key}-{MoneyEnd}")],
        };
    }

    private sealed record Author(SpanPerson Person, int Items, Money Royalty, int Before);
}
