using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Core.Kernel;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Royalties.Evidence;
using Portal.Core.Royalties.Periods;
using Portal.Tests.Media.Files;
using Portal.Tests.Support;
using Xunit;

namespace Portal.Tests.Royalties.Evidence;

/// <summary>One zip for an inspection: what was published, who did what, what was decided, paid and signed, each file with its hash.</summary>
[Trait("Row", "G6")]
public sealed class EvidencePackTests : IAsyncLifetime
{
    private const string Account = "2309876543210";
    private PortalDatabase database = null!;
    private PublishedItem item = null!;

    public async Task InitializeAsync()
    {
        database = await PortalDatabase.CreateAsync();
        await A.Schedule(database);
        var payee = await Story.Payee(database, new() { FullName = "Mai Anh", TaxCode = "031190012345", BankAccount = Account, BankName = "Agribank" });
        var form = await A.CompleteForm(database, by: [(payee, 100)]);
        form.Title = "Ra quân <b>dọn</b> ../../vệ sinh";
        item = await Story.Publish(database, form);
        await Story.Assess(database, item.ItemId);
        Story.Must(await Story.TryApprove(database, new(2026, 11)));
        Story.Must(await Story.TryPay(database, new(2026, 11), new(2026, 11, 20)));
        await SignedGround.AttachAsync(database);
    }

    public Task DisposeAsync()
    {
        database.Dispose();
        return Task.CompletedTask;
    }

    private static Task<Outcome<byte[]>> Printed(Sheet sheet, CancellationToken stop) => Task.FromResult<Outcome<byte[]>>(SampleFiles.Pdf("Bang"));

    private Task<Outcome<EvidenceMade>> Make(string by = Someone.Secretary, string period = "2026-11", int? work = null, PrintPaper? print = null) =>
        database.As(by).GetRequiredService<MakeEvidencePack>().ExecuteAsync(new(period, work), print ?? Printed);

    private static async Task<Dictionary<string, byte[]>> Read(Outcome<EvidenceMade> made)
    {
        await using var content = Story.Must(made).Content;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            using var read = new MemoryStream();
            await stream.CopyToAsync(read);
            files.Add(entry.FullName, read.ToArray());
        }
        return files;
    }

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);

    [Fact]
    public async Task The_pack_of_a_period_holds_items_papers_signed_copies_schedule_lines_and_history()
    {
        var files = await Read(await Make());

        Assert.Equal(["bai/0001-ra-quan-bdonb-ve-sinh.html", "ban-ky/bang-ke-chi-tra-chi-2026-01-ban-1-ky-1.pdf", "bang/bang-cham-nhuan-but-ban-1.pdf",
            "bang/bang-cham-nhuan-but-ban-1.xlsx",
            "bang/bang-ke-chi-tra-chi-2026-01-ban-1.pdf", "bang/bang-ke-chi-tra-chi-2026-01-ban-1.xlsx",
            "bang/danh-sach-chuyen-khoan-chi-2026-01-ban-1.pdf", "bang/danh-sach-chuyen-khoan-chi-2026-01-ban-1.xlsx", "bieu-nhuan-but.html",
            "dong-nhuan-but.xlsx", "lich-su.xlsx", "manifest.json", "muc-luc.html", "SHA256SUMS"],
            files.Keys.Select(k => k.StartsWith("bai/", StringComparison.Ordinal) ? "bai/0001-ra-quan-bdonb-ve-sinh.html"
                : k).Order(StringComparer.OrdinalIgnoreCase));
        var page = Text(files.Single(f => f.Key.StartsWith("bai/", StringComparison.Ordinal)).Value);
        Assert.Contains("Sáng nay, các tổ dân phố cùng ra quân.", page, StringComparison.Ordinal);
        Assert.Contains("Ra quân &lt;b&gt;dọn&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Duyệt và đăng", page, StringComparison.Ordinal);
        Assert.Contains("Mai Anh", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("Biểu dùng để kiểm thử", Text(files["bieu-nhuan-but.html"]), StringComparison.Ordinal);
        Assert.Contains("|253000|Mai Anh|Bài viết|100|253000|",
            string.Join('\n', Exported.Sheet(files["dong-nhuan-but.xlsx"]).Lines()), StringComparison.Ordinal);
        var history = string.Join('\n', Exported.Sheet(files["lich-su.xlsx"]).Lines());
        foreach (var words in new[] { "Duyệt và đăng", "Chấm “", "Duyệt kỳ nhuận bút", "Chi trả kỳ nhuận bút", "Phát hành bảng kê chi trả", "Gắn bản ký" })
            Assert.Contains(words, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_name_in_it_leaves_its_folder()
    {
        var files = await Read(await Make());

        Assert.All(files.Keys, k => Assert.Matches("^[A-Za-z0-9./-]+$", k));
        Assert.All(files.Keys, k => Assert.DoesNotContain("..", k, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Manifest_and_sums_hold_the_hash_of_every_file_and_the_history_that_of_the_manifest()
    {
        var files = await Read(await Make());

        using var manifest = JsonDocument.Parse(files["manifest.json"]);
        var told = manifest.RootElement.GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString()!, f =>
            f.GetProperty("sha256").GetString());
        Assert.Equal(files.Keys.Where(k => k != "manifest.json").Order(), told.Keys.Order());
        foreach (var (name, hash) in told) Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(files[name])), hash);
        foreach (var line in Text(files["SHA256SUMS"]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(told[line[66..]], line[..64]);
        await using var db = database.Context();
        var said = await db.History.OrderByDescending(h => h.Sequence).FirstAsync();
        Assert.Equal(("royalties.evidence.issued", "Lê Thu Trang"), (said.Action, said.ActorName));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(files["manifest.json"])), said.Sentence, StringComparison.Ordinal);
        Assert.Equal("data.exported", (await db.SecurityLog.OrderByDescending(l => l.Sequence).FirstAsync()).Action);
    }

    [Fact]
    public async Task Only_whoever_pays_gets_numbers_whole_and_the_log_says_so()
    {
        static string Sheet(Dictionary<string, byte[]> files) =>
            string.Join('\n', Exported.Sheet(files["bang/bang-ke-chi-tra-chi-2026-01-ban-1.xlsx"]).Lines());

        Assert.DoesNotContain(Account, Sheet(await Read(await Make())), StringComparison.Ordinal);
        Assert.Contains(Account, Sheet(await Read(await Make(Someone.Finance))), StringComparison.Ordinal);

        await using var db = database.Context();
        Assert.Equal("data.payees-whole", (await db.SecurityLog.OrderByDescending(l => l.Sequence).FirstAsync()).Action);
        Assert.Contains("ghi đầy đủ", (await db.History.OrderByDescending(h => h.Sequence).FirstAsync()).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pack_of_one_work_holds_that_one_alone_and_its_files()
    {
        await Story.Publish(database);
        var work = await Story.Work(database, item.ItemId);

        var made = await Make(work: work.Id);

        Assert.Equal($"ho-so-nhuan-but-thanh-dong-2026-11-bai-{work.Id}.zip", Story.Must(made).Name);
        Assert.Single((await Read(made)).Keys, k => k.StartsWith("bai/", StringComparison.Ordinal));
        Assert.Equal(["access.not-found"], (await Make(work: work.Id + 1)).Codes());
    }

    [Fact]
    public async Task Where_nothing_prints_the_workbooks_are_there_and_the_index_says_what_is_missing()
    {
        var files = await Read(await Make(print: (_, _) => Task.FromResult<Outcome<byte[]>>(new Refusal(SheetPdf.NoBrowser, "Máy chủ chưa có trình duyệt."))));

        Assert.DoesNotContain(files.Keys, k => k.StartsWith("bang/", StringComparison.Ordinal) && k.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains("bang/bang-ke-chi-tra-chi-2026-01-ban-1.xlsx", files.Keys);
        Assert.Contains("Chưa in được PDF của bảng kê chi trả, bản 1: Máy chủ chưa có trình duyệt.", Text(files["muc-luc.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_copy_that_is_gone_from_the_store_is_said()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(database.Folder, "files"), "*.bin", SearchOption.AllDirectories)) File.Delete(file);

        var files = await Read(await Make());

        Assert.DoesNotContain(files.Keys, k => k.StartsWith("ban-ky/", StringComparison.Ordinal));
        Assert.Contains("Không tìm thấy trong kho: Bản ký của bảng kê chi trả", Text(files["muc-luc.html"]), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fault", "FIN9")]
    public async Task What_a_period_sent_back_has_taken_out_of_force_is_said()
    {
        var (returned, _) = await Payments.SomePayments.TwoMonths((Payments.SomePayments.Cash("Mai Anh"), 10));
        using var owned = returned;
        Story.Must(await Payments.MoneyPaperTests.Issue(returned, PaperKind.SpendingDecision, "2026-08", Someone.Finance, symbol: "QĐ-UBND"));
        Story.Must(await Story.TryReturn(returned, Payments.SomePayments.August));

        var files = await Read(await returned.As(Someone.Secretary).GetRequiredService<MakeEvidencePack>().ExecuteAsync(new("2026-08"), Printed));

        Assert.Contains("Quyết định chi số 01/QĐ-UBND ngày 05/10/2026 không còn hiệu lực: kỳ đã trả về để duyệt lại.", Text(files["muc-luc.html"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_royalties_and_another_portal_get_nothing_and_no_file_stays_behind()
    {
        string[] Files() => Directory.GetFiles(Path.GetTempPath(), "ward-evidence-*");
        var before = Files();

        Assert.Equal(["access.not-allowed"], (await Make(Someone.Author)).Codes());
        Assert.Equal(["access.not-found"], (await Make(period: "2026-10")).Codes());
        Assert.Equal(["access.not-found"], (await Make(period: "../etc")).Codes());
        Assert.Equal(["access.not-found"], (await database.AsSystem("phu-lien").GetRequiredService<MakeEvidencePack>().ExecuteAsync(new("2026-11"),
            Printed)).Codes());
        await Read(await Make());

        // Those of tests beside this one go too
        var made = Files().Except(before, StringComparer.Ordinal).ToList();
        for (var i = 0; made.Exists(File.Exists) && i < 600; i++) await Task.Delay(50);
        Assert.DoesNotContain(made, File.Exists);
    }
}
