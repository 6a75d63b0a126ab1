using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;

namespace Portal.Core.Reports.Parts;

/// <summary>
/// Editions published past their steps within the span; how many of them are reviewed, and how many were not reviewed by their due moment, whether they
/// are now or not. Left out where the portal does not know urgent publishing and never did it.
/// </summary>
internal sealed class UrgentPart : IReportPart
{
    public const string PartCode = "dang-khan";
    private const string Total = "so-luot";
    private const string Reviewed = "da-hau-kiem";
    private const string Late = "qua-han";

    public string Code => PartCode;
    public int Position => 80;

    public async Task<ReportPart> OfAsync(Operation operation, ReportQuestion question)
    {
        var now = operation.Now;
        var found = await question.EachAsync(span => FindAsync(operation.Db, span));
        const string Title = "Đăng khẩn";
        var known = (await operation.ProfileAsync()).Workflow.Urgent is not null;
        if (!known && found is { Now.Count: 0, Before.Count: 0, LastYear.Count: 0 }) return new(Code, Title, [], [], [], []);
        List<ReportFigure> figures =
        [
            question.Count(Total, "Lượt đăng khẩn", found.Select(all => all.Count)),
            question.Count(Reviewed, "Đã hậu kiểm", found.Select(all => all.Count(r => r.ReviewedAt is not null))),
            question.Count(Late, "Quá hạn hậu kiểm", found.Select(all => all.Count(r => r.IsLate(now)))),
        ];
        return new(Code, Title, figures, [SentenceOf(figures), .. ReportWords.Changed("Số lượt đăng khẩn", figures[0], question)], [], []);
    }

    public async Task<ReportRows?> RowsAsync(Operation operation, ReportQuestion question, string key)
    {
        var (now, found) = (operation.Now, await FindAsync(operation.Db, question.Span));
        return key switch
        {
            Total => Rows("Lượt đăng khẩn", found),
            Reviewed => Rows("Đăng khẩn đã hậu kiểm", found.FindAll(r => r.ReviewedAt is not null)),
            Late => Rows("Đăng khẩn quá hạn hậu kiểm", found.FindAll(r => r.IsLate(now))),
            _ => null,
        };
    }

    private static async Task<List<Urgent>> FindAsync(PortalDbContext db, DaySpan span)
    {
        var (from, to) = PublishedItems.Instants(span);
        return await db.UrgentReviews.Where(r => r.PublishedAt >= from && r.PublishedAt < to).OrderBy(r => r.PublishedAt).ThenBy(r => r.Id)
            .Select(r => new Urgent(r.EditionId, r.Edition!.Title, r.PublishedAt, r.DueAt, r.ReviewedAt)).ToListAsync();
    }

    private static string SentenceOf(List<ReportFigure> figures) => figures[0].Value == 0 ? "Trong kỳ không có tin, bài đăng khẩn."
        : $"Trong kỳ có {Vietnamese.Number(figures[0].Value!.Value)} lượt đăng khẩn, trong đó {Vietnamese.Number(figures[1].Value!.Value)} lượt đã hậu kiểm"
            + (figures[2].Value == 0 ? "; không lượt nào quá hạn hậu kiểm." : $"; {Vietnamese.Number(figures[2].Value!.Value)} lượt quá hạn hậu kiểm.");

    private static ReportRows Rows(string title, List<Urgent> all) => new(title,
    [
        new("on", "Đăng lúc", SheetColumnKind.Text, 16), new("title", "Tin, bài", SheetColumnKind.Text, 50),
        new("due", "Hạn hậu kiểm", SheetColumnKind.Text, 16),
        new("reviewed", "Hậu kiểm lúc", SheetColumnKind.Text, 16),
    ],
        all.ConvertAll(r => new SheetRow([WardClock.Print(r.At), r.Title, Print(r.DueAt), Print(r.ReviewedAt)])))
    {
        Links = all.ConvertAll(r => (string?)ItemRows.Address(r.Edition)),
    };

    private static string? Print(DateTime? at) => at is { } moment ? WardClock.Print(moment) : null;

    private sealed record Urgent(int Edition, string Title, DateTime At, DateTime? DueAt, DateTime? ReviewedAt)
    {
        public bool IsLate(DateTime now) => DueAt < (ReviewedAt ?? now);
    }
}
