using Portal.Admin.Shared;
using Portal.Admin.Shared.Fields;
using Portal.Core.Accounts;
using Portal.Core.Editions;
using Portal.Core.Library;
using Portal.Core.Media;

namespace Portal.Admin.Media;

/// <summary>One picture or file beside the list: what it is, where it stands, what is written of it, and whether it may be used again.</summary>
public sealed partial class MediaPanel(DescribeMedia describe, SetMediaAside setAside, CropPicture crop, StartNextEditions startNext)
{
    private LibraryForm form = new();
    private ElementReference head;
    private ConfirmDialog settingAside = default!;
    private IReadOnlyList<Refusal> refusals = [];
    private IReadOnlyList<Refusal> asideRefusals = [];
    private string reason = "";
    private bool changed;
    private IReadOnlyList<StartedNext> started = [];

    [Parameter, EditorRequired] public LibraryRow Row { get; set; } = default!;
    [Parameter, EditorRequired] public string BackHref { get; set; } = "";
    [Parameter] public Func<Uri, bool> StaysAt { get; set; } = _ => false;

    /// <summary>Something was stored; with the words that say what.</summary>
    [Parameter] public EventCallback<string> OnChanged { get; set; }

    /// <summary>A new picture was made here and lies in the library.</summary>
    [Parameter] public EventCallback<int> OnMade { get; set; }

    /// <summary>Where another row is shown.</summary>
    [Parameter] public Func<int, string> HrefOf { get; set; } = _ => "";
    [CascadingParameter(Name = "Portal")] public PortalView View { get; set; } = default!;

    private string AsideWords => Row.Items == 0 ? "Tư liệu vẫn được lưu nhưng không chọn được nữa."
        : $"Đang dùng ở {Row.UseWords}. Bài đã đăng vẫn hiện như cũ cho đến khi có bản mới; bài đang soạn phải bỏ hoặc thay mới gửi đi được."
            + (Row.Uses.Where(u => u.IsApproved).DistinctBy(u => u.EditionId).Count() is > 0 and var approved
                ? $" {approved} bài đã duyệt hoặc hẹn giờ sẽ không đăng được: hãy hủy hẹn, trả lại để thay." : "");

    /// <summary>Drawn anew for what was done in it: the focus, which stood on what is gone, comes to its head.</summary>
    [Parameter] public bool TakesFocus { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && TakesFocus) await head.FocusAsync();
    }

    protected override void OnInitialized() => form = new()
    {
        Id = Row.Id, Version = Row.Version, FileName = Row.FileName, Alt = Row.Alt, Credit = Row.Credit, Tags = Row.Tags,
        FocusX = Row.Focus.X, FocusY = Row.Focus.Y,
    };

    private int LiveOnes => Row.Uses.Where(u => u.Status == EditionStatus.Published).DistinctBy(u => u.EditionId).Count();

    private void Point(PictureFocus focus) => (form.FocusX, form.FocusY, changed) = (focus.X, focus.Y, true);

    private async Task<IReadOnlyList<Refusal>> CutAsync(PictureFrame frame)
    {
        var made = await AskAsync(() => crop.ExecuteAsync(Row.Id, frame));
        if (made.Done) await OnMade.InvokeAsync(made.Value);
        return made.Refusals;
    }

    private async Task StartNextAsync()
    {
        var done = await AskAsync(() => startNext.ExecuteAsync(Row.Id));
        (refusals, started) = (done.Refusals, done.Done ? done.Value : []);
    }

    private void Mend(string field)
    {
        changed = true;
        refusals = refusals.Without(field);
    }

    private async Task SubmitAsync()
    {
        var done = await AskAsync(() => describe.ExecuteAsync(form));
        refusals = done.Refusals;
        if (!done.Done) return;
        changed = false;
        await OnChanged.InvokeAsync("Đã lưu thông tin tư liệu.");
    }

    private async Task<bool> SetAsideAsync()
    {
        var done = await AskAsync(() => setAside.ExecuteAsync(Row.Id, Row.Version, reason));
        asideRefusals = done.Refusals;
        if (!done.Done) return false;
        settingAside.Close();
        await OnChanged.InvokeAsync("Đã ngừng dùng tư liệu này.");
        return true;
    }

    private async Task BringBackAsync()
    {
        var done = await AskAsync(() => setAside.BringBackAsync(Row.Id, Row.Version));
        refusals = done.Refusals;
        if (done.Done) await OnChanged.InvokeAsync("Tư liệu này lại dùng được.");
    }
}
