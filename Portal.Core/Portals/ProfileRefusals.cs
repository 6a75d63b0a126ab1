namespace Portal.Core.Portals;

/// <summary>Why a profile whose file is right is not taken in.</summary>
public static class ProfileRefusals
{
    public static Refusal HostTaken(PortalHost host) => new("profile.host-taken",
        $"Tên miền “{host.Host}” đã thuộc cổng “{host.PortalId}”: hãy bỏ khỏi một trong hai hồ sơ.", "hosts");

    public static Refusal ParentMissing(string parent) => new("profile.parent-missing",
        $"Cổng cấp trên “{parent}” chưa có trong hệ thống: hãy nhập hồ sơ của cổng đó trước.", "parent");

    public static Refusal SlugTaken(string slug, string code) => new("profile.slug-taken",
        $"Đường dẫn chuyên mục “{slug}” đang thuộc chuyên mục có mã “{code}”: hãy giữ mã đó hoặc chọn đường dẫn khác.", "sections");

    public static readonly Refusal PlaceInSystem = new("profile.place-in-system",
        "Cấp của cổng và cổng cấp trên không đổi được ở đây: hãy nhờ người vận hành hệ thống nhập lại hồ sơ.", "File");

    public static readonly Refusal FileTooLarge = new("profile.file-too-large",
        "Tệp lớn hơn 4 MB nên không phải là hồ sơ cổng: hãy chọn tệp JSON tải từ trang này.", "File");

    public static Refusal Overtaken(string by, DateTime at) => AccessRefusals.Stale with
    {
        Sentence = $"{by} vừa thay đổi hồ sơ cổng lúc {WardClock.Say(at)}. Phần bạn đã nhập vẫn còn trên màn hình: hãy mở hồ sơ mới nhất ở thẻ khác, "
            + "đối chiếu rồi nhập lại vào đó.",
    };

    public static Refusal OtherPortal(string found, string here) => new("profile.other-portal",
        $"Tệp này là hồ sơ của cổng “{found}”, không phải của cổng “{here}”: hãy chọn đúng tệp hoặc tạo cổng mới từ tệp.", "File");
}
