using Portal.Admin.Shared;
using Portal.Core.Accounts;

namespace Portal.Admin.Queue;

/// <summary>How much waits for the person, at the top of every page, within two seconds of what changed it. Readers hear of more work, never of less.</summary>
public sealed partial class WorkBell(LiveWork work)
{
    private int? heard;
    private string? aloud;

    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private int? Count => work.Open?.Count;

    private int Late => work.Open?.Count(r => r.Late) ?? 0;

    private string Words => Count switch
    {
        0 => "Không có việc nào chờ bạn",
        { } count when Late > 0 => $"{count} việc chờ bạn, {Late} việc quá hạn",
        { } count => $"{count} việc chờ bạn",
        null => "",
    };

    protected override async Task OnInitializedAsync()
    {
        work.Changed += Show;
        work.Follow();
        if (work.Rows is null) await AskAsync(() => work.ReadAsync());
    }

    private void Show(object? sender, EventArgs e) => _ = InvokeAsync(() =>
    {
        if (heard is { } before && Count > before) aloud = $"Có thêm việc: {Words}.";
        heard = Count;
        StateHasChanged();
    });

    public void Dispose() => work.Changed -= Show;
}
