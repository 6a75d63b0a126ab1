using Portal.Core.Papers.Sheets;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// Later editions published within the span of items published before: corrections, those of them readers were told of, and other new editions, a
/// publication after a withdrawal among them.
/// </summary>
internal sealed class CorrectionsPart : IReportPart
{
    private const string Corrections = "dinh-chinh";
    private const string Told = "co-loi";
    private const string Others = "cap-nhat";

    public string Code => "dinh-chinh";
    public int Position => 70;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var found = await question.EachAsync(span => FindAsync(operation.Db, span));
        var figures = new List<ReportFigure>
        {
            question.Count(Corrections, "Bản đính chính đã đăng", found.Select(all => all.Count(e => e.IsCorrection))),
            question.Count(Told, "Trong đó: có lời đính chính công khai", found.Select(all => all.Count(e => e.Note is not null))),
            question.Count(Others, "Bản cập nhật khác đã đăng", found.Select(all => all.Count(e => !e.IsCorrection))),
        };
        var told = found.Now.FindAll(e => e.Note is not null);
        return new(Code, "Đính chính và cập nhật", figures,
            [SentenceOf(figures), .. ReportWords.Changed("Số bản đính chính", figures[0], question)], told.Count == 0 ? [] : [Table(told)], []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var found = await FindAsync(operation.Db, question.Span);
        return key switch
        {
            Corrections => Rows("Bản đính chính đã đăng", found.FindAll(e => e.IsCorrection)),
            Told => Rows("Đính chính có lời công khai", found.FindAll(e => e.Note is not null)),
            Others => Rows("Bản cập nhật khác đã đăng", found.FindAll(e => !e.IsCorrection)),
            _ => null,
        };
    }

    private static async Task<List<Later>> FindAsync(PortalDbContext db, DaySpan span)
    {
        var (from, to) = PublishedItems.Instants(span);
        return await db.Editions.Where(e => e.PublishedAt >= from && e.PublishedAt < to && e.PublishedAt > e.Item!.FirstPublishedAt)
            .OrderBy(e => e.PublishedAt).ThenBy(e => e.Id)
            .Select(e => new Later(e.Id, e.Number, e.Title, e.PublishedAt!.Value, e.IsCorrection, e.IsCorrection ? e.CorrectionNote : null)).ToListAsync();
    }

    private static string SentenceOf(List<ReportFigure> figures)
    {
        var (corrections, told, others) = ((int)figures[0].Value!, (int)figures[1].Value!, (int)figures[2].Value!);
        if (corrections + others == 0) return "Trong kỳ không có tin, bài phải đính chính, cập nhật sau khi đăng.";
        return $"Đã đăng {ReportWords.Count(corrections)} bản đính chính, trong đó {ReportWords.Count(told)} bản có lời đính chính cho người đọc; "
            + $"{ReportWords.Count(others)} bản cập nhật khác.";
    }

    private static ReportRows Rows(string title, List<Later> editions) => new(title,
    [
        new("on", "Ngày đăng", SheetColumnKind.Date, 12), new("title", "Tin, bài", SheetColumnKind.Text, 50), new("number", "Bản", SheetColumnKind.Integer, 6),
        new("note", "Lời đính chính", SheetColumnKind.Text, 40),
    ],
        editions.ConvertAll(e => new SheetRow([e.On, e.Title, e.Number, e.Note])))
    {
        Links = editions.ConvertAll(e => (string?)ItemRows.Address(e.Id)),
    };

    private static SheetTable Table(List<Later> told) => new()
    {
        Caption = "Lời đính chính đã công bố",
        Columns =
        [
            ReportTables.Ordinal, new("on", "Ngày đăng", SheetColumnKind.Date, 11), new("title", "Tin, bài", SheetColumnKind.Text, 30),
            new("note", "Lời đính chính", SheetColumnKind.Text, 40),
        ],
        Rows = told.Select((e, i) => new SheetRow([i + 1, e.On, e.Title, e.Note])).ToList(),
    };

    private sealed record Later(int Id, int Number, string Title, DateTime At, bool IsCorrection, string? Note)
    {
        public DateOnly On => WardClock.DayOf(At);
    }
}
