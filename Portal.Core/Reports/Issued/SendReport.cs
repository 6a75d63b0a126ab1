using System.Security.Cryptography;
using System.Text;
using Portal.Core.History;
using Portal.Core.Mail;
using Portal.Core.Papers;
using Portal.Core.Papers.Sheets;
using Portal.Core.Portals;
using Portal.Core.Roles;

namespace Portal.Core.Reports.Issued;

/// <summary>To whom an issued report is sent: one address a line, and what is said besides.</summary>
/// <param name="Key">Of this filling of the form: of one filling an address gets one letter, however often it is told.</param>
public sealed record SendReportForm(string? Addresses, string? Words, Guid Key)
{
    public const string AddressesField = "Addresses";
    public const string WordsField = "Words";
    public const int Most = 20;
    public const int MostWords = 1000;

    /// <summary>Letters with reports of one portal within an hour: nobody's list of a whole city goes out by mistake.</summary>
    public const int MostAnHour = 60;

    internal IReadOnlyList<string> Lines => (Addresses ?? "").Split('\n', ',', ';').Select(VietnameseText.Tidy).Where(a => a.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
}

/// <summary>
/// Leaves an issued report in the outbox for named addresses, the PDF with each letter. That it was sent is known only when a mail server has taken it: the
/// page shows each letter's state. One that was replaced is not sent any more: its PDF does not know that it is no longer in force.
/// </summary>
public sealed class SendReport(PortalStore store, Outbox outbox)
{
    private static readonly TimeSpan Holds = TimeSpan.FromDays(3);

    /// <param name="span">Whose report.</param>
    /// <param name="number">Of the issue (bản).</param>
    /// <param name="form">As typed.</param>
    /// <param name="print">Makes the PDF of a sheet; asked before the transaction, since a browser takes seconds.</param>
    public Task<Outcome<int>> ExecuteAsync(DaySpan span, int number, SendReportForm form, Func<Sheet, Task<Outcome<byte[]>>> print) =>
        store.WriteAsync<Ready, int>(() => ReadyAsync(span, number, form, print), async (operation, ready) =>
        {
            // Looked at again: the right may have ended while the browser printed
            if (!operation.Actor.Can(Permissions.IssueReports)) return AccessRefusals.NotAllowed;
            if (await IsRepeatedAsync(operation, ready.Paper, form)) return form.Lines.Count;
            // And so may the report's being in force
            if (await WhyNotNowAsync(operation, ready.Paper, form) is { } reason) return reason;
            foreach (var address in form.Lines) await outbox.AddAsync(operation, await LetterAsync(operation, ready, address, form));
            operation.Record("reports.sent", ready.Paper.Subject,
                $"Gửi báo cáo {span.Words}, bản {number}, qua thư tới {form.Lines.Count} địa chỉ: "
                    + $"{VietnameseText.Shorten(string.Join(", ", form.Lines), 300)}.");
            return form.Lines.Count;
        });

    private sealed record Ready(IssuedPaper Paper, DaySpan Span, byte[] Pdf);

    private async Task<Outcome<Ready>> ReadyAsync(DaySpan span, int number, SendReportForm form, Func<Sheet, Task<Outcome<byte[]>>> print)
    {
        var found = await store.ReadAsync<Outcome<IssuedPaper>>(async operation =>
        {
            if (!operation.Actor.Can(Permissions.IssueReports)) return AccessRefusals.NotAllowed;
            if (await FindPapers.NewestAsync(operation, PaperKind.ActivityReport, ReportSpans.Code(span), number) is not { } paper)
                return PaperRefusals.NoSuch(number);
            var reasons = WhyNot(form).ToList();
            if (!await outbox.IsOpenAsync(operation.Db)) reasons.Add(SendReportRefusals.NoServer);
            if (!await IsRepeatedAsync(operation, paper, form) && await WhyNotNowAsync(operation, paper, form) is { } reason) reasons.Add(reason);
            return reasons.Count > 0 ? reasons : paper;
        });
        if (!found.Done) return found.As<Ready>();
        var printed = await print(found.Value.Open());
        if (!printed.Done) return printed.As<Ready>();
        if (printed.Value.Length > LetterFile.MostBytes) return SendReportRefusals.TooHeavy(printed.Value.Length);
        outbox.Ready();
        return new Ready(found.Value, span, printed.Value);
    }

    private static IEnumerable<Refusal> WhyNot(SendReportForm form)
    {
        if (form.Lines.Count == 0) yield return SendReportRefusals.NoAddress;
        if (form.Lines.Count > SendReportForm.Most) yield return SendReportRefusals.ManyAddresses;
        if (form.Lines.FirstOrDefault(a => !MailAddressText.IsGood(a)) is { } wrong) yield return SendReportRefusals.WrongAddress(wrong);
        if (VietnameseText.Tidy(form.Words).Length > SendReportForm.MostWords) yield return SendReportRefusals.LongWords;
    }

    /// <summary>All its letters are written already.</summary>
    private static async Task<bool> IsRepeatedAsync(Operation operation, IssuedPaper paper, SendReportForm form)
    {
        var keys = form.Lines.Select(a => Letter.KeyOf(MailKind.IssuedReport, paper.Subject, EventOf(a, form))).ToList();
        return await operation.Db.OutboxMessages.CountAsync(m => keys.Contains(m.Key)) == keys.Count;
    }

    private static string EventOf(string address, SendReportForm form) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToLowerInvariant())))[..16]}:{form.Key:N}";

    /// <summary>Replaced meanwhile, or so many letters within the hour that these are too many; null where neither is so.</summary>
    private static async Task<Refusal?> WhyNotNowAsync(Operation operation, IssuedPaper paper, SendReportForm form)
    {
        if (await operation.Db.IssuedPapers.Where(p => p.ReplacesId == paper.Id).Select(p => (int?)p.Number).FirstOrDefaultAsync() is { } by)
            return SendReportRefusals.Replaced(paper.Number, by);
        var (kind, since) = (MailKind.IssuedReport, operation.Now.AddHours(-1));
        var sent = await operation.Db.OutboxMessages.CountAsync(m => m.Kind == kind && m.CreatedAt > since);
        return sent + form.Lines.Count > SendReportForm.MostAnHour ? SendReportRefusals.ManyLetters(sent) : null;
    }

    private static async Task<Letter> LetterAsync(Operation operation, Ready ready, string address, SendReportForm form)
    {
        var paper = ready.Paper;
        List<string> paragraphs =
        [
            $"{(await operation.ProfileAsync()).Board.Name} gửi kèm thư này báo cáo kết quả hoạt động {ready.Span.Words}"
                + $"{(paper.InRegister is { } number ? $", số {number}" : "")}, ngày {Vietnamese.Date(paper.PaperOn)}.",
            $"Kiểm tra bản đã phát hành: {paper.CheckAddress}",
        ];
        if (VietnameseText.Tidy(form.Words) is { Length: > 0 } words) paragraphs.Insert(1, words);
        var (to, subject) = (new Addressee("ông/bà", address), $"Báo cáo {ready.Span.Words}");
        return new(MailKind.IssuedReport, paper.Subject, EventOf(address, form), to, subject, operation.Now + Holds, paragraphs)
        {
            File = new($"bao-cao-{paper.PortalId}-{paper.About}-ban-{paper.Number}.pdf", ready.Pdf),
        };
    }
}

/// <summary>Why a report is not sent.</summary>
public static class SendReportRefusals
{
    public static readonly Refusal NoServer = new("reports.send-no-server",
        "Hệ thống chưa có máy chủ thư nên chưa gửi được. Hãy tải PDF và gửi bằng cách khác, hoặc nhờ người quản trị thiết lập ở trang Thư điện tử.");

    public static readonly Refusal NoAddress = new("reports.send-no-address",
        "Hãy ghi ít nhất một địa chỉ thư điện tử, mỗi dòng một địa chỉ.", SendReportForm.AddressesField);

    public static readonly Refusal ManyAddresses = new("reports.send-many",
        $"Mỗi lần gửi nhiều nhất {SendReportForm.Most} địa chỉ: hãy gửi làm nhiều lần.", SendReportForm.AddressesField);

    public static Refusal Replaced(int number, int by) => new("reports.send-replaced",
        $"Bản {number} đã được bản {by} thay thế, không còn hiệu lực, nên không gửi nữa. Hãy mở bản {by} và gửi bản đó.");

    public static Refusal ManyLetters(int sent) => new("reports.send-many-letters",
        $"Trong một giờ qua cổng đã gửi {sent} thư báo cáo; mỗi giờ nhiều nhất {SendReportForm.MostAnHour} thư. Hãy bớt địa chỉ, hoặc chờ rồi gửi tiếp.",
        SendReportForm.AddressesField);

    public static Refusal WrongAddress(string typed) => new("reports.send-wrong-address",
        $"“{VietnameseText.Shorten(typed, 60)}” không phải là địa chỉ thư điện tử: hãy viết như ubnd@haiphong.gov.vn, mỗi dòng một địa chỉ.",
        SendReportForm.AddressesField);

    public static readonly Refusal LongWords = new("reports.send-long-words",
        $"Lời nhắn dài quá {SendReportForm.MostWords} ký tự: hãy viết ngắn lại.", SendReportForm.WordsField);

    public static Refusal TooHeavy(int bytes) => new("reports.send-too-heavy",
        $"Tệp PDF nặng {bytes / 1024 / 1024} MB, thư nhận nhiều nhất {LetterFile.MostBytes / 1024 / 1024} MB: hãy tải PDF và gửi bằng cách khác.");
}
