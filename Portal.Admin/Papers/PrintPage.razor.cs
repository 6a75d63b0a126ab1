using Portal.Admin.Shared;
using Portal.Core.Papers.Sheets;

namespace Portal.Admin.Papers;

/// <summary>
/// A long print watched by who asked for it: waiting, printing, ready (the download begins by itself), refused or cancelled. Leaving the page
/// ends nothing; the same link leads back here.
/// </summary>
public sealed partial class PrintPage(PrintJobs jobs, ICurrentUser user, NavigationManager navigation, SheetPdfOptions options) : IDisposable
{
    /// <summary>Of this page, after the portal.</summary>
    public const string Path = "tep-dang-tao";

    private PrintJob? job;
    private PrintState shown;
    private bool fetched;

    [Parameter] public Guid Id { get; set; }

    private string Title => shown switch
    {
        PrintState.Ready => "Tệp PDF đã tạo xong",
        PrintState.Refused => "Chưa tạo được tệp PDF",
        PrintState.Cancelled => "Đã hủy tạo tệp PDF",
        _ => "Đang tạo tệp PDF",
    };

    private string Sentence => shown switch
    {
        PrintState.Waiting => "Đang chờ đến lượt: hệ thống tạo lần lượt từng tệp. Có thể rời trang này, bấm lại liên kết tải để quay lại.",
        PrintState.Printing => $"Đang dàn trang và in, không quá {Vietnamese.Number((decimal)options.TimeLimit.TotalSeconds)} giây. "
            + "Có thể rời trang này, bấm lại liên kết tải để quay lại.",
        PrintState.Ready => "Tệp đang được tải xuống; nếu chưa thấy, hãy bấm nút dưới đây. Tệp được giữ 15 phút.",
        PrintState.Refused => "Không có tệp nào được tạo.",
        _ => "Việc in đã dừng, không có tệp nào được tạo.",
    };

    protected override void OnParametersSet()
    {
        if (job?.Id == Id) return;
        if (job is not null) job.Changed -= Show;
        job = jobs.Find(Id, user.UserId);
        if (job is null) return;
        job.Changed += Show;
        shown = job.State;
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (shown != PrintState.Ready || fetched || job is null) return;
        fetched = true;
        // The answer is a file, so this page stays
        navigation.NavigateTo(PrintedPaper.FileAddress(job), forceLoad: true);
    }

    public void Dispose()
    {
        if (job is not null) job.Changed -= Show;
    }

    private void Cancel() => job?.Cancel();

    private void Show(object? sender, EventArgs e) => _ = InvokeAsync(() =>
    {
        shown = job?.State ?? shown;
        StateHasChanged();
    });
}
