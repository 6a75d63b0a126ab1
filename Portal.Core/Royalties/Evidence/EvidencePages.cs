using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Royalties.Periods;
using Portal.Core.Royalties.Schedules;

namespace Portal.Core.Royalties.Evidence;

/// <summary>The pages of the pack, in Vietnamese: they open in any browser, without a network and without running anything.</summary>
internal static class EvidencePages
{
    /// <summary>Vietnamese letters stay as they are, so that the page can be searched as text.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>An item with its words as published, its editions, its lines, and who did what with it.</summary>
    public static string Item(RoyaltyWork work, EvidenceBatch batch)
    {
        var page = new StringBuilder();
        var publication = work.ItemId is { } shown ? batch.Publications.GetValueOrDefault(shown) : null;
        page.Append($"<h1>{E(work.Title)}</h1><p class=\"facts\">Mã tin {work.ItemId?.ToString(CultureInfo.InvariantCulture) ?? "không có (nhập đầu kỳ)"} · "
            + $"{E(work.SectionName)} · đăng ngày {Vietnamese.Date(work.PublishedOn)}{PublicationWords(publication)}</p>");
        if (work.EditionId is { } edition && batch.Texts.GetValueOrDefault(edition) is { } text)
        {
            page.Append($"<p class=\"sapo\">{E(text.Abstract)}</p><article>{text.BodyHtml}</article>");
            if (publication is not null) page.Append($"<p>{E(publication.Byline)}</p>");
            if (text.Source is not null) page.Append($"<p>Nguồn: {E(text.Source)}</p>");
        }
        page.Append("<h2>Nhuận bút</h2>").Append(Table(["Người", "Vai trò", "Tỷ lệ", "Số tiền"], work.Lines.OrderBy(l => l.Position).Select(l => new[]
        {
            l.Contributor!.FullName, EditionWords.Of(l.Role), Vietnamese.Number(l.SharePercent) + "%", l.Amount?.ToString() ?? "chưa chấm",
        })));
        page.Append($"<p>{E(AmountWords(work))}</p>");
        if (work.ItemId is { } item)
            page.Append("<h2>Các bản</h2>").Append(Table(["Bản", "Tiêu đề", "Trạng thái", "Gửi lúc", "Đăng lúc"], batch.Editions[item].Select(e => new[]
            {
                e.Number.ToString(CultureInfo.InvariantCulture), e.Title, EditionWords.Of(e.Status), Print(e.SubmittedAt), Print(e.PublishedAt),
            })));
        var lines = batch.History[Subject.Work(work.Id)].Concat(work.ItemId is { } of ? batch.History[Subject.Item(of)] : []).OrderBy(h => h.Sequence);
        page.Append("<h2>Ai đã làm gì</h2>").Append(Table(["Dòng", "Lúc", "Người", "Việc"], lines.Select(h => new[]
        {
            h.Sequence.ToString(CultureInfo.InvariantCulture), Print(h.At), h.ActorName, h.Sentence,
        })));
        return Page(work.Title, page.ToString());
    }

    /// <summary>The schedules the works were assessed by, with what they rest on.</summary>
    public static string Schedules(IReadOnlyList<RoyaltySchedule> schedules)
    {
        var page = new StringBuilder("<h1>Biểu nhuận bút áp dụng</h1>");
        if (schedules.Count == 0) page.Append("<p>Không có biểu nhuận bút có hiệu lực vào các ngày đăng.</p>");
        foreach (var schedule in schedules)
        {
            page.Append($"<h2>{E(schedule.Name)}</h2><p>Căn cứ: {E(schedule.LegalBasis)}</p>"
                + $"{(schedule.DecidingPaper is { } paper ? $"<p>Quyết định ban hành: {E(paper)}</p>" : "")}"
                + $"<p>Có hiệu lực từ {Vietnamese.Date(schedule.EffectiveFrom)}"
                + $"{(schedule.EffectiveTo is { } to ? $" đến {Vietnamese.Date(to)}" : "")}; "
                + $"một đơn vị hệ số bằng {Vietnamese.Number(schedule.UnitShare * 100)}% "
                + $"mức lương cơ sở; tỷ lệ của cổng {Vietnamese.Number(schedule.SiteShare * 100)}%.</p>");
            page.Append(Table(["Mã", "Thể loại", "Cách tính", "Từ", "Đến", "Mức"], schedule.Genres.OrderBy(g => g.Position).Select(g => new[]
            {
                g.Code, g.Name, ScheduleWords.Of(g.Basis), Vietnamese.Number(g.MinPercent ?? g.MinCoefficient),
                    Vietnamese.Number(g.MaxPercent ?? g.MaxCoefficient),
                g.FixedAmount?.ToString() ?? "",
            })));
            if (schedule.Additions.Count == 0) continue;
            page.Append(Table(["Hưởng thêm, giảm trừ", "Loại", "Từ", "Đến", "Căn cứ"], schedule.Additions.OrderBy(a => a.Position).Select(a => new[]
            {
                a.Name, ScheduleWords.Of(a.Kind), Vietnamese.Number(a.MinPercent) + "%", Vietnamese.Number(a.MaxPercent) + "%", a.Ground ?? "",
            })));
        }
        return Page("Biểu nhuận bút áp dụng", page.ToString());
    }

    /// <summary>What is in the pack, in the order of an inspection, each with its hash.</summary>
    public static string Index(string title, EvidenceFacts facts, IReadOnlyList<EvidenceFile> files, IReadOnlyList<string> notes)
    {
        var page = new StringBuilder($"<h1>{E(title)}</h1><p class=\"facts\">{E(facts.Authority)} "
            + $"· lập lúc {Print(facts.MadeAt)}, người lập: {E(facts.MadeBy)}. "
            + (facts.Whole ? "Số định danh, mã số thuế và số tài khoản trong bảng kê chi trả ghi đầy đủ."
            : "Số định danh, mã số thuế và số tài khoản đã được che bớt.") + "</p>");
        foreach (var note in notes) page.Append($"<p><strong>Lưu ý:</strong> {E(note)}</p>");
        page.Append("<table><thead><tr><th>Tệp</th><th>Nội dung</th><th>Mã SHA-256</th></tr></thead><tbody>");
        foreach (var file in files)
            page.Append($"<tr><td><a href=\"{E(file.Name)}\">{E(file.Name)}</a></td><td>{E(file.Words)}</td><td class=\"hash\">{file.Sha256}</td></tr>");
        page.Append("</tbody></table><p>Kiểm tra: lệnh <code>sha256sum -c SHA256SUMS</code> trong thư mục đã giải nén. "
            + "Mã của tệp <code>manifest.json</code> ghi trong nhật ký "
            + "của cổng, nên hồ sơ bị sửa sau khi lập thì nhận ra được.</p>");
        return Page(title, page.ToString());
    }

    private static string AmountWords(RoyaltyWork work) => work.Amount is not { } amount ? RoyaltyWords.Of(work.Status)
        : work.Coefficient is { } coefficient && work.Genre is { } genre
            ? $"{genre.Name}, hệ số {Vietnamese.Number(coefficient)}, hưởng thêm {Vietnamese.Number(work.AdditionPercent)}%"
                + (work.Additions.Count == 0 ? "" : $" ({AdditionWords.Of(work.Additions)})") + $", một đơn vị {work.UnitValue}: thành tiền {amount}. "
                + $"Người chấm: {work.AssessedByName}, {Print(work.AssessedAt)}.{(work.Note is { } note ? $" Ghi chú: {note}" : "")}"
            : $"Thành tiền {amount}. Người ghi: {work.AssessedByName}, {Print(work.AssessedAt)}.{(work.Note is { } other ? $" Ghi chú: {other}" : "")}";

    private static string PublicationWords(EvidencePublication? publication) => publication switch
    {
        null => "",
        { Visible: true } => $" · đang đăng tại {E(publication.Path)}",
        _ => $" · đã gỡ{(publication.GoneAt is { } at ? $" lúc {Print(at)}" : "")}{(publication.GoneReason is { } why ? $": {E(why)}" : "")}",
    };

    private static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows) =>
        $"<table><thead><tr>{string.Concat(heads.Select(h => $"<th>{E(h)}</th>"))}</tr></thead><tbody>"
        + string.Concat(rows.Select(r => $"<tr>{string.Concat(r.Select(c => $"<td>{E(c)}</td>"))}</tr>")) + "</tbody></table>";

    private static string Print(DateTime? at) => at is { } time ? WardClock.Print(time) : "";

    private static string E(string text) => Encoder.Encode(text);

    /// <summary>Nothing in it runs or is fetched, whatever a text holds.</summary>
    private static string Page(string title, string body) => $$"""
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
        <title>{{E(title)}}</title>
        <style>
        body { font: 16px/1.5 "Times New Roman", serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #111; background: #fff; }
        table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; }
        th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
        .facts { color: #444; } .sapo { font-weight: bold; }
        .hash { font: 12px monospace; word-break: break-all; } article { border-left: 3px solid #ccc; padding-left: 1rem; }
        </style></head><body>
        {{body}}
        </body></html>
        """;
}

/// <summary>Who made the pack, when, for whom, and how much of the numbers it shows.</summary>
internal sealed record EvidenceFacts(string PortalId, string Authority, DateTime MadeAt, string MadeBy, bool Whole);
