namespace Portal.Core.People;

/// <summary>Sentences about acting in the place of somebody absent.</summary>
public static class DeputyRefusals
{
    public static readonly Refusal AbsentMissing = new("deputies.absent-missing", "Hãy chọn người vắng mặt, đang giữ vai trò ở cổng này.", "AbsentId");

    public static readonly Refusal DeputyMissing = new("deputies.deputy-missing",
        "Hãy chọn người thay mặt, đang giữ vai trò ở cổng này và tài khoản đang dùng được.", "DeputyId");

    public static readonly Refusal Oneself = new("deputies.oneself", "Người thay mặt phải là người khác với người vắng mặt.", "DeputyId");

    public static readonly Refusal OwnRights = new("deputies.own-rights",
        "Người quản trị tài khoản không tự cử mình thay mặt người khác: người vắng mặt tự cử, hoặc một người quản trị tài khoản khác cử.", "DeputyId");

    public static Refusal BeyondOwnRights(string name) => new("deputies.beyond-own-rights",
        $"{name} có quyền mà bạn không có nên bạn không cử người thay được: để {name} tự cử, hoặc nhờ người quản trị tài khoản cử.", "AbsentId");

    public static readonly Refusal FromMissing = new("deputies.from-missing", "Hãy ghi ngày đầu vắng mặt.", "FromOn");

    public static readonly Refusal ToMissing = new("deputies.to-missing", "Hãy ghi ngày cuối vắng mặt.", "ToOn");

    public static Refusal InThePast(DateOnly today) => new("deputies.in-the-past",
        $"Việc thay mặt không tính lùi ngày: hãy ghi từ ngày {Vietnamese.Date(today)} trở đi.", "FromOn");

    public static readonly Refusal EndsBeforeItBegins = new("deputies.ends-before-it-begins",
        "Ngày cuối đứng trước ngày đầu: hãy sửa một trong hai ngày.", "ToOn");

    public static Refusal HasDeputy(string name, DateOnly from, DateOnly to) => new("deputies.has-deputy",
        $"{name} đã có người thay mặt từ {Vietnamese.Date(from)} đến hết {Vietnamese.Date(to)}: hãy kết thúc việc ấy trước hoặc chọn ngày khác.", "FromOn");

    public static Refusal DeputyIsAbsent(string name) => new("deputies.deputy-absent",
        $"{name} cũng vắng mặt trong thời gian này: hãy chọn người khác.", "DeputyId");

    public static Refusal AbsentIsDeputy(string name, string other) => new("deputies.absent-is-deputy",
        $"{name} đang được cử thay {other} trong thời gian này: hãy kết thúc việc thay mặt ấy trước.", "AbsentId");

    public static readonly Refusal Over = new("deputies.over", "Việc thay mặt này đã kết thúc nên không còn gì để làm: hãy tải lại trang.");
}
