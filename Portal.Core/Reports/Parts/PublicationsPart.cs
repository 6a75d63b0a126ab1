using Portal.Core.Editions;
using Portal.Core.Papers.Charts;
using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// What was published: by kind, unit, section and genre. An item counts on the day of its first publication, for the unit and the section of its latest
/// one (decision 0060); what was withdrawn later still counts.
/// </summary>
internal sealed class PublicationsPart(ContentKinds kinds) : IReportPart
{
    public const string PartCode = "dang-tin";
    public const string Total = "tong";
    private const string KindStart = "loai-";
    private const string Giving = "don-vi-co-tin";
    private const string UnitStart = "don-vi-";
    private const string SectionStart = "chuyen-muc-";
    private const string GenreStart = "the-loai-";
    private const string OnTime = "dung-han";
    private const string Late = "qua-han";
    private const string Without = "khong-han";

    public string Code => PartCode;
    public int Position => 10;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var items = await PublishedItems.EachAsync(operation, question);
        var names = await ReportNames.OfAsync(operation, question.Span);
        var units = Rows(names.Units, UnitStart, items, i => i.Unit);
        var sections = Rows(names.Sections, SectionStart, items, i => i.Section);
        var genres = PublishedGenres.Rows(items, await SpanWorks.EachAsync(operation, question), GenreStart);
        return new(Code, "Tin, bài, văn bản đã đăng", Figures(question, items), Sentences(question, items, names, units, sections),
        [
            UnitsTable(question, items, units),
            ReportTables.Counts(Code, "Tin, bài theo chuyên mục", "Chuyên mục", question, sections, "Cổng chưa có chuyên mục nào."),
            ReportTables.Counts(Code, "Tin, bài theo thể loại nhuận bút", "Thể loại", question, genres, "Trong kỳ chưa có tin, bài."),
        ],
            [Chart("don-vi", "Tin, bài theo đơn vị", units, question), Chart("chuyen-muc", "Tin, bài theo chuyên mục", sections, question)]);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var items = await PublishedItems.OfAsync(operation, question.Span);
        var names = await ReportNames.OfAsync(operation, question.Span);
        if (key == Giving) return GivingRows(items, names);
        var found = await NarrowAsync(operation, question, key, items, names);
        return found is { } rows ? await ItemRows.OfAsync(operation, question, rows.Title, rows.Items) : null;
    }

    private async Task<(string Title, IReadOnlyList<PublishedItem> Items)?> NarrowAsync(
        Operation operation, ReportQuestion question, string key, IReadOnlyList<PublishedItem> items, ReportNames names)
    {
        if (key == Total) return ("Tin, bài, văn bản đã đăng", items);
        if (key.StartsWith(KindStart, StringComparison.Ordinal) && kinds.Find(key[KindStart.Length..]) is { } kind)
            return (kind.Words.List, [.. items.Where(i => i.Kind == kind.Kind)]);
        if (ReportTables.Numbered(key, UnitStart) is { } unit && names.Units.FirstOrDefault(u => u.Id == unit.Id) is { } named)
            return TimeOf(unit.End) is { } time ? ($"{named.Name}{time.Words}", [.. items.Where(i => i.Unit == unit.Id && time.Fits(i))]) : null;
        if (ReportTables.Numbered(key, SectionStart) is { End: "" } section && names.Sections.FirstOrDefault(s => s.Id == section.Id) is { } place)
            return ($"Chuyên mục {place.Name}", [.. items.Where(i => i.Section == section.Id)]);
        return key.StartsWith(GenreStart, StringComparison.Ordinal)
            ? PublishedGenres.Find(items, await SpanWorks.OfAsync(operation, question.Span), key[GenreStart.Length..]) : null;
    }

    private static (string Words, Func<PublishedItem, bool> Fits)? TimeOf(string rest) => rest switch
    {
        "" => ("", _ => true),
        OnTime => (": đúng hạn", i => PublishedItems.TimeOf(i) == ItemTime.OnTime),
        Late => (": quá hạn", i => PublishedItems.TimeOf(i) == ItemTime.Late),
        Without => (": không tính hạn", i => PublishedItems.TimeOf(i) == ItemTime.Without),
        _ => null,
    };

    private List<ReportFigure> Figures(ReportQuestion question, Three<IReadOnlyList<PublishedItem>> items) =>
    [
        question.Count(Total, "Tin, bài, văn bản đã đăng", items.Select(all => all.Count)),
        .. kinds.All.Select(k => question.Count(KindStart + k.Words.Code, $"Trong đó: {Vietnamese.Small(k.Words.List)}",
            items.Select(all => all.Count(i => i.Kind == k.Kind)))),
        question.Count(Giving, "Đơn vị có tin, bài", items.Select(Givers)),
    ];

    private static int Givers(IReadOnlyList<PublishedItem> items) => items.Where(i => i.Unit != 0).Select(i => i.Unit).Distinct().Count();

    /// <summary>Places in use, and those no longer in use that still have items, in one of the three spans.</summary>
    private static List<CountedRow> Rows(
        IReadOnlyList<ReportPlace> places, string start, Three<IReadOnlyList<PublishedItem>> items, Func<PublishedItem, int> of)
    {
        var counts = items.Select(all => all.CountBy(of).ToDictionary());
        return places.Select(p => (Place: p, Counts: counts.Select(c => c.GetValueOrDefault(p.Id))))
            .Where(p => p.Place.Active || p.Counts is not { Now: 0, Before: 0, LastYear: 0 })
            .Select(p => new CountedRow(ReportTables.Numbered(start, p.Place.Id), p.Place.Name, p.Counts)).ToList();
    }

    private static ReportRows GivingRows(IReadOnlyList<PublishedItem> items, ReportNames names)
    {
        var counts = items.CountBy(i => i.Unit).ToDictionary();
        return new("Đơn vị có tin, bài", [new("name", "Đơn vị", SheetColumnKind.Text, 50), new("items", "Số tin, bài", SheetColumnKind.Integer, 12)],
            names.Units.Where(u => u.Id != 0 && counts.ContainsKey(u.Id)).Select(u => new SheetRow([u.Name, counts[u.Id]])).ToList());
    }

    private List<string> Sentences(
        ReportQuestion question, Three<IReadOnlyList<PublishedItem>> items, ReportNames names, List<CountedRow> units, List<CountedRow> sections)
    {
        var total = Figures(question, items)[0];
        var words = $"Trong {question.Span.Words}, Cổng đã đăng {ReportWords.Count(items.Now.Count)} tin, bài, văn bản";
        var others = kinds.All.Skip(1).Select(k => (Kind: k, Items: items.Now.Count(i => i.Kind == k.Kind))).Where(k => k.Items > 0).ToList();
        if (others.Count > 0) words += $", trong đó có {string.Join(", ", others.Select(k => $"{ReportWords.Count(k.Items)} {k.Kind.Words.Name}"))}";
        var inUse = names.Units.Count(u => u.Active);
        var giving = units.Count(u => u.Items.Now > 0 && u.Key != UnitStart + "0");
        return
        [
            $"{words}; {ReportWords.AgainstBoth(total, question)}.",
            $"Có {ReportWords.Count(giving)}/{ReportWords.Count(Math.Max(inUse, giving))} đơn vị có tin, bài.",
            .. ReportWords.Movers(Movers(units), "đơn vị", question), .. ReportWords.Movers(Movers(sections), "chuyên mục", question),
        ];
    }

    private static List<Mover> Movers(List<CountedRow> rows) =>
        rows.Where(r => r.Key != UnitStart + "0").Select(r => new Mover(r.Name, r.Items.Now, r.Items.Before)).ToList();

    private SheetTable UnitsTable(ReportQuestion question, Three<IReadOnlyList<PublishedItem>> items, List<CountedRow> units)
    {
        var byUnit = items.Now.ToLookup(i => ReportTables.Numbered(UnitStart, i.Unit), PublishedItems.TimeOf);
        int Of(CountedRow row, ItemTime time) => byUnit[row.Key].Count(t => t == time);
        string Key(CountedRow row, string rest) => ReportTables.Key(Code, $"{row.Key}-{rest}");
        return new()
        {
            Caption = "Tin, bài theo đơn vị",
            Columns =
            [
                ReportTables.Ordinal, new("unit", "Đơn vị", SheetColumnKind.Text, 32),
                new("items", "Số tin, bài", SheetColumnKind.Integer, 8) { Total = true, Formula = "{on-time}+{late}+{without}" },
                new("on-time", "Đúng hạn", SheetColumnKind.Integer, 8) { Total = true }, new("late", "Quá hạn", SheetColumnKind.Integer, 8) { Total = true },
                new("without", "Không tính hạn", SheetColumnKind.Integer, 8) { Total = true }, .. ReportTables.Compared(question, 8),
            ],
            Rows = units.Select((u, i) => new SheetRow([i + 1, u.Name, u.Items.Now, Of(u, ItemTime.OnTime), Of(u, ItemTime.Late), Of(u, ItemTime.Without),
                .. ReportTables.Beside(question, u.Items)])
            {
                Keys = [null, null, ReportTables.Key(Code, u.Key), Key(u, OnTime), Key(u, Late), Key(u, Without),
                    .. ReportTables.KeysBeside(Code, question, u.Key)],
            }).ToList(),
            Totals = true,
            EmptySentence = "Cổng chưa khai báo đơn vị nào.",
        };
    }

    private static SheetChart Chart(string key, string title, List<CountedRow> rows, ReportQuestion question)
    {
        var drawn = rows.Where(r => r.Items.Now + r.Items.Before > 0).OrderByDescending(r => r.Items.Now).ToList();
        return new()
        {
            Key = $"{PartCode}-{key}", Title = title, Kind = SheetChartKind.Bars, Categories = drawn.ConvertAll(r => r.Name),
            ValueKind = SheetColumnKind.Integer,
            Series =
            [
                new(Vietnamese.Capital(question.Span.Words), drawn.ConvertAll(r => (decimal?)r.Items.Now)),
                .. question.HasBefore ? [new SheetSeries(Vietnamese.Capital(question.Before.Words), drawn.ConvertAll(r => (decimal?)r.Items.Before))]
                    : Array.Empty<SheetSeries>(),
            ],
        };
    }
}
