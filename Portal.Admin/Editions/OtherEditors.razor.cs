using Portal.Admin.Shared;
using Portal.Core.Editions;

namespace Portal.Admin.Editions;

/// <summary>
/// Who else has the same edition open for writing. Asked again while the page is open; that it cannot be asked at the moment is no matter, since a save that
/// comes second is compared anyway.
/// </summary>
public sealed partial class OtherEditors(MarkOpenEditor mark, TimeProvider time) : IAsyncDisposable
{
    private readonly Guid page = Guid.NewGuid();
    private readonly CancellationTokenSource ended = new();
    private IReadOnlyList<OtherEditor> others = [];
    private PeriodicTimer? timer;

    /// <summary>Null for an item that has no number yet: nobody else can have it open.</summary>
    [Parameter] public int? EditionId { get; set; }

    private string Words
    {
        get
        {
            var names = others.Where(o => !o.IsSelf).Select(o => o.Name).ToList();
            if (names.Count == 0) return "Bạn đang mở bài này để soạn ở một thẻ hoặc máy khác: hãy chỉ soạn ở một nơi.";
            return $"{string.Join(", ", names)} cũng đang mở bài này để soạn. Ai lưu sau sẽ được đối chiếu hai bản, không mất chữ nào.";
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        timer = new PeriodicTimer(MarkOpenEditor.Often, time);
        try
        {
            do await MarkAsync();
            while (await timer.WaitForNextTickAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The page is left
        }
    }

    private async Task MarkAsync()
    {
        if (EditionId is not { } id) return;
        var asked = await AskAsync(() => mark.ExecuteAsync(id, page));
        IReadOnlyList<OtherEditor> now = asked.Done ? asked.Value : [];
        if (now.SequenceEqual(others)) return;
        others = now;
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        timer?.Dispose();
        ended.Dispose();
        await AskAsync(() => mark.LeaveAsync(page));
    }
}
