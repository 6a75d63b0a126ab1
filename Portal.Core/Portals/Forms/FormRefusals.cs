namespace Portal.Core.Portals.Forms;

/// <summary>Sentences of the forms of the profile; each names the field of its form.</summary>
internal static class FormRefusals
{
    public static Refusal Empty(string field, string name) => new("profile.form-empty", $"Hãy nhập {name}.", field);

    public static Refusal TooLong(string field, string name, int length, int most) => new("profile.form-long",
        $"{Vietnamese.Capital(name)} dài {Vietnamese.Number(length)} ký tự, nhiều nhất {Vietnamese.Number(most)}: hãy viết ngắn lại.", field);

    public static readonly Refusal DaysTurned = new("profile.form-dates", "Ngày có hiệu lực không được trước ngày ban hành.", "EffectiveOn");

    public static readonly Refusal RolesMissing = new("profile.form-roles", "Hãy chọn ít nhất một vai trò làm bước này.", "Roles");

    public static readonly Refusal UrgentRolesMissing = new("profile.form-roles", "Hãy chọn ít nhất một vai trò được đăng khẩn.", "Roles");

    public static readonly Refusal LastEdits = new("profile.form-last", "Bước cuối chỉ duyệt và đăng, không sửa bài.", "MayEdit");

    public static readonly Refusal FirstReads = new("profile.form-first", "Bước đầu là bước soạn bài: phải được sửa.", "MayEdit");

    public static readonly Refusal BelowItself = new("profile.form-cycle",
        "Chuyên mục không thể nằm dưới chính nó hoặc dưới chuyên mục con của nó: hãy chọn chuyên mục cha khác.", "Parent");

    public static readonly Refusal PortalCode = new("profile.form-code",
        $"Mã cổng chỉ gồm chữ thường không dấu, số và gạch nối, nhiều nhất {PortalSite.IdLength} ký tự.", "Id");

    public static Refusal UnitTwice(string name) => new("profile.form-double", $"Đã có đơn vị “{name}”: hãy sửa đơn vị đó hoặc chọn tên khác.", "Name");

    public static Refusal Slug(string slug) => new("profile.form-slug",
        $"Đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ “{slug}”.", "Slug");

    public static Refusal SlugTaken(string slug, string section) => new("profile.form-double",
        $"Đường dẫn “{slug}” đang thuộc chuyên mục “{section}”: hãy chọn đường dẫn khác.", "Slug");

    public static Refusal Amount(int most) => new("profile.form-amount", $"Thời hạn phải là số nguyên từ 1 đến {Vietnamese.Number(most)}.", "Amount");

    public static readonly Refusal OthersAlone = new("profile.form-others",
        "Chuyên mục chưa chọn thời hạn nên không có thời hạn riêng cho văn bản của cơ quan khác. Hãy chọn thời hạn trước, hoặc bỏ mục này.",
        "DeadlineOfOthers");

    public static Refusal Whole(string field, string name, int least, int most) => new("profile.form-amount",
        $"{name} phải là số nguyên từ {least} đến {most}.", field);

    public static Refusal Channel(string? value, string fault) => new("profile.form-channel", $"“{value}” {fault}.", "Value");

    public static Refusal Colour(string? colour, string field) => new("profile.form-colour",
        $"“{colour}” không phải là màu: hãy chọn màu hoặc viết như #0b4f8a.", field);

    public static Refusal Contrast(string what, double ratio, double least, string field) => new("profile.form-contrast",
        $"{what} có độ tương phản {ThemeForm.Words(ratio)}, cần ít nhất {ThemeForm.Words(least)}: hãy chọn màu đậm hoặc nhạt hơn.", field);

    public static Refusal HoursMissing(int season) => new("profile.form-hours", "Hãy nhập giờ làm việc, ví dụ 07:30-11:30, 13:30-17:00.", $"Spans{season}");

    public static Refusal NoDay(string field, string? typed) => new("profile.form-day",
        $"“{typed}” không phải là ngày trong năm: hãy viết ngày/tháng, ví dụ 01/4.", field);

    public static Refusal InUse(string name, IEnumerable<string> uses) => new("profile.in-use",
        $"“{name}” đang được dùng ở: {VietnameseText.Shorten(string.Join(", ", uses), 600)}. Hãy đổi ở các nơi đó trước.");

    public static Refusal TreasuryCode(string field, string name, string fault) => new("profile.form-treasury",
        $"{Vietnamese.Capital(name)} {fault}: hãy ghi đúng mã được cấp hoặc để trống.", field);

    public static Refusal RoyaltyMonth(int index, string? typed) => new("profile.royalty-month",
        VietnameseText.Tidy(typed).Length == 0 ? "Hãy nhập tháng bắt đầu áp dụng, ví dụ 01/2027."
            : $"“{VietnameseText.Shorten(VietnameseText.Tidy(typed), 20)}” không phải là tháng: hãy nhập như 01/2027.", $"From{index}");

    public static Refusal RoyaltyMonthOfQuarter(int index) => new("profile.royalty-month-of-quarter",
        "Kỳ chỉ đổi được từ tháng đầu của một quý (tháng 1, 4, 7 hoặc 10), để không tháng nào bị bỏ sót hoặc tính hai lần.", $"From{index}");

    public static Refusal RoyaltyMonthTwice(int index) => new("profile.royalty-month-twice",
        "Tháng này đã có ở một dòng khác: mỗi tháng chỉ ghi một dòng.", $"From{index}");

    public static Refusal ReportsFrom(string? why) => new("profile.reports-from",
        why ?? "Hãy nhập ngày bắt đầu: kỳ kết thúc trước ngày này không được soạn tự động.", "FromOn");

    public static readonly Refusal ReportsTold = new("profile.reports-told", "Hãy chọn ít nhất một vai trò được báo khi báo cáo đã soạn.", "Told");
}
