namespace Portal.Tests.Journeys;

/// <summary>
/// The addresses axe visits. {month}, {closed}, {draft}, {approval}, {published}, {person}, {article} and {document} stand for what the
/// sample has; <see cref="VisitedPagesTests"/> sees to it that no page of either app is left out.
/// </summary>
internal static class VisitedPages
{
    /// <summary>Pages of the back-office by the person who sees most on them; nobody sees those of the door.</summary>
    public static readonly IReadOnlyList<(string? Person, string Path)> Admin =
    [
        (null, "/dang-nhap"),
        (null, "/xac-thuc"),
        (null, "/dang-nhap/microsoft/loi?ma=to-chuc-khac"),
        (null, "/dang-nhap/microsoft/chua-co-tai-khoan"),
        (null, "/dang-xuat/microsoft"),
        (null, "/thiet-lap?ma=khong-dung"),
        (null, "/dat-mat-khau?ma=khong-dung"),
        (null, "/loi-moi?ma=khong-dung"),
        (null, "/khong-tim-thay"),
        (null, "/loi/500"),
        ("thuky.thanhdong", "/thanh-dong/trang-cua-toi"),
        ("truongban.thanhdong", "/thanh-dong/trang-cua-toi"),
        ("ketoan.thanhdong", "/thanh-dong/trang-cua-toi"),
        ("tacgia.thanhdong", "/thanh-dong/trang-cua-toi"),
        ("tacgia.thanhdong", "/thanh-dong/nhuan-but-cua-toi"),
        ("quantri", "/thanh-dong/trang-cua-toi"),
        ("thuky.thanhdong", "/thanh-dong/bai?loai=tat-ca&han=qua-han&sap=han"),
        ("thuky.thanhdong", "/thanh-dong/viec-cua-toi"),
        ("thuky.thanhdong", "/thanh-dong/viec-cua-toi?xem=qua-han"),
        ("thuky.thanhdong", "/thanh-dong/bai"),
        ("thuky.thanhdong", "/thanh-dong/bai?tu=khongcotunaythe"),
        ("thuky.thanhdong", "/thanh-dong/bai?loai=tat-ca&muc=abc&sap=tieu-de&trang=2"),
        ("thuky.thanhdong", "/thanh-dong/bai/moi"),
        ("thuky.thanhdong", "/thanh-dong/bai/moi?loai=van-ban"),
        ("thuky.thanhdong", "/thanh-dong/bai/tu-word"),
        ("tacgia.thanhdong", "/thanh-dong/bai/{draft}/soan"),
        ("truongban.thanhdong", "/thanh-dong/bai/{approval}"),
        ("truongban.thanhdong", "/thanh-dong/bai/{published}"),
        ("truongban.thanhdong", "/thanh-dong/bai/{published}/so-sanh"),
        ("truongban.thanhdong", "/thanh-dong/bai/{approval}/xem-truoc"),
        ("truongban.thanhdong", "/thanh-dong/bai/{approval}/xem-truoc?kho=giay"),
        ("truongban.thanhdong", "/thanh-dong/lich-dang"),
        ("truongban.thanhdong", "/thanh-dong/nhat-ky-go"),
        ("thuky.thanhdong", "/thanh-dong/tu-lieu"),
        ("thuky.thanhdong", "/thanh-dong/tu-lieu?loai=anh&dung=tren-cong"),
        ("thuky.thanhdong", "/thanh-dong/nhuan-but"),
        ("thuky.phulien", "/phu-lien/nhuan-but/{month}"),
        ("truongban.phulien", "/phu-lien/nhuan-but/{month}?xem=nguoi-nhan"),
        ("ketoan.thanhdong", "/thanh-dong/nhuan-but/{closed}"),
        ("ketoan.thanhdong", "/thanh-dong/cong-tac-vien"),
        ("ketoan.thanhdong", "/thanh-dong/cong-tac-vien?them=1"),
        ("truongban.thanhdong", "/thanh-dong/bao-cao"),
        ("truongban.thanhdong", "/thanh-dong/bao-cao?ky=quy"),
        ("truongban.thanhdong", "/thanh-dong/nhat-ky"),
        ("truongban.thanhdong", "/thanh-dong/nhat-ky/dau-niem-phong"),
        ("quantri", "/thanh-dong/nhat-ky-an-toan"),
        ("quantri", "/thanh-dong/nguoi-dung"),
        ("quantri", "/thanh-dong/nguoi-dung?trang-thai=lau"),
        ("quantri", "/thanh-dong/nguoi-dung/moi"),
        ("quantri", "/thanh-dong/nguoi-dung/{person}"),
        ("truongban.thanhdong", "/thanh-dong/thay-mat"),
        ("quantri", "/thanh-dong/ra-soat-quyen"),
        ("quantri", "/hai-phong/thu-tin"),
        ("quantri", "/thanh-dong/thu-tin"),
        ("quantri", "/thanh-dong/yeu-cau-truy-cap"),
        ("quantri", "/thanh-dong/yeu-cau-truy-cap?xem=vai-tro"),
        ("quantri", "/thanh-dong/cong"),
        ("quantri", "/thanh-dong/cong?muc=quy-trinh"),
        ("quantri", "/thanh-dong/cong?muc=chuyen-muc"),
        ("quantri", "/thanh-dong/cong?muc=don-vi"),
        ("quantri", "/thanh-dong/cong?muc=kenh&sua=gio"),
        ("quantri", "/thanh-dong/cong?muc=chuyen-muc&sua=tin-tuc"),
        ("quantri", "/thanh-dong/cong?muc=quy-trinh&sua=draft"),
        ("quantri", "/thanh-dong/cong?muc=ngay-nghi"),
        ("quantri", "/thanh-dong/cong?muc=mau-sac&sua=mau"),
        ("quantri", "/thanh-dong/cong?muc=mau-sac&sua=bieu-trung"),
        ("quantri", "/thanh-dong/cong?muc=mau-sac&sua=anh-dau-trang"),
        ("quantri", "/thanh-dong/cong?muc=lich-su"),
        ("quantri", "/hai-phong/cong/them"),
        ("quantri", "/thanh-dong/nhuan-but/bieu-moi"),
        ("quantri", "/thanh-dong/bai/99999999"),
        ("tacgia.thanhdong", "/phu-lien/viec-cua-toi"),
        ("tacgia.thanhdong", "/doi-mat-khau"),
        ("tacgia.thanhdong", "/tai-khoan"),
        ("tacgia.thanhdong", "/tai-khoan/xac-thuc"),
        ("tacgia.thanhdong", "/tai-khoan/ma-du-phong"),
        ("tacgia.thanhdong", "/tai-khoan/khoa"),
        ("tacgia.thanhdong", "/tai-khoan/microsoft"),
        ("tacgia.thanhdong", "/tai-khoan/microsoft/da-xac-nhan"),
        ("tacgia.thanhdong", "/xac-nhan-lai?ve=%2Ftai-khoan"),
        ("tacgia.thanhdong", "/khong-co-quyen"),
        ("tacgia.thanhdong", "/khong-co-trang-nay"),
    ];

    public static readonly IReadOnlyList<string> Public =
    [
        "/", "/chuyen-muc/tin-tuc", "/chuyen-muc/tin-tuc?trang=2", "{article}", "/chuyen-muc/van-ban", "{document}",
        "/lien-he", "/tim-kiem?q=phuong", "/tim-kiem?q=xyzxyz", "/so-do", "/loi/404",
    ];

    /// <summary>The sections these addresses name are not in every portal; the others show their colours on the rest.</summary>
    public static readonly IReadOnlyList<string> PublicHosts = ["thanh-dong", "hai-phong", "phu-lien", "duong-kinh"];
}
