using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Portal.Core.Editions;
using Portal.Core.History;
using Portal.Core.Lists;
using Portal.Core.Media;
using Portal.Core.Media.Files;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Payments;
using Portal.Core.Royalties.Payments.Plans;
using Portal.Core.Royalties.Periods;
using Portal.Core.Safekeeping;

namespace Portal.Core.Royalties.Evidence;

/// <summary>Prints a paper; refused with a sentence where no browser can (<see cref="SheetPdf"/>).</summary>
public delegate Task<Outcome<byte[]>> PrintPaper(Sheet sheet, CancellationToken stop);

/// <summary>Writes the files of a pack one after the other; what could not be printed is said in the index, and the rest is there.</summary>
internal sealed class EvidencePack(Operation operation, EvidenceZip zip, EvidenceFacts facts, PayeeSecrets secrets, FileStore store, PrintPaper print)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly List<string> notes = [];
    private readonly List<EvidenceLine> history = [];
    private readonly List<RoyaltyWork> works = [];

    /// <summary>The manifest's SHA-256, for the history.</summary>
    public async Task<string> WriteAsync(string title, RoyaltyPeriod period, IReadOnlyList<int> workIds, bool withFiles, CancellationToken stop)
    {
        foreach (var ids in workIds.Chunk(EvidenceContent.BatchSize)) await ItemsAsync(ids, withFiles, stop);
        var papers = await EvidenceContent.PapersAsync(operation, period);
        notes.AddRange(NotesOf(await EvidenceContent.PlansAsync(operation, period.Id)));
        notes.AddRange(NotesOf(await EvidenceContent.WithdrawnAsync(operation, period)));
        foreach (var (paper, copies) in papers) await PaperAsync(paper, copies, stop);
        foreach (var spared in await EvidenceCommitments.OfAsync(operation, period)) await CommitmentAsync(spared, stop);
        await zip.AddAsync("dong-nhuan-but.xlsx", "Các dòng nhuận bút: bài, người, vai trò, tỷ lệ, số tiền", Lines(), stop);
        var schedules = await EvidenceContent.SchedulesAsync(operation, DaysOf(works));
        await zip.AddAsync("bieu-nhuan-but.html", "Biểu nhuận bút áp dụng và căn cứ", EvidencePages.Schedules(schedules), stop);
        history.AddRange(await EvidenceContent.HistoryAsync(operation, SubjectsOf(period, papers)));
        await zip.AddAsync("lich-su.xlsx", "Trích nhật ký: kỳ, bài, chấm, giấy tờ; mỗi dòng kèm mã của chuỗi", History(), stop);
        await zip.AddAsync("muc-luc.html", "Mục lục", EvidencePages.Index(title, facts, [.. zip.Files], notes), stop);
        await zip.AddAsync("SHA256SUMS", "Mã của từng tệp, để kiểm tra bằng sha256sum", string.Concat(zip.Files.Select(f => $"{f.Sha256}  {f.Name}\n")), stop);
        var manifest = await zip.AddAsync("manifest.json", "Danh sách tệp", Manifest(title), stop);
        return manifest.Sha256;
    }

    private async Task ItemsAsync(IReadOnlyList<int> ids, bool withFiles, CancellationToken stop)
    {
        var batch = await EvidenceContent.BatchAsync(operation, ids);
        foreach (var work in batch.Works)
        {
            works.Add(work);
            await zip.AddAsync($"bai/{works.Count:0000}-{EvidenceZip.Plain(work.Title, "bai")}.html", $"Bài: {work.Title}", EvidencePages.Item(work, batch),
                stop);
            if (withFiles && work.ItemId is { } item) await FilesAsync(item, stop);
        }
        history.AddRange(batch.History.SelectMany(h => h));
    }

    /// <summary>Pictures and attachments of one item as they were published.</summary>
    private async Task FilesAsync(int itemId, CancellationToken stop)
    {
        var shown = await operation.Db.PublishedFiles.Where(f => f.ItemId == itemId && f.Kind != FileKind.Webp).OrderBy(f => f.Sha256).ToListAsync(stop);
        foreach (var (file, number) in shown.Select((f, i) => (f, i + 1)))
        {
            var name = $"tep/{number:00}-{EvidenceZip.Plain(FileWords.TitleOf(file.SavedAs ?? "anh"), "tep")}{FileType.Of(file.Kind).Extension}";
            await StoredAsync(name, file.SavedAs is { } saved ? $"Tệp đính kèm: {saved}" : "Ảnh của bài", file.Sha256, stop);
        }
    }

    private async Task PaperAsync(IssuedPaper paper, IReadOnlyList<SignedCopy> copies, CancellationToken stop)
    {
        // Each disbursement that paid the period has papers of its own, which begin to count anew
        var of = paper.About.StartsWith(Disbursement.AboutStart, StringComparison.Ordinal) ? "-" + paper.About : "";
        var name = $"{EvidenceZip.Plain(PaperWords.Of(paper.Kind), "bang")}{of}-ban-{paper.Number}";
        var words = $"{Vietnamese.Capital(PaperWords.Of(paper.Kind))} {paper.About}, bản {paper.Number}, "
            + $"phát hành {WardClock.Print(paper.IssuedAt)}, {paper.IssuedByName}";
        var sheet = facts.Whole && secrets.Reveal(paper.WholeModelProtected) is { } whole ? paper.Open(whole) : paper.Open();
        await zip.AddAsync($"bang/{name}.xlsx", words + " (Excel)", SheetWorkbook.Write(sheet), stop);
        var printed = await print(sheet, stop);
        if (printed.Done) await zip.AddAsync($"bang/{name}.pdf", words + " (PDF)", printed.Value, stop);
        else notes.Add($"Chưa in được PDF của {PaperWords.Of(paper.Kind)}, bản {paper.Number}: {printed}");
        foreach (var (copy, number) in copies.Select((c, i) => (c, i + 1)))
            await StoredAsync($"ban-ky/{name}-ky-{number}{FileType.Of(copy.Kind).Extension}", $"Bản ký của {PaperWords.Of(paper.Kind)}, bản {paper.Number}: "
                + $"“{copy.FileName}”, gắn {WardClock.Print(copy.AttachedAt)}, {copy.AttachedByName}", copy.FileSha256, stop);
    }

    /// <summary>The form names the payee's number, so it goes with the whole numbers alone; what is missing or held back is said.</summary>
    private async Task CommitmentAsync(SparedPayee spared, CancellationToken stop)
    {
        var of = $"bản cam kết thuế năm {spared.Year} của {spared.Name}";
        if (spared.Commitment is not { Scans.Count: > 0 } commitment) notes.Add($"Chưa có bản quét {of}, người không bị khấu trừ thuế trong kỳ này.");
        else if (!facts.Whole) notes.Add($"Bản quét {of} không kèm theo vì ghi số định danh đầy đủ; người chi trả xuất hồ sơ thì có.");
        else
            foreach (var scan in commitment.Scans)
                await StoredAsync($"cam-ket/{scan.Id:0000}-{spared.Year}-{EvidenceZip.Plain(spared.Name, "nguoi-nhan")}{FileType.Of(scan.Kind).Extension}",
                    $"Bản quét {of}, mẫu {commitment.Form}{(commitment.SignedOn is { } on ? $", ký ngày {Vietnamese.Date(on)}" : "")}: “{scan.FileName}”, "
                        + $"gắn {WardClock.Print(scan.AttachedAt)}, {scan.AttachedByName}", scan.FileSha256, stop);
    }

    private async Task StoredAsync(string name, string words, string sha256, CancellationToken stop)
    {
        await using var content = store.Open(sha256);
        if (content is null) notes.Add($"Không tìm thấy trong kho: {words} (mã {sha256}).");
        else if ((await zip.AddAsync(name, words, content, stop)).Sha256 != sha256) notes.Add($"Nội dung trong kho đã khác lúc nhận: {words} (mã {sha256}).");
    }

    private byte[] Lines() => ListWorkbook.Write<(RoyaltyWork Work, RoyaltyLine Line)>("Dòng nhuận bút",
    [
        new("ma", "Mã tin", r => r.Work.ItemId), new("bai", "Tên tin, bài", r => r.Work.Title) { Width = 50 },
            new("ngay", "Ngày đăng", r => r.Work.PublishedOn),
        new("the-loai", "Thể loại", r => r.Work.Genre?.Name), new("he-so", "Hệ số", r => r.Work.Coefficient is { } c ? Vietnamese.Number(c) : null),
        new("tong", "Số tiền cả bài", r => r.Work.Amount), new("nguoi", "Người", r => r.Line.Contributor!.FullName) { Width = 28 },
        new("vai-tro", "Vai trò", r => EditionWords.Of(r.Line.Role)), new("ty-le", "Tỷ lệ (%)", r => Vietnamese.Number(r.Line.SharePercent)),
        new("so-tien", "Số tiền", r => r.Line.Amount), new("cham", "Người chấm", r => r.Work.AssessedByName), new("luc", "Chấm lúc", r => r.Work.AssessedAt),
    ], works.SelectMany(w => w.Lines.OrderBy(l => l.Position).Select(l => (w, l))));

    private byte[] History() => ListWorkbook.Write<EvidenceLine>("Trích nhật ký",
    [
        new("dong", "Dòng", h => h.Sequence), new("luc", "Lúc", h => h.At), new("nguoi", "Người", h => h.ActorName) { Width = 26 },
        new("ve", "Về", h => h.Subject) { Width = 22 }, new("viec", "Việc", h => h.Sentence) { Width = 90 },
            new("ma", "Mã của dòng", h => h.Hash) { Width = 66 },
    ], history.OrderBy(h => h.Sequence));

    private string Manifest(string title) => JsonSerializer.Serialize(new
    {
        title, portal = facts.PortalId, authority = facts.Authority, madeAt = facts.MadeAt, madeBy = facts.MadeBy, numbers = facts.Whole ? "whole" : "masked",
        files = zip.Files.Select(f => new { f.Name, f.Words, f.Bytes, f.Sha256 }), notes,
    }, Json);

    /// <summary>Papers of what was not paid are in the pack and must not be read as paid.</summary>
    private static IEnumerable<string> NotesOf(List<DisbursementPlan> plans) => plans.Select(p => p.State == PlanState.Dropped
        ? $"Giấy tờ của {p.PaperWords} (tệp có “{p.About}” trong tên) không còn hiệu lực và không phải khoản đã chi: đợt chi đã bỏ lúc "
            + $"{WardClock.Print(p.EndedAt!.Value)}, {p.EndedByName}. Lý do: {p.DropReason}"
        : $"Giấy tờ của {p.PaperWords} (tệp có “{p.About}” trong tên) chưa phải khoản đã chi: đợt chi đang chờ chi, dự kiến ngày "
            + $"{Vietnamese.Date(p.PlannedOn)}.");

    /// <summary>What rested on an approval that was taken back must not be read as in force.</summary>
    private static IEnumerable<string> NotesOf(List<IssuedPaper> withdrawn) => withdrawn.Select(p =>
        $"{Vietnamese.Capital(PaperWords.Of(p.Kind))} số {p.InRegister} ngày {Vietnamese.Date(p.PaperOn)} không còn hiệu lực: "
            + $"{PaperWords.WhyWithdrawn(p.Kind)}.");

    private static HashSet<DateOnly> DaysOf(List<RoyaltyWork> works) => works.Select(w => w.PublishedOn).ToHashSet();

    private static List<string> SubjectsOf(RoyaltyPeriod period, IReadOnlyList<(IssuedPaper Paper, IReadOnlyList<SignedCopy> Copies)> papers) =>
        [Subject.Period(period.Id), .. papers.Select(p => p.Paper.Subject)];
}
