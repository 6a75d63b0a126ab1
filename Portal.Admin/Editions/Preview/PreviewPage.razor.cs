using Portal.Admin.Shared;
using Portal.Core.Editions;

namespace Portal.Admin.Editions.Preview;

/// <summary>An edition as its page on the public site, on a desk, a telephone and paper; which one the address says. Shows what is stored.</summary>
public sealed partial class PreviewPage(GetEdition getEdition)
{
    private EditionDetail? edition;
    private IReadOnlyList<Refusal> refusals = [];
    private int? shown;

    [Parameter] public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "kho")] private string? Size { get; set; }

    private IReadOnlyList<TabLink> Sizes =>
    [
        new("Máy tính", Href($"bai/{Id}/xem-truoc")), new("Điện thoại", Href($"bai/{Id}/xem-truoc?kho=dien-thoai")),
        new("Giấy A4", Href($"bai/{Id}/xem-truoc?kho={PreviewEndpoints.Paper}")),
    ];

    private int Active => Size switch { "dien-thoai" => 1, PreviewEndpoints.Paper => 2, _ => 0 };

    private string Style => Active switch { 1 => "phone", 2 => "paper", _ => "computer" };

    private string Source => Href($"bai/{Id}/trang-cong{(Active == 2 ? $"?kho={PreviewEndpoints.Paper}" : "")}");

    private string Title => edition is null ? "Xem trước"
        : $"Xem trước: {(edition.Form.Title.Length == 0 ? "(chưa có tiêu đề)" : VietnameseText.Shorten(edition.Form.Title, 60))}";

    private string? Lead => edition?.Status switch
    {
        null => null,
        EditionStatus.Published => "Đúng như trang đang có trên cổng.",
        EditionStatus.Replaced or EditionStatus.Withdrawn or EditionStatus.Ended => "Bản này đã từng có trên cổng; nay người đọc không thấy bản này nữa.",
        _ => "Đúng như trang trên cổng nếu đăng bây giờ; người đọc chưa thấy trang này.",
    };

    private string Says => $"Nội dung đã lưu lúc {WardClock.Say(edition!.UpdatedAt)}."
        + (Active == 2 ? " Một tờ dài chưa chia trang: trình duyệt chia trang khi in." : "");

    protected override async Task OnParametersSetAsync()
    {
        if (shown == Id) return;
        shown = Id;
        var found = await getEdition.ExecuteAsync(Id);
        (edition, refusals) = (found.Done ? found.Value : null, found.Refusals);
    }
}
