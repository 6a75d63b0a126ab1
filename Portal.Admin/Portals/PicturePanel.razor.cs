using Microsoft.AspNetCore.Components.Forms;
using Portal.Admin.Editions;
using Portal.Core.Media;
using Portal.Core.Portals.Forms;
using Portal.Core.Portals.Pictures;

namespace Portal.Admin.Portals;

/// <summary>
/// The form of the portal's emblem or of the picture in its header: a file is taken in at once and shown as visitors will see it, and stands there
/// when the form is saved. One refused leaves the picture that was there.
/// </summary>
public sealed partial class PicturePanel
{
    private readonly List<string> refused = [];
    private PictureForm form = new(PortalPicture.Emblem);
    private bool had;
    private bool busy;
    private int round;
    private string words = "";

    [Inject] private TakePortalPicture Take { get; set; } = default!;
    [Inject] private PictureOptions Limits { get; set; } = default!;

    [CascadingParameter] public ProfileDesk Desk { get; set; } = default!;
    [Parameter, EditorRequired] public PortalPicture Which { get; set; }

    /// <summary>How the address names the form of a picture.</summary>
    public static string KeyOf(PortalPicture which) => which == PortalPicture.Emblem ? "bieu-trung" : "anh-dau-trang";

    /// <summary>The picture an address names; null for any other part.</summary>
    public static PortalPicture? Of(string? key) => PortalPictures.All.Where(which => KeyOf(which) == key).Cast<PortalPicture?>().FirstOrDefault();

    private string Words => PortalPictures.WordsOf(Which);
    private string Field => PortalPictures.FieldOf(Which);

    private string Needs => Which == PortalPicture.Emblem
        ? $"Ảnh PNG, JPEG hoặc WebP gần vuông, ít nhất {PortalPictures.LeastEmblem} × {PortalPictures.LeastEmblem} điểm. Nền trong suốt được giữ nguyên."
        : $"Ảnh ngang JPEG, PNG hoặc WebP, ít nhất {PortalPictures.LeastHeaderWidth} × {PortalPictures.LeastHeaderHeight} điểm. Ảnh được cắt lấy phần giữa, "
            + $"rộng gấp {PortalPictures.HeaderShape} lần cao.";

    private string Example => Which == PortalPicture.Emblem ? $"Ví dụ: Biểu trưng của {Desk.Profile.KindLabel} {Desk.Profile.Place}"
        : "Nói ảnh có gì, ví dụ: Trụ sở Ủy ban nhân dân nhìn từ phố chính";

    protected override void OnInitialized()
    {
        form = PictureForm.Of(Desk.Profile, Which);
        had = form.Picture is not null;
    }

    private async Task TakeAsync(InputFileChangeEventArgs chosen, PanelFields fields)
    {
        if (busy) return;
        busy = true;
        refused.Clear();
        // What stands in the end when the line or the server fails on the way
        var end = "Chưa tải xong ảnh: hãy chọn lại.";
        try
        {
            end = await TakeAsync(chosen.File) ? "Đã tải ảnh. Bấm Lưu để ảnh hiện trên trang công khai." : "";
            fields.Mend(Field);
        }
        finally
        {
            (busy, words) = (false, end);
            // A fresh input: choosing the same file again must be heard
            round++;
        }
    }

    private async Task<bool> TakeAsync(IBrowserFile file)
    {
        // Too heavy is known before a byte is sent: Core refuses by the length alone
        await using var content = file.Size > Limits.MaxBytes ? Stream.Null : new CountedStream(file.OpenReadStream(Limits.MaxBytes), file.Size, percent =>
        {
            words = $"Đang tải ảnh: {percent} %";
            // The stream is read on whatever thread; drawing belongs to the circuit's
            _ = InvokeAsync(StateHasChanged);
        });
        var taken = await Take.ExecuteAsync(Which, content, file.Name, file.Size);
        refused.AddRange(taken.Refusals.Select(r => $"{file.Name}: {r.Sentence}"));
        if (taken.Done) form.Picture = taken.Value;
        return taken.Done;
    }
}
