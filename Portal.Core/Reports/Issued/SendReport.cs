using System.Globalization;
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
public sealed record SendReportForm(string? Addresses, string? Words)
{
    public const string AddressesField = "Addresses";
    public const string WordsField = "Words";
    public const int Most = 20;
    public const int MostWords = 1000;

    internal IReadOnlyList<string> Lines => (Addresses ?? "").Split('\n', ',', ';').Select(VietnameseText.Tidy).Where(a => a.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
}

/// <summary>
/// Leaves an issued report in the outbox for named addresses, the PDF with each letter. That it was sent is known only when a mail server has taken it: the
/// page shows each letter's state. The same address within a minute gets one letter, however often it is asked.
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

    private static async Task<Letter> LetterAsync(Operation operation, Ready ready, string address, SendReportForm form)
    {
        var paper = ready.Paper;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToLowerInvariant())))[..16];
        var minute = operation.Now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        List<string> paragraphs =
        [
            $"{(await operation.ProfileAsync()).Board.Name} gửi kèm thư này báo cáo kết quả hoạt động {ready.Span.Words}"
                + $"{(paper.InRegister is { } number ? $", số {number}" : "")}, ngày {Vietnamese.Date(paper.PaperOn)}.",
            $"Kiểm tra bản đã phát hành: {paper.CheckAddress}",
        ];
        if (VietnameseText.Tidy(form.Words) is { Length: > 0 } words) paragraphs.Insert(1, words);
        var (to, subject) = (new Addressee("ông/bà", address), $"Báo cáo {ready.Span.Words}");
        return new(MailKind.IssuedReport, paper.Subject, $"{hash}:{minute}", to, subject, operation.Now + Holds, paragraphs)
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

    public static Refusal WrongAddress(string typed) => new("reports.send-wrong-address",
        $"“{VietnameseText.Shorten(typed, 60)}” không phải là địa chỉ thư điện tử: hãy viết như ubnd@haiphong.gov.vn, mỗi dòng một địa chỉ.",
        SendReportForm.AddressesField);

    public static readonly Refusal LongWords = new("reports.send-long-words",
        $"Lời nhắn dài quá {SendReportForm.MostWords} ký tự: hãy viết ngắn lại.", SendReportForm.WordsField);

    public static Refusal TooHeavy(int bytes) => new("reports.send-too-heavy",
        $"Tệp PDF nặng {bytes / 1024 / 1024} MB, thư nhận nhiều nhất {LetterFile.MostBytes / 1024 / 1024} MB: hãy tải PDF và gửi bằng cách khác.");
}
