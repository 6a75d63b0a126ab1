using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Periods;

namespace Portal.Core.Reports.Parts;

/// <summary>The royalty work of an item first published in the span.</summary>
internal sealed record SpanWork(int Id, int ItemId, int? Edition, string Title, string Section, DateOnly On, RoyaltyWorkStatus Status, Money? Amount,
    string? GenreCode, string? GenreName, RoyaltyPeriodStatus Period)
{
    public bool IsAssessed => Status == RoyaltyWorkStatus.Assessed;
    public bool IsApproved => IsAssessed && PeriodLife.Of(Period).IsFixed;
    public Money Counted => IsAssessed ? Amount ?? Money.Zero : Money.Zero;
}

/// <summary>One person's share of such a work; two records that were made one are one person.</summary>
internal sealed record SpanLine(SpanWork Work, int Person, Money? Amount)
{
    public Money Counted => Work.IsAssessed ? Amount ?? Money.Zero : Money.Zero;
}

/// <summary>Somebody who may stand under an article, under today's name.</summary>
internal sealed record SpanPerson(int Id, string Name, string? Unit, int? MergedInto);

/// <summary>Works, lines and people of a span: read once for all parts of a report.</summary>
internal sealed class SpanWorks
{
    public IReadOnlyList<SpanWork> Works { get; private init; } = [];
    public IReadOnlyList<SpanLine> Lines { get; private init; } = [];
    public IReadOnlyDictionary<int, SpanPerson> People { get; private init; } = new Dictionary<int, SpanPerson>();

    public static async Task<SpanWorks> OfAsync(Operation operation, DaySpan span)
    {
        var known = operation.Parts.Of<Known>().BySpan;
        return known.TryGetValue(span, out var found) ? found : known[span] = await ReadAsync(operation, span);
    }

    public static Task<Three<SpanWorks>> EachAsync(Operation operation, ReportQuestion question) => question.EachAsync(span => OfAsync(operation, span));

    /// <summary>Works as rows whose money adds up.</summary>
    public static ReportRows Rows(string title, IEnumerable<SpanWork> works) => Rows(title, works.Select(w => (w, w.Counted)).ToList());

    /// <summary>The same with a part of each work's money.</summary>
    public static ReportRows Rows(string title, IReadOnlyList<(SpanWork Work, Money Amount)> works) => new(title,
    [
        new("title", "Tin, bài", SheetColumnKind.Text, 44), new("section", "Chuyên mục", SheetColumnKind.Text, 20),
        new("on", "Ngày đăng", SheetColumnKind.Date, 11),
        new("genre", "Thể loại", SheetColumnKind.Text, 16), new("state", "Chấm", SheetColumnKind.Text, 10),
        new("amount", "Số tiền (đồng)", SheetColumnKind.Money, 14) { Total = true },
    ],
        works.Select(w => new SheetRow(
            [w.Work.Title, w.Work.Section, w.Work.On, w.Work.GenreName, RoyaltyWords.Of(w.Work.Status), w.Work.IsAssessed ? w.Amount : null])).ToList())
    {
        Links = works.Select(w => w.Work.Edition is { } edition ? ItemRows.Address(edition) : null).ToList(),
    };

    private static async Task<SpanWorks> ReadAsync(Operation operation, DaySpan span)
    {
        var db = operation.Db;
        var published = PublishedItems.Of(db, span).Join(db.RoyaltyWorks, i => i.Id, w => w.ItemId, (_, w) => w);
        var works = await published.OrderBy(w => w.PublishedOn).ThenBy(w => w.Id)
            .Select(w => new SpanWork(w.Id, w.ItemId!.Value, w.EditionId, w.Title, w.SectionName, w.PublishedOn, w.Status, w.Amount, w.Genre!.Code,
                w.Genre.Name, w.Period!.Status)).ToListAsync();
        var lines = await published.Join(db.RoyaltyLines, w => w.Id, l => l.WorkId, (_, l) => l)
            .OrderBy(l => l.Id).Select(l => new Line(l.WorkId, l.ContributorId, l.Amount)).ToListAsync();
        return Of(works, lines, await PeopleAsync(operation));
    }

    private static SpanWorks Of(List<SpanWork> works, List<Line> lines, Dictionary<int, SpanPerson> people)
    {
        var byId = works.ToDictionary(w => w.Id);
        return new()
        {
            Works = works, Lines = lines.ConvertAll(l => new SpanLine(byId[l.WorkId], PersonOf(people, l.ContributorId), l.Amount)), People = people,
        };
    }

    private static async Task<Dictionary<int, SpanPerson>> PeopleAsync(Operation operation)
    {
        var known = operation.Parts.Of<Known>();
        return known.People ??= await operation.Db.Contributors.Select(c => new SpanPerson(c.Id, c.FullName, c.Unit!.ShortName, c.MergedIntoId))
            .ToDictionaryAsync(p => p.Id);
    }

    /// <summary>The record that stayed, however often it was made one with another.</summary>
    private static int PersonOf(Dictionary<int, SpanPerson> people, int id)
    {
        for (var steps = 0; people.TryGetValue(id, out var person) && person.MergedInto is { } next && steps < people.Count; steps++) id = next;
        return id;
    }

    private sealed record Line(int WorkId, int ContributorId, Money? Amount);

    private sealed class Known
    {
        public Dictionary<DaySpan, SpanWorks> BySpan { get; } = [];
        public Dictionary<int, SpanPerson>? People { get; set; }
    }
}
