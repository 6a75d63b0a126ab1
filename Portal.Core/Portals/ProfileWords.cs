using Portal.Core.Roles;

namespace Portal.Core.Portals;

/// <summary>How the parts of a profile file are called on screen and in the history.</summary>
public static class ProfileWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["id"] = "mã cổng", ["parent"] = "cấp trên", ["level"] = "cấp cổng", ["name"] = "tên", ["shortName"] = "tên gọi tắt",
        ["kindLabel"] = "loại đơn vị hành chính", ["place"] = "địa danh", ["authority"] = "cơ quan chủ quản", ["superior"] = "cơ quan cấp trên",
        ["hosts"] = "tên miền", ["regulation"] = "quy chế", ["title"] = "tên văn bản", ["number"] = "số", ["issuedOn"] = "ngày ban hành",
        ["effectiveOn"] = "ngày có hiệu lực", ["note"] = "ghi chú", ["board"] = "Ban Biên tập", ["createdBy"] = "cơ quan thành lập",
        ["answersTo"] = "chịu trách nhiệm trước", ["standingUnit"] = "cơ quan thường trực", ["coordinatingUnit"] = "cơ quan phối hợp",
        ["positions"] = "thành phần", ["secretariat"] = "tổ giúp việc", ["partTime"] = "kiêm nhiệm", ["foundingDecision"] = "quyết định thành lập",
        ["date"] = "ngày", ["source"] = "căn cứ", ["responsible"] = "người chịu trách nhiệm", ["position"] = "chức vụ",
        ["channels"] = "kênh tiếp nhận", ["kind"] = "loại", ["label"] = "tên", ["value"] = "nội dung", ["attribution"] = "cách dẫn nguồn",
        ["attributionSource"] = "căn cứ dẫn nguồn", ["languages"] = "ngôn ngữ", ["officeHours"] = "giờ làm việc", ["from"] = "từ ngày",
        ["to"] = "đến ngày", ["spans"] = "giờ", ["units"] = "đơn vị", ["code"] = "mã", ["duties"] = "nhiệm vụ", ["text"] = "nội dung",
        ["fields"] = "lĩnh vực", ["reviewer"] = "đơn vị duyệt", ["sections"] = "chuyên mục", ["slug"] = "đường dẫn", ["category"] = "mục thông tin",
        ["supplier"] = "đơn vị cung cấp", ["deadline"] = "thời hạn", ["menu"] = "có trong thực đơn", ["home"] = "có ở trang chủ",
        ["description"] = "mô tả", ["workflow"] = "quy trình", ["steps"] = "bước", ["actors"] = "người làm", ["mayEdit"] = "được sửa bài",
        ["unitScoped"] = "theo đơn vị phụ trách", ["sendLabel"] = "chữ trên nút chuyển", ["correction"] = "đường đi của bản đính chính",
        ["urgent"] = "đăng khẩn", ["roles"] = "vai trò", ["reviewWithin"] = "hạn hậu kiểm",
        ["reviewChecklist"] = "danh mục kiểm tra",
        ["deadlines"] = "thời hạn", ["amount"] = "số lượng", ["unit"] = "cách tính", ["announcements"] = "thông báo tính từ",
        ["deadlineOfOthers"] = "thời hạn của văn bản cơ quan khác", ["deadlineAlerts"] = "nhắc hạn và báo lãnh đạo",
        ["hours"] = "hạn tính bằng giờ", ["days"] = "hạn tính bằng ngày", ["warnBefore"] = "nhắc trước",
        ["escalateAfter"] = "báo sau hạn", ["escalateTo"] = "báo cho",
        ["royaltyPeriods"] = "kỳ nhuận bút", ["fromOn"] = "áp dụng từ", ["months"] = "số tháng của một kỳ",
        ["reports"] = "báo cáo tự soạn", ["monthDay"] = "số ngày sau tháng", ["quarterDay"] = "số ngày sau quý",
        ["halfYearDay"] = "số ngày sau 6 tháng", ["yearDay"] = "số ngày sau năm", ["told"] = "báo cho", ["cutoffDay"] = "ngày chốt số liệu",
        ["treasury"] = "mã số kho bạc", ["budgetUnitCode"] = "mã QHNS", ["chapter"] = "chương", ["budgetCategory"] = "loại", ["subCategory"] = "khoản",
        ["item"] = "mục", ["subItem"] = "tiểu mục", ["allowanceItem"] = "mục phụ cấp", ["allowanceSubItem"] = "tiểu mục phụ cấp",
        ["budgetSource"] = "nguồn", ["treasuryAccount"] = "tài khoản", ["treasuryOffice"] = "kho bạc",
        ["signers"] = "người ký", ["duty"] = "phần ký", ["right"] = "quyền hạn ký", ["of"] = "ký thay cho", ["body"] = "tập thể được ký thay mặt",
        ["questionRule"] = "điều kiện của câu hỏi",
        ["person"] = "cá nhân", ["organisation"] = "tổ chức", ["anyOf"] = "một trong", ["answerWorkingDays"] = "số ngày trả lời",
        ["refuseComplaints"] = "không nhận khiếu nại, tố cáo", ["secondFactor"] = "vai trò phải xác thực hai lớp",
        ["staleAfterDays"] = "số ngày chuyên mục bị coi là cũ",
        ["intake"] = "nơi tiếp nhận", ["electronic"] = "bản điện tử", ["paper"] = "bản giấy",
        ["theme"] = "màu sắc", ["primary"] = "màu chính", ["onPrimary"] = "màu chữ trên màu chính", ["accent"] = "màu nhấn",
        ["emblem"] = "biểu trưng", ["headerPicture"] = "ảnh đầu trang", ["alt"] = "mô tả ảnh", ["sizes"] = "các cỡ ảnh", ["sha256"] = "tên tệp",
        ["width"] = "rộng", ["height"] = "cao", ["data"] = "nội dung tệp",
    };

    /// <summary>All names there are, so that a test can see a property without one.</summary>
    public static IReadOnlyCollection<string> Known => Names.Keys;

    public static string Of(string property) => Names.GetValueOrDefault(property, property);

    /// <summary>A code of the file as it reads on screen: roles, kinds, ways of counting; any other text as it is.</summary>
    internal static string OfCode(string text) => PortalProfile.RoleOf(text) is { } role ? RoleWords.Of(role) : text switch
    {
        "article" => "tin, bài",
        "document" => "văn bản",
        "office-hours" => "giờ hành chính",
        "working-days" => "ngày làm việc",
        "preparer" => "người lập biểu",
        "accountant" => "kế toán",
        "principal" => "thủ trưởng đơn vị",
        "none" => "ký trực tiếp",
        "on-behalf" => "TM.",
        "for" => "KT.",
        "by-order" => "TL.",
        "by-proxy" => "TUQ.",
        "acting" => "Q.",
        _ => text,
    };

    /// <summary>A kind of channel as it is chosen.</summary>
    public static string OfChannel(string kind) => kind switch
    {
        "address" => "Địa chỉ",
        "phone" => "Điện thoại",
        "hotline" => "Đường dây nóng",
        "fax" => "Fax",
        "email" => "Thư điện tử",
        "website" => "Trang thông tin",
        "facebook" => "Facebook",
        "zalo" => "Zalo",
        "document-exchange" => "Trục liên thông văn bản",
        "post" => "Đường bưu điện",
        _ => kind,
    };

    public static string Of(ProfileVersionOrigin origin) => origin switch
    {
        ProfileVersionOrigin.Imported => "Nhập từ tệp",
        ProfileVersionOrigin.Edited => "Sửa trên màn hình",
        ProfileVersionOrigin.Restored => "Lấy lại bản cũ",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };
}
